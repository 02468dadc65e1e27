"""What a requirement demands, fact by fact, as pack pages and ``crossfoot explain`` show it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crossfoot.docgen import fact_names as names
from crossfoot.docgen.cell_labels import instances_of, labels_of
from crossfoot.docgen.formula_words import in_words, value_in_words
from crossfoot.docgen.literal import literal
from crossfoot.profile.formula import Formula
from crossfoot.profile.head_model import DeadlineRequirement, ElectronicVersion, KeyRequirement, TitleRequirement
from crossfoot.profile.model import Profile
from crossfoot.profile.narrative_model import Claim, ProseFigure
from crossfoot.profile.prose_model import ProseRequirement, Statement, WordingRequirement
from crossfoot.profile.relation_model import Relation, RelationKind
from crossfoot.profile.requirement import Requirement
from crossfoot.profile.section_model import SectionRequirement, Topic
from crossfoot.profile.series_model import BodyFilter, Distinct, RollUp, SeriesKind, SeriesRelation
from crossfoot.terms.text import Language, Text


class Fact(NamedTuple):
    """A name and what it is, in Markdown."""

    name: str
    value: str


def demands_of(requirement: Requirement, profile: Profile, language: Language) -> tuple[Fact, ...]:
    """What ``requirement`` of ``profile`` asks beside its title; nothing where the title says it all."""
    return tuple(Fact(name(language), value) for name, value in _Demands(profile, language).of(requirement) if value)


_Named = Iterator[tuple[Text, str]]


class _Demands:
    def __init__(self, profile: Profile, language: Language) -> None:
        self.profile = profile
        self.language: Language = language

    def of(self, requirement: Requirement) -> _Named:
        match requirement:
            case Relation() | SeriesRelation():
                return self.relation(requirement)
            case ProseFigure():
                return self.figure(requirement)
            case Claim(holds=Formula() as holds):
                return self.formula(names.HOLDS, holds, labels_of(self.profile, None, None, self.language))
            case SectionRequirement():
                return self.section(requirement)
            case Statement():
                return self.statement(requirement)
            case KeyRequirement():
                return self.key(requirement)
            case _:
                return self.small(requirement)

    # --- figures --------------------------------------------------------------------------------------

    def formula(self, name: Text, formula: Formula, labels: dict[str, str]) -> _Named:
        yield name, in_words(formula, labels, self.language)
        yield names.FORMULA, f"`{formula.text}`"

    def relation(self, relation: Relation | SeriesRelation) -> _Named:
        assert relation.formula is not None
        unlikely = relation.kind in (RelationKind.UNLIKELY, SeriesKind.UNLIKELY)
        labels = labels_of(self.profile, relation.table, relation.each, self.language)
        yield from self.formula(names.UNLIKELY if unlikely else names.RELATION, relation.formula, labels)
        if relation.table is not None and relation.each is not None:
            yield names.EACH[relation.each], self.over(relation.table, relation.each, relation.over)
        if isinstance(relation, Relation):
            yield names.BODIES, self.bodies(relation.bodies)
        else:
            notes = ["；".join(self.words(item, "/") for item in note) for note in relation.unless]
            yield names.LIFTED, "；".join(f"（{note}）" for note in notes)

    def over(self, table: str, each: str, over: Sequence[str]) -> str:
        """The rows or columns, or that it is all of them."""
        spec = next(spec for spec in self.profile.tables if spec.id == table)
        labels = instances_of(spec, "row" if each == "row" else "column")
        if len(over) > 1 and set(over) == set(labels):
            return names.ALL(self.language).format(count=len(over))
        return self.list(labels[id_] for id_ in over)

    def bodies(self, bodies: Sequence[BodyFilter]) -> str:
        named = []
        for body in bodies:
            levels = self.list(f"`{level}`" for level in body.levels)
            named.append(f"`{body.kind}`" + (names.LEVELS(self.language).format(levels=levels) if levels else ""))
        return self.list(named)

    def figure(self, figure: ProseFigure) -> _Named:
        labels = labels_of(self.profile, None, None, self.language)
        if figure.part is not None:
            wholes = names.OR(self.language).join(value_in_words(f, labels, self.language) for f in figure.means)
            part = value_in_words(figure.part, labels, self.language)
            yield names.SHARE, names.PART_OF(self.language).format(part=part, whole=wholes)
            yield names.FORMULA, self.list(f"`{_value(f)}`" for f in (figure.part, *figure.means))
        elif figure.at_most is not None:
            yield names.AT_MOST, value_in_words(figure.at_most, labels, self.language)
            yield names.FORMULA, f"`{_value(figure.at_most)}`"
        else:
            means = [value_in_words(formula, labels, self.language) for formula in figure.means]
            yield names.EQUALS, names.OR(self.language).join(means)
            yield names.FORMULA, self.list(f"`{_value(formula)}`" for formula in figure.means)
        yield names.UNITS, self.words(figure.units)

    # --- words ----------------------------------------------------------------------------------------

    def section(self, section: SectionRequirement) -> _Named:
        yield names.HEADING, self.words((section.official,))
        yield names.VARIANTS, self.words(section.variants)

    def statement(self, statement: Statement) -> _Named:
        section = next((s for s in self.profile.sections if s.section == statement.where), None)
        yield names.WHERE, self.words((section.official,)) if section else names.OPENING(self.language)
        for words in statement.says:
            yield names.SAYS, self.words(words)
        yield names.RESULT, self.words(statement.result)
        yield names.KINDS, self.list(f"`{kind}`" for kind in statement.kinds)
        yield names.SINCE, str(statement.since or "")

    def key(self, key: KeyRequirement) -> _Named:
        yield names.KEY, f"`{key.key}`"
        yield names.TYPE, names.KEY_TYPE[key.type](self.language)
        yield names.CHOICES, self.list(f"`{choice}`" for choice in key.choices)
        duty = names.DUTY_OF[key.duty](self.language)
        if key.unless_registered:
            duty += names.UNLESS_REGISTERED(self.language)
        yield names.DUTY, duty

    def small(self, requirement: Requirement) -> _Named:
        match requirement:
            case DeadlineRequirement(kind=kind, month=month, day=day):
                yield names.KINDS, f"`{kind}`"
                yield names.DEADLINE, names.DAY(self.language).format(month=month, day=day)
            case ElectronicVersion(key=key):
                yield names.KEY, f"`{key}`"
            case TitleRequirement(patterns=patterns, body_may_omit=omitted):
                yield names.PATTERNS, self.list(f"`{pattern}`" for pattern in patterns)
                yield names.MAY_OMIT, self.words(omitted)
            case Topic(words=words):
                yield names.SAYS, self.words(words)
            case ProseRequirement(domains=domains):
                yield names.DOMAINS, self.list(f"`{domain}`" for domain in domains)
            case WordingRequirement():
                headings = [s.official for s in self.profile.sections if s.section in requirement.sections]
                yield names.SECTIONS, self.words(headings)
                yield names.LIKE_LAST_YEAR, f"{requirement.against_last_year} %"
                yield names.LIKE_OTHERS, f"{requirement.against_others} %"
                yield names.MINIMUM_LETTERS, str(requirement.minimum)
            case Distinct(minimum=minimum):
                yield names.MINIMUM_FIGURES, str(minimum)
            case RollUp(tables=tables):
                titles = {table.id: table.title(self.language) for table in self.profile.tables}
                yield names.TABLES, self.list(literal(titles[table]) for table in tables)
            case _:
                yield from self.part(requirement)

    def part(self, requirement: Requirement) -> _Named:
        """What a section's content or a part of a table asks: told by the place in the pack."""
        for section in self.profile.sections:
            if section.content is requirement:
                may = names.MAY_BE if section.may_be_placeholder else names.MAY_NOT_BE
                yield names.MINIMUM_LETTERS, str(section.minimum)
                yield may, self.words(section.placeholders)
        for table in self.profile.tables:
            if table.requirements.get("note") is requirement:
                yield names.NOTE, literal(table.corner)
            if table.requirements.get("complete") is requirement:
                yield names.CELLS, str(table.figures)

    def words(self, words: Sequence[str], separator: str = "") -> str:
        return (separator or names.LIST(self.language)).join(f"“{literal(word)}”" for word in words)

    def list(self, words: Iterator[str] | Sequence[str]) -> str:
        return names.LIST(self.language).join(words)


def _value(formula: Formula) -> str:
    """The text of a value, which is kept as a comparison with the figure of the prose."""
    return formula.text.split(" ", 2)[2]
