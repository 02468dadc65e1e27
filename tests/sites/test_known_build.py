"""A second build of the same reports judges nothing and writes the same pages; what has changed is judged."""

import re
from pathlib import Path

import pytest

from sites.example import report
from sites.project import Project

SUQIAN = Path(__file__).parents[2] / "docs" / "reports" / "suqian"
REPORT = "docs/reports/shifan/2024.md"
WARNED = report().replace("（六）其他处理", "（六）其他")
BUILT = re.compile("Build Date UTC.*")
FAULTY = report().replace("| 行政复议 | 1 | 0 | 0 | 0 | 1 |", "| 行政复议 | 1 | 0 | 0 | 0 | 3 |")


def pages(project: Project) -> dict[str, str]:
    """Every page of the site; the portal is one of them."""
    site = project.root / "site"
    found = {str(page.relative_to(site)): BUILT.sub("", page.read_text("utf-8")) for page in site.rglob("*.html")}
    assert 'href="../reports/shifan/2024/"' in found["portal/index.html"]
    assert "data-crossfoot-checklist" in found["reports/shifan/2024/index.html"]
    return found


@pytest.mark.parametrize("text", [report(), WARNED], ids=["clean", "with a warning"])
def test_a_second_build_judges_nothing_and_shows_the_same(make, judged, monkeypatch, text):
    project: Project = make({REPORT: text, "docs/portal.md": "# 目录\n\n<!-- crossfoot:portal -->\n"})
    first, shown = project.build(), pages(project)
    assert judged == [REPORT]
    judged.clear()
    for needless in ("judging.judge_reports", "report_pages.read_rendered", "page_cleaning.clean"):
        monkeypatch.setattr(f"crossfoot.hosts.mkdocs.{needless}", None)
    second = project.build()
    assert judged == []
    monkeypatch.undo()
    assert (second.code, second.having("crossfoot")) == (first.code, first.having("crossfoot"))
    assert pages(project) == shown
    project.configure({"cache": False})
    project.build()
    assert pages(project) == shown


def test_places_of_what_comparing_has_found_are_known_without_judging(make, judged):
    last_year = report(year=2023)
    project: Project = make({REPORT: report(), "docs/reports/shifan/2023.md": last_year}, {"fail_on": "never"})
    first = project.build()
    assert first.having("CF50"), "something is found only by comparing the two"
    page = project.page("reports/shifan/2024/index.html")
    judged.clear()
    assert project.build().having("CF50") == first.having("CF50")
    assert judged == []
    assert project.page("reports/shifan/2024/index.html") == page


def test_a_rate_is_listed_as_last_years_report_leaves_it(make, judged):
    reports = {f"docs/reports/suqian/{year}.md": (SUQIAN / f"{year}.md").read_text("utf-8") for year in (2023, 2024)}
    project: Project = make(reports, {"fail_on": "never"})
    row = re.compile(r'<tr( data-crossfoot-contradicted)?><th scope="row">1\.05%</th><td>(.*?)</td>')
    for _ in range(2):
        judged.clear()
        project.build()
        page = project.page("reports/suqian/2024/index.html")
        assert row.findall(page) == [(" data-crossfoot-contradicted", "有矛盾")]
    assert judged == []
    (project.root / "docs/reports/suqian/2023.md").unlink()
    project.build()
    assert row.findall(project.page("reports/suqian/2024/index.html")) == [("", "未核对")]


def test_what_changed_is_judged_and_refused_and_mended(make, judged):
    project: Project = make({REPORT: report()})
    assert project.build().code == 0
    project.write(REPORT, FAULTY)
    for _ in range(2):
        ended = project.build()
        assert ended.code == 1
        assert ended.having("CF301")
    project.write(REPORT, report())
    judged.clear()
    assert project.build().code == 0
    assert judged == [], "this build is known from before"


def test_a_report_that_another_plugin_adds_is_judged_beside_what_is_known(make, judged):
    project: Project = make({REPORT: report()})
    assert project.build().code == 0
    hook = (
        "from mkdocs.structure.files import File\n"
        "def on_files(files, config, **_):\n"
        "    text = open('docs/reports/shifan/2024.md', encoding='utf-8').read()\n"
        "    files.append(File.generated(config, 'reports/shifan/copy.md', content=text))\n"
        "    return files\n"
    )
    project.write("hook.py", hook)
    project.configure(hooks=["hook.py"])
    ended = project.build()
    assert ended.code == 1
    assert ended.having("CF505")


def test_what_one_page_drops_is_not_told_of_another_report(make):
    other = report(year=2023)
    project: Project = make({REPORT: report(), "docs/reports/shifan/2023.md": other})
    hook = (
        "def on_page_content(html, page, **_):\n"
        "    return html + '<script>1</script>' if page.file.src_uri == 'reports/shifan/2024.md' else html\n"
    )
    project.write("hook.py", hook)
    project.configure({"severity": {"CF608": "warning"}, "ignore": ["CF5"]}, hooks=["hook.py"])
    for _ in range(2):
        assert project.build().code == 0
        rows = [
            re.search(r'data-outcome="([a-z_]+)" data-crossfoot-of="document.markup"', page)
            for page in (project.page(f"reports/shifan/{year}/index.html") for year in (2023, 2024))
        ]
        assert [row and row[1] for row in rows] == ["passed", "failed"]


@pytest.mark.parametrize(
    ("made", "code"),
    [("html + '<script>1</script>'", "CF608"), ("html.replace('>1</td>', '>2</td>', 1)", "CF006")],
)
def test_a_page_that_is_made_otherwise_is_looked_at_again(make, monkeypatch, made, code):
    project: Project = make({REPORT: report()})
    assert project.build().code == 0
    project.write("hook.py", f"def on_page_content(html, **_):\n    return {made}\n")
    project.configure(hooks=["hook.py"])
    monkeypatch.setattr("crossfoot.hosts.mkdocs.judging.judge_reports", None)
    ended = project.build()
    assert (ended.code, bool(ended.having(code))) == (1, True)
