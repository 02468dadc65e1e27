"""Prose as sentences, and the figures in them."""

from decimal import Decimal

import pytest

from crossfoot.document.narrative import sentences
from crossfoot.document.parse import parse
from crossfoot.source.source_file import source_from_text


def read(markdown: str) -> list[str]:
    return [sentence.text for sentence in sentences(parse(source_from_text("a.md", markdown)))]


def figures(markdown: str) -> list[tuple[str, Decimal]]:
    source = source_from_text("a.md", markdown)
    found = []
    for sentence in sentences(parse(source)):
        for figure in sentence.figures:
            assert source.text[figure.span.start : figure.span.end] == figure.printed
            assert sentence.span.start <= figure.span.start and figure.span.end <= sentence.span.end
            found.append((figure.printed, figure.value))
    return found


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("一。二！三？四；五", ["一。", "二！", "三？", "四；", "五"]),
        ("收到7件（其中1件。2件）。完", ["收到7件（其中1件。2件）。", "完"]),
        ("他说：“好。”又说“不。”完。", ["他说：“好。”又说“不。”完。"]),
        ("一（未闭。" + "字" * 500 + "。二", ["一（未闭。" + "字" * 500 + "。", "二"]),
        ("一\n二。三", ["一二。", "三"]),
        ("one\ntwo", ["one two"]),
        ("一\n\n二", ["一", "二"]),
        ("> 一\n> 二。\n\n- 三\n    四", ["一二。", "三四"]),
        ("**一**。[二](http://x/9)。`三`<b>四</b>。", ["一。", "二。", "三四。"]),
        ("# 题\n\n字\n\n| a | b |\n|---|---|\n| 1 | 2 |", ["字"]),
    ],
)
def test_sentences(markdown: str, expected: list[str]) -> None:
    assert read(markdown) == expected


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("收到 1,234 件，１２件", [("1,234", "1234"), ("１２", "12")]),
        ("增长12.5%，下降 －3 件", [("12.5%", "12.5"), ("－3", "-3")]),
        ("1-5月，3月－6月", [("1", "1"), ("5", "5"), ("3", "3"), ("6", "6")]),
        ("A4纸，第1、2项", [("1", "1"), ("2", "2")]),
        ("收到**7**件，[8](http://x/9)件<span a='5'>", [("7", "7"), ("8", "8")]),
        ("> 收到1\n> 件，2", [("1", "1"), ("2", "2")]),
        ("1,2,3", [("1", "1"), ("2", "2"), ("3", "3")]),
    ],
)
def test_figures(markdown: str, expected: list[tuple[str, str]]) -> None:
    assert figures(markdown) == [(printed, Decimal(value)) for printed, value in expected]


def test_sentences_of_a_section() -> None:
    document = parse(source_from_text("a.md", "# 一\n\n甲\n\n## 二\n\n乙\n\n# 三\n\n丙"))
    assert [[s.text for s in sentences(document, section)] for section in document.sections] == [
        ["甲", "乙"],
        ["乙"],
        ["丙"],
    ]
