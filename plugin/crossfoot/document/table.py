"""The logical table: cells, and the slots that they cover.

Words of the HTML standard, section 4.9.12 "Processing model": a table is a grid of *slots*; a
*cell* is anchored at its top-left slot and covers one or more. Pipe tables end in the same model.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Literal, NamedTuple, cast

from crossfoot.source.span import Span

UNCOVERED = -1
"""In ``Table.slots``: no cell covers the slot."""


class Cell(NamedTuple):
    """One cell; ``row`` and ``column`` are its anchor slot, 0-based, spans are the clipped ones.

    ``text`` is the text content with ``<br>`` as white space, ASCII white space collapsed and trimmed
    (a non-breaking space stays). ``span`` covers that text in the source, or, where the cell is blank,
    all that stands between its tags or bars.
    """

    text: str
    span: Span
    row: int
    column: int
    row_span: int
    column_span: int
    header: bool
    tag: Span | None
    """Its start tag ``<td …>`` in the source; ``None`` in a pipe table."""


cell_of = cast("Callable[[tuple[object, ...]], Cell]", partial(tuple.__new__, Cell))
"""The values of a cell in order as a cell, without a call in Python: a report has hundreds of them."""

FaultKind = Literal["unclosed", "overlap", "too-large", "surplus-cells", "missing-cells"]


class TableFault(NamedTuple):
    """Something wrong with a table's form, before anyone asks what it should contain.

    ``unclosed``: ``</table>`` never comes; ``span`` is the start tag and ``swallowed`` what follows it.
    ``overlap``: two cells claim one slot; the earlier keeps it. ``too-large``: more slots or cells than anyone
    writes, or nested too deep; the table is empty then.
    ``surplus-cells``, ``missing-cells``: a row of a *pipe* table with more or fewer cells than its head
    (``found``, ``expected``): Markdown drops the surplus, and the missing ones come out blank.
    """

    kind: FaultKind
    span: Span
    row: int = -1
    expected: int = 0
    found: int = 0
    swallowed: Span | None = None


@dataclass(slots=True)
class Table:
    """A table of the document. ``slots[row][column]`` is the index in ``cells`` of the covering cell, or ``UNCOVERED``.

    ``row_spans`` gives each row's place in the source. ``header_rows`` counts the leading rows in a ``thead``
    (the head of a pipe table: 1). A table inside another's cell is a table of its own, ``depth`` 1 or more.
    """

    syntax: Literal["html", "pipe"]
    span: Span
    caption: str | None
    cells: tuple[Cell, ...]
    slots: tuple[tuple[int, ...], ...]
    row_spans: tuple[Span, ...]
    header_rows: int
    faults: tuple[TableFault, ...] = ()
    depth: int = 0

    @property
    def rows(self) -> int:
        return len(self.slots)

    @property
    def columns(self) -> int:
        return len(self.slots[0]) if self.slots else 0

    def cell_at(self, row: int, column: int) -> Cell | None:
        """The cell that covers the slot, if one does."""
        index = self.slots[row][column]
        return None if index == UNCOVERED else self.cells[index]

    def grid(self) -> list[list[str | None]]:
        """The text in every slot; ``None`` where no cell covers it."""
        cells = self.cells
        return [[None if i == UNCOVERED else cells[i].text for i in row] for row in self.slots]
