"""The rows of an HTML table as they were read, and the table that they make."""

from collections.abc import Iterable
from itertools import chain, takewhile
from typing import NamedTuple

from crossfoot.document.table import Cell, Table, TableFault, cell_of
from crossfoot.document.table_grid import CellSpans, Grid, form_grid
from crossfoot.source.span import Span, span_of

ReadCell = tuple[str, int, int, bool, int, int, CellSpans]
"""A cell whose slots are not known yet: text, its start and end, header or not, start and end of its tag, spans."""


class ReadRow:
    """A ``tr``, its start tag left out perhaps; ``end`` is known when it is closed."""

    __slots__ = ("cells", "end", "start")

    def __init__(self, start: int) -> None:
        self.start = start
        self.end = -1
        self.cells: list[ReadCell] = []


class Section(NamedTuple):
    """A ``thead``, ``tbody`` or ``tfoot``, written or implied."""

    name: str
    rows: list[ReadRow]


def make_table(
    tag: Span, end: int, caption: str | None, sections: Iterable[Section], columns: int, depth: int
) -> Table:
    """Make the table of ``sections``, in the order of the source, with at least ``columns`` columns."""
    ordered = sorted(sections, key=_is_foot)
    groups = [rows for _, rows in ordered]
    grid = form_grid([[[cell[6] for cell in row.cells] for row in rows] for rows in groups], columns)
    if grid.too_large:
        return empty_table(tag, end, caption, depth)
    cells = _cells(list(chain.from_iterable([row.cells for rows in groups for row in rows])), grid)
    rows = tuple([span_of((row.start, row.end)) for rows in groups for row in rows])
    heads = takewhile(_is_head, [section for section in ordered if section.rows])
    header_rows = sum([len(head.rows) for head in heads])
    overlapping = [cells[index] for index in grid.overlaps]
    faults = tuple([TableFault("overlap", cell.tag or tag, cell.row) for cell in overlapping])
    return Table("html", Span(tag.start, end), caption, cells, grid.slots, rows, header_rows, faults, depth)


def empty_table(tag: Span, end: int, caption: str | None, depth: int) -> Table:
    """Make what stands for a table that is too large to be formed."""
    return Table("html", Span(tag.start, end), caption, (), (), (), 0, (TableFault("too-large", tag),), depth)


def _cells(read: list[ReadCell], grid: Grid) -> tuple[Cell, ...]:
    if not read:
        return ()
    texts, starts, ends, headers, tag_starts, tag_ends, _ = zip(*read, strict=True)
    spans, tags = map(span_of, zip(starts, ends, strict=True)), map(span_of, zip(tag_starts, tag_ends, strict=True))
    return tuple(map(cell_of, zip(texts, spans, *zip(*grid.anchors, strict=True), headers, tags, strict=True)))


def _is_head(section: Section) -> bool:
    return section.name == "thead"


def _is_foot(section: Section) -> bool:
    return section.name == "tfoot"
