"""Requirements resolved to real places of one report: what rules are handed."""

from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum
from typing import NamedTuple

from crossfoot.document.front_matter import Entry
from crossfoot.document.table import Table, TableFault
from crossfoot.numbers.quantity import Quantity
from crossfoot.profile.model import (
    ColumnSpec,
    DeadlineRequirement,
    ElectronicVersion,
    KeyRequirement,
    Profile,
    Relation,
    Requirement,
    RowSpec,
    SectionRequirement,
    TableSpec,
    TitleRequirement,
    Topic,
)
from crossfoot.source.span import Span
from crossfoot.violations.violation import CellPlace


class Reason(NamedTuple):
    """Why something cannot be judged, or does not apply: a stable word, and the label or name concerned."""

    cause: str
    label: str = ""


@dataclass(slots=True)
class Bound:
    """A requirement and how many of its instances can be judged, cannot be, or do not apply, with the reasons.

    ``subject`` is what rules are handed, one of the types below; ``None`` where nothing can be judged or nothing applies.
    ``as_type`` is then the type that it would have been.
    """

    requirement: Requirement
    subject: "Subject | None"
    instances: int = 1
    not_assessed: int = 0
    not_applicable: int = 0
    reasons: tuple[Reason, ...] = ()
    as_type: "type[Subject] | None" = None


def unassessed(
    requirement: Requirement, *reasons: Reason, count: int = 1, as_type: "type[Subject] | None" = None
) -> Bound:
    """``requirement`` with ``count`` instances that cannot be judged."""
    return Bound(requirement, None, 0, count, 0, reasons, as_type)


def inapplicable(requirement: Requirement, *reasons: Reason, count: int = 1) -> Bound:
    """``requirement`` with ``count`` instances that do not apply."""
    return Bound(requirement, None, 0, 0, count, reasons)


# --- front matter and publication -------------------------------------------------------------------


class BoundKey(NamedTuple):
    """A key of the front matter; ``entry`` is ``None`` where it is missing. ``head`` is where it should stand."""

    key: KeyRequirement
    entry: Entry | None
    head: Span
    year: int | None


class BoundTitle(NamedTuple):
    """The report's title, and what it is made of."""

    pattern: TitleRequirement
    title: str
    body: str
    year: int
    span: Span


class BoundDeadline(NamedTuple):
    """The date of publication against the deadline for this kind of body; days are ordinals of ``datetime.date``."""

    deadline: DeadlineRequirement
    published: int
    latest: int
    span: Span


class BoundFile(NamedTuple):
    """A file that the front matter names; ``problem`` is why it cannot be published: ``absent``, ``outside``, ``not-relative``."""

    electronic: ElectronicVersion
    name: str
    span: Span
    problem: str | None


class BoundForm(NamedTuple):
    """Whether the report is written on the form of its year. ``mark`` is the label or value that tells another form."""

    profile: Profile
    year: int | None
    other: Profile | None
    mark: str
    span: Span


# --- headings -----------------------------------------------------------------------------------------


class FoundHeading(NamedTuple):
    """A heading of the report that answers to a mandated one. ``number`` is what it is numbered, ``None`` where unreadable."""

    text: str
    span: Span
    number: int | None
    exact: bool
    known: bool
    in_order: bool


class BoundHeading(NamedTuple):
    """A mandated heading and all that answer to it, in order. Where none does, ``place`` is where it should stand.

    ``lookalike`` is what stands in its place (``bold``, ``plain``, ``level``, ``other-wording``) with its text.
    """

    section: SectionRequirement
    found: tuple[FoundHeading, ...]
    place: Span
    lookalike: str = ""
    lookalike_text: str = ""


class BoundOrder(NamedTuple):
    """The mandated headings that stand out of order: each with the one that it should follow."""

    misplaced: tuple[tuple[SectionRequirement, FoundHeading, str], ...]


class BoundOthers(NamedTuple):
    """Headings on the level of the mandated ones that answer to none of them."""

    headings: tuple[tuple[str, Span], ...]
    mandated: int


class BoundContent(NamedTuple):
    """What a section holds: ``length`` characters of text, ``filled`` where it has a table or the like."""

    section: SectionRequirement
    heading: Span
    length: int
    filled: bool
    placeholder: tuple[str, Span] | None


class BoundTopic(NamedTuple):
    """An aspect of a section, and whether one of its words occurs there."""

    topic: Topic
    section: SectionRequirement
    heading: Span
    covered: bool


# --- tables -------------------------------------------------------------------------------------------


class CellState(IntEnum):
    """What a cell holds. A ``NUMBER`` fits its column; a ``MISFIT`` is a number that does not (negative, a fraction)."""

    NUMBER = 0
    BLANK = 1
    PLACEHOLDER = 2
    QUANTITY = 3
    TEXT = 4
    MISFIT = 5


class BoundCell(NamedTuple):
    """A figure cell of the form. ``value`` is exact, in the smallest unit for an amount; ``None`` where there is no number."""

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
    """A printed label that is not the official one (``official``), or that the form does not know (``official`` empty)."""

    printed: str
    official: str
    span: Span
    place: CellPlace | None
    repeated: bool = False


class Gap(NamedTuple):
    """A row or column that the form asks for and the report lacks; ``span`` is where it should stand."""

    place: CellPlace
    label: str
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
    ``rows`` are those found. ``irregular`` are the cells that are not numbers fit for their column, exempt blanks left out.
    ``segments`` lists, for each table used, the grid column of each leaf column, for pages that show the table anew.
    """

    spec: TableSpec
    tables: tuple[Table, ...]
    cells: dict[tuple[str, str], BoundCell]
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
    note: Span | None
    head: Span
    compact: tuple[bool, ...]
    elsewhere: bool = False


class BoundTable(NamedTuple):
    """Whether an official table stands in its section. ``cause`` and ``detail`` say what stands there instead."""

    spec: TableSpec
    found: bool
    place: Span
    cause: str = ""
    detail: str = ""


class BoundRows(NamedTuple):
    """The rows of an official table."""

    binding: TableBinding


class BoundColumns(NamedTuple):
    """The columns of an official table."""

    binding: TableBinding


class BoundLabels(NamedTuple):
    """The wording of an official table's labels."""

    binding: TableBinding


class BoundShape(NamedTuple):
    """The number of cells in each row."""

    binding: TableBinding


class BoundCells(NamedTuple):
    """The figure cells of an official table; one instance each."""

    binding: TableBinding


class BoundUnits(NamedTuple):
    """The amounts of an official table; one instance each."""

    binding: TableBinding


class BoundNote(NamedTuple):
    """The note printed in the head of an official table."""

    binding: TableBinding


class Term(NamedTuple):
    """A figure of a relation: its cell, its label in this instance, its sign in ``left - right`` (0 where that has no meaning)."""

    label: str
    cell: BoundCell
    sign: int


class Plan(NamedTuple):
    """One row or column for which a relation is judged, before any report is known: which cells it takes.

    ``keys`` are table, row id and column id of each term, in the formula's order, with ``labels`` and ``signs`` beside them;
    ``at`` is the position among them of the cell where a finding stands.
    """

    id: str
    label: str
    keys: tuple[tuple[str, tuple[str, str]], ...]
    labels: tuple[str, ...]
    signs: tuple[int, ...]
    at: int
    place: CellPlace


class Instance(NamedTuple):
    """A plan with the cells of one report, every one of them a number."""

    plan: Plan
    cells: tuple[BoundCell, ...]

    @property
    def at(self) -> BoundCell:
        """The cell where a finding stands."""
        return self.cells[self.plan.at]

    @property
    def terms(self) -> tuple[Term, ...]:
        """The cells with their labels and signs."""
        return tuple(map(Term, self.plan.labels, self.cells, self.plan.signs))

    @property
    def residual(self) -> Decimal:
        """Of an equation of sums: the left side less the right; 0 where it holds."""
        total = Decimal(0)
        for sign, cell in zip(self.plan.signs, self.cells, strict=True):
            value = cell[5]
            if value:
                total += value if sign == 1 else sign * value
        return total


class BoundTotal(NamedTuple):
    """A printed total and its parts, with the instances whose figures are all numbers."""

    relation: Relation
    assessed: tuple[Instance, ...]


class BoundBalance(NamedTuple):
    """Two sums that must be equal, with the instances whose figures are all numbers."""

    relation: Relation
    assessed: tuple[Instance, ...]


class BoundBound(NamedTuple):
    """An inequality or a condition, with the instances whose figures are all numbers."""

    relation: Relation
    assessed: tuple[Instance, ...]


class BoundUnlikely(NamedTuple):
    """A condition that asks for a second look, with the instances whose figures are all numbers."""

    relation: Relation
    assessed: tuple[Instance, ...]


# --- the document and the series ------------------------------------------------------------------


class BoundTables(NamedTuple):
    """All tables of the document, for their form."""

    faults: tuple[tuple[TableFault, str], ...]


class Filing(NamedTuple):
    """One report of a series: whose, for which year, and where it says so."""

    path: str
    body: str
    year: int
    span: Span


class BoundSeries(NamedTuple):
    """All reports of one body for one year, in the order of their paths."""

    filings: tuple[Filing, ...]


Subject = (
    BoundKey
    | BoundTitle
    | BoundDeadline
    | BoundFile
    | BoundForm
    | BoundHeading
    | BoundOrder
    | BoundOthers
    | BoundContent
    | BoundTopic
    | BoundTable
    | BoundRows
    | BoundColumns
    | BoundLabels
    | BoundShape
    | BoundCells
    | BoundUnits
    | BoundNote
    | BoundTotal
    | BoundBalance
    | BoundBound
    | BoundUnlikely
    | BoundTables
    | BoundSeries
)
"""All that rules judge."""
