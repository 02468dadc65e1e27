"""The rows of a table as an official form sees them: heads, titles of blocks, rows of figures."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.heads import Head, HeadReader, PlacedHead
from crossfoot.binding.row_labels import Label
from crossfoot.binding.vocabulary import Vocabulary
from crossfoot.document.table import UNCOVERED, Cell, Table
from crossfoot.profile.labels import split_path


class DataRow(NamedTuple):
    """A row below a head (``None`` where the table has had none yet), with the labels in its stub."""

    row: int
    labels: tuple[Label, ...]
    head: Head | None
    block: int | None


def distinct_cells(table: Table, row: int) -> list[Cell]:
    """The cells that cover slots of ``row``, from the left, each once."""
    cells = table.cells
    found: list[Cell] = []
    last = UNCOVERED
    for index in table.slots[row]:
        if index != last and index != UNCOVERED:
            found.append(cells[index])
        last = index
    return found


def read_rows(
    table: Table, vocabulary: Vocabulary, heads: HeadReader, block: int | None
) -> Iterator[PlacedHead | DataRow]:
    """Sort the rows of ``table``; ``block`` is the one named before the table.

    Blank rows and titles are passed over.
    """
    head: Head | None = None
    head_rows: list[int] = []
    for row in range(table.rows):
        cells = distinct_cells(table, row)
        kind = _kind(table, row, cells, vocabulary, head is None and not head_rows)
        if kind == "blank":
            continue
        if kind == "title":
            block = next(b for c in cells if (b := vocabulary.block(c.text)) is not None)
            continue
        if kind == "head":
            if head is not None:
                head, head_rows = None, []
            head_rows.append(row)
            continue
        if head is None and head_rows:
            placed = heads.read(table, head_rows)
            head = placed.head
            if head.block is not None:
                block = head.block
            yield placed
        first = head.first if head else _stub_width(cells)
        labels = tuple([Label(c.text, c.span) for c in cells if c.column < first and c.text.strip()])
        yield DataRow(row, labels, head, block)
    if head is None and head_rows:
        yield heads.read(table, head_rows)


def _stub_width(cells: list[Cell]) -> int:
    """Where the figures begin in a row without a head: at the first number."""
    return next((c.column for c in cells if c.text.isdecimal()), len(cells))


def _kind(table: Table, row: int, cells: list[Cell], vocabulary: Vocabulary, at_top: bool) -> str:
    for cell in cells:
        if cell.text.isdecimal():
            return "data"
    filled = [cell for cell in cells if cell.text.strip()]
    if not filled:
        return "data" if any(cell.row < row for cell in cells) else "blank"
    first = filled[0]
    if len(filled) == 1:
        if vocabulary.block(first.text) is not None:
            return "title"
        across_head = vocabulary.across and first.column_span == table.columns > 1
        if vocabulary.knows_row(first.text) and not across_head:
            return "data"
        return "head" if across_head or vocabulary.heads_columns(first.text) else "data"
    hits = sum(vocabulary.heads_columns(cell.text) for cell in filled[1:])
    first_is_row = vocabulary.knows_row(split_path(first.text)[-1])
    if hits >= 2 or (hits and not first_is_row):
        return "head"
    if first_is_row:
        if vocabulary.across and _second_spanner(filled, vocabulary):
            return "head"
        return "data"
    if vocabulary.heads_columns(first.text) or vocabulary.block(first.text) is not None:
        return "head"
    return "head" if at_top and row < table.header_rows else "data"


def _second_spanner(filled: list[Cell], vocabulary: Vocabulary) -> bool:
    """Whether the second label names a row that is no part of the first: two spanners side by side, not a stub of two
    levels.
    """
    first, second = filled[0].text, filled[1].text
    group = vocabulary.group(first)
    rows = vocabulary.rows(second)
    if group is None:
        return bool(rows) or vocabulary.group(second) is not None
    return bool(rows) and not any(group.keys[-1] in match.ancestors for match in rows)


def is_blank(table: Table, row: int, column: int) -> bool:
    """Whether nothing is printed in that place of the grid."""
    cell = table.cell_at(row, column)
    return cell is None or not cell.text.strip()


def is_bare(table: Table, row: DataRow) -> bool:
    """Whether the row has a label and no figures."""
    first = row.head.first if row.head else 1
    for column in range(first, table.columns):
        cell = table.cell_at(row.row, column)
        if cell is not None and cell.text.strip() and cell.column >= first:
            return False
    return True


def has_blanks(table: Table, row: DataRow) -> bool:
    """Whether the row has cells of its own for figures, blank though they are; a title spans the table instead."""
    own = {slot for slot in table.slots[row.row] if slot != UNCOVERED}
    return row.head is not None and len(own) > len(row.labels) + 1
