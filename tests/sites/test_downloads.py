"""Files beside report pages, and the open data, in built sites."""

import csv
import io
import json
import multiprocessing
import re
import time
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote

import frictionless
import pytest

from crossfoot.hosts.mkdocs import downloads_ahead
from crossfoot.publishing.downloads import files
from sites.example import report

PAGE = "reports/shifan/2024/index.html"


def links_of(page: str) -> list[str]:
    section = page.partition("<section data-crossfoot-downloads")[2].partition("</section>")[0]
    return re.findall(r'<a href="([^"]+)"', section)


@pytest.mark.parametrize("directory_urls", [True, False])
def test_the_links_of_a_page_lead_to_its_files(make, directory_urls):
    files = {"docs/reports/沭阳/2024.md": report("沭阳县")}
    project = make(files, {"publish": True}, use_directory_urls=directory_urls)
    assert project.build().code == 0
    for name in ("shifan", "沭阳"):
        folder = project.root / "site" / "reports" / name / ("2024" if directory_urls else "")
        page = (folder / ("index.html" if directory_urls else "2024.html")).read_text("utf-8")
        found = links_of(page)
        assert [unquote(link) for link in found] == [
            f"{name}-2024-tables.xlsx", f"{name}-2024-tables.csv", f"{name}-2024-figures.json",
        ]  # fmt: skip
        for link in found:
            assert (folder / unquote(link)).stat().st_size > 2000
        assert page.index("data-crossfoot-downloads") < page.index("data-crossfoot-checklist")


@pytest.mark.parametrize(
    ("publish", "taken", "expected"),
    [(True, (), 1), (True, ("tables.xlsx",), 1), ({"downloads": False}, (), 0),
     (True, ("tables.xlsx", "tables.csv", "figures.json"), 0)],
)  # fmt: skip
def test_the_tables_of_contents_lead_to_them_where_there_are_any(make, publish, taken, expected):
    files = {f"docs/reports/shifan/2024/shifan-2024-{name}": "the author's own" for name in taken}
    project = make(files, {"publish": publish})
    assert project.build().code == 0
    page = project.page(PAGE)
    assert page.count('id="crossfoot-downloads"') == expected
    names = re.findall('href="#(crossfoot-[a-z]+)"', page)
    # The theme's, and that of the report's head.
    assert names == 2 * ["crossfoot-charts", *["crossfoot-downloads"] * expected, "crossfoot-checklist"]


def test_drafts_have_no_files_and_are_not_in_the_data(make):
    files = {"docs/reports/jia/2023.md": report("甲县", 2023, head="draft: true\n")}
    project = make(files, {"publish": True})
    assert project.build().code == 0
    names = [file.as_posix() for file in (project.root / "site").rglob("*")]
    assert not [name for name in names if "2023" in name]
    for name in ("figures.csv", "reports.csv", "figures.json", "index.html"):
        assert "2023" not in project.page(f"data/{name}"), name


def test_the_data_of_a_site_is_valid_and_on_its_page(make):
    project = make(options={"publish": {"licence": "CC-BY-4.0"}}, site_url="https://www.example.gov.cn/xxgk/")
    assert project.build(strict=True).code == 0
    assert frictionless.validate(str(project.root / "site" / "data" / "datapackage.json")).valid
    (row,) = csv.DictReader(io.StringIO(project.page("data/reports.csv").lstrip("\ufeff")))
    assert row["page"] == "https://www.example.gov.cn/xxgk/reports/shifan/2024/"
    assert row["csv"] == row["page"] + "shifan-2024-tables.csv"
    page = project.page("data/index.html")
    described = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    assert json.loads(described[0])["url"] == "https://www.example.gov.cn/xxgk/data/" and len(described) == 1
    assert page.index("application/ld+json") < page.index("</head>") and "CC-BY-4.0" in page
    assert 'href="figures.csv"' in page and "crossfoot:data" not in page
    assert "application/ld+json" not in project.page(PAGE)


@pytest.mark.parametrize(
    ("publish", "downloads", "data"),
    [(None, False, False), (False, False, False), ({"downloads": False}, False, True), ({"pages": False}, True, False)],
)
def test_a_site_has_what_it_asks_for(make, publish, downloads, data):
    project = make(options={"publish": publish})
    assert project.build().code == 0
    assert bool(links_of(project.page(PAGE))) is downloads
    assert (project.root / "site" / "reports" / "shifan" / "2024" / "shifan-2024-tables.csv").exists() is downloads
    assert (project.root / "site" / "data").exists() is data
    if data:
        assert "tables.csv" not in project.page("data/reports.csv")


def test_what_the_authors_put_there_stays(make):
    files = {
        "docs/reports/shifan/2024/shifan-2024-tables.csv": "mine",
        "docs/data/figures.json": "mine too",
        "docs/data/index.md": "# 我们的数据\n\n说明在先。\n\n<!-- crossfoot:data -->\n",
    }
    project = make(files, {"publish": True})
    ended = project.build()
    assert ended.code == 0
    assert project.page("reports/shifan/2024/shifan-2024-tables.csv") == "mine"
    assert project.page("data/figures.json") == "mine too"
    assert len(ended.having("WARNING", "站点自己已有这个文件")) == 2, ended.lines
    assert len(links_of(project.page(PAGE))) == 2, "what is not ours is not offered as ours"
    assert "说明在先" in (page := project.page("data/index.html")) and 'href="figures.csv"' in page
    assert "application/ld+json" in page


def test_a_warm_build_writes_the_same_files(make):
    project = make(options={"publish": True})
    assert project.build().code == 0
    before = project.prints()
    assert project.build().code == 0
    assert project.prints() == before


JIA, SHIFAN = "docs/reports/jia/2024.md", "docs/reports/shifan/2024.md"
CHANGES: dict[str, tuple[Mapping[str, str | None], Mapping[str, object], Mapping[str, object], set[str]]] = {
    # what is written (``None``: removed), the plugin's settings, the site's, and the reports whose files are made anew
    "nothing": ({}, {}, {}, set()),
    "a figure": ({JIA: report("甲县").replace("| 517 |", "| 518 |")}, {}, {}, {"甲县"}),
    "another page's words": ({"docs/index.md": "# 门户\n"}, {}, {}, set()),
    "a title": ({JIA: report("甲县").replace("title: ", "title: 关于")}, {}, {}, {"甲县"}),
    "its place": ({JIA: None, "docs/reports/a/2024.md": report("甲县")}, {}, {}, {"甲县"}),
    "one less": ({JIA: None}, {}, {}, set()),
    "the site's address": ({}, {}, {"site_url": "https://www.example.gov.cn/"}, {"甲县", "示范县"}),
    "the language": ({}, {"lang": "en"}, {}, {"甲县", "示范县"}),
    "pages that are files": ({}, {}, {"use_directory_urls": False}, {"甲县", "示范县"}),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_warm_build_makes_but_what_has_changed(make, monkeypatch, change):
    texts, options, settings, expected = change
    project = make({JIA: report("甲县")}, {"publish": True})
    assert project.build().code == 0
    for name, text in texts.items():
        if text is None:
            (project.root / name).unlink()
        else:
            project.write(name, text)
    made, make_files = set(), files._make

    def watched(publication, one, *rest):
        made.add(one.body.name.removesuffix("人民政府"))
        return make_files(publication, one, *rest)

    monkeypatch.setattr(files, "_make", watched)
    for cache in (True, False):
        project.configure({"publish": True, "cache": cache, **options}, **settings)
        assert project.build().code == 0
        if cache:
            assert made == expected
            prints = project.prints()
    assert project.prints() == prints, "as a build that knows nothing writes them"


def test_files_made_ahead_are_those_that_are_made_with_their_pages(make, monkeypatch):
    monkeypatch.setattr(downloads_ahead, "FEWEST", 1)
    monkeypatch.setattr(downloads_ahead, "processors", lambda: 2)
    project = make({JIA: report("甲县")}, {"publish": True})
    assert project.build().code == 0
    before = project.prints()
    project.configure({"publish": True, "cache": False})
    assert project.build().code == 0
    assert project.prints() == before


def slowly(number: int) -> list[tuple[str, str, str]]:
    time.sleep(1)
    return []


def test_a_build_that_fails_leaves_no_process_behind(make, monkeypatch):
    monkeypatch.setattr(downloads_ahead, "FEWEST", 1)
    monkeypatch.setattr(downloads_ahead, "processors", lambda: 2)
    monkeypatch.setattr(downloads_ahead, "_make_one", slowly)
    hook = "def on_page_context(context, page, config, nav):\n    raise ValueError('broken')\n"
    project = make({JIA: report("甲县"), "broken.py": hook}, {"publish": True}, hooks=["broken.py"])
    with pytest.raises(ValueError, match="broken"):
        project.build()
    assert not multiprocessing.active_children()


def test_a_file_that_was_altered_in_the_site_is_made_anew(make):
    project = make(options={"publish": True})
    assert project.build().code == 0
    before = project.prints()
    for name in ("tables.csv", "tables.xlsx"):
        with (project.root / f"site/reports/shifan/2024/shifan-2024-{name}").open("ab") as file:
            file.write(b"and more")
    assert project.build().code == 0
    assert project.prints() == before


def test_a_build_of_what_was_saved_leaves_kept_files_as_they_were(make):
    """``--dirty`` empties no folder: what it writes over must not be a kept file of earlier days."""
    project = make(options={"publish": True})
    assert project.build().code == 0
    before = project.prints()
    project.write(SHIFAN, report().replace("| 517 |", "| 518 |"))
    assert project.run("mkdocs", "build", "--dirty").code == 0
    assert project.prints() != before
    project.write(SHIFAN, report())
    assert project.build().code == 0
    assert project.prints() == before


def test_the_example_of_the_guide_reads_the_data(make, monkeypatch, capsys):
    guide = (Path(__file__).parents[2] / "docs" / "guide" / "open-data.md").read_text("utf-8")
    (example,) = re.findall(r"```python\n(.*?)```", guide, re.DOTALL)
    files = {
        "docs/reports/jia/2024.md": report("甲县").replace(
            "| 5 | 1 | 0 | 0 | 0 | 0 | 6 |", "| 5 | 1 | 0 | 0 | 0 | 0 |  |", 1
        )
    }
    project = make(files, {"publish": True, "fail_on": "never"})
    assert project.build().code == 0
    monkeypatch.chdir(project.root / "site" / "data")
    exec(compile(example, "open-data.md", "exec"), {})
    assert capsys.readouterr().out.splitlines() == ["甲县人民政府 2024 blank", "示范县人民政府 2024 6"]


def test_a_licence_that_is_no_text_is_refused(make):
    project = make(options={"publish": {"licence": ["CC"]}})
    ended = project.build()
    assert ended.code == 1 and ended.having("publish.licence")
