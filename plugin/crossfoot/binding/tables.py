"""An official table found in a report, however it is written."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from crossfoot.binding.cells import CellReader
from crossfoot.binding.found import BoundCell, CellState, FoundRow, Misfit, Ragged, TableBinding
from crossfoot.binding.gaps import missing_columns, missing_rows
from crossfoot.binding.heads import Head, HeadColumn, HeadReader, PlacedHead
from crossfoot.binding.places import place_of
from crossfoot.binding.reason import Reason
from crossfoot.binding.row_labels import Label, RowLabels, most_like
from crossfoot.binding.shape import find_ragged
from crossfoot.binding.table_rows import DataRow, read_rows
from crossfoot.binding.vocabulary import ColumnMatch, RowMatch, Vocabulary
from crossfoot.document.table import UNCOVERED, Table
from crossfoot.profile.labels import core_key, label_key, split_path
from crossfoot.source.span import Span

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
    return binder.result() if binder.tables else None


class _Binder:
    """The state of one table's binding while its pieces are read in order."""

    def __init__(self, vocabulary: Vocabulary, heads: HeadReader, reader: CellReader, text: str) -> None:
        self.head_reader = heads
        self.text = text
        self.vocabulary = vocabulary
        self.spec = vocabulary.spec
        self.reader = reader
        self.tables: list[Table] = []
        self.cells: dict[tuple[str, str], BoundCell] = {}
        self.absent: dict[tuple[str, str], Reason] = {}
        self.rows: dict[str, FoundRow] = {}
        self.order: list[FoundRow] = []
        self.columns_seen: dict[int, set[str]] = {}
        self.head: Head | None = None
        self.columns_of: dict[tuple[int, int], tuple[Head, dict[str, tuple[int, ColumnMatch]]]] = {}
        self.continued: tuple[Table, Head | None] | None = None
        self.heads: list[PlacedHead] = []
        self.unmatched: list[_Unmatched] = []
        self.misfits: dict[tuple[str, str], Misfit] = {}
        self.undeclared_rows: list[Misfit] = []
        self.undeclared_columns: dict[Span, Misfit] = {}
        self.ragged: list[Ragged] = []
        self.labels = RowLabels(vocabulary, text)
        self.note: Span | None = None

    # --- reading one piece ---------------------------------------------------------------------------

    def read(self, candidate: Candidate) -> None:
        """Take in one table if it is a piece of the official one."""
        table = candidate.table
        if not table.slots:
            return
        block = next((b for label in reversed(candidate.context) if (b := self._block_in(label)) is not None), None)
        parts = list(read_rows(table, self.vocabulary, self.head_reader, block))
        heads = [part.head for part in parts if isinstance(part, PlacedHead)]
        data = [part for part in parts if isinstance(part, DataRow)]
        named = any(self.vocabulary.knows_row(split_path(label.text)[-1]) for row in data for label in row.labels)
        telling = max(
            (len({m.spec.id for leaf in h.leaves for m in leaf.matches if m.exact}) for h in heads), default=0
        )
        if not named and telling < TELLING_COLUMNS:
            return
        index = len(self.tables)
        self.tables.append(table)
        context_row = self._context_row(candidate.context)
        for part in parts:
            if isinstance(part, PlacedHead):
                self._take_head(part)
            else:
                self._take_row(table, index, part, context_row)

    def _block_in(self, label: str) -> int | None:
        exact = self.vocabulary.block(label)
        if exact is not None:
            return exact
        key = label_key(label)
        return next((b for block, b in self.vocabulary.blocks.items() if block in key), None)

    def _context_row(self, context: tuple[str, ...]) -> RowMatch | None:
        """The row that the headings above a table name, where its own rows have no labels."""
        found: RowMatch | None = None
        for label in context:
            for part in (label, *label.replace("（", "(").replace("）", "").split("(")):
                matches = [match for match in self.vocabulary.rows(part) if match.exact]
                if len(matches) == 1:
                    found = matches[0]
        return found

    def _take_head(self, placed: PlacedHead) -> None:
        head = placed.head
        if not head.leaves:
            return
        self.head = head
        self.heads.append(placed)
        if head.note is not None:
            self.note = placed.span_of(head.note)
        for column in head.leaves:
            match = column.matches[0]
            if not match.exact:
                place = place_of(self.spec.id, None, match.spec)
                span = placed.span_of(column.label)
                self._reworded([Misfit(column.label.text, match.spec.path[-1], span, place)])
        for twice in _repeated(placed):
            span = placed.span_of(twice.label)
            place = place_of(self.spec.id, None, twice.matches[0].spec)
            self.undeclared_columns.setdefault(span, Misfit(twice.label.text, "", span, place, repeated=True))
        for unknown in head.unknown:
            span = placed.span_of(unknown)
            self.undeclared_columns.setdefault(span, Misfit(unknown.text, "", span, None))

    def _reworded(self, misfits: Iterable[Misfit]) -> None:
        """Keep each rewording once, however often the label is printed."""
        for misfit in misfits:
            if label_key(misfit.printed) == label_key(misfit.official):
                continue
            self.misfits.setdefault((misfit.printed.strip(), misfit.official), misfit)

    def _take_row(self, table: Table, index: int, row: DataRow, context_row: RowMatch | None) -> None:
        head = row.head or self._continued(table)
        if head is not row.head:
            first = head.first if head else 0
            labels = tuple(
                Label(cell.text, cell.span)
                for column in range(first)
                if (cell := table.cell_at(row.row, column)) is not None
                and cell.text.strip()
                and (column == 0 or table.cell_at(row.row, column - 1) is not cell)
            )
            row = DataRow(row.row, labels, head, row.block)
        if head is not None and head.across:
            self._take_across(table, index, row, head)
            return
        levels = self.labels.levels(row.labels)
        match = self.labels.resolve(levels, row.block, self.rows)
        if match is None and not levels:
            match = context_row
        if match is None and not levels:
            if not self._is_bare(table, row, head):
                span = table.row_spans[row.row]
                self.undeclared_rows.append(Misfit("", "", span, None))
            return
        if match is None:
            group = self.vocabulary.group(levels[-1].text)
            if group is not None and self._is_bare(table, row, head):
                self.labels.open(group.keys)
                self._reworded(self.labels.group_differences(group, levels[-1]))
                return
            self.unmatched.append(_Unmatched(row, index, len(self.order)))
            return
        self._bind_row(table, index, row, match, levels)

    def _is_bare(self, table: Table, row: DataRow, head: Head | None) -> bool:
        """Whether the row has a label and no figures."""
        first = head.first if head else 1
        for column in range(first, table.columns):
            cell = table.cell_at(row.row, column)
            if cell is not None and cell.text.strip() and cell.column >= first:
                return False
        return True

    def _continued(self, table: Table) -> Head | None:
        """The last head, moved to a piece of the table that goes on without one: its columns are counted from the
        right.
        """
        if self.head is None:
            return None
        if self.continued is not None and self.continued[0] is table:
            return self.continued[1]
        head = self._shifted(table, self.head)
        self.continued = (table, head)
        return head

    def _shifted(self, table: Table, last: Head) -> Head | None:
        width = table.columns
        while width and all(self._blank(table, row, width - 1) for row in range(table.rows)):
            width -= 1
        count = len(last.leaves)
        if width <= count - 1:
            return None
        leaves = tuple(leaf._replace(column=width - count + position) for position, leaf in enumerate(last.leaves))
        return Head(leaves, (), width, last.block, None, last.across)

    @staticmethod
    def _blank(table: Table, row: int, column: int) -> bool:
        cell = table.cell_at(row, column)
        return cell is None or not cell.text.strip()

    def _bind_row(self, table: Table, index: int, row: DataRow, match: RowMatch, levels: list[Label]) -> None:
        spec = match.spec
        span = levels[-1].span if levels else table.row_spans[row.row]
        printed = levels[-1].text if levels else spec.path[-1]
        if spec.id in self.rows:
            place = place_of(self.spec.id, spec, None)
            self.undeclared_rows.append(Misfit(printed, "", span, place, repeated=True))
            return
        self._found(FoundRow(spec, index, row.row, printed, span, match.exact))
        self.labels.open(match.ancestors)
        if levels:
            self._reworded(self.labels.differences(match, levels))
        if row.head is not None:
            self._read_cells(table, row, match, self._columns_for(match.block, row.head))

    def _found(self, row: FoundRow) -> None:
        self.rows[row.spec.id] = row
        self.order.append(row)

    def _columns_for(self, block: int, head: Head) -> dict[str, tuple[int, ColumnMatch]]:
        """The grid column of each leaf of the block, by id; the first where a head has one twice."""
        key = (id(head), block)
        known = self.columns_of.get(key)
        if known is not None:
            return known[1]
        columns: dict[str, tuple[int, ColumnMatch]] = {}
        for leaf in head.leaves:
            fitting = [match for match in leaf.matches if match.block == block]
            if len(fitting) > 1:
                fitting.sort(key=lambda match: sum(key in leaf.spanners for key in match.ancestors), reverse=True)
            if fitting and fitting[0].spec.id not in columns:
                columns[fitting[0].spec.id] = (leaf.column, fitting[0])
        self.columns_of[key] = (head, columns)
        return columns

    # --- figures -------------------------------------------------------------------------------------

    def _read_cells(
        self, table: Table, row: DataRow, match: RowMatch, columns: dict[str, tuple[int, ColumnMatch]]
    ) -> None:
        spec = match.spec
        assert row.head is not None
        self.columns_seen.setdefault(match.block, set()).update(columns)
        positions = [position for position, _ in columns.values()]
        ragged = find_ragged(self.spec.id, table, row.row, spec, row.head, positions, self.text)
        if ragged is not None:
            self.ragged.append(ragged)
            for column in self.spec.blocks[match.block].columns:
                self.absent[spec.id, column.id] = Reason("ragged", spec.path[-1])
            return
        slots = table.slots[row.row]
        cells = table.cells
        read = self.reader.read
        for id, (position, leaf) in columns.items():
            self.cells[spec.id, id] = read(spec, leaf.spec, cells[slots[position]])

    def _take_across(self, table: Table, index: int, row: DataRow, head: Head) -> None:
        """A row of figures below a head that names rows as well as columns."""
        groups: dict[str, tuple[RowMatch, dict[str, tuple[int, ColumnMatch]]]] = {}
        for leaf in head.leaves:
            if leaf.row is None:
                continue
            columns = groups.setdefault(leaf.row.spec.id, (leaf.row, {}))[1]
            for match in leaf.matches:
                columns.setdefault(match.spec.id, (leaf.column, match))
        repeated = next((named for id, (named, _) in groups.items() if id in self.rows), None)
        if repeated is not None:
            place = place_of(self.spec.id, repeated.spec, None)
            span = table.row_spans[row.row]
            self.undeclared_rows.append(Misfit(repeated.spec.path[-1], "", span, place, repeated=True))
        for id, (named, columns) in groups.items():
            if id in self.rows:
                continue
            span = table.row_spans[row.row]
            self._found(FoundRow(named.spec, index, row.row, named.spec.path[-1], span, True))
            self._read_cells(table, row, named, columns)

    # --- what is missing -----------------------------------------------------------------------------

    def result(self) -> TableBinding:
        """All that was found, after rewordings have been told from rows that are missing."""
        self._settle_unmatched()
        irregular: list[BoundCell] = []
        exempt = 0
        for block in self.spec.blocks:
            for row in block.rows:
                for column in block.columns:
                    key = (row.id, column.id)
                    cell = self.cells.get(key)
                    if cell is None:
                        gone = ("missing-column", column) if row.id in self.rows else ("missing-row", row)
                        self.absent.setdefault(key, Reason(gone[0], gone[1].path[-1]))
                    elif cell.state is CellState.BLANK and key in self.spec.exempt:
                        exempt += 1
                    elif cell.state is not CellState.NUMBER:
                        irregular.append(cell)
        first = self.tables[0]
        return TableBinding(
            spec=self.spec,
            tables=tuple(self.tables),
            cells=self.cells,
            absent=self.absent,
            rows=self.rows,
            irregular=tuple(irregular),
            exempt=exempt,
            missing_rows=tuple(missing_rows(self.spec, self.rows, self.tables[-1].row_spans[-1].end)),
            missing_columns=tuple(missing_columns(self.spec, self.rows, self.columns_seen, self.heads)),
            reworded=tuple(self.misfits.values()),
            undeclared_rows=tuple(self.undeclared_rows),
            undeclared_columns=tuple(self.undeclared_columns.values()),
            ragged=tuple(self.ragged),
            note=self.note,
            head=Span(first.span.start, first.span.start),
            compact=tuple(table.syntax == "pipe" for table in self.tables),
        )

    def _settle_unmatched(self) -> None:
        """Take an unknown row for the missing one in its place, where it resembles it or has its number."""
        sequence = [(block, row) for block, spec in enumerate(self.spec.blocks) for row in spec.rows]
        rank = {row.id: position for position, (_, row) in enumerate(sequence)}
        bound = list(self.order)
        for entry in self.unmatched:
            before = [rank[found.spec.id] for found in bound[: entry.after]]
            after = [rank[found.spec.id] for found in bound[entry.after :]]
            low, high = max(before, default=-1), min(after, default=len(sequence))
            free = [(b, row) for b, row in sequence[low + 1 : high] if row.id not in self.rows]
            label = entry.row.labels[-1] if entry.row.labels else None
            chosen = most_like(label.text, free) if label else None
            if chosen is None or label is None:
                self._undeclared(entry, label)
                continue
            block, row = chosen
            match = RowMatch(row, block, tuple(core_key(part) for part in row.path[:-1]), False)
            self._bind_row(self.tables[entry.table], entry.table, entry.row, match, [label])

    def _undeclared(self, entry: _Unmatched, label: Label | None) -> None:
        table = self.tables[entry.table]
        if label is None or self._is_bare(table, entry.row, entry.row.head):
            if label is not None and self.vocabulary.block(label.text) is None and self._has_blanks(table, entry.row):
                self.undeclared_rows.append(Misfit(label.text, "", label.span, None))
            return
        self.undeclared_rows.append(Misfit(label.text, "", label.span, None))

    @staticmethod
    def _has_blanks(table: Table, row: DataRow) -> bool:
        """Whether the row has cells of its own for figures, blank though they are; a title spans the table instead."""
        return (
            row.head is not None
            and len({slot for slot in table.slots[row.row] if slot != UNCOVERED}) > len(row.labels) + 1
        )


def _repeated(placed: PlacedHead) -> list[HeadColumn]:
    """The columns that the head names a second time; figures below them would not be judged.

    A label that spans two columns of the grid names one.
    """
    seen: dict[tuple[str | None, int, str], Span] = {}
    found: list[HeadColumn] = []
    for leaf in placed.head.leaves:
        if len({match.block for match in leaf.matches}) < len(leaf.matches):
            continue  # one label for several columns, told apart by what stands above it
        match = leaf.matches[0]
        key = (leaf.row.spec.id if leaf.row else None, match.block, match.spec.id)
        span = placed.span_of(leaf.label)
        if seen.setdefault(key, span) != span:
            found.append(leaf)
    return found
