"""A head that starts too far left, for want of its corner cell: labels of rows stand in its columns of figures."""

from collections.abc import Sequence

from crossfoot.binding.found import Ragged
from crossfoot.binding.heads import PlacedHead
from crossfoot.binding.table_rows import DataRow, distinct_cells
from crossfoot.binding.vocabulary import Vocabulary
from crossfoot.document.table import Table


def find_shifted_head(table: Table, parts: Sequence[PlacedHead | DataRow], vocabulary: Vocabulary) -> Ragged | None:
    """The first head with labels of rows in its columns of figures, in most rows below it.

    Its label is the first of these; a head across names rows itself, and is none.
    """
    head: PlacedHead | None = None
    rows: list[DataRow] = []
    for part in (*parts, None):
        if isinstance(part, DataRow):
            rows.append(part)
            continue
        label = _label_in_most(table, rows, vocabulary) if head is not None else ""
        if head is not None and label:
            return Ragged(label, table.row_spans[head.rows[0]], table.columns, head.head.width, table.syntax, None)
        head, rows = part, []
    return None


def _label_in_most(table: Table, rows: Sequence[DataRow], vocabulary: Vocabulary) -> str:
    """The first label among the figures of ``rows`` where most of them have one, else empty."""
    label = ""
    without = 0
    others: set[str] = set()
    for row in rows:
        among = _label_among_figures(table, row, vocabulary, others)
        label = label or among
        without += not among
        if 2 * without >= len(rows):
            return ""
    return label


def _label_among_figures(table: Table, row: DataRow, vocabulary: Vocabulary, others: set[str]) -> str:
    """The label of a row that covers a column of figures, empty where none does; ``others`` are texts that are none."""
    if row.head is None or row.head.across or not row.head.leaves:
        return ""
    first = row.head.first
    for cell in distinct_cells(table, row.row):
        text = cell.text
        if text in others or cell.column + cell.column_span <= first:
            continue
        if vocabulary.rows(text) and not vocabulary.columns(text):
            return text
        others.add(text)
    return ""
