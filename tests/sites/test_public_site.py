"""What a public site has beside its pages: feed, sitemap, policy, a page for lost readers; and only where it asks for it."""

import re
from xml.etree import ElementTree

import pytest

from sites.example import report

ROOT = "https://www.example.gov.cn/xxgk/"
MATERIAL = {"name": "material", "language": "zh", "font": False}
BESIDE = ["feed.xml", "assets/crossfoot/csp.nginx.conf", "assets/crossfoot/csp.apache.conf"]


def dates(project) -> dict[str, str | None]:
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    root = ElementTree.fromstring(project.page("sitemap.xml"))
    return {
        u.find(space + "loc").text.removeprefix(ROOT): getattr(u.find(space + "lastmod"), "text", None) for u in root
    }


def test_a_site_has_what_it_asks_for_and_nothing_else(make):
    project = make(options={}, site_url=ROOT)
    assert project.build().code == 0
    assert not [name for name in BESIDE if (project.root / "site" / name).exists()]
    assert "Content-Security-Policy" not in project.page("index.html") + project.page("404.html")
    assert None not in dates(project).values()  # MkDocs' own
    project.configure({"publish": True}, site_url=ROOT)
    assert project.build().code == 0
    assert all((project.root / "site" / name).exists() for name in BESIDE)
    project.configure({"publish": {"feed": False, "csp": False}}, site_url=ROOT)
    assert project.build().code == 0
    assert not [name for name in BESIDE if (project.root / "site" / name).exists()]
    assert "feed.xml" not in project.page("index.html")


def test_the_sitemap_has_the_dates_of_reports_and_no_other(make):
    undated = (
        report("乙县")
        .replace("published: 2025-03-12\n", "")
        .replace("---\n\n#", "waivers: [{code: CF601, reason: 无从查考}]\n---\n\n#")
    )
    files = {"docs/reports/yi/2024.md": undated, "docs/guide.md": "# 说明\n"}
    project = make(files, {"publish": True}, site_url=ROOT)
    ended = project.build()
    assert ended.code == 0, ended.lines
    found = dates(project)
    assert found["reports/shifan/2024/"] == "2025-03-12"
    assert {address for address, day in found.items() if day is not None} == {"reports/shifan/2024/"}
    assert {"", "guide/", "reports/yi/2024/"} <= set(found)


def test_a_site_on_which_no_date_is_known_is_built(make):
    first = "docs/reports/shifan/2024.md"
    drafts = report("示范县").replace("published: 2025-03-12\n", "draft: true\n")
    project = make({first: drafts}, {"publish": True}, site_url=ROOT)
    ended = project.build()
    assert ended.code == 0, ended.lines
    found = dates(project)
    assert found.pop("") is not None
    assert set(found.values()) == {None}


@pytest.mark.parametrize("day", ["9999-12-31", "0024-03-12"])
def test_a_date_that_cannot_be_is_none_of_the_sitemaps(make, day):
    project = make({"docs/reports/yi/2024.md": report("乙县").replace("2025-03-12", day)}, {}, site_url=ROOT)
    project.configure({"publish": True, "fail_on": "never"}, site_url=ROOT)
    ended = project.build()
    assert ended.code == 0, ended.lines
    assert {day for day in dates(project).values() if day is not None} == {"2025-03-12"}


def test_many_reports_in_the_navigation_are_said(make):
    files = {f"docs/reports/b{n}/2024.md": report(f"甲{n}县") for n in range(51)}
    options = {"publish": {"downloads": False}, "fail_on": "never", "select": ["CF1"]}
    project = make(files, options)
    assert len(project.build().having("WARNING", "52 份报告都在导航里", "not_in_nav")) == 1
    project.configure(options, not_in_nav="/reports/\n")
    assert not project.build().having("WARNING")
    project.configure(options, nav=["index.md"])
    assert not project.build().having("WARNING")


def test_letters_of_another_host_are_said(make):
    project = make(options={"publish": True}, theme={"name": "material", "language": "zh"}, site_url=ROOT)
    assert len(project.build().having("WARNING", "theme.font")) == 1
    project.configure({"publish": True}, theme=MATERIAL, site_url=ROOT)
    assert not project.build().having("WARNING")


def test_a_theme_that_runs_no_scripts_of_pages_is_said(make):
    project = make(options={"publish": True}, theme={**MATERIAL, "features": ["navigation.instant"]}, site_url=ROOT)
    assert len(project.build().having("WARNING", "navigation.instant")) == 1
    project.configure({}, theme={**MATERIAL, "features": ["navigation.instant"]}, site_url=ROOT)
    assert not project.build().having("navigation.instant")


@pytest.mark.parametrize("path", ["index.html", "reports/shifan/2024/index.html"])
def test_every_page_names_the_feed(make, path):
    project = make(options={"publish": True})
    assert project.build().code == 0
    link = re.search(
        r'<link rel="alternate" type="application/atom\+xml" title="[^"]+" href="([^"]+)">', project.page(path)
    )
    assert link and link[1] == "../" * path.count("/") + "feed.xml"


@pytest.mark.parametrize("theme", [MATERIAL, {"name": "mkdocs", "locale": "zh_CN"}])
@pytest.mark.parametrize(("site_url", "home"), [(ROOT, "/xxgk/"), ("", "/")])
def test_lost_readers_are_told_in_chinese(make, theme, site_url, home):
    project = make(options={"publish": True, "lang": "zh"}, theme=theme, site_url=site_url)
    assert project.build().code == 0
    lost = project.page("404.html")
    assert "<h1>没有找到这个页面</h1>" in lost and f'<a href="{home}">返回首页</a>' in lost
    assert "Not found" not in lost and "Page not found" not in lost
    assert "Content-Security-Policy" in lost


def test_a_sites_own_page_for_lost_readers_stays(make):
    project = make(
        {"overrides/404.html": "<html><head></head><body>本站自己的</body></html>"},
        {"publish": True},
        theme={**MATERIAL, "custom_dir": "overrides"},
    )
    assert project.build().code == 0
    assert "本站自己的" in project.page("404.html") and "返回首页" not in project.page("404.html")


def test_a_script_that_another_plugin_adds_at_the_end_is_allowed(make):
    (make().root / "late.py").write_text(
        "def on_post_page(output, page, config):\n    return output.replace('</body>', '<script>late()</script></body>')\n",
        encoding="utf-8",
    )
    project = make(options={"publish": True}, theme=MATERIAL)
    project.configure({"publish": True}, theme=MATERIAL, hooks=["late.py"])
    assert project.build().code == 0
    page = project.page("index.html")
    from base64 import b64encode
    from hashlib import sha256

    assert b64encode(sha256(b"late()").digest()).decode() in page


def test_what_the_page_leaves_out_and_the_source_does_not_tell_of_is_a_finding(make):
    (make().root / "late.py").write_text(
        "def on_page_content(html, page, config, files):\n    return html + '<iframe src=x></iframe>'\n",
        encoding="utf-8",
    )
    project = make()
    project.configure({"fail_on": "error"}, hooks=["late.py"])
    ended = project.build()
    assert ended.code == 1
    assert len(ended.having("reports/shifan/2024.md:10:1: CF608", "<iframe>")) == 1
    project.configure({"fail_on": "never"}, hooks=["late.py"])
    assert project.build().code == 0
    assert "<iframe" not in project.page("reports/shifan/2024/index.html")
    assert "<iframe" in project.page("index.html")  # only reports are judged
