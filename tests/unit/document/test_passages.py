"""Prose as passages: what is read, what is joined, what stays apart."""

from itertools import pairwise

import pytest

from crossfoot.document.narrative import read_narrative
from crossfoot.document.parse import parse
from crossfoot.source.source_file import source_from_text


def read(markdown: str) -> list[str]:
    """The passages, with a stroke where a blank line cut a sentence."""
    shown = []
    for passage in read_narrative(parse(source_from_text("a.md", markdown))).passages:
        ends = [0, *passage.cuts, len(passage.text)]
        shown.append("/".join(passage.text[one:other] for one, other in pairwise(ends)))
    return shown


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("收到 **7** 件，[网络](http://x/9) `3` 件<b>。</b>", ["收到7件，网络3件。"]),
        ("收到\n7件。", ["收到7件。"]),
        ("Open Data 2024 年", ["Open Data 2024年"]),
        ("> 收到\n> 7件。\n\n- 一\n    二", ["收到7件。", "一二"]),
        ("２０２４年，Ａ（x）[2020]9号；1:2", ["2024年，A（x）〔2020〕9号；1：2"]),
        ("⼀、⾏政", ["一、行政"]),
        ("# 题\n\n字\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", ["字"]),
    ],
)
def test_what_is_read(markdown: str, expected: list[str]) -> None:
    assert read(markdown) == expected


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        (
            "一句。共办议案9件（其中会期\n\n间 3 件、闭会期间 6 件)。",
            ["一句。共办议案9件（其中会期/间3件、闭会期间6件）。"],
        ),
        ("开设“抗击疫\n\n情”专栏", ["开设“抗击疫/情”专栏"]),
        ("该立的立，过去\n\n底数不清的改了。", ["该立的立，过去/底数不清的改了。"]),
        ("该立的立，先后举办\n\n“开放日”24次。", ["该立的立，先后举办/“开放日”24次。"]),
    ],
)
def test_a_sentence_cut_by_a_blank_line_is_joined(markdown: str, expected: list[str]) -> None:
    assert read(markdown) == expected


@pytest.mark.parametrize(
    "markdown",
    [
        "（一）主动公开情况\n\n全年公开信息9条。",
        "一句话，说完了。\n\n又一句，没说完",
        "宿迁市人民政府办公室\n\n2025年1月20日",
        "地址：人民路1号，邮编：100000\n\n电话：010-60000000",
        "主要问题，有三个：\n\n一是人手少，二是经费少",
        "- 完善制度，加强培训\n- 改进平台，方便查询",
        "1. 完善制度，加强培训\n2. 改进平台，方便查询",
        "**加强领导，压实责任**\n\n市政府常务会议作了部署。",
        "完善制度，加强培训\n\n（二）改进平台，方便查询",
        "完善制度，加强培训\n\n### 题\n\n改进平台，方便查询",
        "数据见附表（单位：件，截至年末）\n\n以下分别说明。",
    ],
)
def test_what_is_whole_stays_apart(markdown: str) -> None:
    assert all("/" not in passage for passage in read(markdown))
