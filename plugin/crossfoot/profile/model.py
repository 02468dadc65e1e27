"""A validated pack: what the law and the official form demand, ready to be bound to a report.

Nothing in it changes once it is loaded. A requirement equals itself alone, so that one can be the key of a mapping.
"""

from dataclasses import dataclass, field

from crossfoot.profile.chart_model import ChartSpec
from crossfoot.profile.head_model import DeadlineRequirement, ElectronicVersion, KeyRequirement, TitleRequirement
from crossfoot.profile.narrative_model import NarrativeSpec
from crossfoot.profile.prose_model import DateRequirements, ProseRequirement, Statement, WordingRequirement
from crossfoot.profile.relation_model import Relation
from crossfoot.profile.requirement import Requirement
from crossfoot.profile.section_model import Numbering, SectionRequirement
from crossfoot.profile.series_model import Distinct, RollUp, SeriesRelation
from crossfoot.profile.table_model import CellReading, TableSpec
from crossfoot.terms.text import Text


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
