"""The slots of a table: section 4.9.12.1 "Forming a table" of the HTML standard, as browsers carry it out.

Comments quote the standard's names of its variables. Browsers depart from it in one point, and so
does this: a cell ends with its row group, where the standard would let it make more rows.
"""

import re
from collections.abc import Callable, Sequence
from functools import partial
from itertools import repeat
from typing import NamedTuple, cast

from crossfoot.document.table import UNCOVERED

MAXIMUM_COLUMN_SPAN = 1000
MAXIMUM_ROW_SPAN = 65534
MAXIMUM_SLOTS = 1_000_000
"""The largest official form has some 300; more than this is an attack or an accident."""

_NON_NEGATIVE_INTEGER = re.compile(r"[ \t\n\r\f]*+([+-]?)0*+([0-9]*+)(?<=[0-9])")


class CellSpans(NamedTuple):
    """What a cell asks for: ``columns`` 1 to 1000, ``rows`` 0 to 65534, where 0 is "to the end of the row group"."""

    columns: int
    rows: int


SINGLE = CellSpans(1, 1)
"""The spans of nearly every cell. A row of this very object is laid out without looking at each."""


class Anchor(NamedTuple):
    """A cell's top-left slot and the spans it has in fact."""

    row: int
    column: int
    row_span: int
    column_span: int


class Grid(NamedTuple):
    """``slots[row][column]`` is the index of a cell in ``anchors``, or ``UNCOVERED``.

    ``overlaps`` are the indices of cells that claimed a slot of an earlier one. ``too_large``: there are
    more than ``MAXIMUM_SLOTS``, or so many were claimed; nothing was formed.
    """

    slots: tuple[tuple[int, ...], ...]
    anchors: tuple[Anchor, ...]
    overlaps: tuple[int, ...] = ()
    too_large: bool = False


# Made of a tuple without a call in Python.
_anchor = cast("Callable[[tuple[int, int, int, int]], Anchor]", partial(tuple.__new__, Anchor))
_TOO_LARGE = Grid((), (), (), True)

RowGroup = Sequence[Sequence[CellSpans]]
"""The rows of a ``thead``, ``tbody`` or ``tfoot``: the spans of each one's cells."""


def read_non_negative_integer(value: str) -> int | None:
    """Carry out the "rules for parsing non-negative integers" (2.3.4.2): ``+2``, `` 2``, ``2px`` are 2, ``-2`` is none.

    Nine digits are the most that is told apart.
    """
    match = _NON_NEGATIVE_INTEGER.match(value)
    if match is None:
        return None
    sign, digits = match.groups()
    number = int(digits or "0") if len(digits) < 10 else 999_999_999
    return None if number and sign == "-" else number


def read_spans(colspan: str | None, rowspan: str | None) -> CellSpans:
    """What the attributes' values ask for; an absent or meaningless one is 1."""
    columns = read_non_negative_integer(colspan) if colspan else 1
    rows = read_non_negative_integer(rowspan) if rowspan else 1
    return CellSpans(
        min(columns or 1, MAXIMUM_COLUMN_SPAN),
        1 if rows is None else min(rows, MAXIMUM_ROW_SPAN),
    )


def form_grid(groups: Sequence[RowGroup], columns: int = 0) -> Grid:
    """Lay out the cells of ``groups`` (a ``tfoot`` last), the first ``columns`` columns being there already."""
    height = sum(map(len, groups))
    width = columns  # xwidth
    slots: list[list[int]] = []
    anchors: list[Anchor] = []
    overlaps: list[int] = []
    claimed = 0
    y = 0  # ycurrent
    for group in groups:
        after = y + len(group)
        slots.extend([[] for _ in group])
        for row in group:
            line = slots[y]
            x = len(line)  # xcurrent
            index = len(anchors)
            # Most rows are single cells side by side, after those that reach down from above.
            holes = UNCOVERED in line
            if not holes and row.count(SINGLE) == len(row):
                line.extend(range(index, index + len(row)))
                anchors.extend(map(_anchor, zip(repeat(y), range(x, len(line)), repeat(1), repeat(1))))
                row = ()
            elif holes:
                x = 0
            for column_span, row_span in row:
                # Cells: go on to the first slot that has no cell.
                if holes:
                    try:
                        x = line.index(UNCOVERED, x)
                    except ValueError:
                        x, holes = len(line), False
                # A cell that "grows downward" (0) ends where all others end at the latest.
                row_span = min(row_span, after - y) or after - y
                claimed += column_span * row_span
                if claimed > MAXIMUM_SLOTS or height * max(width, x + column_span) > MAXIMUM_SLOTS:
                    return _TOO_LARGE
                if column_span == row_span == 1:
                    line[x : x + 1] = (index,)
                elif _claim(slots[y : y + row_span], index, x, column_span):
                    overlaps.append(index)
                anchors.append(_anchor((y, x, row_span, column_span)))
                x += column_span
                index += 1
            width = max(width, len(line))
            y += 1
    if height * width > MAXIMUM_SLOTS:
        return _TOO_LARGE
    return Grid(
        tuple(
            [tuple(line) if len(line) == width else (*line, *repeat(UNCOVERED, width - len(line))) for line in slots]
        ),
        tuple(anchors),
        tuple(overlaps),
    )


def _claim(lines: list[list[int]], index: int, x: int, column_span: int) -> bool:
    """Cover slots of ``lines`` with the cell ``index``; say whether some were covered, which keep their cell."""
    overlap = False
    for line in lines:
        there = line[x : x + column_span]
        overlap = overlap or there.count(UNCOVERED) < len(there)
        if len(line) < x:
            line.extend(repeat(UNCOVERED, x - len(line)))
        there.extend(repeat(UNCOVERED, column_span - len(there)))
        line[x : x + column_span] = [index if slot == UNCOVERED else slot for slot in there]
    return overlap
