"""The years that a report names, bound to what must be the report year."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from crossfoot.binding.front_matter import read_date, read_text, read_year
from crossfoot.binding.model import Bound, BoundYears, NamedYear, inapplicable, unassessed
from crossfoot.binding.opening_year import opening_year
from crossfoot.binding.own_work import NAMES_A_YEAR, may_be_meant, own_work_years
from crossfoot.binding.reason import Reason
from crossfoot.binding.register import Register
from crossfoot.binding.sentences import why_unread
from crossfoot.document.model import Document, Heading, Section
from crossfoot.document.narrative import Narrative
from crossfoot.document.passages import Passage
from crossfoot.document.sentences import read_up_to
from crossfoot.numbers.dates import Year, only_year, read_name_years, read_years
from crossfoot.profile.labels import label_key
from crossfoot.profile.model import Profile
from crossfoot.profile.prose_model import DateRequirements, OwnWorkRequirement
from crossfoot.profile.requirement import Requirement


def bind_years(
    profile: Profile,
    document: Document,
    narrative: Narrative,
    sections: Mapping[str, Section],
    register: Register,
) -> list[Bound]:
    """Bind the years of title, heading, path and of sentences on the body's own work."""
    dates = profile.dates
    if dates is None:
        return []
    year = read_year(document.front_matter)
    if year is None:
        parts = (dates.title, dates.heading, dates.path, dates.sentences)
        reason = Reason("missing-key", "year")
        return [unassessed(part, reason, as_type=BoundYears) for part in parts if part is not None]
    bound = list(_outside_prose(dates, document, year))
    if dates.sentences is not None:
        names = _names(profile, register.all_names(read_text(document.front_matter, "body")))
        bound.append(_sentences(dates.sentences, narrative, sections, names, year))
    return bound


def _outside_prose(dates: DateRequirements, document: Document, year: int) -> Iterator[Bound]:
    head = document.front_matter
    if dates.title is not None:
        title = read_text(head, "title")
        if title:
            named = only_year(title)
            span = head.span_of("title")
            yield _one(dates.title, "title", year, NamedYear(named, title, span) if named else None)
        else:
            yield unassessed(dates.title, Reason("missing-key", "title"), as_type=BoundYears)
    if dates.heading is not None:
        heading = next((b for b in document.blocks if isinstance(b, Heading) and b.level == 1), None)
        named = only_year(heading.text) if heading else None
        found = NamedYear(named, heading.text, heading.span) if heading and named else None
        yield _one(dates.heading, "heading", year, found)
    if dates.path is not None:
        path = document.source.path
        published = read_date(head, "published")
        named = year_of_path(path, year, published.year if published else year + 1)
        span = head.span_of("year")
        yield _one(dates.path, "path", year, NamedYear(named, path, span) if named else None)


def _one(requirement: Requirement, where: str, year: int, named: NamedYear | None) -> Bound:
    if named is None:
        return inapplicable(requirement, Reason("no-year"))
    return Bound(requirement, BoundYears(where, year, (named,)))


def year_of_path(path: str, year: int, published: int) -> int | None:
    """The year that ``path`` gives the report, ``None`` where it gives none or leaves it open.

    A file that is called by nothing but a year is meant by that year. In any other name, and for a folder, the year
    may be that of publication; a folder counts only where the name of the file has no year.
    """
    *folders, name = path.replace("\\", "/").split("/")
    stem = name.partition(".")[0]
    alone = stem.removesuffix("年")
    if len(alone) == 4 and alone in _years_as_names(stem):
        return int(alone)
    found = read_name_years(stem)
    if not found:
        found = {int(folder) for folder in folders[-2:] if folder in _years_as_names(folder)}
    if year in found:
        return year
    return found.pop() if len(found) == 1 and published not in found else None


def _years_as_names(name: str) -> set[str]:
    return {str(year) for year in read_name_years(name)}


def _sentences(
    requirement: OwnWorkRequirement,
    narrative: Narrative,
    sections: Mapping[str, Section],
    names: Collection[str],
    year: int,
) -> Bound:
    named: list[NamedYear] = []
    unread: list[Reason] = []
    for index, places in narrative.holding(NAMES_A_YEAR).items():
        passage = narrative.passages[index]
        text = passage.text[: read_up_to(passage.text)]
        if places[-1] >= len(text):
            unread.append(why_unread(passage, len(text)))
        years = read_years(text)
        told = list(own_work_years(requirement, text, years, names, year))
        for found in told:
            certain = found.value == year or not may_be_meant(text, found, year)
            named.append(_named(passage, found)._replace(certain=certain))
        opening = opening_year(text, years, year)
        if opening is not None and opening not in told and _opens_a_section(narrative, index, sections):
            named.append(_named(passage, opening)._replace(certain=False))
    if unread and not named:
        return unassessed(requirement, unread[0], as_type=BoundYears)
    if not named:
        return inapplicable(requirement, Reason("no-own-work"))
    return Bound(requirement, BoundYears("sentence", year, tuple(named)), len(named), len(unread), 0, tuple(unread[:1]))


def _names(profile: Profile, names: Iterable[str]) -> frozenset[str]:
    """``names`` as they are compared, each with and without what a title may leave out."""
    title = profile.title_requirement
    omissible = [label_key(ending) for ending in title.body_may_omit] if title is not None else []
    keys = [key for key in map(label_key, names) if key]
    return frozenset((*keys, *(key.removesuffix(ending) for ending in omissible for key in keys if key != ending)))


def _named(passage: Passage, year: Year) -> NamedYear:
    printed = passage.text[year.start : year.end + 1]
    return NamedYear(year.value, printed, passage.span(year.start, year.end + 1))


def _opens_a_section(narrative: Narrative, index: int, sections: Mapping[str, Section]) -> bool:
    first = narrative.passages[index].first
    before = narrative.passages[index - 1].first if index else -1
    return any(before < section.span.start <= first < section.span.end for section in sections.values())
