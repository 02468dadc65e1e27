"""Drawings of any figures: finite, proportional, in order, with every bar and every word inside the view box."""

import math
import xml.etree.ElementTree as ET
from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from crossfoot.publishing.charts.panel import FONT, Bar, Panel, draw
from crossfoot.publishing.charts.wrapping import width, wrap

SVG = "{http://www.w3.org/2000/svg}"
counts = st.one_of(
    st.none(),
    st.sampled_from([0, 1, 7, 9540370]),
    st.integers(0, 10**18),
).map(lambda value: value if value is None else Decimal(value))
decimals = st.decimals(-(10**9), 10**12, places=2)
labels = st.one_of(
    st.text("一二三（）、，·ａ字 abcWMi-1é", min_size=1, max_size=40),
    st.sampled_from(
        ["予以公开", "社会公益组织", "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"]
    ),
)
figures = st.lists(st.tuples(labels, st.one_of(counts, decimals)), min_size=1, max_size=30)


def bars(pairs) -> list[Bar]:
    return [Bar(label, value, "无数据" if value is None else f"{value:f}") for label, value in pairs]


def number(element: ET.Element, name: str) -> float:
    value = float(element.attrib[name])
    assert math.isfinite(value)
    return value


@given(st.lists(figures, min_size=1, max_size=3), st.sampled_from([216, 320]))
def test_any_figures_are_drawn_within_their_box(panels, units):
    drawings = draw([Panel(f"p{at}", "题", "述", bars(pairs)) for at, pairs in enumerate(panels)], units)
    for pairs, drawing in zip(panels, drawings, strict=True):
        svg = ET.fromstring(drawing)
        left, top, right, bottom = map(float, svg.attrib["viewBox"].split())
        assert (left, top) == (0, 0) and right >= units
        named, _, shown = svg.findall(f"{SVG}g")
        starts = [number(text, "x") for text in shown]
        for text in named:
            end = number(text, "x")
            assert end - width(text.text) * FONT + 0.1 >= 0 and end < min(starts)
        for text, (_, value) in zip(shown, pairs, strict=True):
            assert number(text, "x") + width(text.text) * FONT <= right + 0.6
            assert (text.text == "无数据") is (value is None)
        for text in (*named, *shown):
            assert FONT / 2 <= number(text, "y") <= bottom - FONT / 4
        lines = [number(text, "y") for text in named]
        assert all(after - before >= FONT for before, after in pairwise(lines))
        rows = [number(text, "y") for text in shown]
        assert all(after - before >= FONT + 4 for before, after in pairwise(rows))
        for rect in svg.iter(f"{SVG}rect"):
            x, y, wide, high = (number(rect, name) for name in ("x", "y", "width", "height"))
            assert x >= 0 and wide >= 0 and x + wide <= right and y > 0 and y + high < bottom


@given(st.lists(figures, min_size=1, max_size=3))
def test_lengths_are_in_proportion_in_all_panels(panels):
    drawings = draw([Panel(f"p{at}", "题", "述", bars(pairs)) for at, pairs in enumerate(panels)], 320)
    drawn = [
        (abs(value), float(rect.attrib["width"]))
        for pairs, drawing in zip(panels, drawings, strict=True)
        for value, rect in zip(
            [value for _, value in pairs if value is not None], ET.fromstring(drawing).iter(f"{SVG}rect"), strict=True
        )
    ]
    longest, length = max(drawn, default=(Decimal(0), 0.0))
    for value, size in drawn:
        assert abs(size - (float(value / longest) * length if longest else 0)) <= 0.011
    if longest:
        assert length > 30, "even beside figures of the other sign the longest bar is seen"


@given(labels, st.floats(1.2, 40))
def test_a_label_breaks_into_lines_that_fit_and_lose_nothing(label, most):
    lines = wrap(label, most)
    assert "".join("".join(lines).split()) == "".join(label.split())
    assert all(width(line) <= most or len(line) == 1 for line in lines)
