"""A validated pack: what the law and the official form demand, ready to be bound to a report.

Nothing in it changes once it is loaded. A requirement equals itself alone, so that one can be the key of a mapping.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from crossfoot.profile.chart_model import ChartSpec
from crossfoot.profile.formula import Formula
from crossfoot.profile.narrative_model import NarrativeSpec
from crossfoot.profile.requirement import Requirement as Requirement
from crossfoot.profile.series_model import BodyFilter, Distinct, RollUp, SeriesRelation
from crossfoot.terms.text import Text

CellType = Literal["count", "change", "amount", "decimal"]
"""``count``: a whole number, not negative. ``change``: a whole number with a sign.
``decimal``: not negative, no unit in the cell. ``amount``: not negative, with its unit in the cell."""


# --- the head of the report and its publication ---------------------------------------------------

KeyType = Literal["text", "year", "date", "choice", "flag"]
KeyDuty = Literal["required", "recommended", "optional"]


@dataclass(slots=True, eq=False)
class KeyRequirement(Requirement):
    """A key of the front matter, id ``front_matter.<key>``. A recommended one that is missing is a warning."""

    key: str = ""
    type: KeyType = "text"
    duty: KeyDuty = "required"
    choices: tuple[str, ...] = ()
    unless_registered: bool = False
    """Not demanded where the register knows the body."""


@dataclass(slots=True, eq=False)
class DeadlineRequirement(Requirement):
    """The last day of publication in the year after the report year, id ``publication.deadline``.

    There is one for each kind of body, all with the same id.
    """

    kind: str = ""
    month: int = 1
    day: int = 31


@dataclass(slots=True, eq=False)
class ElectronicVersion(Requirement):
    """A front matter key that names a file beside the page, id ``publication.electronic``."""

    key: str = "electronic"


@dataclass(slots=True, eq=False)
class TitleRequirement(Requirement):
    """How the title is made up, id ``title``.

    ``patterns`` hold ``{body}`` and ``{year}``; the first is the official one. ``body_may_omit`` are parts of a
    body's name that a title may leave out.
    """

    patterns: tuple[str, ...] = ()
    body_may_omit: tuple[str, ...] = ()


ProsePart = Literal["privacy", "links", "addresses", "brackets", "sentences"]


@dataclass(slots=True, eq=False)
class ProseRequirement(Requirement):
    """What is asked of the text as such, whatever it says, id ``prose.<part>``.

    For ``privacy``: ``contact_words`` mark the office's own contact line, ``contact_headings`` stand above such lines,
    ``number_words`` before long numbers that belong to no person. For ``addresses``: ``domains`` are those that hosts
    are held against.
    """

    part: ProsePart = "sentences"
    contact_words: tuple[str, ...] = ()
    contact_headings: tuple[str, ...] = ()
    number_words: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class WordingRequirement(Requirement):
    """Sections whose wording is the report's own, id ``series.wording``.

    ``against_last_year`` and ``against_others`` are the shares, in percent of a section's letters, from which on it
    is too like. ``discount`` are phrases that do not count; sections of fewer letters than ``minimum`` are not judged.
    """

    sections: tuple[str, ...] = ()
    against_last_year: int = 100
    against_others: int = 100
    minimum: int = 0
    discount: tuple[str, ...] = ()


# --- headings ---------------------------------------------------------------------------------------


@dataclass(slots=True, eq=False)
class Numbering:
    """How mandated headings are numbered: the numerals in order, and the marks that may follow one.

    The first mark is the official one. Both are empty where the form does not number its headings.
    """

    numerals: tuple[str, ...]
    marks: tuple[str, ...]


@dataclass(slots=True, eq=False)
class Topic(Requirement):
    """An aspect that a section must cover; one of ``words`` has to occur. Id ``sections.<section>.<topic>``."""

    words: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class SectionRequirement(Requirement):
    """A mandated heading, id ``headings.<section>``. ``ordinal`` is 1-based; ``text`` is the heading without its
    number, ``official`` the heading with it.

    ``variants`` are known rewordings (CF105). ``content`` is the requirement that the section is not empty, id
    ``sections.<section>``; ``None`` where a table is all that is asked for. Fewer than ``minimum`` characters of text
    count as empty; ``placeholders`` are the words (无) that stand for nothing, and ``may_be_placeholder`` says
    whether one of them will do here.
    """

    section: str = ""
    ordinal: int = 0
    text: str = ""
    official: str = ""
    variants: tuple[str, ...] = ()
    content: Requirement | None = None
    minimum: int = 0
    placeholders: tuple[str, ...] = ()
    may_be_placeholder: bool = False
    topics: tuple[Topic, ...] = ()


# --- prose ------------------------------------------------------------------------------------------


@dataclass(slots=True, eq=False)
class PeriodRequirement(Requirement):
    """The statistical period is the whole report year, id ``dates.period``; ``words`` are those that mark it."""

    words: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class OwnWorkRequirement(Requirement):
    """Sentences of the body's own work speak of the report year, id ``dates.sentences``.

    ``subjects`` may stand before the year, one of ``verbs`` has a figure behind it; none of ``exempt`` is there,
    and none of ``exempt_before`` in front of the figure. ``things`` right before the verb are what has the year.
    """

    subjects: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    exempt: tuple[str, ...] = ()
    exempt_before: tuple[str, ...] = ()
    things: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class DateRequirements:
    """What a pack asks of the years in a report; a part that it does not ask for is ``None``.

    ``title``, ``heading`` and ``path`` (ids ``dates.…``) name no other year than that of the report.
    """

    title: Requirement | None = None
    heading: Requirement | None = None
    path: Requirement | None = None
    period: PeriodRequirement | None = None
    sentences: OwnWorkRequirement | None = None

    def all(self) -> tuple[Requirement, ...]:
        """The parts that are asked for, in order."""
        parts = (self.title, self.heading, self.path, self.period, self.sentences)
        return tuple(part for part in parts if part is not None)


@dataclass(slots=True, eq=False)
class Statement(Requirement):
    """What the prose must state, id ``statements.<id>``. ``where`` is a section, or ``opening``: all before the first.

    Of each group of ``says`` one word has to occur, and near them one of ``result`` where there are such words.
    Asked of ``kinds`` of bodies alone, of all if empty, and from the report year ``since`` on.
    """

    where: str = ""
    says: tuple[tuple[str, ...], ...] = ()
    result: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    since: int = 0


# --- tables -----------------------------------------------------------------------------------------


@dataclass(slots=True, eq=False)
class ColumnSpec:
    """A leaf column. ``path`` are the official labels from the outermost spanner to the leaf.

    ``variants`` reword the leaf.
    """

    id: str
    path: tuple[str, ...]
    type: CellType
    variants: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class RowSpec:
    """A row of figures. ``id`` is dotted below a group with an id; ``group`` is that id or empty.

    ``path`` are the official labels, the block's own label first where it has one.
    """

    id: str
    path: tuple[str, ...]
    group: str = ""
    variants: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class BlockSpec:
    """Rows that share a boxhead. ``label`` is the title row of the block (第二十条第（一）项), empty for a lone block.

    ``stub`` is the label above the row labels (信息内容), if the form prints one.
    """

    label: str
    stub: str
    rows: tuple[RowSpec, ...]
    columns: tuple[ColumnSpec, ...]
    label_variants: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class TableSpec:
    """One official table. Its requirements: ``<id>.table``, ``.rows``, ``.columns``, ``.labels``, ``.shape``,
    ``.complete``, ``.units`` (where a column is an amount) and ``.note`` (where the form prints one).

    ``layout`` is ``across`` where the form prints the rows as spanners over the columns, in one row of figures.
    ``banner`` is a label over all columns (申请人情况). ``corner`` is the printed note in the head of the stub.
    ``group_variants`` are the labels of row groups and spanners that carry no figures, with the variants of each.
    ``exempt`` are cells (row id, column id) that may stay blank.
    """

    id: str
    section: str
    title: Text
    layout: Literal["down", "across"]
    banner: str
    corner: str
    blocks: tuple[BlockSpec, ...]
    group_variants: dict[str, tuple[str, ...]]
    exempt: frozenset[tuple[str, str]]
    requirements: dict[str, Requirement]
    """By the part after the dot: ``table``, ``rows``, … ``note``; one that a pack dropped is not there."""
    group_paths: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """The official labels that lead to each group of rows that has an id."""

    @property
    def figures(self) -> int:
        """How many cells have to hold a figure."""
        return sum(len(block.rows) * len(block.columns) for block in self.blocks) - len(self.exempt)

    def block_of(self, row_id: str) -> BlockSpec:
        """The block that holds the row."""
        return next(b for b in self.blocks if any(row.id == row_id for row in b.rows))


class RelationKind(StrEnum):
    """Which rule judges a relation: CF301, CF302, CF303, CF304."""

    TOTAL = "total"
    BALANCE = "balance"
    BOUND = "bound"
    UNLIKELY = "unlikely"


@dataclass(slots=True, eq=False)
class Relation(Requirement):
    """A formula over the cells of one table (勾稽关系).

    ``each`` says what it is repeated over: ``row`` (names are column ids), ``column`` (names are row ids), or
    ``None`` (names are full addresses ``table.row.column``). ``over`` are the ids of those rows or columns, in order.
    ``at`` names the cell where a finding stands. An ``unlikely`` relation fires where its formula holds, the others
    where it does not. Totals and balances are equations of sums of cells, so that ``formula.linear`` is never ``None``.
    """

    kind: RelationKind = RelationKind.TOTAL
    table: str | None = None
    each: Literal["row", "column"] | None = None
    over: tuple[str, ...] = ()
    formula: Formula | None = None
    at: str = ""
    bodies: tuple[BodyFilter, ...] = ()
    """The bodies of which it is asked, where it names any; of all others it is not."""


@dataclass(slots=True, eq=False)
class CellReading:
    """How figures are printed: the placeholders that stand for nothing, the units with their worth in the smallest."""

    placeholders: tuple[str, ...]
    units: dict[str, Decimal]


@dataclass(slots=True, eq=False)
class Profile:
    """A validated pack. ``years`` is the first and the last report year, the last ``None`` while the form is in force.

    ``form`` names the family: packs of one family are years of the same form, told apart by their labels (CF109).
    """

    id: str
    title: Text
    form: str
    years: tuple[int, int | None]
    basis: Text
    path: str
    requirements: tuple[Requirement, ...]
    """Every requirement in the order of the form, those of tables and sections included."""
    front_matter: tuple[KeyRequirement, ...]
    deadlines: tuple[DeadlineRequirement, ...]
    electronic: ElectronicVersion | None
    title_requirement: TitleRequirement | None
    numbering: Numbering
    sections: tuple[SectionRequirement, ...]
    sections_only: Requirement | None
    """No other section than these, id ``headings.no_others``."""
    sections_order: Requirement | None
    """The sections in this order, id ``headings.order``."""
    tables: tuple[TableSpec, ...]
    relations: tuple[Relation, ...]
    form_requirement: Requirement
    """The report uses this year's form, id ``form``."""
    unique: Requirement
    """One report for each body and year, id ``series.unique``."""
    cells: CellReading
    narrative: NarrativeSpec | None = None
    series: tuple[SeriesRelation, ...] = ()
    """Relations between this year's report and last year's."""
    distinct: Distinct | None = None
    unbroken: Requirement | None = None
    """No year is missing between two reports of a body, id ``series.unbroken``."""
    complete: Requirement | None = None
    """Every body of the register has filed, id ``register.complete``; asked of a site, not of a report."""
    rollup: RollUp | None = None
    dates: DateRequirements | None = None
    statements: tuple[Statement, ...] = ()
    prose: tuple[ProseRequirement, ...] = ()
    wording: WordingRequirement | None = None
    charts: tuple[ChartSpec, ...] = ()
    dropped: dict[str, str] = field(default_factory=dict)
    """Requirements of the pack that this one extends which it drops: id to reason."""
    changed: dict[str, str] = field(default_factory=dict)
    """Requirements of the pack that this one extends which it changes: id to reason."""
    extends: tuple[str, ...] = ()
    """The packs that this one builds on, the nearest first."""

    def covers(self, year: int) -> bool:
        """Whether the form is the one for report year ``year``."""
        first, last = self.years
        return first <= year and (last is None or year <= last)
