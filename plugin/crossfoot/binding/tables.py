"""An official table found in a report, however it is written."""

from collections.abc import Sequence
from typing import NamedTuple

from crossfoot.binding.cells import CellReader
from crossfoot.binding.continued_head import ContinuedHead
from crossfoot.binding.found import FoundRow, TableBinding
from crossfoot.binding.gathered import Gathered
from crossfoot.binding.heads import Head, HeadReader, PlacedHead
from crossfoot.binding.leaf_columns import LeafColumns, side_by_side
from crossfoot.binding.reason import Reason
from crossfoot.binding.row_labels import Label, RowLabels, most_like
from crossfoot.binding.shape import find_ragged
from crossfoot.binding.shifted_head import find_shifted_head
from crossfoot.binding.table_rows import DataRow, has_blanks, is_bare, read_rows
from crossfoot.binding.vocabulary import RowMatch, Vocabulary
from crossfoot.document.table import Table
from crossfoot.profile.labels import core_key, label_key, split_path
from crossfoot.profile.table_model import ColumnSpec

TELLING_COLUMNS = 2
"""Columns of the form that a table must have to be taken for it by its head alone: a 总计 stands in many tables."""


class Candidate(NamedTuple):
    """A table that may be the official one, or a piece of it; ``context`` are the headings and the line above it."""

    table: Table
    context: tuple[str, ...]


class _Unmatched(NamedTuple):
    """A row whose label the form does not know; ``after`` is the number of rows found before it."""

    row: DataRow
    table: int
    after: int


def bind_table(
    vocabulary: Vocabulary, heads: HeadReader, reader: CellReader, candidates: Sequence[Candidate], text: str
) -> TableBinding | None:
    """Find the official table in ``candidates``, in pieces or whole; ``None`` where none of them is it.

    ``text`` is the source that they stand in.
    """
    binder = _Binder(vocabulary, heads, reader, text)
    for candidate in candidates:
        binder.read(candidate)
    return binder.result()


class _Binder:
    """Reads the pieces of one table in order."""

    def __init__(self, vocabulary: Vocabulary, heads: HeadReader, reader: CellReader, text: str) -> None:
        self._vocabulary = vocabulary
        self._heads = heads
        self._reader = reader
        self._text = text
        self._gathered = Gathered(vocabulary.spec)
        self._labels = RowLabels(vocabulary, text)
        self._continued = ContinuedHead()
        self._columns_of: dict[tuple[int, int], tuple[Head, LeafColumns]] = {}
        self._context_rows: dict[tuple[str, ...], RowMatch | None] = {}
        self._unmatched: list[_Unmatched] = []

    def read(self, candidate: Candidate) -> None:
        """Take in one table if it is a piece of the official one."""
        table = candidate.table
        if not table.slots:
            return
        block = next((b for label in reversed(candidate.context) if (b := self._block_in(label)) is not None), None)
        parts = list(read_rows(table, self._vocabulary, self._heads, block))
        if not self._is_piece(parts):
            return
        index = len(self._gathered.tables)
        self._gathered.tables.append(table)
        shifted = find_shifted_head(table, parts, self._vocabulary)
        if shifted is not None:
            self._gathered.shifted = self._gathered.shifted or shifted
            return
        for part in parts:
            if isinstance(part, DataRow):
                self._take_row(table, index, part, candidate.context)
            elif part.head.leaves:
                self._continued.set(part.head)
                self._gathered.add_head(part)

    def result(self) -> TableBinding | None:
        """All that was found, after rewordings have been told from rows that are missing."""
        if not self._gathered.tables:
            return None
        self._settle_unmatched()
        return self._gathered.binding()

    # --- what a piece is ----------------------------------------------------------------------------

    def _is_piece(self, parts: Sequence[PlacedHead | DataRow]) -> bool:
        """Whether a row, or a head by enough of its columns, is the form's."""
        heads = [part.head for part in parts if isinstance(part, PlacedHead)]
        rows = [part for part in parts if isinstance(part, DataRow)]
        if any(self._vocabulary.knows_row(split_path(label.text)[-1]) for row in rows for label in row.labels):
            return True
        telling = (len({m.spec.id for leaf in head.leaves for m in leaf.matches if m.exact}) for head in heads)
        return max(telling, default=0) >= TELLING_COLUMNS

    def _block_in(self, label: str) -> int | None:
        exact = self._vocabulary.block(label)
        if exact is not None:
            return exact
        key = label_key(label)
        return next((b for block, b in self._vocabulary.blocks.items() if block in key), None)

    def _context_row(self, context: tuple[str, ...]) -> RowMatch | None:
        """The row that the headings above a table name, where its own rows have no labels."""
        if context not in self._context_rows:
            self._context_rows[context] = self._named_in(context)
        return self._context_rows[context]

    def _named_in(self, context: tuple[str, ...]) -> RowMatch | None:
        found: RowMatch | None = None
        for label in context:
            for part in (label, *label.replace("（", "(").replace("）", "").split("(")):
                matches = [match for match in self._vocabulary.rows(part) if match.exact]
                if len(matches) == 1:
                    found = matches[0]
        return found

    # --- rows ---------------------------------------------------------------------------------------

    def _take_row(self, table: Table, index: int, row: DataRow, context: tuple[str, ...]) -> None:
        if row.head is None:
            row = self._continued.below(table, row)
        if row.head is not None and row.head.across:
            self._take_across(table, index, row, row.head)
            return
        levels = self._labels.levels(row.labels)
        match = self._labels.resolve(levels, row.block, self._gathered.rows) if levels else self._context_row(context)
        if match is not None:
            self._bind_row(table, index, row, match, levels)
        elif not levels:
            if not is_bare(table, row):
                self._gathered.unknown_row("", table.row_spans[row.row])
        elif (group := self._vocabulary.group(levels[-1].text)) is not None and is_bare(table, row):
            self._labels.open(group.keys)
            self._gathered.reworded(self._labels.group_differences(group, levels[-1]))
        else:
            self._unmatched.append(_Unmatched(row, index, len(self._gathered.order)))

    def _bind_row(self, table: Table, index: int, row: DataRow, match: RowMatch, levels: list[Label]) -> None:
        spec = match.spec
        span = levels[-1].span if levels else table.row_spans[row.row]
        printed = levels[-1].text if levels else spec.path[-1]
        if spec.id in self._gathered.rows:
            self._gathered.repeated_row(printed, span, spec)
            return
        self._gathered.add_row(FoundRow(spec, index, row.row, printed, span, match.exact))
        self._labels.open(match.ancestors)
        if levels:
            self._gathered.reworded(self._labels.differences(match, levels))
        if row.head is not None:
            self._read_cells(table, row.row, row.head, match, self._columns_for(match.block, row.head))

    def _take_across(self, table: Table, index: int, row: DataRow, head: Head) -> None:
        """A row of figures below a head that names rows as well as columns."""
        gathered = self._gathered
        groups: dict[str, tuple[RowMatch, dict[str, tuple[int, ColumnSpec]]]] = {}
        for leaf in head.leaves:
            if leaf.row is None:
                continue
            columns = groups.setdefault(leaf.row.spec.id, (leaf.row, {}))[1]
            for match in leaf.matches:
                columns.setdefault(match.spec.id, (leaf.column, match.spec))
        span = table.row_spans[row.row]
        repeated = next((named for id, (named, _) in groups.items() if id in gathered.rows), None)
        if repeated is not None:
            gathered.repeated_row(repeated.spec.path[-1], span, repeated.spec)
        for id, (named, columns) in groups.items():
            if id not in gathered.rows:
                gathered.add_row(FoundRow(named.spec, index, row.row, named.spec.path[-1], span, True))
                self._read_cells(table, row.row, head, named, side_by_side(columns))

    # --- figures ------------------------------------------------------------------------------------

    def _columns_for(self, block: int, head: Head) -> LeafColumns:
        """The columns of the block below ``head``; the first where it has one twice."""
        key = (id(head), block)
        known = self._columns_of.get(key)
        if known is not None:
            return known[1]
        columns: dict[str, tuple[int, ColumnSpec]] = {}
        for leaf in head.leaves:
            fitting = [match for match in leaf.matches if match.block == block]
            if len(fitting) > 1:
                # As many spanners as it has, and of those with as many the one that has no other.
                fitting.sort(key=lambda m: (-sum(key in leaf.spanners for key in m.ancestors), len(m.ancestors)))
            if fitting and fitting[0].spec.id not in columns:
                columns[fitting[0].spec.id] = (leaf.column, fitting[0].spec)
        found = side_by_side(columns)
        self._columns_of[key] = (head, found)
        return found

    def _read_cells(self, table: Table, row: int, head: Head, match: RowMatch, columns: LeafColumns) -> None:
        spec, gathered = match.spec, self._gathered
        gathered.columns_seen.setdefault(match.block, set()).update(columns.ids)
        ragged = find_ragged(gathered.spec.id, table, row, spec, head, columns.positions, self._text)
        if ragged is not None:
            gathered.ragged.append(ragged)
            for column in gathered.spec.blocks[match.block].columns:
                gathered.absent[spec.id, column.id] = Reason("ragged", spec.path[-1])
            return
        slots, cells = table.slots[row], table.cells
        figures = self._reader.read(spec, columns.specs, [cells[slots[position]] for position in columns.positions])
        for id, figure in zip(columns.ids, figures, strict=True):
            gathered.cells[spec.id, id] = figure

    # --- rows that the form does not know -----------------------------------------------------------

    def _settle_unmatched(self) -> None:
        """Take an unknown row for the missing one in its place, where it resembles it or has its number."""
        gathered = self._gathered
        sequence = [(block, row) for block, spec in enumerate(gathered.spec.blocks) for row in spec.rows]
        rank = {row.id: position for position, (_, row) in enumerate(sequence)}
        bound = list(gathered.order)
        for entry in self._unmatched:
            before = [rank[found.spec.id] for found in bound[: entry.after]]
            after = [rank[found.spec.id] for found in bound[entry.after :]]
            low, high = max(before, default=-1), min(after, default=len(sequence))
            free = [(b, row) for b, row in sequence[low + 1 : high] if row.id not in gathered.rows]
            label = entry.row.labels[-1]
            chosen = most_like(label.text, free)
            if chosen is None:
                self._undeclared(gathered.tables[entry.table], entry.row, label)
                continue
            block, row = chosen
            match = RowMatch(row, block, tuple(core_key(part) for part in row.path[:-1]), False)
            self._bind_row(gathered.tables[entry.table], entry.table, entry.row, match, [label])

    def _undeclared(self, table: Table, row: DataRow, label: Label) -> None:
        """Keep a row that the form does not have; a title without figures is none."""
        if not is_bare(table, row) or (self._vocabulary.block(label.text) is None and has_blanks(table, row)):
            self._gathered.unknown_row(label.text, label.span)
