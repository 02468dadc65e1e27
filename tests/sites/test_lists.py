"""The pages of lists in built sites: there when asked for, never in an author's way, whatever bodies are called."""

import json
import re

import pytest

from sites.example import report

REGISTER = """bodies:
  - {id: shifan, name: 示范县人民政府, kind: government, level: county, since: 2023}
  - {id: jiaoyu, name: 示范县教育局, kind: department, parent: shifan, until: 2024}
"""
EVIL = '<img src=x onerror=alert(1)>"/../{{ x }}'
LISTS = [
    "bodies/index.html",
    "bodies/shifan/index.html",
    "bodies/jiaoyu/index.html",
    "years/index.html",
    "years/2024/index.html",
    "overview/index.html",
    "overview/reports.csv",
    "overview/reports.json",
    "bodies/bodies.json",
]


def options(**more):
    return {"register": "register.yml", "publish": True, "fail_on": "never", "severity": {"CF504": "info"}, **more}


@pytest.fixture
def site(make):
    def made(files=(), given=None, **config):
        project = make({"register.yml": REGISTER, **dict(files)}, options() if given is None else given, **config)
        built = project.build(strict=True)
        assert built.code == 0, built.lines
        return project, built

    return made


def test_a_site_that_publishes_has_the_pages_of_lists(site):
    project, _ = site()
    prints = project.prints()
    assert set(LISTS) <= prints.keys()
    body = project.page("bodies/shifan/index.html")
    assert 'href="../../reports/shifan/2024/"' in body and 'href="../jiaoyu/"' in body
    assert "<title>示范县人民政府" in body and body.count("<h1") == 1
    assert re.search(r"<link[^>]+crossfoot\.css", body)
    # They hold nothing of a report, are judged by nobody, and stand in no navigation.
    assert "data-crossfoot-checklist" not in body
    assert "bodies/jiaoyu" not in project.page("index.html")


@pytest.mark.parametrize("publish", [None, False, {"pages": False}])
def test_a_site_that_does_not_ask_has_none(site, publish):
    project, _ = site(given=options(publish=publish), files={"docs/index.md": "# 首页\n\n<!-- crossfoot:portal -->\n"})
    assert not {name for name in project.prints() if name.startswith(("bodies", "years", "overview"))}
    home = project.page("index.html")
    assert "data-crossfoot-portal" in home and 'href="bodies' not in home and 'href="overview' not in home


@pytest.mark.parametrize(
    ("own", "ours"),
    [
        ("bodies/shifan.md", "bodies/shifan/index.html"),
        ("bodies/shifan/index.md", "bodies/shifan/index.html"),
        ("bodies/Shifan.md", "bodies/Shifan/index.html"),
        ("overview.md", "overview/index.html"),
        ("years/2024/index.md", "years/2024/index.html"),
        ("bodies/index.md", "bodies/index.html"),
    ],
)
def test_an_authors_page_of_the_same_address_stays(site, own, ours):
    files = {f"docs/{own}": "# 自己的页面\n", "docs/index.md": "# 首页\n\n<!-- crossfoot:portal -->\n"}
    project, _ = site(files)
    assert "自己的页面" in project.page(ours) and "data-crossfoot" not in project.page(ours)
    assert f'href="{ours.removesuffix("index.html")}"' in project.page("index.html")


def test_an_authors_page_may_hold_the_marks_itself(site):
    project, _ = site({"docs/overview.md": "# 总览\n\n前言。\n\n<!-- crossfoot:overview -->\n\n## 后记\n\n文字。\n"})
    page = project.page("overview/index.html")
    assert page.index("前言") < page.index("data-crossfoot-reports") < page.index("文字。")
    places = [
        page.index(f'href="#{name}"') for name in ("crossfoot-lacking", "crossfoot-requirements", "crossfoot-reports")
    ]
    assert places == sorted(places), "in the table of contents in their order"


@pytest.mark.parametrize("urls", [True, False])
def test_bodies_of_any_name_have_a_page_and_nothing_in_it_runs(site, urls):
    text = (
        report()
        .replace("body: 示范县人民政府", f"body: {json.dumps(EVIL)}")
        .replace("kind: government", "kind: government\ntitle2: x")
    )
    files = {"docs/reports/evil/2024.md": text, "docs/index.md": "# 首页\n\n<!-- crossfoot:portal -->\n"}
    project, _ = site(files, use_directory_urls=urls)
    made = [name for name in project.prints() if name.startswith("bodies/img")]
    assert len(made) == 1 and ".." not in made[0]
    for name in (made[0], "index.html", "overview/index.html", "bodies/index.html"):
        assert "<img src=x" not in project.page(name), name
    assert "<title>&lt;img src=x onerror=alert(1)&gt;" in project.page(made[0])
    found = set(re.findall(r'href="([^"#?]*bodies/img[^"#?]*)"', project.page("index.html")))
    assert found == {made[0].removesuffix("index.html") if urls else made[0]}


def test_a_page_that_nobody_may_read_is_not_led_to(site):
    draft = report(head="draft: true\n")
    project, _ = site({"docs/reports/shifan/2024.md": draft, "docs/reports/shifan/2023.md": report(year=2023)})
    for name, page in (
        (name, project.page(name)) for name in project.prints() if name.endswith((".html", ".csv", "s.json"))
    ):
        assert "reports/shifan/2024" not in page, name
    assert "草稿" not in project.page("bodies/shifan/index.html") + project.page("overview/index.html")
    assert "本站未收录" in project.page("bodies/shifan/index.html")


def test_the_lists_speak_the_language_of_the_site(site):
    project, _ = site(given=options(lang="en"), theme={"name": "mkdocs", "locale": "en"})
    assert "Reports of all years" in project.page("bodies/shifan/index.html")
    assert "Body,Body id,Year" in project.page("overview/reports.csv")


def test_a_remembered_build_has_the_same_lists(site):
    project, _ = site()
    first = project.prints()
    assert project.build(strict=True).code == 0
    assert project.prints() == first


def test_a_report_of_which_the_year_is_not_known_is_in_the_overview(site):
    project, _ = site({"docs/reports/shifan/x.md": report().replace("year: 2024\n", "")})
    assert "docs/reports/shifan/x.md" in project.page("overview/index.html")


def test_a_search_that_knows_no_exceptions_reads_no_list_either(site):
    project, _ = site(plugins=["search", {"crossfoot": options()}])
    assert "期限内" in project.page("bodies/shifan/index.html")
    index = json.loads(project.page("search/search_index.json"))
    assert any(entry["title"] == "示范县人民政府" for entry in index["docs"])
    assert not any("期限内" in entry["text"] for entry in index["docs"])


def test_material_finds_bodies_by_name_and_not_by_what_lists_say(site):
    project, _ = site(
        theme={"name": "material", "language": "zh", "font": False}, plugins=["search", {"crossfoot": options()}]
    )
    index = json.loads(project.page("search/search_index.json"))
    of_body = [entry for entry in index["docs"] if entry["location"].startswith("bodies/shifan/")]
    # Where jieba is installed, words are parted by spaces of no width.
    assert [(entry["title"].replace("\u200b", ""), entry["text"]) for entry in of_body] == [("示范县人民政府", "")]
    assert not any("期限内" in entry["text"] for entry in index["docs"])
    assert 'name="description" content="示范县人民政府：' in project.page("bodies/shifan/index.html")
