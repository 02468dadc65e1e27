"""The charts on the page of a report: what the report says, in drawing and table alike."""

import re
import xml.etree.ElementTree as ET

import pytest

from crossfoot.profile.load import load_pack
from crossfoot.publishing.charts.of_report import SECTION_ID, of_report
from crossfoot.publishing.figures import SiteFigures
from sites.example import report
from unit.profile.mini_pack import MINI
from unit.publishing.example import publish

PATH = "docs/reports/shifan/2024.md"
SVG = "{http://www.w3.org/2000/svg}"


def section(text: str, language="zh") -> ET.Element:
    (shown,) = publish({PATH: text}, language=language).reports
    return ET.fromstring(of_report(shown.profile, shown.figures, language))


def tables(root: ET.Element) -> list[dict[str, str]]:
    return [
        {"".join(row[0].itertext()): row[1].text or "" for row in table.iterfind("tbody/tr")}
        for table in root.iter("table")
    ]


def printed(root: ET.Element) -> list[list[str]]:
    return [
        [text.text or "" for text in svg.findall(f"{SVG}g")[2].iter(f"{SVG}text")] for svg in root.iter(f"{SVG}svg")
    ]


def test_what_the_report_says_is_what_is_drawn():
    root = section(report())
    outcomes, applicants = tables(root)
    assert outcomes == {
        "予以公开": "5",
        "部分公开": "0",
        "不予公开": "0",
        "无法提供": "1",
        "不予处理": "0",
        "其他处理": "0",
    }
    assert applicants["自然人"] == "5" and applicants["商业企业"] == "1" and sum(map(int, applicants.values())) == 6
    assert printed(root) == [list(outcomes.values()), list(applicants.values())]


def test_a_blank_is_not_0():
    text = report().replace(
        "| 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |", "| 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 |  |"
    )
    assert text != report()
    root = section(text)
    assert tables(root)[0]["不予公开"] == "无数据"
    assert printed(root)[0][2] == "无数据"
    assert "不予公开：无数据" in (next(root.iter(f"{SVG}desc")).text or "")


def test_a_report_without_its_table_has_no_figure_at_all():
    text = re.sub(r"\| 申请 \|.*?\n\n", "\n", report(), flags=re.S)
    assert text != report()
    assert {words for table in tables(section(text)) for words in table.values()} == {"无数据"}


@pytest.mark.parametrize(
    ("language", "title"), [("zh", "申请办理结果（件）"), ("en", "Outcomes of applications (cases)")]
)
def test_titles_in_both_languages(language, title):
    root = section(report(), language)
    assert next(root.iter("figcaption")).text == title


def test_every_id_is_there_once_and_every_name_leads_to_one():
    root = section(report())
    ids = [element.attrib["id"] for element in root.iter() if "id" in element.attrib]
    assert len(ids) == len(set(ids))
    assert {word for e in root.iter() for word in e.attrib.get("aria-labelledby", "").split()} <= set(ids)
    assert "data-search-exclude" in ET.tostring(root, encoding="unicode") or root.attrib


def test_headers_of_the_table_say_what_they_head():
    root = section(report())
    assert {head.attrib["scope"] for head in root.iterfind(".//thead//th")} == {"col"}
    assert {head.attrib["scope"] for head in root.iterfind(".//tbody//th")} == {"row"}
    assert all("class" not in table.attrib for table in root.iter("table"))


def test_a_pack_without_charts_draws_nothing():
    (shown,) = publish({PATH: report()}).reports
    mini = load_pack(MINI, "p.yml")
    assert of_report(mini, SiteFigures(shown.profile, shown.filed.figures), "zh") == ""
    years = of_report(mini, SiteFigures(shown.profile, shown.filed.figures), "zh", "<figure/>")
    assert "<figure/>" in years and SECTION_ID in years and "gallery" not in years
