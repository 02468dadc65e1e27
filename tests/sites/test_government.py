"""A government's site built: what its pages carry, and what is found where its settings lack something."""

import copy
import json
from urllib.parse import quote, unquote

import pytest
from bs4 import BeautifulSoup

from sites.example import report

COLUMN = {
    "path": "reports/",
    "name": "政府信息公开年报",
    "type": "政务公开",
    "description": "历年年报",
    "keywords": ["年报", "公开"],
}
SITE = {
    "code": "0000000000",
    "organiser": "示范县人民政府办公室",
    "contact": {"phone": "000-0"},
    "icp": "演ICP备00000000号",
    "police": "演公网安备00000000000000号",
    "columns": [COLUMN],
}
URL = "https://www.example.gov.cn/xxgk/"
NEWS = "---\ntitle: 通知\ndate: 2025-03-12 10:00\nkeywords: 通知, 公告\n---\n\n# 通知\n"
FILES = {"docs/news/a.md": NEWS, "docs/guide.md": "# 怎样<em>查</em>看\n"}
NAV = [{"首页": "index.md"}, {"帮助": ["guide.md"]}, {"新闻": ["news/a.md"]}]


def options(site=SITE, **more):
    return {"publish": {"site": site}, **more}


@pytest.fixture
def built(make):
    project = make(FILES, options(), site_url=URL, nav=NAV)
    ended = project.build()
    assert ended.code == 0 and not ended.having("CF607")
    return project


def soup(project, name):
    return BeautifulSoup(project.page(name), "html.parser")


def tags(page):
    return {
        tag["name"]: tag["content"] for tag in page.find_all("meta", attrs={"name": True}) if tag["name"][0].isupper()
    }


def test_tags_of_home_column_article_and_other_pages(built):
    site = {"SiteName": "示范", "SiteDomain": "www.example.gov.cn", "SiteIDCode": "0000000000"}
    column = {
        "ColumnName": "政府信息公开年报",
        "ColumnDescription": "历年年报",
        "ColumnKeywords": "年报,公开",
        "ColumnType": "政务公开",
    }
    assert tags(soup(built, "index.html")) == site
    assert tags(soup(built, "guide/index.html")) == site
    assert tags(soup(built, "reports/index.html")) == {**site, **column}
    assert tags(soup(built, "reports/shifan/2024/index.html")) == {
        **site,
        **column,
        "ArticleTitle": "示范县2024年政府信息公开工作年度报告",
        "PubDate": "2025-03-12 00:00",
        "ContentSource": "示范县人民政府办公室",
        "Url": f"{URL}reports/shifan/2024/",
    }
    assert tags(soup(built, "news/a/index.html")) == {
        **site,
        "ArticleTitle": "通知",
        "PubDate": "2025-03-12 10:00",
        "ContentSource": "示范县人民政府办公室",
        "Keywords": "通知,公告",
        "Url": f"{URL}news/a/",
    }


def test_each_page_has_a_way_but_home(built):
    def way(name):
        nav = soup(built, name).find("nav", attrs={"data-crossfoot-place": True})
        return [(entry.get_text(), unquote(entry.a["href"]) if entry.a else None) for entry in nav.ol.find_all("li")]

    assert soup(built, "index.html").find(attrs={"data-crossfoot-place": True}) is None
    assert way("reports/shifan/2024/index.html") == [
        ("首页", "../../.."),
        ("政府信息公开年报", "../../"),
        ("示范县人民政府", "../../../bodies/示范县人民政府/"),
        ("2024年", None),
    ]
    assert way("reports/index.html") == [("首页", ".."), ("政府信息公开年报", None)]
    assert way("guide/index.html") == [("首页", ".."), ("帮助", None), ("怎样查看", None)]
    assert way("bodies/示范县人民政府/index.html") == [
        ("首页", "../.."),
        ("各机关报告", "../"),
        ("示范县人民政府", None),
    ]
    assert way("sitemap/index.html") == [("首页", ".."), ("网站地图", None)]


def test_the_way_leads_through_folders_and_names_nothing_twice(make):
    files = {
        "docs/rules/index.md": "# 规则 <一览>\n",
        "docs/rules/CF101.md": "# CF101\n",
        "docs/rules/more/deep/x.md": "# 深处\n",
        "docs/guide/index.md": "# 使用指南\n",
    }
    nav = [{"首页": "index.md"}, {"使用指南": ["guide/index.md"]}]
    project = make(files, options(), site_url=URL, nav=nav, not_in_nav="rules/")
    assert project.build().code == 0

    def words(name: str) -> list[str]:
        return [
            step.get_text()
            for step in soup(project, name).find("nav", attrs={"data-crossfoot-place": True}).find_all("li")
        ]

    assert words("rules/CF101/index.html") == ["首页", "规则 <一览>", "CF101"]
    assert words("rules/more/deep/x/index.html") == ["首页", "规则 <一览>", "深处"]
    assert words("rules/index.html") == ["首页", "规则 <一览>"]
    assert words("guide/index.html") == ["首页", "使用指南"]
    assert words("years/2024/index.html") == ["首页", "各年度报告", "2024年度报告"]


def test_search_does_not_read_the_way(make):
    project = make(FILES, plugins=["search", {"crossfoot": options()}], site_url=URL)
    assert project.build().code == 0
    index = json.loads(project.page("search/search_index.json"))
    assert index["docs"]
    assert not any("当前位置" in doc["text"] for doc in index["docs"])


def test_every_page_has_the_same_foot_and_the_one_that_is_not_found_leads_from_the_root(built):
    pages = [file.relative_to(built.root / "site").as_posix() for file in (built.root / "site").rglob("*.html")]
    feet = {name: soup(built, name).find_all(attrs={"data-crossfoot-imprint": True}) for name in pages}
    assert {"index.html", "404.html", "sitemap/index.html", "reports/index.html"} <= set(pages)
    assert {name: len(found) for name, found in feet.items()} == dict.fromkeys(pages, 1)
    assert len({found[0].get_text() for found in feet.values()}) == 1
    assert {found[0].find_all("a")[-1].get_text() for found in feet.values()} == {"网站地图"}
    lost = soup(built, "404.html")
    assert lost.find(attrs={"data-crossfoot-imprint": True}).find_all("a")[-1]["href"] == "/xxgk/sitemap/"
    ours = [tag.get("src") or tag.get("href") for tag in lost.find_all(["script", "link"])]
    assert [url for url in ours if url and "crossfoot" in url] == [
        "/xxgk/assets/crossfoot/crossfoot-view.js",
        "/xxgk/assets/crossfoot/crossfoot.css",
        "/xxgk/assets/crossfoot/crossfoot.js",
    ]
    assert tags(lost)["SiteName"] == "示范"


def test_the_map_and_the_page_of_a_column_have_one_heading_and_lead_to_reports(built):
    for name in ("sitemap/index.html", "reports/index.html"):
        page = soup(built, name)
        assert len(page.find_all("h1")) == 1
        places = ("shifan/2024/", "bodies/示范县人民政府/")
        assert any(
            unquote(link["href"]).endswith(places)
            for link in page.find(attrs={"role": "main"}).find_all("a", href=True)
        )
        assert "crossfoot:" not in built.page(name)


def test_pages_of_the_sites_own_stay(make):
    own = {"docs/sitemap.md": "# 我的地图\n\n<!-- crossfoot:sitemap -->\n", "docs/reports/index.md": "# 我的年报\n"}
    project = make(own, options(), site_url=URL)
    assert project.build().code == 0
    assert "我的地图" in project.page("sitemap/index.html") and "各机关年度报告" in project.page("sitemap/index.html")
    assert "我的年报" in project.page("reports/index.html")
    assert soup(project, "reports/index.html").find("meta", attrs={"name": "ColumnName"})


def test_addresses_without_folders(make):
    project = make(FILES, options(), site_url=URL, use_directory_urls=False)
    assert project.build().code == 0
    page = soup(project, "reports/shifan/2024.html")
    assert tags(page)["ColumnName"] and tags(page)["Url"] == f"{URL}reports/shifan/2024.html"
    assert [link["href"] for link in page.find("nav", attrs={"data-crossfoot-place": True}).find_all("a")] == [
        "../../index.html",
        "../index.html",
        f"../../bodies/{quote('示范县人民政府')}.html",
    ]
    assert page.find(attrs={"data-crossfoot-imprint": True}).find_all("a")[-1]["href"] == "../../sitemap.html"


@pytest.mark.parametrize("publish", [True, {"downloads": False}, {"site": False}])
def test_a_site_that_is_no_governments_carries_none_of_it(make, publish):
    project = make(FILES, {"publish": publish}, site_url=URL)
    assert project.build().code == 0
    words = project.page("index.html") + project.page("reports/shifan/2024/index.html") + project.page("404.html")
    for word in (
        "SiteName",
        "data-crossfoot-imprint",
        "data-crossfoot-place",
        "data-crossfoot-view",
        "crossfoot-place",
    ):
        assert word not in words
    assert not (project.root / "site/sitemap/index.html").exists()
    assert not (project.root / "site/assets/crossfoot/crossfoot-view.js").exists()


def lacking(key):
    site = copy.deepcopy(SITE)
    where = site["columns"][0] if key in site["columns"][0] else site
    del where[key]
    return site


@pytest.mark.parametrize("key", ["code", "organiser", "contact", "icp", "police", "columns"])
def test_what_the_site_lacks_is_a_finding_where_it_should_stand(make, key):
    project = make(None, options(lacking(key)), site_url=URL)
    ended = project.build(strict=True)
    found = ended.having("CF607")
    assert ended.code == 0
    assert len(found) == 1
    line = project.root.joinpath("mkdocs.yml").read_text("utf-8").split("\n").index("      site:") + 1
    assert found[0].startswith(f"INFO crossfoot: mkdocs.yml:{line}:7: CF607") and f"publish.site.{key}" in found[0]


@pytest.mark.parametrize("key", ["type", "description", "keywords"])
def test_what_a_column_lacks_is_a_finding_at_the_column(make, key):
    project = make(None, options(lacking(key)), site_url=URL)
    found = project.build(strict=True).having("CF607")
    line = project.root.joinpath("mkdocs.yml").read_text("utf-8").split("\n").index("        - path: reports/") + 1
    assert len(found) == 1
    assert found[0].startswith(f"INFO crossfoot: mkdocs.yml:{line}:11: CF607") and "政府信息公开年报" in found[0]


def test_a_column_may_be_called_in_chinese(make):
    site = {**SITE, "columns": [COLUMN, {**COLUMN, "path": "年报/", "name": "部门年报"}]}
    files = {"docs/年报/邻县/2024.md": report("邻县")}
    project = make(files, options(site, reports=["reports/**/*.md", "年报/**/*.md"]), site_url=URL)
    ended = project.build(strict=True)
    assert ended.code == 0, ended.lines
    for name in ("年报/index.html", "年报/邻县/2024/index.html"):
        assert tags(soup(project, name))["ColumnName"] == "部门年报"
    assert (
        "部门年报" in soup(project, "年报/邻县/2024/index.html").find(attrs={"data-crossfoot-place": True}).get_text()
    )


def test_an_empty_column_and_reports_in_no_column_are_said(make):
    site = {**SITE, "columns": [{**COLUMN, "path": "report/", "name": "年报"}]}
    draft = report("草稿县").replace("---\n", "---\ndraft: true\n", 1)
    files = {"docs/reports/linxian/2024.md": report("邻县"), "docs/reports/caogao/2024.md": draft}
    project = make(files, options(site), site_url=URL)
    said = project.build()
    assert said.code == 0
    assert len(said.having("WARNING", "report/ 下没有网页", "年报")) == 1
    found = said.having("CF607")
    line = project.root.joinpath("mkdocs.yml").read_text("utf-8").split("\n").index("        columns:") + 1
    assert len(found) == 1 and found[0].startswith(f"INFO crossfoot: mkdocs.yml:{line}:9: CF607")
    assert "有 2 份报告不在任何栏目里，第一份是 docs/reports/linxian/2024.md" in found[0]
    assert project.build().having("CF607") == found
    fitting = make(None, options(), site_url=URL).build(strict=True)
    assert fitting.code == 0 and not fitting.having("WARNING")


def test_an_address_that_nobody_knows(make):
    found = make(None, options()).build().having("CF607")
    assert len(found) == 1 and "网站域名" in found[0] and "site_url" in found[0]


def test_under_strict_it_refuses_before_the_last_good_site_is_wiped(make):
    project = make(None, options(), site_url=URL)
    assert project.build().code == 0
    before = project.prints()
    project.configure(options(lacking("icp"), preset="strict", select=["CF607"]), site_url=URL)
    ended = project.build()
    assert ended.code == 1
    assert ended.having("ERROR", "CF607")
    assert project.prints() == before


def test_severity_switches_one_of_them_off(make):
    site = lacking("icp")
    del site["police"]
    ended = make(None, options(site, severity={"site.icp": "off"}), site_url=URL).build()
    assert [line for line in ended.having("CF607") if "ICP" in line] == []
    assert len(ended.having("CF607")) == 1


def test_a_remembered_build_says_it_again_at_the_place_where_it_is_now(make):
    project = make(None, options(lacking("icp")), site_url=URL)
    first, again = project.build(), project.build()
    assert first.having("CF607") == again.having("CF607") != []
    text = project.root.joinpath("mkdocs.yml").read_text("utf-8")
    project.write("mkdocs.yml", f"# 一行\n{text}")
    moved = project.build().having("CF607")
    assert len(moved) == 1 and moved != first.having("CF607")


def test_the_command_finds_it_too_and_shows_the_line(make):
    project = make(None, options(lacking("icp")), site_url=URL)
    for _ in range(2):
        ended = project.run("crossfoot", "check", "--lang", "zh")
        assert ended.having("CF607", "ICP备案号")
        assert ended.having("│       site:")
    assert not project.run("crossfoot", "check", "docs/reports", "--lang", "zh").having("CF607")
    found = json.loads("\n".join(project.run("crossfoot", "check", "--format", "json").lines))
    assert found["imprint"]["path"] == "mkdocs.yml"
    outcomes = {item["requirement"]: item["outcome"] for item in found["imprint"]["items"]}
    assert outcomes.pop("site.icp") == "failed"
    assert len(outcomes) == 11 and set(outcomes.values()) == {"passed"}


def test_a_report_without_a_source_is_told_so_once_and_has_no_such_tag(make):
    text = report().replace("source: 示范县人民政府办公室\n", "")
    project = make({"docs/reports/shifan/2024.md": text}, options(), site_url=URL)
    ended = project.build()
    assert ended.code == 0
    assert len(ended.having("CF601")) == 1 and not ended.having("CF607")
    assert "ContentSource" not in tags(soup(project, "reports/shifan/2024/index.html"))


EVIL = "<img src=x onerror=alert(1)>\"><script>alert(2)</script>' onclick='x"


def test_what_is_written_in_settings_and_front_matter_is_data(make):
    site = {**SITE, "name": EVIL, "organiser": EVIL, "columns": [{**COLUMN, "name": EVIL, "description": EVIL}]}
    news = NEWS.replace("title: 通知", f"title: 通知\nsource: {json.dumps(EVIL)}\nauthor: {json.dumps(EVIL)}")
    files = {**FILES, "docs/reports/news.md": news}
    project = make(files, options(site, reports=["reports/*/*.md"]), site_url=URL)
    assert project.build().code == 0
    for name in ("reports/index.html", "reports/shifan/2024/index.html", "sitemap/index.html", "404.html"):
        page = soup(project, name)
        assert not page.find_all("img", src="x")
        assert not page.find_all("script", string=lambda words: words and "alert" in words)
        assert not page.find_all(attrs={"onclick": True})
        assert tags(page)["SiteName"] == EVIL
    assert tags(soup(project, "reports/news/index.html"))["ContentSource"] == EVIL


def test_a_page_without_a_title_of_the_themes_keeps_one_description(make):
    files = {
        "docs/reports/shifan/2024.md": report().replace("year: 2024", "year: 2024\ndescription: 摘要\nauthor: 甲", 1)
    }
    project = make(files, options(), site_url=URL, theme={"name": "material", "language": "zh", "font": False})
    assert project.build().code == 0
    page = soup(project, "reports/shifan/2024/index.html")
    named = [tag["name"].lower() for tag in page.find_all("meta", attrs={"name": True})]
    assert sorted(name for name in named if named.count(name) > 1) == []
    assert page.find("meta", attrs={"name": "description"})["content"] == "摘要"
