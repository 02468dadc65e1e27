"""Requirements resolved to real places of one report: what rules are handed."""

from dataclasses import dataclass
from typing import NamedTuple

from crossfoot.binding.found import TableBinding
from crossfoot.binding.instances import Instance
from crossfoot.binding.likeness import Likeness
from crossfoot.binding.reason import Reason
from crossfoot.document.front_matter import Entry
from crossfoot.document.table import TableFault
from crossfoot.profile.model import (
    DeadlineRequirement,
    ElectronicVersion,
    KeyRequirement,
    Profile,
    Relation,
    Requirement,
    SectionRequirement,
    TableSpec,
    TitleRequirement,
    Topic,
    WordingRequirement,
)
from crossfoot.source.span import Span


@dataclass(slots=True)
class Bound:
    """A requirement and how many of its instances can be judged, cannot be, or do not apply, with the reasons.

    ``subject`` is what rules are handed, one of the types below; ``None`` where nothing can be judged or nothing
    applies.
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
    """A file that the front matter names; ``problem`` is why it cannot be published: ``absent``, ``outside``,
    ``not-relative``.
    """

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
    """A heading of the report that answers to a mandated one.

    ``number`` is what it is numbered, ``None`` where unreadable.
    """

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


class BoundWording(NamedTuple):
    """A section of a report and what it is most like: last year's report, that of another body."""

    requirement: WordingRequirement
    section: str
    heading: str
    likenesses: tuple[Likeness, ...]


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
    | BoundWording
)
"""All that rules judge."""
