"""Requirements resolved to real places of one report: what rules are handed."""

from dataclasses import dataclass
from typing import NamedTuple

from crossfoot.binding.found import BoundCell, TableBinding
from crossfoot.binding.instances import Instance
from crossfoot.binding.likeness import Likeness
from crossfoot.binding.prose_model import (
    BoundBreakdowns,
    BoundClaims,
    BoundComparisons,
    BoundGrowth,
    BoundRepetition,
    BoundShares,
)
from crossfoot.binding.reason import Reason
from crossfoot.document.front_matter import Entry
from crossfoot.document.table import TableFault
from crossfoot.numbers.dates import DateSpan
from crossfoot.profile.model import (
    DeadlineRequirement,
    KeyRequirement,
    Profile,
    Relation,
    Requirement,
    SectionRequirement,
    Statement,
    TableSpec,
    TitleRequirement,
    Topic,
    WordingRequirement,
)
from crossfoot.profile.series_model import SeriesRelation
from crossfoot.source.span import Span
from crossfoot.violations.violation import CellPlace


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
    """The report's title, and what it is made of. ``printed_year`` is the one year that the title names, if it names
    one that is judged elsewhere (CF403).
    """

    pattern: TitleRequirement
    title: str
    body: str
    year: int
    span: Span
    printed_year: int | None = None


class BoundDeadline(NamedTuple):
    """The date of publication against the deadline for this kind of body; days are ordinals of ``datetime.date``."""

    deadline: DeadlineRequirement
    published: int
    latest: int
    span: Span
    local: int | None = None
    """A local deadline earlier than ``latest``, which is the law's."""


class BoundFile(NamedTuple):
    """A file that the front matter or a link names; ``problem`` is why it cannot be published: ``absent``,
    ``outside``, ``not-relative``, ``no-scheme`` (an address that reads as a file).
    """

    requirement: Requirement
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

    relation: Relation | SeriesRelation
    assessed: tuple[Instance, ...]


# --- prose --------------------------------------------------------------------------------------------


class NamedYear(NamedTuple):
    """A year that the report names, as printed, and where."""

    value: int
    printed: str
    span: Span


class BoundYears(NamedTuple):
    """Years that have to be the report year; ``where`` is ``title``, ``heading``, ``path`` or ``sentence``."""

    where: str
    year: int
    named: tuple[NamedYear, ...]


class FoundPeriod(NamedTuple):
    """A statistical period as the report states it."""

    days: DateSpan
    printed: str
    span: Span


class BoundPeriods(NamedTuple):
    """The statistical periods that the report states."""

    year: int
    periods: tuple[FoundPeriod, ...]


class BoundStatement(NamedTuple):
    """What the prose must state. ``place`` is where it should stand, or what is said without a result.

    ``section`` is the heading, empty for the opening; ``problem`` is ``None``, ``missing`` or ``no-result``.
    """

    statement: Statement
    section: str
    place: Span
    problem: str | None


# --- the text as such -------------------------------------------------------------------------------


class LongNumber(NamedTuple):
    """A number as long as those that belong to persons, without its spaces; ``span`` is where it is printed.

    ``contact`` is true on the office's own contact line, ``named`` where the words beside it say what else it is.
    """

    digits: str
    span: Span
    contact: bool
    named: bool


class BoundPrivacy(NamedTuple):
    """The long numbers of a report, front matter and tables included."""

    numbers: tuple[LongNumber, ...]


class BoundAddresses(NamedTuple):
    """The hosts that a report names, as written; one instance each."""

    domains: tuple[str, ...]
    hosts: tuple[tuple[str, Span], ...]


class Mispaired(NamedTuple):
    """A mark at fault: ``unclosed``, ``unopened``, or ``width``, where it closes in another width than ``partner``."""

    cause: str
    mark: str
    span: Span
    partner: tuple[str, Span] | None = None


class BoundBrackets(NamedTuple):
    """How many round brackets of each width the running text has, the first of the rarer, and the marks at fault."""

    wide: int
    narrow: int
    rarer: Span | None
    mispaired: tuple[Mispaired, ...]


class Cut(NamedTuple):
    """A blank line inside a sentence: the words on both sides, and the place of the last before it."""

    before: str
    after: str
    span: Span


class BoundSentences(NamedTuple):
    """The places where a blank line cut a sentence."""

    cuts: tuple[Cut, ...]


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
    """The first report of a body for a year, and the one that is judged where that is another."""

    filings: tuple[Filing, ...]


class BoundCarry(NamedTuple):
    """Figures that this year's report takes over from last year's."""

    relation: SeriesRelation
    last: Filing
    assessed: tuple[Instance, ...]


class BoundRoll(NamedTuple):
    """Figures of this year's report that follow from last year's."""

    relation: SeriesRelation
    last: Filing
    assessed: tuple[Instance, ...]


class BoundTwins(NamedTuple):
    """The tables of two years; ``same`` is a figure of this year's and its like in last year's where all are equal."""

    last: Filing
    year: int
    same: tuple[BoundCell, BoundCell] | None
    telling: int


class BoundMissing(NamedTuple):
    """The years for which a body filed nothing. ``earlier`` is the report before a gap, ``year`` that of the one after.

    ``drafts`` are reports of such years that are not to be published yet.
    """

    body: str
    years: tuple[int, ...]
    span: Span
    earlier: Filing | None = None
    year: int = 0
    drafts: tuple[Filing, ...] = ()


class PartFigure(NamedTuple):
    """What one part of a compiled whole reports."""

    name: str
    path: str
    cell: BoundCell


class RolledCell(NamedTuple):
    """A figure of a compiled report and those of its parts; ``missing`` are the parts of which there is none."""

    place: CellPlace
    whole: BoundCell
    parts: tuple[PartFigure, ...]
    missing: tuple[str, ...]


class BoundRollUp(NamedTuple):
    """A compiled report against its parts."""

    cells: tuple[RolledCell, ...]


class LikeSection(NamedTuple):
    """A section of a report and what it is most like: last year's report, that of another body."""

    section: str
    heading: str
    likenesses: tuple[Likeness, ...]


class BoundWording(NamedTuple):
    """The sections of a report whose wording must be its own; one instance each."""

    requirement: WordingRequirement
    sections: tuple[LikeSection, ...]


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
    | BoundBreakdowns
    | BoundComparisons
    | BoundShares
    | BoundClaims
    | BoundGrowth
    | BoundRepetition
    | BoundYears
    | BoundPeriods
    | BoundStatement
    | BoundPrivacy
    | BoundAddresses
    | BoundBrackets
    | BoundSentences
    | BoundTables
    | BoundSeries
    | BoundCarry
    | BoundRoll
    | BoundTwins
    | BoundMissing
    | BoundRollUp
    | BoundWording
)
"""All that rules judge."""
