"""Requirements resolved to real places of one report: what rules are handed."""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import IntEnum
from typing import NamedTuple

from crossfoot.document.front_matter import Entry, FrontMatter
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
    """A requirement and how many of its instances can be judged, cannot be, or do not apply, with the reasons."""

    requirement: Requirement
    instances: int = 1
    not_assessed: int = 0
    not_applicable: int = 0
    reasons: tuple[Reason, ...] = ()


@dataclass(slots=True)
class Unbound(Bound):
    """A requirement of which nothing can be judged, or that does not apply; ``as_type`` is what it would have been bound as."""

    as_type: type[Bound] | None = None


def unassessed(
    requirement: Requirement, *reasons: Reason, count: int = 1, as_type: type[Bound] | None = None
) -> Unbound:
    """``requirement`` with ``count`` instances that cannot be judged."""
    return Unbound(requirement, 0, count, 0, reasons, as_type)


def inapplicable(requirement: Requirement, *reasons: Reason, count: int = 1) -> Unbound:
    """``requirement`` with ``count`` instances that do not apply."""
    return Unbound(requirement, 0, 0, count, reasons)


# --- front matter and publication -------------------------------------------------------------------


@dataclass(slots=True)
class BoundKey(Bound):
    """A key of the front matter; ``entry`` is ``None`` where it is missing. ``head`` is where it should stand."""

    key: KeyRequirement = field(kw_only=True)
    entry: Entry | None = field(kw_only=True)
    head: Span = field(kw_only=True)
    year: int | None = field(kw_only=True)


@dataclass(slots=True)
class BoundTitle(Bound):
    """The report's title, and what it is made of."""

    pattern: TitleRequirement = field(kw_only=True)
    title: str = field(kw_only=True)
    body: str = field(kw_only=True)
    year: int = field(kw_only=True)
    span: Span = field(kw_only=True)


@dataclass(slots=True)
class BoundDeadline(Bound):
    """The date of publication against the deadline for this kind of body; days are ordinals of ``datetime.date``."""

    deadline: DeadlineRequirement = field(kw_only=True)
    published: int = field(kw_only=True)
    latest: int = field(kw_only=True)
    span: Span = field(kw_only=True)


@dataclass(slots=True)
class BoundFile(Bound):
    """A file that the front matter names; ``problem`` is why it cannot be published: ``absent``, ``outside``, ``not-relative``."""

    electronic: ElectronicVersion = field(kw_only=True)
    name: str = field(kw_only=True)
    span: Span = field(kw_only=True)
    problem: str | None = field(kw_only=True)


@dataclass(slots=True)
class BoundForm(Bound):
    """Whether the report is written on the form of its year. ``mark`` is the label or value that tells another form."""

    profile: Profile = field(kw_only=True)
    year: int | None = field(kw_only=True)
    other: Profile | None = field(kw_only=True)
    mark: str = field(kw_only=True)
    span: Span = field(kw_only=True)


# --- headings -----------------------------------------------------------------------------------------


class FoundHeading(NamedTuple):
    """A heading of the report that answers to a mandated one. ``number`` is what it is numbered, ``None`` where unreadable."""

    text: str
    span: Span
    number: int | None
    exact: bool
    known: bool
    in_order: bool


@dataclass(slots=True)
class BoundHeading(Bound):
    """A mandated heading and all that answer to it, in order. Where none does, ``place`` is where it should stand.

    ``lookalike`` is what stands in its place (``bold``, ``plain``, ``level``, ``other-wording``) with its text.
    """

    section: SectionRequirement = field(kw_only=True)
    found: tuple[FoundHeading, ...] = field(kw_only=True)
    place: Span = field(kw_only=True)
    lookalike: str = field(kw_only=True, default="")
    lookalike_text: str = field(kw_only=True, default="")


@dataclass(slots=True)
class BoundOrder(Bound):
    """The mandated headings that stand out of order: each with the one that it should follow."""

    misplaced: tuple[tuple[SectionRequirement, FoundHeading, str], ...] = field(kw_only=True)


@dataclass(slots=True)
class BoundOthers(Bound):
    """Headings on the level of the mandated ones that answer to none of them."""

    headings: tuple[tuple[str, Span], ...] = field(kw_only=True)
    mandated: int = field(kw_only=True)


@dataclass(slots=True)
class BoundContent(Bound):
    """What a section holds: ``length`` characters of text, ``filled`` where it has a table or the like."""

    section: SectionRequirement = field(kw_only=True)
    heading: Span = field(kw_only=True)
    length: int = field(kw_only=True)
    filled: bool = field(kw_only=True)
    placeholder: tuple[str, Span] | None = field(kw_only=True)


@dataclass(slots=True)
class BoundTopic(Bound):
    """An aspect of a section, and whether one of its words occurs there."""

    topic: Topic = field(kw_only=True)
    section: SectionRequirement = field(kw_only=True)
    heading: Span = field(kw_only=True)
    covered: bool = field(kw_only=True)


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


@dataclass(slots=True)
class BoundTable(Bound):
    """Whether an official table stands in its section. ``cause`` and ``detail`` say what stands there instead."""

    spec: TableSpec = field(kw_only=True)
    found: bool = field(kw_only=True)
    place: Span = field(kw_only=True)
    cause: str = field(kw_only=True, default="")
    detail: str = field(kw_only=True, default="")


@dataclass(slots=True)
class _OfTable(Bound):
    binding: TableBinding = field(kw_only=True)


class BoundRows(_OfTable):
    """The rows of an official table."""


class BoundColumns(_OfTable):
    """The columns of an official table."""


class BoundLabels(_OfTable):
    """The wording of an official table's labels."""


class BoundShape(_OfTable):
    """The number of cells in each row."""


class BoundCells(_OfTable):
    """The figure cells of an official table; one instance each."""


class BoundUnits(_OfTable):
    """The amounts of an official table; one instance each."""


class BoundNote(_OfTable):
    """The note printed in the head of an official table."""


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


@dataclass(slots=True)
class BoundRelation(Bound):
    """A relation and the instances of it whose figures are all numbers."""

    relation: Relation = field(kw_only=True)
    assessed: tuple[Instance, ...] = field(kw_only=True)


class BoundTotal(BoundRelation):
    """A printed total and its parts."""


class BoundBalance(BoundRelation):
    """Two sums that must be equal."""


class BoundBound(BoundRelation):
    """An inequality or a condition."""


class BoundUnlikely(BoundRelation):
    """A condition that asks for a second look."""


# --- the document and the series ------------------------------------------------------------------


@dataclass(slots=True)
class BoundTables(Bound):
    """All tables of the document, for their form."""

    faults: tuple[tuple[TableFault, str], ...] = field(kw_only=True)


@dataclass(slots=True)
class BoundHead(Bound):
    """The front matter, for its form."""

    front_matter: FrontMatter = field(kw_only=True)


class Filing(NamedTuple):
    """One report of a series: whose, for which year, and where it says so."""

    path: str
    body: str
    year: int
    span: Span


@dataclass(slots=True)
class BoundSeries(Bound):
    """All reports of one body for one year, in the order of their paths."""

    filings: tuple[Filing, ...] = field(kw_only=True)
