"""Which heading of a report is which of the form, and what is said of those that are none."""

import pytest

from crossfoot.engine.check import check_text
from crossfoot.engine.options import CheckOptions
from crossfoot.profile.load import load_pack

PACK = """
pack: form
title: {zh: 例, en: Example}
years: {from: 2000}
basis: 例
numbering: {numerals: [一, 二, 三, 四], marks: [、, "．", "."]}
sections:
  - {id: overview, heading: 总体情况, variants: [概述]}
  - {id: applications, heading: 收到和处理申请情况}
  - {id: litigation, heading: 行政复议、行政诉讼情况}
  - {id: other, heading: 其他需要报告的事项}
"""
PROFILE = load_pack(PACK, "form.yml")
BARE = load_pack(PACK.replace('numbering: {numerals: [一, 二, 三, 四], marks: [、, "．", "."]}\n', ""), "bare.yml")
HEADINGS = [
    "## 一、总体情况",
    "## 二、收到和处理申请情况",
    "## 三、行政复议、行政诉讼情况",
    "## 四、其他需要报告的事项",
]


def findings(lines, profile=PROFILE):
    text = "---\nyear: 2024\n---\n\n" + "\n\n文。\n\n".join(lines) + "\n\n文。\n"
    result = check_text(text, [profile], CheckOptions(select=("CF1",)))
    return [(found.code, str(found.facts.get("cause", ""))) for found in result.diagnostics]


SAME = {
    "as the form has it": HEADINGS,
    "underlined": [HEADINGS[0].removeprefix("## ") + "\n---", *HEADINGS[1:]],
    "on another level, all of them": [f"#{line}" for line in HEADINGS],
    "below a title of their own level": ["## 示范县2024年报告", *HEADINGS],
    "with sub-headings": [*HEADINGS[:2], "### 一、网络申请", "#### 总体情况说明", *HEADINGS[2:]],
    "closed with marks": [f"{line} ##" for line in HEADINGS],
    "a space after the number": [line.replace("、", "、 ", 1) for line in HEADINGS],
    "a full stop after the number": [line.replace("、", ".", 1) for line in HEADINGS],
    "digits for numbers": [line.replace(n, d) for line, n, d in zip(HEADINGS, "一二三四", "1234", strict=True)],
    "spaces inside": ["## 一、总 体 情 况", *HEADINGS[1:]],
    "other punctuation inside": [*HEADINGS[:2], "## 三、行政复议，行政诉讼情况", HEADINGS[3]],
    "Kangxi radicals": ["## ⼀、总体情况", "## ⼆、收到和处理申请情况", *HEADINGS[2:]],
    "set in bold": ["## **一、总体情况**", *HEADINGS[1:]],
    "with an attribute list": ["## 一、总体情况 { #overview }", *HEADINGS[1:]],
}


@pytest.mark.parametrize("case", SAME)
def test_these_are_the_headings_of_the_form(case):
    assert findings(SAME[case]) == []


OTHER = {
    "left out": (HEADINGS[1:], [("CF101", "")]),
    "a paragraph": (["一、总体情况", *HEADINGS[1:]], [("CF101", "plain")]),
    "a paragraph in bold": (["**一、总体情况**", *HEADINGS[1:]], [("CF101", "bold")]),
    "on another level": (["### 一、总体情况", *HEADINGS[1:]], [("CF101", "level")]),
    "in words of its own": ([HEADINGS[0], "## 二、申请办理情况", *HEADINGS[2:]], [("CF101", "other-wording")]),
    "of another subject, in its place": ([HEADINGS[0], "## 二、工作亮点", *HEADINGS[2:]], [("CF101", "other-wording")]),
    "in known other words": (["## 一、概述", *HEADINGS[1:]], [("CF105", "")]),
    "in known other words, misnumbered": (["## 二、概述", *HEADINGS[1:]], [("CF104", ""), ("CF105", "")]),
    "misnumbered": (["## 二、总体情况", *HEADINGS[1:]], [("CF104", "")]),
    "not numbered": (["## 总体情况", *HEADINGS[1:]], [("CF104", "unnumbered")]),
    "with a stray letter": (["## l一、总体情况", *HEADINGS[1:]], [("CF104", "unnumbered")]),
    "twice": ([*HEADINGS[:2], HEADINGS[1], *HEADINGS[2:]], [("CF103", "")]),
    "two exchanged": ([HEADINGS[0], HEADINGS[2], HEADINGS[1], HEADINGS[3]], [("CF102", "")]),
    "the last one first": ([HEADINGS[3], *HEADINGS[:3]], [("CF102", "")]),
    "one more": ([*HEADINGS, "## 五、下一步打算"], [("CF106", "")]),
    "one more, in between": ([*HEADINGS[:2], "## 附表", *HEADINGS[2:]], [("CF106", "")]),
    "none at all": ([], [("CF101", "")] * 4),
}


@pytest.mark.parametrize("case", OTHER)
def test_what_differs_is_said_once_with_its_cause(case):
    lines, expected = OTHER[case]
    assert findings(lines) == expected


def test_a_form_that_does_not_number_its_headings_asks_for_no_numbers():
    assert findings([line.replace(line[3:5], "") for line in HEADINGS], BARE) == []


def test_labels_inside_tables_are_no_headings():
    rows = "| 一、总体情况 | 1 |\n| --- | --- |\n| 二、收到和处理申请情况 | 2 |"
    assert findings([rows, *HEADINGS[1:]]) == [("CF101", "")]
