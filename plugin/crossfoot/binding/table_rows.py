"""The rows of a table as an official form sees them: heads, titles of blocks, rows of figures."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.vocabulary import ColumnMatch, RowMatch, Vocabulary
from crossfoot.document.table import UNCOVERED, Cell, Table
from crossfoot.profile.labels import core_key, label_key, resemblance, split_path
from crossfoot.source.span import Span

REWORDED_FROM = 0.5
"""The resemblance from which an unknown label counts as a rewording of the one that is missing (合计 for 总计)."""


class Label(NamedTuple):
    """A label as printed, with the place of its cell's text."""

    text: str
    span: Span


class HeadColumn(NamedTuple):
    """A grid column that the head names. ``spanners`` are the keys above the leaf; ``row`` is the row that the head
    itself names (a form laid out across).
    """

    column: int
    matches: tuple[ColumnMatch, ...]
    spanners: frozenset[str]
    label: Label
    row: RowMatch | None


class Head(NamedTuple):
    """A boxhead: its leaf columns, and the columns right of the stub that it names in other words.

    ``width`` is the number of grid columns that its cells cover. ``block`` is the block whose title stands in the stub.
    """

    leaves: tuple[HeadColumn, ...]
    unknown: tuple[tuple[int, Label], ...]
    width: int
    block: int | None
    rows: tuple[int, ...]
    note: Span | None

    @property
    def first(self) -> int:
        """The first grid column that is not the stub."""
        return self.leaves[0].column if self.leaves else self.width


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


def read_rows(table: Table, vocabulary: Vocabulary, block: int | None) -> Iterator[Head | DataRow]:
    """Sort the rows of ``table``; ``block`` is the one named before the table. Blank rows and titles are passed over."""
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
            head = read_head(table, head_rows, vocabulary)
            if head.block is not None:
                block = head.block
            yield head
        first = head.first if head else _stub_width(cells)
        labels = tuple(Label(c.text, c.span) for c in cells if c.column < first and c.text.strip())
        yield DataRow(row, labels, head, block)
    if head is None and head_rows:
        yield read_head(table, head_rows, vocabulary)


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
    """Whether the second label names a row that is no part of the first: two spanners side by side, not a stub of two levels."""
    first, second = filled[0].text, filled[1].text
    group = vocabulary.group(first)
    rows = vocabulary.rows(second)
    if group is None:
        return bool(rows) or vocabulary.group(second) is not None
    return bool(rows) and not any(group.keys[-1] in match.ancestors for match in rows)


def read_head(table: Table, rows: list[int], vocabulary: Vocabulary) -> Head:
    """Read the boxhead that stands in ``rows``.

    Where spans were left out, a blank cell right of a spanner belongs under it; a leaf never spreads.
    """
    leaves: list[HeadColumn] = []
    unknown: list[tuple[int, Label]] = []
    block: int | None = None
    note: Span | None = None
    width = 0
    spreading: dict[int, Cell] = {}
    for column in range(table.columns):
        stack: list[Cell] = []
        covered = False
        for row in rows:
            cell = table.cell_at(row, column)
            if cell is None:
                continue
            covered = True
            if cell.text.strip():
                spreads = _spreads(cell.text, vocabulary)
                if spreads:
                    spreading[row] = cell
                else:
                    spreading.pop(row, None)
            elif row in spreading:
                cell = spreading[row]
            if cell.text.strip() and (not stack or stack[-1] is not cell):
                stack.append(cell)
        if covered:
            width = column + 1
        for cell in stack:
            if (named := vocabulary.block(cell.text)) is not None:
                block = named
            if vocabulary.corner and note is None and _is_note(cell.text, vocabulary):
                note = cell.span
        found = _leaf(column, stack, vocabulary)
        if found is not None:
            leaves.append(found)
        elif leaves and stack and not _known(stack[-1], vocabulary):
            unknown.append((column, Label(stack[-1].text, stack[-1].span)))
    leaves, unknown = _reword(leaves, unknown, vocabulary)
    return Head(tuple(leaves), tuple(unknown), width, block, tuple(rows), note)


def _spreads(text: str, vocabulary: Vocabulary) -> bool:
    if vocabulary.columns(text):
        return False
    return vocabulary.heads_columns(text) or (vocabulary.across and vocabulary.knows_row(text))


def _is_note(text: str, vocabulary: Vocabulary) -> bool:
    return vocabulary.corner in label_key(text)


def _known(cell: Cell, vocabulary: Vocabulary) -> bool:
    return (
        vocabulary.heads_columns(cell.text)
        or vocabulary.knows_row(cell.text)
        or vocabulary.block(cell.text) is not None
    )


def _leaf(column: int, stack: list[Cell], vocabulary: Vocabulary) -> HeadColumn | None:
    for depth in range(len(stack) - 1, -1, -1):
        parts = split_path(stack[depth].text)
        matches = vocabulary.columns(parts[-1])
        if matches:
            above = [part for cell in stack[:depth] for part in split_path(cell.text)] + parts[:-1]
            row: RowMatch | None = None
            if vocabulary.across:
                named = [match for label in above for match in vocabulary.rows(label)]
                row = named[-1] if named else None
            label = Label(stack[depth].text, stack[depth].span)
            return HeadColumn(column, tuple(matches), frozenset(core_key(a) for a in above), label, row)
    return None


def _reword(
    leaves: list[HeadColumn], unknown: list[tuple[int, Label]], vocabulary: Vocabulary
) -> tuple[list[HeadColumn], list[tuple[int, Label]]]:
    """Take an unknown label for the missing leaf that it most resembles, where it resembles one enough."""
    if not unknown or not leaves:
        return leaves, unknown
    blocks = {match.block for leaf in leaves for match in leaf.matches}
    present = {(match.block, match.spec.id) for leaf in leaves for match in leaf.matches}
    missing = [
        (index, column)
        for index in sorted(blocks)
        for column in vocabulary.spec.blocks[index].columns
        if (index, column.id) not in present
    ]
    rest: list[tuple[int, Label]] = []
    for position, label in unknown:
        scored = [(resemblance(label.text, column.path[-1]), index, column) for index, column in missing]
        best = max(scored, key=lambda entry: entry[0], default=None)
        if best is None or best[0] < REWORDED_FROM:
            rest.append((position, label))
            continue
        missing.remove((best[1], best[2]))
        match = ColumnMatch(best[2], best[1], (), False)
        leaves.append(HeadColumn(position, (match,), frozenset(), label, None))
    return sorted(leaves, key=lambda leaf: leaf.column), rest
