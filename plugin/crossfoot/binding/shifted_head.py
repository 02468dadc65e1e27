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
    labels: list[str] = []
    for part in (*parts, None):
        if isinstance(part, DataRow):
            labels.append(_label_among_figures(table, part, vocabulary))
            continue
        among = [label for label in labels if label]
        if head is not None and 2 * len(among) > len(labels):
            return Ragged(among[0], table.row_spans[head.rows[0]], table.columns, head.head.width, table.syntax, None)
        head, labels = part, []
    return None


def _label_among_figures(table: Table, row: DataRow, vocabulary: Vocabulary) -> str:
    """The label of a row that covers a column of figures, empty where none does."""
    if row.head is None or row.head.across or not row.head.leaves:
        return ""
    for cell in distinct_cells(table, row.row):
        below_figures = cell.column + cell.column_span > row.head.first
        if below_figures and not vocabulary.columns(cell.text) and vocabulary.rows(cell.text):
            return cell.text
    return ""
