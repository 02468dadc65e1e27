"""What was found of an official table in a report: its cells, its rows, and where both depart from the form."""

from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum
from typing import NamedTuple

from crossfoot.binding.reason import Reason
from crossfoot.document.table import Table
from crossfoot.numbers.quantity import Quantity
from crossfoot.profile.table_model import ColumnSpec, RowSpec, TableSpec
from crossfoot.source.span import Span
from crossfoot.violations.violation import CellPlace


class CellState(IntEnum):
    """What a cell holds. A ``NUMBER`` fits its column; a ``MISFIT`` is one that does not (negative, a fraction)."""

    NUMBER = 0
    BLANK = 1
    PLACEHOLDER = 2
    QUANTITY = 3
    TEXT = 4
    MISFIT = 5


class BoundCell(NamedTuple):
    """A figure cell of the form. ``value`` is exact, in the smallest unit for an amount; ``None`` where there is no
    number.
    """

    row: RowSpec
    column: ColumnSpec
    span: Span
    printed: str
    state: CellState
    value: Decimal | None
    quantity: Quantity | None = None


class FoundRow(NamedTuple):
    """Where a row of the form stands: the table's index and row there, its label cell as printed."""

    spec: RowSpec
    table: int
    row: int
    label: str
    span: Span
    exact: bool


class Misfit(NamedTuple):
    """A printed label that is not the official one (``official``), or that the form does not know (``official``
    empty).
    """

    printed: str
    official: str
    span: Span
    place: CellPlace | None
    repeated: bool = False


class Gap(NamedTuple):
    """A row or column that the form asks for and the report lacks, or all columns of a block; ``span`` is where it
    should stand.
    """

    place: CellPlace
    labels: tuple[str, ...]
    span: Span
    cause: str = ""


class Ragged(NamedTuple):
    """A row with other than ``expected`` cells. ``surplus`` is what Markdown drops."""

    label: str
    span: Span
    expected: int
    found: int
    syntax: str
    place: CellPlace | None


@dataclass(slots=True)
class TableBinding:
    """An official table found in the report. ``cells`` holds every figure cell that is there, by row and column id.

    ``absent`` gives, for cells that are not there or cannot be trusted, the reason, by row and column id.
    A head that is ``shifted`` leaves no figure that can be trusted.
    ``in_order`` are the cells in the order of the form, ``None`` where one is not there.
    ``rows`` are those found. ``irregular`` are the cells that are not numbers fit for their column, exempt blanks
    left out.
    """

    spec: TableSpec
    tables: tuple[Table, ...]
    cells: dict[tuple[str, str], BoundCell]
    in_order: tuple[BoundCell | None, ...]
    absent: dict[tuple[str, str], Reason]
    rows: dict[str, FoundRow]
    irregular: tuple[BoundCell, ...]
    exempt: int
    missing_rows: tuple[Gap, ...]
    missing_columns: tuple[Gap, ...]
    reworded: tuple[Misfit, ...]
    undeclared_rows: tuple[Misfit, ...]
    undeclared_columns: tuple[Misfit, ...]
    ragged: tuple[Ragged, ...]
    shifted: Ragged | None
    note: Span | None
    head: Span
    compact: tuple[bool, ...]
    elsewhere: bool = False
