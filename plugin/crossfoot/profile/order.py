"""The requirements of a profile in the order of the form."""

from collections.abc import Iterator

from crossfoot.profile.model import Profile
from crossfoot.profile.requirement import Requirement
from crossfoot.profile.section_model import SectionRequirement
from crossfoot.profile.table_model import TableSpec


def in_order(profile: Profile) -> tuple[Requirement, ...]:
    """Every requirement: the report as a whole, its head, then section by section with tables and relations."""
    return tuple(_in_order(profile))


def _in_order(profile: Profile) -> Iterator[Requirement]:
    yield profile.form_requirement
    yield profile.unique
    for requirement in (profile.unbroken, profile.distinct, profile.complete, profile.rollup, profile.wording):
        if requirement:
            yield requirement
    yield from profile.front_matter
    if profile.title_requirement:
        yield profile.title_requirement
    yield from profile.deadlines
    if profile.electronic:
        yield profile.electronic
    if profile.dates:
        yield from profile.dates.all()
    sections = {section.section for section in profile.sections}
    yield from (statement for statement in profile.statements if statement.where not in sections)
    if profile.sections_order:
        yield profile.sections_order
    if profile.sections_only:
        yield profile.sections_only
    yield from profile.prose
    for section in profile.sections:
        yield from _of_section(section)
        yield from (statement for statement in profile.statements if statement.where == section.section)
        for table in profile.tables:
            if table.section == section.section:
                yield from _of_table(profile, table)
    for table in profile.tables:
        if table.section not in sections:
            yield from _of_table(profile, table)
    yield from (relation for relation in profile.relations if relation.table is None)
    if profile.narrative:
        yield from profile.narrative.requirements


def _of_section(section: SectionRequirement) -> Iterator[Requirement]:
    yield section
    if section.content:
        yield section.content
    yield from section.topics


def _of_table(profile: Profile, table: TableSpec) -> Iterator[Requirement]:
    yield from table.requirements.values()
    yield from (relation for relation in profile.relations if relation.table == table.id)
    yield from (relation for relation in profile.series if relation.table == table.id)
