"""Boxheads: what the rows above the figures say of the columns below them.

Reports of one form have the same head over and over, so a head is read without its place and remembered;
``PlacedHead`` says where it stands.
"""

from typing import NamedTuple

from crossfoot.binding.vocabulary import ColumnMatch, RowMatch, Vocabulary
from crossfoot.document.table import UNCOVERED, Cell, Table
from crossfoot.profile.labels import core_key, label_key, resemblance, split_path
from crossfoot.source.span import Span

REWORDED_FROM = 0.5
"""The resemblance from which an unknown label counts as a rewording of the one that is missing (合计 for 总计)."""

MOST_HEADS = 512
"""Heads remembered before all are forgotten."""


class HeadLabel(NamedTuple):
    """A label of the head: its text, and its slot as the number of the head's row and the grid column."""

    text: str
    row: int
    column: int


class HeadColumn(NamedTuple):
    """A grid column that the head names.

    ``spanners`` are the keys above the leaf; ``row`` is the row that the head itself names (a form laid out across).
    """

    column: int
    matches: tuple[ColumnMatch, ...]
    spanners: frozenset[str]
    label: HeadLabel
    row: RowMatch | None


class Head(NamedTuple):
    """A boxhead: its leaf columns, and the columns right of the stub that it names in words the form does not know.

    ``width`` is the number of grid columns that its cells cover. ``block`` is the block whose title stands in the stub;
    ``across`` says whether it names rows as well as columns.
    """

    leaves: tuple[HeadColumn, ...]
    unknown: tuple[HeadLabel, ...]
    width: int
    block: int | None
    note: HeadLabel | None
    across: bool

    @property
    def first(self) -> int:
        """The first grid column that is not the stub."""
        return self.leaves[0].column if self.leaves else self.width


class PlacedHead(NamedTuple):
    """A head in the rows of a table where it stands."""

    head: Head
    table: Table
    rows: tuple[int, ...]

    def span_of(self, label: HeadLabel) -> Span:
        """The place of ``label`` in the source."""
        cell = self.table.cell_at(self.rows[label.row], label.column)
        return cell.span if cell is not None else self.table.row_spans[self.rows[label.row]]


class HeadReader:
    """Reads boxheads by the labels of one official table."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._known: dict[tuple[tuple[int, ...], tuple[str, ...]], Head] = {}

    def read(self, table: Table, rows: list[int]) -> PlacedHead:
        """Read the head that stands in ``rows``."""
        slots = [index for row in rows for index in table.slots[row]]
        base = min([index for index in slots if index != UNCOVERED], default=0)
        shape = tuple([index - base if index != UNCOVERED else UNCOVERED for index in slots])
        cells = table.cells
        texts = tuple([cells[base + index].text for index in dict.fromkeys(shape) if index != UNCOVERED])
        key = ((table.columns, *shape), texts)
        head = self._known.get(key)
        if head is None:
            if len(self._known) >= MOST_HEADS:
                self._known.clear()
            head = self._known[key] = _read(table, rows, self._vocabulary)
        return PlacedHead(head, table, tuple(rows))


def _read(table: Table, rows: list[int], vocabulary: Vocabulary) -> Head:
    """Read a head column by column.

    Where spans were left out, a blank cell right of a spanner belongs under it; a leaf never spreads.
    """
    leaves: list[HeadColumn] = []
    unknown: list[HeadLabel] = []
    block: int | None = None
    note: HeadLabel | None = None
    width = 0
    spreading: dict[int, HeadLabel] = {}
    for column in range(table.columns):
        stack: list[HeadLabel] = []
        above: Cell | None = None
        for position, row in enumerate(rows):
            cell = table.cell_at(row, column)
            if cell is None:
                continue
            width = column + 1
            if cell is above:
                continue
            above = cell
            if cell.text.strip():
                label = HeadLabel(cell.text, position, column)
                if _spreads(cell.text, vocabulary):
                    spreading[position] = label
                else:
                    spreading.pop(position, None)
                stack.append(label)
            elif position in spreading:
                stack.append(spreading[position])
        for label in stack:
            named = vocabulary.block(label.text)
            block = named if named is not None else block
            if vocabulary.corner and note is None and vocabulary.corner in label_key(label.text):
                note = label
        found = _leaf(column, stack, vocabulary)
        if found is not None:
            leaves.append(found)
        elif leaves and stack and not _is_known(stack[-1].text, vocabulary):
            unknown.append(stack[-1])
    leaves, unknown = _reword(leaves, unknown, vocabulary)
    across = any(leaf.row is not None for leaf in leaves)
    return Head(tuple(leaves), tuple(unknown), width, block, note, across)


def _spreads(text: str, vocabulary: Vocabulary) -> bool:
    if vocabulary.columns(text):
        return False
    return vocabulary.heads_columns(text) or (vocabulary.across and vocabulary.knows_row(text))


def _is_known(text: str, vocabulary: Vocabulary) -> bool:
    return vocabulary.heads_columns(text) or vocabulary.knows_row(text) or vocabulary.block(text) is not None


def _leaf(column: int, stack: list[HeadLabel], vocabulary: Vocabulary) -> HeadColumn | None:
    for depth in range(len(stack) - 1, -1, -1):
        parts = split_path(stack[depth].text)
        matches = vocabulary.columns(parts[-1])
        if matches:
            above = [part for label in stack[:depth] for part in split_path(label.text)] + parts[:-1]
            row: RowMatch | None = None
            if vocabulary.across:
                named = [match for label in above for match in vocabulary.rows(label)]
                row = named[-1] if named else None
            return HeadColumn(column, tuple(matches), frozenset(core_key(a) for a in above), stack[depth], row)
    return None


def _reword(
    leaves: list[HeadColumn], unknown: list[HeadLabel], vocabulary: Vocabulary
) -> tuple[list[HeadColumn], list[HeadLabel]]:
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
    rest: list[HeadLabel] = []
    for label in unknown:
        scored = [(resemblance(label.text, column.path[-1]), index, column) for index, column in missing]
        best = max(scored, key=lambda entry: entry[0], default=None)
        if best is None or best[0] < REWORDED_FROM:
            rest.append(label)
            continue
        missing.remove((best[1], best[2]))
        match = ColumnMatch(best[2], best[1], (), False)
        leaves.append(HeadColumn(label.column, (match,), frozenset(), label, None))
    return sorted(leaves, key=lambda leaf: leaf.column), rest
