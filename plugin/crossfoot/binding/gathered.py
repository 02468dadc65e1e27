"""What is gathered of an official table while its pieces are read one after the other."""

from collections.abc import Iterable

from crossfoot.binding.found import BoundCell, CellState, FoundRow, Misfit, Ragged, TableBinding
from crossfoot.binding.gaps import missing_columns, missing_rows
from crossfoot.binding.heads import HeadColumn, PlacedHead
from crossfoot.binding.places import place_of
from crossfoot.binding.reason import Reason
from crossfoot.document.table import Table
from crossfoot.profile.labels import label_key
from crossfoot.profile.table_model import RowSpec, TableSpec
from crossfoot.source.span import Span


class Gathered:
    """Pieces, rows and figures of one table, and where they depart from the form ``spec``.

    ``order`` are the rows as they come; ``columns_seen`` are the columns, by block, that stand above one of them.
    """

    __slots__ = (
        "absent",
        "cells",
        "columns_seen",
        "heads",
        "misfits",
        "note",
        "order",
        "ragged",
        "rows",
        "shifted",
        "spec",
        "tables",
        "undeclared_columns",
        "undeclared_rows",
    )

    def __init__(self, spec: TableSpec) -> None:
        self.spec = spec
        self.tables: list[Table] = []
        self.cells: dict[tuple[str, str], BoundCell] = {}
        self.absent: dict[tuple[str, str], Reason] = {}
        self.rows: dict[str, FoundRow] = {}
        self.order: list[FoundRow] = []
        self.columns_seen: dict[int, set[str]] = {}
        self.heads: list[PlacedHead] = []
        self.misfits: dict[tuple[str, str], Misfit] = {}
        self.undeclared_rows: list[Misfit] = []
        self.undeclared_columns: dict[Span, Misfit] = {}
        self.ragged: list[Ragged] = []
        self.shifted: Ragged | None = None
        self.note: Span | None = None

    def add_head(self, placed: PlacedHead) -> None:
        """Keep a head that names columns of the form."""
        head = placed.head
        self.heads.append(placed)
        if head.note is not None:
            self.note = placed.span_of(head.note)
        for column in head.leaves:
            match = column.matches[0]
            if not match.exact:
                place = place_of(self.spec.id, None, match.spec)
                span = placed.span_of(column.label)
                self.reworded([Misfit(column.label.text, match.spec.path[-1], span, place)])
        for twice in _repeated(placed):
            span = placed.span_of(twice.label)
            place = place_of(self.spec.id, None, twice.matches[0].spec)
            self.undeclared_columns.setdefault(span, Misfit(twice.label.text, "", span, place, repeated=True))
        for unknown in head.unknown:
            span = placed.span_of(unknown)
            self.undeclared_columns.setdefault(span, Misfit(unknown.text, "", span, None))

    def add_row(self, row: FoundRow) -> None:
        """Keep a row of the form that was not found before."""
        self.rows[row.spec.id] = row
        self.order.append(row)

    def repeated_row(self, printed: str, span: Span, spec: RowSpec) -> None:
        """Keep a row that the form has once and the table a second time; its figures are not judged."""
        self.undeclared_rows.append(Misfit(printed, "", span, place_of(self.spec.id, spec, None), repeated=True))

    def unknown_row(self, printed: str, span: Span) -> None:
        """Keep a row that the form does not have."""
        self.undeclared_rows.append(Misfit(printed, "", span, None))

    def reworded(self, misfits: Iterable[Misfit]) -> None:
        """Keep each rewording once, however often the label is printed."""
        for misfit in misfits:
            if label_key(misfit.printed) == label_key(misfit.official):
                continue
            self.misfits.setdefault((misfit.printed.strip(), misfit.official), misfit)

    def binding(self) -> TableBinding:
        """All that was found, and what is missing of the form."""
        in_order = tuple(map(self.cells.get, self.spec.cells))
        irregular, exempt = self._irregular(in_order)
        first = self.tables[0]
        return TableBinding(
            spec=self.spec,
            tables=tuple(self.tables),
            cells=self.cells,
            in_order=in_order,
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
            shifted=self.shifted,
            note=self.note,
            head=Span(first.span.start, first.span.start),
            compact=tuple(table.syntax == "pipe" for table in self.tables),
        )

    def _irregular(self, in_order: Iterable[BoundCell | None]) -> tuple[list[BoundCell], int]:
        """The cells that hold no number fit for them, and how many blanks are allowed; what is absent gets a reason."""
        irregular: list[BoundCell] = []
        exempt = 0
        number, blank = CellState.NUMBER, CellState.BLANK
        for key, cell in zip(self.spec.cells, in_order, strict=True):
            if cell is None:
                row, column = self.spec.cells[key]
                gone = ("missing-column", column) if row.id in self.rows else ("missing-row", row)
                self.absent.setdefault(key, Reason(gone[0], gone[1].path[-1]))
            elif cell.state is number:
                continue
            elif cell.state is blank and key in self.spec.exempt:
                exempt += 1
            else:
                irregular.append(cell)
        return irregular, exempt


def _repeated(placed: PlacedHead) -> list[HeadColumn]:
    """The columns that the head names a second time; figures below them would not be judged.

    A label that spans two columns of the grid names one.
    """
    first: dict[tuple[str | None, int, str], HeadColumn] = {}
    found: list[HeadColumn] = []
    for leaf in placed.head.leaves:
        if len(leaf.matches) > 1 and len({match.block for match in leaf.matches}) < len(leaf.matches):
            continue  # one label for several columns, told apart by what stands above it
        match = leaf.matches[0]
        before = first.setdefault((leaf.row.spec.id if leaf.row else None, match.block, match.spec.id), leaf)
        if before is not leaf and placed.span_of(before.label) != placed.span_of(leaf.label):
            found.append(leaf)
    return found
