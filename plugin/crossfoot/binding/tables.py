"""An official table found in a report, however it is written."""

from collections.abc import Sequence
from typing import NamedTuple

from crossfoot.binding.cells import CellReader
from crossfoot.binding.heads import Head, HeadReader, PlacedHead
from crossfoot.binding.model import (
    BoundCell,
    CellState,
    FoundRow,
    Gap,
    Misfit,
    Ragged,
    Reason,
    TableBinding,
)
from crossfoot.binding.table_rows import DataRow, Label, read_rows
from crossfoot.binding.vocabulary import ColumnMatch, GroupMatch, RowMatch, Vocabulary
from crossfoot.document.table import UNCOVERED, Table
from crossfoot.numbers.chinese_numerals import read_ordinal
from crossfoot.profile.labels import core_key, label_key, leading_number, resemblance, split_path
from crossfoot.profile.model import BlockSpec, ColumnSpec, RowSpec
from crossfoot.source.span import Span
from crossfoot.violations.violation import CellPlace

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


def place_of(table: str, row: RowSpec | None, column: ColumnSpec | None) -> CellPlace:
    """The place of a cell, of a whole row, or of a whole column."""
    return CellPlace(
        table,
        row.id if row else None,
        column.id if column else None,
        row.path if row else (),
        column.path if column else (),
    )


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
        self.headless: list[tuple[RowMatch, Span]] = []
        self.group: tuple[str, ...] = ()
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
                label = Label(column.label.text, placed.span_of(column.label))
                self._reworded(label, match.spec.path[-1], place_of(self.spec.id, None, match.spec))
        for unknown in head.unknown:
            span = placed.span_of(unknown)
            self.undeclared_columns.setdefault(span, Misfit(unknown.text, "", span, None))

    def _reworded(self, label: Label, official: str, place: CellPlace) -> None:
        key = (label.text.strip(), official)
        self.misfits.setdefault(key, Misfit(label.text, official, label.span, place))

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
        parts = [(part.text, part) for label in row.labels for part in self._levels(label)]
        match = self._resolve(parts, row.block)
        if match is None and not parts:
            match = context_row
        if match is None and not parts:
            if not self._is_bare(table, row, head):
                span = table.row_spans[row.row]
                self.undeclared_rows.append(Misfit("", "", span, None))
            return
        if match is None:
            group = self.vocabulary.group(parts[-1][0])
            if group is not None and self._is_bare(table, row, head):
                self._open_group(group, parts[-1][1])
                return
            self.unmatched.append(_Unmatched(row, index, len(self.order)))
            return
        self._bind_row(table, index, row, match, parts)

    def _levels(self, label: Label) -> list[Label]:
        """The levels of a label written as a path, each with its own place."""
        parts = split_path(label.text)
        if len(parts) == 1:
            return [label]
        levels: list[Label] = []
        at = label.span.start
        for part in parts:
            text = part.strip()
            found = self.text.find(text, at, label.span.end)
            span = Span(found, found + len(text)) if found >= 0 else label.span
            levels.append(Label(text, span))
            at = span.end if found >= 0 else at
        return levels

    def _is_bare(self, table: Table, row: DataRow, head: Head | None) -> bool:
        """Whether the row has a label and no figures."""
        first = head.first if head else 1
        for column in range(first, table.columns):
            cell = table.cell_at(row.row, column)
            if cell is not None and cell.text.strip() and cell.column >= first:
                return False
        return True

    def _open_group(self, group: GroupMatch, label: Label) -> None:
        self.group = group.keys
        if not group.exact:
            self._reworded(label, group.path[-1], CellPlace(self.spec.id, None, None, group.path, ()))

    def _continued(self, table: Table) -> Head | None:
        """The last head, moved to a piece of the table that goes on without one: its columns are counted from the right."""
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

    # --- which row of the form -----------------------------------------------------------------------

    def _resolve(self, parts: list[tuple[str, Label]], block: int | None) -> RowMatch | None:
        if not parts:
            return None
        ancestors: list[str] = []
        for part, _ in parts[:-1]:
            group = self.vocabulary.group(part)
            if group is not None:
                ancestors.append(group.keys[-1])
        matches = self.vocabulary.rows(parts[-1][0])
        if ancestors:
            matches = [m for m in matches if all(key in m.ancestors for key in ancestors)]
        if len(matches) > 1:
            within = [m for m in matches if m.block == block] if block is not None else []
            matches = within or matches
        if len(matches) > 1:
            free = [m for m in matches if m.spec.id not in self.rows]
            matches = sorted(free or matches, key=self._closeness, reverse=True)
        return matches[0] if matches else None

    def _closeness(self, match: RowMatch) -> int:
        return sum(one == other for one, other in zip(match.ancestors, self.group, strict=False))

    def _bind_row(
        self, table: Table, index: int, row: DataRow, match: RowMatch, parts: list[tuple[str, Label]]
    ) -> None:
        spec = match.spec
        span = parts[-1][1].span if parts else table.row_spans[row.row]
        printed = parts[-1][0] if parts else spec.path[-1]
        if spec.id in self.rows:
            place = place_of(self.spec.id, spec, None)
            self.undeclared_rows.append(Misfit(printed, "", span, place, repeated=True))
            return
        found = FoundRow(spec, index, row.row, printed, span, match.exact)
        self.rows[spec.id] = found
        self.order.append(found)
        self.group = match.ancestors
        if parts:
            self._compare_labels(match, parts)
        head = row.head
        if head is None:
            self.headless.append((match, span))
            return
        columns = self._columns_for(match.block, head)
        self.columns_seen.setdefault(match.block, set()).update(columns)
        self._read_cells(table, row, spec, match.block, columns)

    def _compare_labels(self, match: RowMatch, parts: list[tuple[str, Label]]) -> None:
        spec = match.spec
        printed, label = parts[-1]
        official = spec.path[-1]
        if not match.exact or _other_number(printed, official):
            self._reworded(label, official, place_of(self.spec.id, spec, None))
        own = spec.path[len(spec.path) - 1 - len(match.ancestors) : -1]
        given = parts[:-1]
        for part, part_label in given:
            group = self.vocabulary.group(part)
            if group is not None and not group.exact:
                self._reworded(part_label, group.path[-1], CellPlace(self.spec.id, None, None, group.path, ()))
            elif group is None and len(given) == len(own) and self.vocabulary.block(part) is None:
                position = next(i for i, (p, _) in enumerate(given) if p is part)
                path = spec.path[: len(spec.path) - 1 - len(own) + position + 1]
                self._reworded(part_label, own[position], CellPlace(self.spec.id, None, None, path, ()))

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
        self, table: Table, row: DataRow, spec: RowSpec, block: int, columns: dict[str, tuple[int, ColumnMatch]]
    ) -> None:
        ragged = self._ragged(table, row, spec, columns)
        if ragged is not None:
            self.ragged.append(ragged)
            for column in self.spec.blocks[block].columns:
                self.absent[spec.id, column.id] = Reason("ragged", spec.path[-1])
            return
        slots = table.slots[row.row]
        cells = table.cells
        read = self.reader.read
        for id, (position, match) in columns.items():
            cell = cells[slots[position]]
            self.cells[spec.id, id] = read(spec, match.spec, cell)

    def _ragged(
        self, table: Table, row: DataRow, spec: RowSpec, columns: dict[str, tuple[int, ColumnMatch]]
    ) -> Ragged | None:
        head = row.head
        assert head is not None
        place = place_of(self.spec.id, spec, None)
        for fault in table.faults:
            if fault.row != row.row or fault.kind not in ("surplus-cells", "missing-cells"):
                continue
            blank = not self.text[fault.span.start : fault.span.end].strip("| \t")
            if fault.kind == "missing-cells" or not blank:
                return Ragged(spec.path[-1], fault.span, fault.expected, fault.found, table.syntax, place)
        slots = table.slots[row.row]
        wrong: Span | None = None
        if UNCOVERED in slots and any(slots[position] == UNCOVERED for position, _ in columns.values()):
            wrong = table.row_spans[row.row]
        for position in range(head.width, len(slots)):
            cell = table.cell_at(row.row, position)
            if wrong is None and cell is not None and cell.text.strip():
                wrong = cell.span
        if wrong is None:
            return None
        covered = sum(slot != UNCOVERED for slot in slots)
        return Ragged(spec.path[-1], wrong, head.width, covered, table.syntax, place)

    def _take_across(self, table: Table, index: int, row: DataRow, head: Head) -> None:
        """A row of figures below a head that names rows as well as columns."""
        groups: dict[str, tuple[RowMatch, dict[str, tuple[int, ColumnMatch]]]] = {}
        for leaf in head.leaves:
            if leaf.row is None:
                continue
            columns = groups.setdefault(leaf.row.spec.id, (leaf.row, {}))[1]
            for match in leaf.matches:
                columns.setdefault(match.spec.id, (leaf.column, match))
        for id, (named, columns) in groups.items():
            if id in self.rows:
                continue
            found = FoundRow(named.spec, index, row.row, named.spec.path[-1], table.row_spans[row.row], True)
            self.rows[id] = found
            self.order.append(found)
            self.columns_seen.setdefault(named.block, set()).update(columns)
            self._read_cells(table, row, named.spec, named.block, columns)

    # --- what is missing -----------------------------------------------------------------------------

    def result(self) -> TableBinding:
        """All that was found, after rewordings have been told from rows that are missing."""
        self._settle_unmatched()
        missing_rows = self._missing_rows()
        missing_columns = self._missing_columns()
        irregular: list[BoundCell] = []
        exempt = 0
        for block in self.spec.blocks:
            for row in block.rows:
                for column in block.columns:
                    key = (row.id, column.id)
                    cell = self.cells.get(key)
                    if cell is None:
                        self.absent.setdefault(key, self._why_absent(row, column))
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
            missing_rows=tuple(missing_rows),
            missing_columns=tuple(missing_columns),
            reworded=tuple(self.misfits.values()),
            undeclared_rows=tuple(self.undeclared_rows),
            undeclared_columns=tuple(self.undeclared_columns.values()),
            ragged=tuple(self.ragged),
            note=self.note,
            head=Span(first.span.start, first.span.start),
            compact=tuple(table.syntax == "pipe" for table in self.tables),
        )

    def _why_absent(self, row: RowSpec, column: ColumnSpec) -> Reason:
        if row.id not in self.rows:
            return Reason("missing-row", row.path[-1])
        return Reason("missing-column", column.path[-1])

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
            chosen = _most_like(label.text, free) if label else None
            if chosen is None or label is None:
                self._undeclared(entry, label)
                continue
            block, row = chosen
            match = RowMatch(row, block, tuple(core_key(part) for part in row.path[:-1]), False)
            parts = [(label.text, label)]
            self._bind_row(self.tables[entry.table], entry.table, entry.row, match, parts)

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

    def _missing_rows(self) -> list[Gap]:
        gaps: list[Gap] = []
        rows = [row for block in self.spec.blocks for row in block.rows]
        for position, row in enumerate(rows):
            if row.id in self.rows:
                continue
            following = next((self.rows[r.id] for r in rows[position + 1 :] if r.id in self.rows), None)
            if following is not None:
                span = Span(following.span.start, following.span.start)
            else:
                end = self.tables[-1].row_spans[-1].end
                span = Span(end, end)
            gaps.append(Gap(place_of(self.spec.id, row, None), row.path[-1], span))
        return gaps

    def _missing_columns(self) -> list[Gap]:
        gaps: list[Gap] = []
        headless = {match.block for match, _ in self.headless}
        reported: set[tuple[int, str]] = set()
        for index, block in enumerate(self.spec.blocks):
            seen = self.columns_seen.get(index)
            if seen is None:
                if index in headless:
                    gaps.append(self._missing_head(index, block))
                continue
            for column in block.columns:
                if column.id in seen:
                    continue
                span = self._beside(block, column, index)
                if (span.start, column.id) in reported:
                    continue
                reported.add((span.start, column.id))
                gaps.append(Gap(place_of(self.spec.id, None, column), column.path[-1], span))
        return gaps

    def _missing_head(self, index: int, block: BlockSpec) -> Gap:
        span = next(span for match, span in self.headless if match.block == index)
        labels = "、".join(column.path[-1] for column in block.columns)
        place = CellPlace(self.spec.id, None, None, (block.label,) if block.label else (), ())
        return Gap(place, labels, Span(span.start, span.start), "no-head")

    def _beside(self, block: BlockSpec, column: ColumnSpec, index: int) -> Span:
        """Where a missing column should stand: before the next one that is there, else behind the last."""
        fitting = (p for p in self.heads if any(m.block == index for leaf in p.head.leaves for m in leaf.matches))
        placed = next(fitting, None)
        if placed is None:
            row = next(self.rows[r.id] for r in block.rows if r.id in self.rows)
            return Span(row.span.start, row.span.start)
        head = placed.head
        columns = self._columns_for(index, head)
        labels = {leaf.column: leaf.label for leaf in head.leaves}
        for candidate in block.columns[block.columns.index(column) + 1 :]:
            if candidate.id in columns:
                start = placed.span_of(labels[columns[candidate.id][0]]).start
                return Span(start, start)
        end = placed.span_of(head.leaves[-1].label).end
        return Span(end, end)


def _most_like(label: str, free: list[tuple[int, RowSpec]]) -> tuple[int, RowSpec] | None:
    best: tuple[float, int, RowSpec] | None = None
    number = leading_number(label)
    for block, row in free:
        official = row.path[-1]
        score = resemblance(label, official)
        if number and number == leading_number(official):
            score += 0.25
        if score >= 0.5 and (best is None or score > best[0]):
            best = (score, block, row)
    return None if best is None else (best[1], best[2])


def _other_number(printed: str, official: str) -> bool:
    one, other = leading_number(printed), leading_number(official)
    return bool(one and other) and read_ordinal(one) != read_ordinal(other)
