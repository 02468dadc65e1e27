"""Pipe tables by the rules of Python-Markdown's extension ``tables``.

The first two lines of a block decide; then every line of the block is a row, whatever it looks like. The head
says how many columns there are: surplus cells of a row are dropped, missing ones come out blank.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import repeat
from typing import NamedTuple

from crossfoot.document.inline import MARKS, NO_REFERENCES, PLAIN, plain_text
from crossfoot.document.lines import Line, Lines
from crossfoot.document.row_bars import END_BORDER, cut
from crossfoot.document.table import Cell, Table, TableFault, cell_of
from crossfoot.source.span import Span, span_of

LARGEST = 200_000
"""Slots of one table; beyond this nothing is read but its place."""

WIDEST = 32
"""Columns up to which a row may be read at one go; the widest form has half of them."""


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
    rows = _Rows(layout, references)
    as_written = _as_written(columns) if layout.bordered and columns <= WIDEST else None
    for line in (first, *body):
        match = as_written.fullmatch(line.text) if as_written is not None and line.columns is None else None
        if match is not None:
            rows.add_as_written(line, match)
        else:
            rows.add(line)
    if not body:
        rows.add_blank(Span(span.end, span.end))
    cells = tuple(rows.cells)
    slots = tuple(tuple(range(at, at + columns)) for at in range(0, len(cells), columns))
    return Table("pipe", span, None, cells, slots, tuple(rows.spans), 1, tuple(rows.faults))


@lru_cache(maxsize=WIDEST)
def _as_written(columns: int) -> re.Pattern[str]:
    """A row between bars, all of its cells there and to be read as they are written: nearly every row of figures."""
    return re.compile(rf"\| *+([^{MARKS}|]++) *+" * columns + r"(\|) *+")


class _Rows:
    """The rows of a table that were read so far."""

    __slots__ = ("_layout", "_references", "cells", "faults", "spans")

    def __init__(self, layout: Layout, references: frozenset[str] | set[str]) -> None:
        self._layout = layout
        self._references = references
        self.cells: list[Cell] = []
        self.faults: list[TableFault] = []
        self.spans: list[Span] = []

    def add_as_written(self, line: Line, match: re.Match[str]) -> None:
        """Add a line that ``_as_written`` matches."""
        base = line.start
        *places, border = match.regs[1:]
        self._add(
            match.groups()[:-1],
            [span_of((base + begin, base + after)) for begin, after in places],
            span_of((base, base + border[1])),
        )

    def add_blank(self, place: Span) -> None:
        """Add a row that nobody wrote."""
        columns = self._layout.columns
        self._add([""] * columns, [place] * columns, place)

    def add(self, line: Line) -> None:
        """Add any line, whatever stands in it."""
        text, base, column_map = line
        row = cut(text, self._layout.bordered)
        columns = self._layout.columns
        place = Span(line.at(row.first), line.at(row.after))
        found = len(row.bars) + 1
        start = row.start
        texts: list[str] = []
        spans: list[Span] = []
        for end in (*row.bars, row.end)[:columns]:
            written = text[start:end].strip(" ")
            plain = not written or written.isalnum() or PLAIN.fullmatch(written)
            shown = written if plain else plain_text(written, self._references)
            begin = text.find(written, start) if shown else start
            after = begin + len(written) if shown else end
            texts.append(shown)
            spans.append(
                Span(base + begin, base + after) if column_map is None else Span(column_map[begin], column_map[after])
            )
            start = end + 1
        number = len(self.spans)
        if found < columns:
            self.faults.append(TableFault("missing-cells", place, number, columns, found))
            texts.extend([""] * (columns - found))
            spans.extend([Span(place.end, place.end)] * (columns - found))
        elif found > columns:
            first = row.bars[columns - 1] + 1
            first += len(text) - first - len(text[first:].lstrip(" "))
            surplus = Span(line.at(first), place.end)
            self.faults.append(TableFault("surplus-cells", surplus, number, columns, found))
        self._add(texts, spans, place)

    def _add(self, texts: Sequence[str], spans: Sequence[Span], place: Span) -> None:
        number = len(self.spans)
        one = repeat(1)
        self.cells.extend(
            map(
                cell_of,
                zip(texts, spans, repeat(number), range(len(texts)), one, one, repeat(number == 0), repeat(None)),
            )
        )
        self.spans.append(place)
