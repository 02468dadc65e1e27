"""Charts in a built site: on every report's page where the site publishes them, found by no search."""

import json

import pytest

from sites.example import report

PAGE = "reports/shifan/2024/index.html"
INDEX = "# 首页\n\n<!-- crossfoot:charts 示范县人民政府 -->\n"
BEGIN = "<section data-crossfoot-charts"


@pytest.mark.parametrize(
    ("publish", "on_report", "on_index"),
    [(True, 1, 1), ({"charts": False}, 0, 0), ({"charts": True, "pages": False}, 1, 1), (False, 0, 1)],
)
def test_what_a_site_asks_for(make, publish, on_report, on_index):
    project = make({"docs/index.md": INDEX}, {"publish": publish})
    assert project.build(strict=True).code == 0
    page, index = project.page(PAGE), project.page("index.html")
    assert page.count(BEGIN) == on_report and index.count(BEGIN) == on_index
    assert "<!-- crossfoot:charts" not in index


def test_charts_stand_before_the_checklist_and_in_the_table_of_contents(make):
    project = make(options={"publish": True})
    assert project.build(strict=True).code == 0
    page = project.page(PAGE)
    assert page.index("六、其他需要报告的事项") < page.index(BEGIN) < page.index("<section data-crossfoot-checklist")
    assert page.count('href="#crossfoot-charts"') == 2, "in the theme's table and in the head's"


YEARS = 'data-crossfoot-chart="years"'


def test_a_report_shows_its_body_over_the_years_where_there_are_several(make):
    files = {"docs/reports/shifan/2023.md": report(year=2023), "docs/reports/linxian/2024.md": report("邻县")}
    project = make(files, {"publish": True, "fail_on": "never"})
    assert project.build(strict=True).code == 0
    for year in (2023, 2024):
        page = project.page(f"reports/shifan/{year}/index.html")
        section = page[page.index(BEGIN) : page.index("</section>", page.index(BEGIN))]
        assert section.count(YEARS) >= 1 and "2023年" in section and "2024年" in section
        assert page.count('href="#crossfoot-charts"') == 2, "in the theme's table and in the head's"
    assert YEARS not in project.page("reports/linxian/2024/index.html")


def test_the_years_lead_to_the_reports_from_where_they_stand(make):
    files = {"docs/a/b.md": INDEX, "docs/reports/shifan/2023.md": report(year=2023)}
    project = make(files, {"publish": True, "fail_on": "never"})
    assert project.build(strict=True).code == 0
    page = project.page("a/b/index.html")
    assert '<a href="../../reports/shifan/2023/">2023年</a>' in page
    assert "assets/crossfoot/crossfoot.css" in page


def test_a_draft_is_not_drawn_among_the_years(make):
    project = make(
        {"docs/index.md": INDEX, "docs/reports/shifan/2023.md": report(year=2023, head="draft: true\n")},
        {"publish": True, "fail_on": "never"},
    )
    assert project.build().code == 0
    index = project.page("index.html")
    assert "2024年" in index and "2023年" not in index


def test_no_search_finds_a_chart(make):
    plugins = [{"material/search": {}}, {"crossfoot": {"publish": True}}]
    project = make({"docs/index.md": INDEX}, plugins=plugins, theme={"name": "material", "font": False})
    assert project.build().code == 0
    index = (
        (project.root / "site/search/search_index.json").read_text("utf-8").replace("\u200b", "").replace("\\u200b", "")
    )
    texts = json.dumps([entry["text"] + entry["title"] for entry in json.loads(index)["docs"]], ensure_ascii=False)
    assert "其他需要报告的事项" in texts
    assert "图中数字列表" not in texts and "本年办结" not in texts
