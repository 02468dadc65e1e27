"""HTML made to cost time: each text of some hundred thousand tags must be read at all, and no pattern may try twice."""

import pytest

from crossfoot.document.html_table import read_html
from crossfoot.document.html_tree import MAXIMUM_CELLS

MANY = 100_000


def summary(text):
    tables = read_html(text).tables
    return len(tables), sum(len(table.cells) for table in tables), sorted({f.kind for t in tables for f in t.faults})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<table><tr><td>" * 5000, (5000, 21, ["too-large", "unclosed"])),
        ("<table><tr><td>x" * 5000 + "</table>" * 5000, (5000, 21, ["too-large"])),
        ("<table>" * 5000, (5000, 0, ["unclosed"])),
        ("<table><td>" + "<div>" * MANY + "</span>" * MANY + "</table>", (1, 1, [])),
        ("<table><td>" + "<div>" * 5000 + "7" + "</div>" * 5000 + "</table>", (1, 1, [])),
        ("<table><td><table>" + "<b>" * MANY + "</i>" * MANY, (2, 1, ["unclosed"])),
        ("<table><td><svg>" + "<g>" * MANY + "</q>" * MANY, (1, 1, ["unclosed"])),
        ("<table><td><svg><a" + " b" * MANY + "/>", (1, 1, ["unclosed"])),
        ("<table>" + ("<tr>" + "<td colspan=1000 rowspan=65534>x</td>" * 50 + "</tr>") * 100 + "</table>", (1, 0, ["too-large"])),
        ("<table><td colspan=1000 rowspan=65534>x" + "<tr>" * 70_000 + "</table>", (1, 0, ["too-large"])),
        ("<table><tr>" + "<td><td rowspan=0>" * 400 + ("<tr>" + "<td colspan=1000 rowspan=0>" * 3) * 400, (1, 0, ["too-large", "unclosed"])),
        ("<table>" + "<col span=1000>" * 2000 + "<tr><td></table>", (1, 0, ["too-large"])),
        ("<table><td colspan=" + "9" * MANY + ">x</table>", (1, 1, [])),
        ('<table><tr><td a="' + "x <td>" * MANY, (1, 0, ["unclosed"])),
        ("<table><tr><td " + "a= " * MANY + ">x</table>", (1, 1, [])),
        ("<table><tr><td " + "a        " * MANY + ">x</table>", (1, 1, [])),
        ("<table><td>" + "<" * MANY + "</table>", (1, 1, [])),
        ("<table><td>" + "</" * MANY, (1, 1, ["unclosed"])),
        ("<table><td>" + "<a" * MANY, (1, 1, ["unclosed"])),
        ("<table><td>" + "<!--" * MANY, (1, 1, ["unclosed"])),
        ("<table><td>" + "<![CDATA[" * MANY, (1, 1, ["unclosed"])),
        ("<table><td>" + "<script>" * MANY, (1, 1, ["unclosed"])),
        ("<table><td>" + "<script></script" * MANY, (1, 1, ["unclosed"])),
        ("<table><td>" + "<script><!--<script>" * MANY, (1, 1, ["unclosed"])),
        ("<table><td>" + "<template>" * MANY, (1, 1, ["unclosed"])),
        ("<table><tr><td>" + "a " * MANY + "</table>", (1, 1, [])),
        ("<table><tr><td>" + " " * MANY + "</table>", (1, 1, [])),
        ("<table><tr><td>" + "<p>" * MANY + "</table>", (1, 1, [])),
        ("<table><td>" + "&" * MANY + "</table>", (1, 1, [])),
        ("<table>" + "<caption>x" * MANY + "</table>", (1, 0, [])),
        ("<h2><i>" * MANY + "</p>" * MANY, (0, 0, [])),
    ],
    ids=lambda value: value[:30] if isinstance(value, str) else "",
)  # fmt: skip
def test_it_is_read(text, expected):
    assert summary(text) == expected


def test_more_cells_than_anyone_writes():
    most = "<table><tr>" + "<td>1</td>" * MAXIMUM_CELLS + "</table>"
    assert summary(most + "<table><td>1</table>" * 2) == (2, MAXIMUM_CELLS, ["too-large"])
    assert summary("<table><td><table><tr>" + "<td>1" * MAXIMUM_CELLS + "</table></table><h2>x") == (
        2,
        0,
        ["too-large"],
    )


def test_a_deep_text_belongs_to_the_tables_that_are_formed():
    tables = read_html("<table><td>x" * 50 + "</table>" * 50).tables
    assert [len(table.cells[0].text) if table.cells else None for table in tables] == [*range(50, 29, -1), *[None] * 29]
