"""Pipe tables by the rules of Python-Markdown's extension ``tables``.

The first two lines of a block decide; then every line of the block is a row, whatever it looks like. The head
says how many columns there are: surplus cells of a row are dropped, missing ones come out blank.
"""

from itertools import repeat
from typing import NamedTuple

from crossfoot.document.inline import NO_REFERENCES, PLAIN, plain_text
from crossfoot.document.lines import Line, Lines
from crossfoot.document.row_bars import END_BORDER, cut
from crossfoot.document.table import Cell, Table, TableFault, cell_of
from crossfoot.source.span import Span, span_of

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
    texts: list[str] = []
    spans: list[Span] = []
    for end in (*row.bars, row.end)[:columns]:
        written = text[start:end].strip(" ")
        plain = not written or written.isalnum() or PLAIN.fullmatch(written)
        shown = written if plain else plain_text(written, references)
        begin = text.find(written, start) if shown else start
        after = begin + len(written) if shown else end
        texts.append(shown)
        spans.append(
            span_of((base + begin, base + after))
            if column_map is None
            else span_of((column_map[begin], column_map[after]))
        )
        start = end + 1
    if found < columns:
        faults.append(TableFault("missing-cells", place, number, columns, found))
        texts.extend([""] * (columns - found))
        spans.extend([Span(place.end, place.end)] * (columns - found))
    elif found > columns:
        first = row.bars[columns - 1] + 1
        first += len(text) - first - len(text[first:].lstrip(" "))
        surplus = Span(line.at(first), place.end)
        faults.append(TableFault("surplus-cells", surplus, number, columns, found))
    one = repeat(1)
    cells.extend(
        map(cell_of, zip(texts, spans, repeat(number), range(columns), one, one, repeat(header), repeat(None)))
    )
