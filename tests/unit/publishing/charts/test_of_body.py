"""The charts of a body: its years in order, gaps left empty, what cannot be compared left out and said."""

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from itertools import pairwise

import pytest

from crossfoot.binding.register import Body, Register
from crossfoot.publishing.charts.of_body import MOST_YEARS, render, render_at, years
from crossfoot.publishing.markers import fill
from crossfoot.terms.text import Text
from sites.example import report
from unit.publishing.example import publish

SVG = "{http://www.w3.org/2000/svg}"


def reports(*of_years: int) -> dict[str, str]:
    return {f"docs/reports/shifan/{year}.md": report(year=year) for year in of_years}


def rows(html: str, index: int = 0) -> dict[str, list[str]]:
    table = list(ET.fromstring(html).iter("table"))[index]
    return {"".join(row[0].itertext()): [cell.text or "" for cell in row[1:]] for row in table.iterfind("tbody/tr")}


def notes(html: str) -> list[str]:
    return [p.text or "" for figure in ET.fromstring(html).iter("figure") for p in figure.findall("p")]


def test_years_in_order_with_a_gap_that_is_no_0():
    html = years(publish(reports(2022, 2024, 2025)), "shifan")
    assert rows(html) == {
        "2022年": ["6", "6", "1"],
        "2023年": ["无数据"] * 3,
        "2024年": ["6", "6", "1"],
        "2025年": ["6", "6", "1"],
    }
    assert notes(html) == ["本站没有2023年的报告，图上留空，不代表 0。"]
    root = ET.fromstring(html)
    drawn = [[float(rect.attrib["width"]) for rect in svg.iter(f"{SVG}rect")] for svg in root.iter(f"{SVG}svg")]
    assert [len(bars) for bars in drawn] == [3, 3, 3]
    assert abs(drawn[0][0] - 6 * drawn[2][0]) <= 0.05


def test_both_forms_are_one_series_where_their_packs_say_so():
    old = report(year=2020).replace(
        "（六）其他处理 |  |  |  |  |  |  |  |", "（六）其他处理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"
    )
    old = re.sub(r"\| [123]\.(申请人[^|]*|其他) \|.*\n", "", old)
    site = publish({"docs/reports/shifan/2020.md": old, **reports(2021)})
    assert [shown.profile.id for shown in site.reports] == ["cn-ogi-2019", "cn-ogi-2021"]
    assert rows(years(site, "shifan")) == {"2020年": ["6", "6", "1"], "2021年": ["6", "6", "1"]}


@pytest.mark.parametrize("change", ["no chart", "another form", "another unit", "another kind"])
def test_a_year_with_nothing_to_compare_is_left_out_and_said(change):
    site = publish(reports(2023, 2024))
    first, second = site.reports
    chart = next(chart for chart in first.profile.charts if chart.kind == "years")
    other = {
        "no chart": replace(first.profile, charts=()),
        "another form": replace(first.profile, form="other", charts=()),
        "another unit": replace(first.profile, charts=(replace(chart, unit=Text("pages", "页")),)),
        "another kind": replace(first.profile, charts=(replace(chart, kind="bars"),)),
    }[change]
    html = years(replace(site, reports=(first._replace(profile=other), second)), "shifan")
    assert list(rows(html)) == ["2024年"]
    assert notes(html) == ["2023年的报告用另一种格式，没有可比的数，没有画。"]


def test_a_figure_that_the_other_pack_has_not_is_no_figure():
    site = publish(reports(2023, 2024))
    first, second = site.reports
    chart = next(chart for chart in first.profile.charts if chart.kind == "years")
    profile = replace(first.profile, charts=(replace(chart, values=chart.values[1:]),))
    html = years(replace(site, reports=(first._replace(profile=profile), second)), "shifan")
    assert rows(html)["2023年"] == ["无数据", "6", "1"]


def test_two_forms_of_one_body_have_a_chart_each():
    site = publish(reports(2023, 2024))
    first, second = site.reports
    other = replace(first.profile, form="other")
    html = years(replace(site, reports=(first._replace(profile=other), second)), "shifan")
    assert list(rows(html, 0)) == ["2024年"] and list(rows(html, 1)) == ["2023年"]
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))


def test_a_report_without_a_page_is_not_told():
    site = publish(reports(2023, 2024), unpublished={"docs/reports/shifan/2024.md"})
    assert list(rows(years(site, "shifan"))) == ["2023年"]
    assert years(publish(reports(2024), unpublished={"docs/reports/shifan/2024.md"}), "shifan") == ""


def test_a_mistyped_year_does_not_draw_centuries():
    site = publish(reports(2024))
    (shown,) = site.reports
    filing = shown.filed.filing._replace(year=202)
    old = shown._replace(filed=shown.filed._replace(filing=filing))
    html = years(replace(site, reports=(old, shown)), "shifan")
    assert len(rows(html)) == MOST_YEARS
    assert notes(html)[-1] == f"{2024 - MOST_YEARS + 1}年以前的没有画。"


def test_years_lead_to_their_reports():
    html = render(publish(reports(2022, 2024)), "shifan", lambda url: f"../{url}")
    assert re.findall('<a href="([^"]+)">(.*?)</a>', html) == [
        ("../reports/shifan/2022/", "2022年"),
        ("../reports/shifan/2024/", "2024年"),
    ]
    assert "<a " not in years(publish(reports(2022, 2024)), "shifan")


def test_a_body_by_name_and_one_that_nobody_knows():
    site = publish(reports(2024))
    assert years(site, "示范县人民政府") == years(site, "shifan")
    with pytest.raises(LookupError):
        years(site, "nobody")
    unknown = "<!-- crossfoot:charts nobody -->"
    assert fill(unknown, site, str) == unknown
    assert years(site, "jiaoyu") == ""


def test_a_body_with_an_odd_name_has_its_charts_by_its_slug():
    odd = "示范 县/A"
    text = report().replace("body: 示范县人民政府", f"body: '{odd}'")
    site = publish({"docs/reports/a/2024.md": text}, Register((Body("b", "乙"),)))
    slug = site.slugs[odd]
    assert slug != odd
    assert rows(render_at(site, slug, str)) == {"2024年": ["6", "6", "1"]}
    assert render(site, slug, str) == render(site, odd, str)
    heading = '<h2 id="crossfoot-charts" data-search-exclude="">图表</h2>\n'
    assert heading in (headed := render_at(site, slug, str))
    assert headed.replace(heading, "") == render(site, slug, str)
    assert render_at(replace(site, charts=False), slug, str) == ""


def test_the_page_of_a_body_has_no_other_s_charts():
    """What one body is called in addresses is another's name."""
    register = Register((Body("a b", "甲"), Body("c", "a-b")))
    texts = {
        f"docs/reports/{year}.md": report(year=year).replace("body: 示范县人民政府", f"body: {body}")
        for body, year in (("甲", 2023), ("a-b", 2024))
    }
    site = publish(texts, register)
    assert site.slugs["a b"] == "a-b"
    assert list(rows(render_at(site, "a-b", str))) == ["2023年"]
    assert list(rows(render(site, "a-b", str))) == ["2024年"]


def test_a_site_without_charts_draws_none():
    site = replace(publish(reports(2024)), charts=False)
    assert fill("<p>前</p><!-- crossfoot:charts shifan -->", site, str) == "<p>前</p>"


def test_names_are_data_and_no_ids():
    name = '"><script>alert(1)</script> <img src=x onerror=alert(1)>'
    text = report().replace("body: 示范县人民政府", f"body: '{name}'")
    site = publish({"docs/reports/a/2024.md": text}, Register((Body("b", "乙"),)))
    html = years(site, name)
    root = ET.fromstring(html)
    assert not list(root.iter("script")) and not list(root.iter("img"))
    assert all(re.fullmatch(r"[a-z0-9-]+", id_) for id_ in re.findall(r' id="([^"]+)"', html))


def test_panels_stand_in_the_order_of_the_pack():
    html = years(publish(reports(2023, 2024)), "shifan")
    places = [html.index(f"<p>{label}</p>") for label in ("本年新收", "本年办结", "结转下年度")]
    assert all(before < after for before, after in pairwise(places))
