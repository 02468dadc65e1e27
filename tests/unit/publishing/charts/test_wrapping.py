"""Labels that break into lines: nothing is lost, nothing is wider than it may be."""

import pytest

from crossfoot.publishing.charts.wrapping import width, wrap

CASES = [
    ("予以公开", 10, ("予以公开",)),
    ("申请人无正当理由逾期不补正", 6.4, ("申请人无正当", "理由逾期不补", "正")),
    ("不补正、不再处理", 3.3, ("不补", "正、不", "再处理")),
    ("依据（第一项）", 3.3, ("依据", "（第一", "项）")),
    ("Legal service organisations", 9, ("Legal service", "organisations")),
    ("Rechtsdienstleistungsorganisation", 9, ("Rechtsdienstlei", "stungsorganisa", "tion")),
    ("第20条 licensing", 5, ("第20条", "licensing")),
    ("字", 0.5, ("字",)),
    ("", 9, ()),
]


@pytest.mark.parametrize(("text", "most", "lines"), CASES)
def test_where_lines_end(text, most, lines):
    assert wrap(text, most) == lines


def test_marks_on_letters_and_wide_letters():
    assert width("e\u0301") == width("e")
    assert width("Ａ") == width("字") > width("W") > width("i")
