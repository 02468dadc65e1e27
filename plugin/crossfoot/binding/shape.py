"""Rows with more or fewer cells than their table has columns."""

from collections.abc import Iterable

from crossfoot.binding.found import Ragged
from crossfoot.binding.heads import Head
from crossfoot.binding.places import place_of
from crossfoot.document.table import UNCOVERED, Table
from crossfoot.profile.table_model import RowSpec
from crossfoot.source.span import Span


def find_ragged(
    table_id: str, table: Table, row: int, spec: RowSpec, head: Head, columns: Iterable[int], text: str
) -> Ragged | None:
    """What is wrong with the shape of a row of figures; ``columns`` are the grid columns of its figures.

    Surplus cells of a pipe table (in the source ``text``) that are blank do no harm: Markdown drops them.
    """
    for fault in table.faults:
        if fault.row != row or fault.kind not in ("surplus-cells", "missing-cells"):
            continue
        blank = not text[fault.span.start : fault.span.end].strip("| \t")
        if fault.kind == "missing-cells" or not blank:
            return _ragged(table_id, table, spec, fault.span, fault.expected, fault.found)
    slots = table.slots[row]
    wrong: Span | None = None
    if UNCOVERED in slots and any(slots[position] == UNCOVERED for position in columns):
        wrong = table.row_spans[row]
    for position in range(head.width, len(slots)):
        cell = table.cell_at(row, position)
        if wrong is None and cell is not None and cell.text.strip():
            wrong = cell.span
    if wrong is None:
        return None
    covered = sum(slot != UNCOVERED for slot in slots)
    return _ragged(table_id, table, spec, wrong, head.width, covered)


def _ragged(table_id: str, table: Table, spec: RowSpec, span: Span, expected: int, found: int) -> Ragged:
    return Ragged(spec.path[-1], span, expected, found, table.syntax, place_of(table_id, spec, None))
