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


def test_a_body_with_a_page_has_that_alone():
    page = read(publish(), {"shifan": "bodies/shifan/"}.get)
    assert [link["href"] for link in page.find_all("a")] == [
        "../reports/",
        "../bodies/shifan/",
        "../reports/jiaoyu/2024/",
    ]


def test_where_there_are_too_many_it_is_cut_and_says_so(monkeypatch):
    monkeypatch.setattr(sitemap, "MOST_LINKS", 1)
    assert [entry.get_text() for entry in read(publish()).find_all("li")][2:] == [
        "示范县人民政府：2024年",
        "另有 1 个，见首页",
    ]
