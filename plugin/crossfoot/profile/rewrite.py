"""A profile made anew from another: every requirement put through one function."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar

from crossfoot.profile.model import Profile
from crossfoot.profile.narrative_model import NarrativeSpec
from crossfoot.profile.prose_model import DateRequirements
from crossfoot.profile.requirement import Requirement
from crossfoot.profile.section_model import SectionRequirement
from crossfoot.profile.table_model import TableSpec

R = TypeVar("R", bound=Requirement)


class Rewriter:
    """Puts requirements through ``change``, which returns a requirement of the same kind, or ``None`` to leave it out.

    ``form`` and ``series.unique`` cannot be left out. A section that is left out takes along what it must hold and
    cover, and the statements it must make; a table takes along all that is asked of it.
    """

    def __init__(self, change: Callable[[Requirement], Requirement | None]) -> None:
        self._change = change

    def profile(self, profile: Profile) -> Profile:
        """The profile with every requirement changed; ``requirements`` is left to the caller."""
        sections = tuple(s for section in profile.sections if (s := self._section(section)))
        gone = {section.section for section in profile.sections} - {section.section for section in sections}
        return replace(
            profile,
            dates=self._dates(profile.dates),
            statements=self._all(statement for statement in profile.statements if statement.where not in gone),
            front_matter=self._all(profile.front_matter),
            deadlines=self._all(profile.deadlines),
            electronic=self._maybe(profile.electronic),
            title_requirement=self._maybe(profile.title_requirement),
            sections=sections,
            sections_only=self._maybe(profile.sections_only),
            sections_order=self._maybe(profile.sections_order),
            tables=tuple(t for table in profile.tables if (t := self._table(table))),
            relations=self._all(profile.relations),
            series=self._all(profile.series),
            distinct=self._maybe(profile.distinct),
            unbroken=self._maybe(profile.unbroken),
            complete=self._maybe(profile.complete),
            rollup=self._maybe(profile.rollup),
            prose=self._all(profile.prose),
            form_requirement=self._one(profile.form_requirement) or profile.form_requirement,
            unique=self._one(profile.unique) or profile.unique,
            narrative=self._narrative(profile.narrative),
            wording=self._maybe(profile.wording),
        )

    def _one(self, requirement: R) -> R | None:
        changed = self._change(requirement)
        if changed is None:
            return None
        assert isinstance(changed, type(requirement))
        return changed

    def _maybe(self, requirement: R | None) -> R | None:
        return None if requirement is None else self._one(requirement)

    def _all(self, requirements: Iterable[R]) -> tuple[R, ...]:
        return tuple(changed for requirement in requirements if (changed := self._one(requirement)))

    def _dates(self, dates: DateRequirements | None) -> DateRequirements | None:
        if dates is None:
            return None
        return DateRequirements(
            title=self._maybe(dates.title),
            heading=self._maybe(dates.heading),
            path=self._maybe(dates.path),
            period=self._maybe(dates.period),
            sentences=self._maybe(dates.sentences),
        )

    def _section(self, section: SectionRequirement) -> SectionRequirement | None:
        changed = self._one(section)
        if changed is None:
            return None
        return replace(changed, content=self._maybe(changed.content), topics=self._all(changed.topics))

    def _narrative(self, spec: NarrativeSpec | None) -> NarrativeSpec | None:
        """The figures and claims with what is left out gone; the grammar of prose is all or nothing of each."""
        if spec is None:
            return None
        return replace(
            spec,
            figures=self._all(spec.figures),
            claims=self._all(spec.claims),
            breakdowns=self._maybe(spec.breakdowns),
            percentages=self._maybe(spec.percentages),
            growth=self._maybe(spec.growth),
            repetition=self._maybe(spec.repetition),
        )

    def _table(self, table: TableSpec) -> TableSpec | None:
        parts = {part: r for part, old in table.requirements.items() if (r := self._one(old))}
        return replace(table, requirements=parts) if "table" in parts else None
