"""Pipe tables: what is one, how its rows are cut, and what is wrong with them."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crossfoot.document.lines import Line
from crossfoot.document.parse import parse
from crossfoot.document.pipe_table import Layout, read_pipe_table
from crossfoot.document.table import Table
from crossfoot.source.source_file import source_from_text


def tables(markdown: str) -> list[Table]:
    return parse(source_from_text("a.md", markdown)).tables


def table(markdown: str) -> Table:
    (found,) = tables(markdown)
    return found


HEAD = "| a | b |\n| --- | --: |\n"


@pytest.mark.parametrize(
    ("markdown", "grid"),
    [
        (HEAD + "| 1 | 2 |", [["a", "b"], ["1", "2"]]),
        ("a | b\n---|---\n1 | 2", [["a", "b"], ["1", "2"]]),
        ("| a |\n| - |\n| 1 |", [["a"], ["1"]]),
        ("a | b\n---|---", [["a", "b"], ["", ""]]),
        (HEAD + r"| 1\|2 | `3|4` |", [["a", "b"], ["1|2", "3|4"]]),
        (HEAD + r"| `1\` | 2 |", [["a", "b"], ["1\\", "2"]]),
        (HEAD + "| ``1`|`` | 2 |", [["a", "b"], ["1`|", "2"]]),
        (HEAD + "| **1** | [2](u) &lt; <b>3</b> |", [["a", "b"], ["1", "2 < 3"]]),
        (HEAD + "| 1<br>2 | ![图](u) |", [["a", "b"], ["1 2", ""]]),
        (HEAD + "|  | \u3000 |", [["a", "b"], ["", "\u3000"]]),
        (HEAD + "\t| 1 |\t2 |", [["a", "b"], ["1", "2"]]),
        (HEAD + "字", [["a", "b"], ["字", ""]]),
        (HEAD + "| 1 | 2 | 3 |", [["a", "b"], ["1", "2"]]),
    ],
)
def test_grid(markdown: str, grid: list[list[str]]) -> None:
    assert table(markdown).grid() == grid


@pytest.mark.parametrize(
    "markdown",
    [
        "| a | b |\n| 1 | 2 |",
        "a\n---",
        "| a |\n| - |\n1",
        "| a | b |\n| - |",
        "| a | b |",
        r"| a \| b |" + "\n| - | - |",
    ],
)
def test_no_table(markdown: str) -> None:
    assert tables(markdown) == []


@pytest.mark.parametrize(
    ("row", "kind", "found", "text"),
    [
        ("| 1 | 2 | 3 | 4 |", "surplus-cells", 4, "3 | 4 |"),
        ("1 | 2 | 3", "surplus-cells", 3, "3"),
        ("| 1 |", "missing-cells", 1, "| 1 |"),
        ("1", "missing-cells", 1, "1"),
    ],
)
def test_ragged_row(row: str, kind: str, found: int, text: str) -> None:
    markdown = f"{HEAD}| 0 | 0 |\n{row}"
    (fault,) = table(markdown).faults
    assert (fault.kind, fault.row, fault.expected, fault.found) == (kind, 2, 2, found)
    assert markdown[fault.span.start : fault.span.end] == text


def test_missing_cells_are_blank_at_the_end_of_their_row() -> None:
    markdown = HEAD + "| 1 |  \n| 3 | 4 |"
    cell = table(markdown).cells[3]
    assert (cell.text, cell.row, cell.column) == ("", 1, 1)
    assert cell.span.start == cell.span.end == markdown.index("| 1 |") + 5


def test_blank_cell_covers_all_between_its_bars() -> None:
    markdown = HEAD + "| 1 |   |"
    cell = table(markdown).cells[3]
    assert markdown[cell.span.start - 1 : cell.span.end + 1] == "|   |"


def test_rows_know_their_place() -> None:
    markdown = f"> {HEAD.replace(chr(10), chr(10) + '> ')}| 1 | 2 |"
    found = table(markdown)
    assert [markdown[span.start : span.end] for span in found.row_spans] == ["| a | b |", "| 1 | 2 |"]
    assert (found.header_rows, found.rows, found.columns, found.syntax) == (1, 2, 2, "pipe")
    assert [cell.header for cell in found.cells] == [True, True, False, False]


def test_table_of_more_slots_than_anyone_writes() -> None:
    (fault,) = table("|" * 1001 + "\n" + "|" * 1001 + "\n" + "|1|\n" * 300).faults
    assert fault.kind == "too-large"


ROWS = st.lists(st.text("0a字. |\\`*_<>&[!\u3000\xa0\x02", max_size=4), min_size=1, max_size=4).map("|".join)


@given(ROWS, st.integers(1, 4), st.integers(0, 9))
@example(" 0 |字|.  ", 3, 4)
@example(" 0 |字 字| . ", 3, 4)
@example("0|0|", 2, 4)
@example("0|0", 3, 4)
@example("0|0\\|0", 2, 4)
def test_a_row_reads_alike_at_one_go_and_bar_by_bar(row: str, columns: int, start: int) -> None:
    text = f"|{row}|"
    places = tuple(range(start, start + len(text) + 1))
    lines = [Line(text, start), Line("-", 0)]
    mapped = [Line(text, start, places), Line("-", 0)]  # as where there was a tab: never read at one go
    layout = Layout(True, columns)
    assert read_pipe_table(lines, layout) == read_pipe_table(mapped, layout)
