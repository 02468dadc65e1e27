"""The head of report pages in a built site: where it stands, and what it leads to."""

import re

import pytest

from sites.example import report

PAGE = "reports/shifan/2024/index.html"
REPORT = "docs/reports/shifan/2024.md"
OPTIONS = {"publish": True}
ALIKE = {"publish": True, "ignore": ["CF507"]}
"""For reports of several years with the same figures."""


def head(html: str) -> str:
    found = re.search(r"<header data-crossfoot-head.*?</header>\n", html, re.DOTALL)
    return found[0] if found else ""


def built(make, files, options=OPTIONS, **config):
    project = make(files, options, **config)
    ended = project.build()
    assert ended.code == 0, ended.lines
    return project


def test_it_stands_below_the_title(make):
    page = built(make, {}).page(PAGE)
    assert re.search(r"</h1>\s*<header data-crossfoot-head", page)
    assert page.count("data-crossfoot-head") == 1


def test_without_a_title_it_stands_first(make):
    text = report().replace("# 示范县2024年政府信息公开工作年度报告\n", "")
    page = built(make, {REPORT: text}).page(PAGE)
    assert 0 < page.index("data-crossfoot-head") < page.index("统计期限")


def test_only_where_the_site_publishes(make):
    assert not head(built(make, {}, {}).page(PAGE))


def test_other_pages_have_none(make):
    assert not head(built(make, {}).page("index.html"))


PLACES = [
    ("beside the page", "2024.pdf", "docs/reports/shifan/2024.pdf", "../2024.pdf"),
    ("in a folder", "files/年报 a.pdf", "docs/reports/shifan/files/年报 a.pdf", "../files/%E5%B9%B4%E6%8A%A5%20a.pdf"),
    ("elsewhere on the site", "../../pdf/a.pdf", "docs/pdf/a.pdf", "../../../pdf/a.pdf"),
]


@pytest.mark.parametrize(("name", "file", "address"), [case[1:] for case in PLACES], ids=[case[0] for case in PLACES])
def test_the_electronic_version_is_linked(make, name, file, address):
    project = built(make, {REPORT: report(head=f"electronic: {name}\n"), file: "%PDF"})
    assert f'<a href="{address}">{name}</a>' in head(project.page(PAGE))
    assert (project.root / "site" / file.removeprefix("docs/")).exists()


@pytest.mark.parametrize(
    "name", ["../../../outside.pdf", "/etc/hosts", "javascript:alert(1)", "https://example.org/a.pdf", "missing.pdf"]
)
def test_what_the_site_does_not_have_is_not_linked(make, name):
    files = {REPORT: report(head=f"electronic: '{name}'\n"), "outside.pdf": "%PDF"}
    project = built(make, files, {"publish": True, "fail_on": "never"})
    assert "本站未提供" in head(project.page(PAGE)) and name not in head(project.page(PAGE))


def test_neighbours_are_linked_and_drafts_are_not(make):
    files = {
        "docs/reports/shifan/2023.md": report(year=2023),
        "docs/reports/shifan/2025.md": report(year=2025, head="draft: true\n"),
    }
    said = head(built(make, files, ALIKE).page(PAGE))
    assert '<a rel="prev" href="../2023/">2023年报告</a>' in said
    assert 'rel="next"' not in said


def test_a_remembered_build_has_the_same_heads(make):
    project = built(make, {"docs/reports/shifan/2023.md": report(year=2023)}, ALIKE)
    first = project.prints()
    assert project.build().code == 0
    assert project.prints() == first
    assert head(project.page(PAGE))


def test_search_does_not_find_it(make):
    material = {"name": "material", "language": "zh", "font": False}
    project = built(make, {}, theme=material, plugins=["search", {"crossfoot": OPTIONS}])
    assert "报告机关" in head(project.page(PAGE))
    found = project.page("search/search_index.json").replace("\u200b", "")
    assert "报告机关" not in found and "编制依据" not in found


def test_it_leads_to_every_part_of_the_page(make):
    """To the sections of the author, and to what is put in behind them; each where it says that it leads."""
    page = built(make, {}).page(PAGE)
    folded = re.search(r"<details data-crossfoot-contents>.*?</details>", head(page), re.DOTALL)
    assert folded is not None
    links = dict(re.findall(r'<a href="#([^"]+)">([^<]+)</a>', folded[0]))
    assert next(iter(links.values())) == "一、总体情况" and len(links) == 9
    assert [*links.items()][-3:] == [
        ("crossfoot-charts", "图表"),
        ("crossfoot-downloads", "下载"),
        ("crossfoot-checklist", "核对清单"),
    ]
    assert all(page.count(f'id="{name}"') == 1 for name in links)
