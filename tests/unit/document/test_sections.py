"""What stands below each heading."""

from crossfoot.document.model import Heading, Paragraph
from crossfoot.document.parse import parse
from crossfoot.source.source_file import source_from_text

REPORT = """---
title: 报告
---
序

# 题

## 一

甲

### 一.1

乙

## 二
### 深
# 后
"""


def test_sections() -> None:
    document = parse(source_from_text("a.md", REPORT))
    found = {}
    for section in document.sections:
        words = [block.text for block in document.blocks_of(section) if isinstance(block, Heading | Paragraph)]
        found[section.heading.text] = words
        assert REPORT[section.span.start :].startswith("#" * section.heading.level + " " + section.heading.text)
    assert found == {
        "题": ["一", "甲", "一.1", "乙", "二", "深"],
        "一": ["甲", "一.1", "乙"],
        "一.1": ["乙"],
        "二": ["深"],
        "深": [],
        "后": [],
    }


def test_a_section_ends_where_the_next_one_starts() -> None:
    document = parse(source_from_text("a.md", REPORT))
    ends = {section.heading.text: section.span.end for section in document.sections}
    assert ends["一"] == REPORT.index("## 二")
    assert ends["一.1"] == REPORT.index("## 二")
    assert ends["题"] == ends["深"] == REPORT.index("# 后")
    assert ends["后"] == len(REPORT)
