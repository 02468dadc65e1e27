"""A piece of a table that goes on below the head of an earlier piece."""

from crossfoot.binding.heads import Head
from crossfoot.binding.row_labels import Label
from crossfoot.binding.table_rows import DataRow, is_blank
from crossfoot.document.table import Table


class ContinuedHead:
    """The last head of a table's pieces, and how it stands above a piece that has none of its own."""

    __slots__ = ("_head", "_moved", "_table")

    def __init__(self) -> None:
        self._head: Head | None = None
        self._moved: Head | None = None
        self._table: Table | None = None

    def set(self, head: Head) -> None:
        """Let ``head`` be the last one."""
        self._head = head
        self._table = None

    def below(self, table: Table, row: DataRow) -> DataRow:
        """``row``, which has no head, below the last one: what stands left of its columns are labels."""
        head = self._above(table)
        if head is None:
            return row
        labels = tuple(
            Label(cell.text, cell.span)
            for column in range(head.first)
            if (cell := table.cell_at(row.row, column)) is not None
            and cell.text.strip()
            and (column == 0 or table.cell_at(row.row, column - 1) is not cell)
        )
        return DataRow(row.row, labels, head, row.block)

    def _above(self, table: Table) -> Head | None:
        if self._head is not None and self._table is not table:
            self._table, self._moved = table, _moved(table, self._head)
        return self._moved if self._head is not None else None


def _moved(table: Table, last: Head) -> Head | None:
    """``last`` above ``table``, its columns counted from the right; ``None`` where the table is too narrow for it."""
    width = table.columns
    while width and all(is_blank(table, row, width - 1) for row in range(table.rows)):
        width -= 1
    count = len(last.leaves)
    if width <= count - 1:
        return None
    leaves = tuple(leaf._replace(column=width - count + position) for position, leaf in enumerate(last.leaves))
    return Head(leaves, (), width, last.block, None, last.across)
