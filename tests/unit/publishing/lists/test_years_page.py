"""The page of a year: who has filed, who has not, by level and kind, on as many pages as it takes."""

import pytest

from crossfoot.binding.register import Body, Register
from crossfoot.publishing.lists import years_page
from crossfoot.publishing.lists.years_page import render, render_index
from sites.example import report
from unit.publishing.example import publish


def link(address):
    return f"../../{address}"


def test_missing_bodies_are_named():
    html = render(publish(pages=True), "2022", link)
    lacking = html[html.index("crossfoot-lacking") : html.index("crossfoot-bodies")]
    assert "示范县人民政府" in lacking and "示范县教育局" not in html
    assert "名录要求的报告没有缺少" in render(publish(pages=True), "2024", link)
    # Without a register nobody can tell.
    assert "无从判断" in render(publish(register=Register()), "2024", link)


def test_bodies_stand_by_level_and_kind_with_their_dates():
    html = render(publish(pages=True), "2024", link)
    assert html.index("县级人民政府") < html.index("部门")
    assert '<time datetime="2025-03-12">' in html and 'href="../../reports/jiaoyu/2024/"' in html


@pytest.mark.parametrize("argument", ["2019", "", "x", "2024 3", "2024 0", "2024 x", "02024"])
def test_a_mark_that_names_nothing_is_left_alone(argument):
    with pytest.raises(LookupError):
        render(publish(), argument, link)


def test_a_long_year_has_pages(monkeypatch):
    monkeypatch.setattr(years_page, "ROWS_ON_A_PAGE", 2)
    bodies = [Body(f"b{number}", f"第{number}局", kind="department") for number in range(5)]
    texts = {
        "docs/reports/0/2024.md": report()
        .replace("示范县人民政府", "第0局")
        .replace("kind: government", "kind: department")
    }
    site = publish(texts, Register(tuple(bodies)), pages=True)
    site.pages.update({f"years/2024/page-{page}": f"years/2024/page-{page}/" for page in (2, 3)})
    pages = [render(site, argument, link) for argument in ("2024", "2024 2", "2024 3")]
    rows = [
        [f"第{number}局" for number in range(5) if f"第{number}局" in page[page.index("<table") :]] for page in pages
    ]
    assert rows == [["第0局", "第1局"], ["第2局", "第3局"], ["第4局"]]
    assert 'aria-current="page" aria-label="第 2 页">2<' in pages[1] and 'href="../../years/2024/page-3/"' in pages[1]
    assert "crossfoot-lacking" in pages[0] and "crossfoot-lacking" not in pages[1]


def test_every_year_leads_to_its_page():
    html = render_index(publish(pages=True), "", link)
    assert [f'href="../../years/{year}/"' in html for year in (2025, 2024, 2023, 2022)] == [False, True, True, True]
