"""A whole report: the order of its blocks, and the places of what stands in it."""

import pytest

from crossfoot.document.model import Heading, Paragraph
from crossfoot.document.parse import parse
from crossfoot.source.source_file import source_from_text

REPORT = """---
title: 示范县2024年报告
---

## 一、总体情况

收到𠀀**7**件。

| 申请 | 自然人 |
| --- | ---: |
|\t收到 | 7 |

<table>
  <tr><th>甲</th><td rowspan="1"> 8 <br>件</td></tr>
</table>

> 1. <table><tr><td>
> 9</td></tr></table>
"""


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_places_in_the_author_s_file(mark: str, line_end: str) -> None:
    printed = mark + REPORT.replace("\n", line_end)
    source = source_from_text("a.md", printed)
    document = parse(source)
    found = {}
    for block in document.blocks:
        if isinstance(block, Heading | Paragraph):
            found[block.text] = block.span
    for table in document.tables:
        found.update({cell.text: cell.span for cell in table.cells})
    lines = {}
    for text, span in found.items():
        position = source.position(span.start)
        lines[text] = (position.line, position.column)
        first = source.original_offset(span.start)
        after = source.original_offset(span.end)
        assert printed[first:after] == source.text[span.start : span.end].replace("\n", line_end)
    assert lines == {
        "一、总体情况": (5, 4),
        "收到𠀀7件。": (7, 1),
        "申请": (9, 3),
        "自然人": (9, 8),
        "收到": (11, 3),
        "7": (11, 8),
        "甲": (14, 11),
        "8 件": (14, 34),
        "9": (18, 3),
    }


def test_body_and_order() -> None:
    document = parse(source_from_text("a.md", REPORT))
    assert REPORT[document.body.start :].startswith("## 一")
    starts = [block.span.start for block in document.blocks]
    assert starts == sorted(starts)
    assert [table.syntax for table in document.tables] == ["pipe", "html", "html"]


@pytest.mark.parametrize("text", ["", "\n", "---\n", "---\n---\n", "   ", "\ufeff", "\x02\x03", "# "])
def test_nothing_to_read(text: str) -> None:
    assert parse(source_from_text("a.md", text)).tables == []
