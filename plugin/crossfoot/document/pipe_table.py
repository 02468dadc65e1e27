"""Pipe tables by the rules of Python-Markdown's extension ``tables``.

The first two lines of a block decide; then every line of the block is a row, whatever it looks like. The head
says how many columns there are: surplus cells of a row are dropped, missing ones come out blank.
"""

from itertools import repeat
from typing import NamedTuple

from crossfoot.document.inline import NO_REFERENCES, PLAIN, plain_text
from crossfoot.document.lines import Line, Lines
from crossfoot.document.row_bars import END_BORDER, cut
from crossfoot.document.table import Cell, Table, TableFault
from crossfoot.source.span import Span

LARGEST = 200_000
"""Slots of one table; beyond this nothing is read but its place."""


class Layout(NamedTuple):
    """How the rows of one table are cut: whether bars stand around them, and into how many columns."""

    bordered: bool
    columns: int


def table_layout(lines: Lines, first: int = 0) -> Layout | None:
    """How the lines from ``first`` on are a table, or ``None`` where they are none."""
    if len(lines) - first < 2:
        return None
    head = lines[first].text
    second = lines[first + 1].text
    if second.strip(" |:-"):
        return None
    stripped = head.strip(" ")
    bordered = stripped.startswith("|") or END_BORDER.search(stripped) is not None
    columns = len(cut(head, bordered).bars) + 1
    if columns == 1:
        if not bordered:
            return None
        for line in lines[first + 1 :]:
            row = line.text.strip(" ")
            if not row.startswith("|") and not END_BORDER.search(row):
                return None
    if len(cut(second, bordered).bars) + 1 != columns:
        return None
    return Layout(bordered, columns)


def read_pipe_table(lines: Lines, layout: Layout, references: frozenset[str] | set[str] = NO_REFERENCES) -> Table:
    """The table that ``lines`` are by ``layout``; a head without rows gets the blank row that Markdown shows."""
    body = lines[2:]
    columns = layout.columns
    first, last = lines[0], lines[-1]
    span = Span(first.at(len(first.text) - len(first.text.lstrip(" "))), last.at(len(last.text.rstrip(" "))))
    if columns * (len(body) + 1) > LARGEST:
        return Table("pipe", span, None, (), (), (), 1, (TableFault("too-large", span),))
    cells: list[Cell] = []
    faults: list[TableFault] = []
    row_spans: list[Span] = []
    for number, line in enumerate([first, *body]):
        _read_row(line, number, layout, cells, faults, row_spans, references)
    if not body:
        place = Span(span.end, span.end)
        row_spans.append(place)
        cells.extend(Cell("", place, 1, column, 1, 1, False, None) for column in range(columns))
    slots = tuple(tuple(range(at, at + columns)) for at in range(0, len(cells), columns))
    return Table("pipe", span, None, tuple(cells), slots, tuple(row_spans), 1, tuple(faults))


def _read_row(
    line: Line,
    number: int,
    layout: Layout,
    cells: list[Cell],
    faults: list[TableFault],
    row_spans: list[Span],
    references: frozenset[str] | set[str],
) -> None:
    text, base, column_map = line
    row = cut(text, layout.bordered)
    columns = layout.columns
    place = Span(line.at(row.first), line.at(row.after))
    row_spans.append(place)
    header = number == 0
    found = len(row.bars) + 1
    start = row.start
    add = cells.append
    for column, end in enumerate((*row.bars[: columns - 1], row.end if found <= columns else row.bars[columns - 1])):
        content = text[start:end]
        stripped = content.strip(" ")
        if not stripped:
            span = Span(base + start, base + end) if column_map is None else Span(column_map[start], column_map[end])
            add(Cell("", span, number, column, 1, 1, header, None))
        else:
            begin = text.find(stripped, start)
            after = begin + len(stripped)
            plain = stripped.isalnum() or PLAIN.fullmatch(stripped)
            shown = stripped if plain else plain_text(stripped, references)
            if not shown:
                begin, after = start, end
            span = (
                Span(base + begin, base + after) if column_map is None else Span(column_map[begin], column_map[after])
            )
            add(Cell(shown, span, number, column, 1, 1, header, None))
        start = end + 1
    if found < columns:
        faults.append(TableFault("missing-cells", place, number, columns, found))
        nothing = Span(place.end, place.end)
        cells.extend(
            map(
                Cell,
                repeat(""),
                repeat(nothing),
                repeat(number),
                range(found, columns),
                repeat(1),
                repeat(1),
                repeat(header),
                repeat(None),
            )
        )
    elif found > columns:
        first = row.bars[columns - 1] + 1
        first += len(text) - first - len(text[first:].lstrip(" "))
        surplus = Span(line.at(first), place.end)
        faults.append(TableFault("surplus-cells", surplus, number, columns, found))
