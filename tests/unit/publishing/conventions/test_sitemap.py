"""The map of the site: it leads to every report, and stays short where there are thousands."""

from bs4 import BeautifulSoup

from crossfoot.publishing.conventions import sitemap
from crossfoot.publishing.conventions.options import Column, Conventions
from unit.publishing.example import publish

SITE = Conventions(columns=(Column("reports/", "年报", description="历年<年报>"), Column("none/", "没有页面")))


def read(publication, page_of=None) -> BeautifulSoup:
    columns = {"reports/": "reports/"}
    html = sitemap.render(publication, SITE, columns, lambda address: f"../{address}", page_of)
    return BeautifulSoup(html, "html.parser")


def test_it_leads_to_columns_and_reports():
    page = read(publish())
    assert [head.get_text() for head in page.find_all("h2")] == ["栏目", "各机关年度报告"]
    assert [entry.get_text() for entry in page.find_all("li")] == [
        "年报：历年<年报>",
        "没有页面",
        "示范县人民政府：2024年 2023年",
        "示范县教育局：2024年",
    ]
    assert [link["href"] for link in page.find_all("a")] == [
        "../reports/",
        "../reports/shifan/2024/",
        "../reports/shifan/2023/",
        "../reports/jiaoyu/2024/",
    ]


def test_a_report_that_is_not_published_is_not_there():
    page = read(publish(unpublished=["docs/reports/jiaoyu/2024.md"]))
    assert page.find_all("li")[-1].get_text() == "示范县教育局"


def test_a_body_with_a_page_has_its_reports_beside_it():
    page = read(publish(), {"shifan": "bodies/shifan/"}.get)
    assert [link["href"] for link in page.find_all("a")] == [
        "../reports/",
        "../bodies/shifan/",
        "../reports/shifan/2024/",
        "../reports/shifan/2023/",
        "../reports/jiaoyu/2024/",
    ]


def test_it_begins_with_the_navigation_and_the_lists_that_this_leaves_out():
    contents = [("报告", ""), ("<指南>", "guide/"), ("年度一览", "years/")]
    html = sitemap.render(publish(pages=True), SITE, {}, lambda address: f"../{address}", contents=contents)
    page = BeautifulSoup(html, "html.parser")
    assert page.find("h2").get_text() == "本站内容"
    assert [(link.get_text(), link["href"]) for link in page.find("ul").find_all("a")] == [
        ("报告", "../"),
        ("<指南>", "../guide/"),
        ("年度一览", "../years/"),
        ("核对情况总览", "../overview/"),
        ("各机关报告", "../bodies/"),
    ]


def test_where_there_are_too_many_it_is_cut_and_says_so(monkeypatch):
    monkeypatch.setattr(sitemap, "MOST_LINKS", 1)
    assert [entry.get_text() for entry in read(publish()).find_all("li")][2:] == [
        "示范县人民政府：2024年",
        "另有 1 个，见首页",
    ]
