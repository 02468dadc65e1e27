"""What a report calls its body by a name that it gives it itself is that body's own."""

import pytest

from crossfoot.binding.given_names import given_names
from unit.binding.county import told

OWN = ("示范县人民政府", "示范县")

GIVEN = [
    ("示范县人民政府（以下简称“示范地区”）重视公开。", ["示范地区"]),
    ("示范县人民政府（以下简称：示范地区）重视公开。", ["示范地区"]),
    ("示范县（下文称示范地区）重视公开。", ["示范地区"]),
    ("示范县人民政府（以下简称“县政府”）重视公开。", []),
    ("示范县人民政府（以下简称“县”）重视公开。", []),
    ("《中华人民共和国政府信息公开条例》（以下简称《条例》）", []),
    ("示范县公安局（以下简称“县公安局”）重视公开。", []),
    ("示范县人民政府（县长兼任）重视公开。", []),
]


@pytest.mark.parametrize(("text", "expected"), GIVEN)
def test_names_that_a_text_gives_the_body(text: str, expected: list[str]) -> None:
    assert list(given_names([text], OWN)) == expected


def test_what_is_told_by_such_a_name_is_compared() -> None:
    given = "示范县人民政府（以下简称“示范地区”）重视公开。"
    assert told(f"{given}示范地区收到政府信息公开申请121件。") == ["CF402 121"]
    assert told(f"{given}示范地区收到政府信息公开申请120件。") == []
    assert told("示范地区收到政府信息公开申请121件。") == []
