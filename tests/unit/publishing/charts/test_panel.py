"""Bars as SVG: proportional, exact in words, a 0 not like nothing, well formed whatever the words are."""

import xml.etree.ElementTree as ET
from decimal import Decimal

from crossfoot.publishing.charts.panel import Bar, Panel, draw

SVG = "{http://www.w3.org/2000/svg}"
EVIL = '"><script>alert(1)</script><img src=x onerror=alert(1)>&amp;'


def bars(*values: str | None) -> list[Bar]:
    return [
        Bar(f"行{index}", None if value is None else Decimal(value), value or "无数据")
        for index, value in enumerate(values)
    ]


def drawing(*values: str | None, units: int = 320) -> ET.Element:
    (svg,) = draw([Panel("x", "题", "述", bars(*values))], units)
    return ET.fromstring(svg)


def lengths(svg: ET.Element) -> list[float]:
    return [float(rect.attrib["width"]) for rect in svg.iter(f"{SVG}rect")]


def words(svg: ET.Element) -> list[str]:
    return [text.text or "" for text in svg.iter(f"{SVG}text")]


def test_lengths_are_proportional():
    longest, half, hundredth = lengths(drawing("1000", "500", "10"))
    assert longest > 200
    assert abs(half * 2 - longest) <= 0.02 and abs(hundredth * 100 - longest) <= 0.5


def test_a_0_has_its_line_and_its_figure_and_nothing_has_neither():
    svg = drawing("0", None, "5")
    assert lengths(svg)[0] == 0 and len(lengths(svg)) == 2
    assert words(svg)[3:] == ["0", "无数据", "5"]
    path = svg.find(f"{SVG}path")
    assert path is not None and path.attrib["d"].count("M") == 2


def test_all_0_and_nothing_at_all():
    assert lengths(drawing("0", "0")) == [0, 0]
    assert lengths(drawing(None, None)) == []
    assert lengths(drawing()) == []


def test_figures_below_0_lie_on_the_other_side():
    svg = drawing("-50", "100")
    below, above = svg.iter(f"{SVG}rect")
    assert abs(float(below.attrib["x"]) + float(below.attrib["width"]) - float(above.attrib["x"])) <= 0.02
    assert abs(2 * float(below.attrib["width"]) - float(above.attrib["width"])) <= 0.02


def test_panels_share_one_scale():
    made = draw([Panel("a", "", "", bars("100")), Panel("b", "", "", bars("50"))], 240)
    (one,), (other,) = (lengths(ET.fromstring(svg)) for svg in made)
    assert abs(one - 2 * other) <= 0.02


def test_the_drawing_says_what_it_is():
    (made,) = draw([Panel("x", "题", "行0：1", bars("1"))], 320)
    svg = ET.fromstring(made)
    assert svg.attrib["role"] == "img"
    named = [svg.find(f"*[@id='{id_}']") for id_ in svg.attrib["aria-labelledby"].split()]
    assert [element.text for element in named if element is not None] == ["题", "行0：1"]


def test_words_are_data():
    (made,) = draw([Panel("x", EVIL, EVIL, [Bar(EVIL, Decimal(1), EVIL)])], 320)
    svg = ET.fromstring(made)
    assert {element.tag.removeprefix(SVG) for element in svg.iter()} == {
        "svg",
        "title",
        "desc",
        "g",
        "text",
        "path",
        "rect",
    }
    assert svg.findtext(f"{SVG}title") == EVIL


def test_a_drawing_is_made_twice_alike():
    panel = Panel("x", "题", "述", bars("1", "2.50", None))
    assert draw([panel], 320) == draw([panel], 320)
