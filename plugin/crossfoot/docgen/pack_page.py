"""The page of a pack: the whole form in print, for those who write packs and those who inspect by them."""

from collections.abc import Iterable, Iterator, Sequence

from crossfoot.docgen import phrases
from crossfoot.docgen.links import MARK, UNSEARCHED, link, other_language, ways
from crossfoot.docgen.literal import literal
from crossfoot.docgen.pack_charts import render_charts
from crossfoot.docgen.pack_comparison import render_comparison, render_departures
from crossfoot.docgen.pack_tables import name_cells, render_table
from crossfoot.docgen.requirement_block import render_requirement
from crossfoot.engine.judging import Judged, Judging
from crossfoot.profile.model import Profile
from crossfoot.profile.prose_model import ProseRequirement, Statement, WordingRequirement
from crossfoot.profile.relation_model import Relation
from crossfoot.profile.requirement import Requirement
from crossfoot.profile.section_model import SectionRequirement
from crossfoot.profile.series_model import SeriesRelation
from crossfoot.profile.table_model import TableSpec
from crossfoot.project.reference import pack_index, pack_page
from crossfoot.terms.counted import counted
from crossfoot.terms.text import Language, Text


def render_pack(profile: Profile, judging: Judging, language: Language) -> str:
    """The page as Markdown; every requirement of ``profile`` stands in it once."""
    page = _Page(profile, judging, language)
    return "\n\n".join("\n".join(part) for part in page.parts() if part) + "\n"


def explain_pack(profile: Profile, judging: Judging, language: Language) -> str:
    """The page without the ways to other pages and without drawn tables: their rows and columns are listed."""
    _head, title, _ways, *parts, _mark = _Page(profile, judging, language, drawn=False).parts()
    return "\n\n".join("\n".join(part) for part in (title, *parts) if part) + "\n"


class _Page:
    def __init__(self, profile: Profile, judging: Judging, language: Language, *, drawn: bool = True) -> None:
        self.profile = profile
        self.judging = judging
        self.language: Language = language
        self.drawn = drawn
        self.here = pack_page(profile.id, language)
        self._places: set[str] = set()
        self._left = {id(requirement): requirement for requirement in profile.requirements}

    def parts(self) -> Iterator[list[str]]:
        profile, language = self.profile, self.language
        other = pack_page(profile.id, other_language(language))
        yield [*UNSEARCHED]
        yield [f"# {literal(profile.title(language))}"]
        yield [ways(self.here, other, (phrases.ALL_PACKS(language), pack_index(language)), language)]
        yield self.facts()
        # What belongs to a section or a table goes there; the head takes what is left over when all else is placed.
        sections = list(self.sections())
        tables = [part for table in profile.tables for part in self.table(table)]
        series = list(self.blocks(self.of_series()))
        prose = list(self.blocks(self.of_prose()))
        yield from self.family(phrases.HEAD_FAMILY, list(self.blocks(profile.requirements)))
        yield from self.family(phrases.SECTIONS_FAMILY, sections)
        yield from self.family(phrases.TABLES_FAMILY, tables)
        yield from self.family(phrases.PROSE_FAMILY, prose)
        yield from self.family(phrases.SERIES_FAMILY, series)
        yield from self.family(phrases.CHARTS_FAMILY, list(render_charts(profile, language)))
        yield from render_departures(profile, language)
        yield from render_comparison(profile, self.judging.profiles, language)
        yield [MARK]

    def facts(self) -> list[str]:
        profile, language, colon = self.profile, self.language, phrases.COLON(self.language)
        figures = sum(table.figures for table in profile.tables)
        size = counted(
            phrases.SIZE_OF(language),
            requirements=len(profile.requirements),
            tables=len(profile.tables),
            figures=figures,
        )
        facts = [
            (phrases.PACK_ID, f"`{profile.id}`"),
            (phrases.YEARS, phrases.years(*profile.years, language)),
            (phrases.BASIS, literal(profile.basis(language))),
            (phrases.EXTENDS, phrases.LIST(language).join(f"`{id_}`" for id_ in profile.extends)),
            (phrases.SIZE, size),
        ]
        return [f"- {name(language)}{colon}{value}" for name, value in facts if value]

    def family(self, title: Text, parts: Sequence[list[str]]) -> Iterator[list[str]]:
        if parts:
            yield [f"## {title(self.language)}"]
            yield from parts

    def blocks(self, requirements: Iterable[Requirement | None]) -> Iterator[list[str]]:
        """Those of ``requirements`` that have no place yet."""
        for requirement in requirements:
            if requirement is not None and self._left.pop(id(requirement), None) is not None:
                judged = Judged(requirement, self.profile)
                # Deadlines have one id between them; the first of them is where it leads.
                named = requirement.id not in self._places
                self._places.add(requirement.id)
                yield render_requirement(judged, self.judging, self.here, self.language, named=named)

    def sections(self) -> Iterator[list[str]]:
        profile = self.profile
        for section in profile.sections:
            yield [f"### {literal(section.official)}"]
            yield from self.blocks(_of_section(section))
            yield from self.blocks(one for one in profile.statements if one.where == section.section)
            for table in profile.tables:
                if table.section == section.section:
                    yield [link(literal(table.title(self.language)), f"{self.here}#{_place(table)}", self.here)]
        rest = list(self.blocks((profile.sections_order, profile.sections_only)))
        if rest:
            yield [f"### {phrases.ALL_SECTIONS(self.language)}"]
            yield from rest

    def table(self, table: TableSpec) -> Iterator[list[str]]:
        yield [f'<a id="{_place(table)}"></a>']
        yield [f"### {literal(table.title(self.language))}"]
        yield from render_table(table, self.language) if self.drawn else name_cells(table, self.language)
        yield from self.blocks(table.requirements.values())
        yield from self.blocks(one for one in self.profile.relations if one.table == table.id)

    def of_series(self) -> Iterator[Requirement | None]:
        profile = self.profile
        yield profile.unique
        yield from (r for r in profile.requirements if isinstance(r, (SeriesRelation, WordingRequirement)))
        yield from (profile.distinct, profile.unbroken, profile.complete, profile.rollup)

    def of_prose(self) -> Iterator[Requirement]:
        profile = self.profile
        if profile.dates is not None:
            yield from profile.dates.all()
        yield from (r for r in profile.requirements if isinstance(r, (ProseRequirement, Statement, Relation)))
        if profile.narrative is not None:
            yield from profile.narrative.requirements


def _of_section(section: SectionRequirement) -> tuple[Requirement | None, ...]:
    return (section, section.content, *section.topics)


def _place(table: TableSpec) -> str:
    """The name of a table's place; a requirement of that name would have a dot in it."""
    return f"table-{table.id}"
