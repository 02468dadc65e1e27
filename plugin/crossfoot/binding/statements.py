"""What the prose must state, looked for where it should stand."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from crossfoot.binding.front_matter import kind_of, read_year, why_unknown
from crossfoot.binding.model import Bound, BoundStatement, inapplicable, unassessed
from crossfoot.binding.opening import opening_end
from crossfoot.binding.reason import Reason
from crossfoot.binding.register import Register
from crossfoot.document.model import Document, Inclusion, Section
from crossfoot.document.narrative import Narrative
from crossfoot.document.passages import Passage
from crossfoot.profile.labels import label_key, letters
from crossfoot.profile.model import Profile
from crossfoot.profile.prose_model import Statement
from crossfoot.profile.section_model import SectionRequirement
from crossfoot.source.span import Span

LONGEST_PLACEHOLDER = 20
"""Characters of the longest text that can be no more than words for nothing (无)."""


def bind_statements(
    profile: Profile,
    document: Document,
    narrative: Narrative,
    sections: Mapping[str, Section],
    register: Register,
) -> list[Bound]:
    """Bind each statement; ``register`` gives the kind of the body where the report does not."""
    if not profile.statements:
        return []
    year = read_year(document.front_matter)
    kind = kind_of(profile, document.front_matter, register)
    inclusions = [block for block in document.blocks if isinstance(block, Inclusion)]
    places: dict[str, _Place | Reason] = {}
    bound: list[Bound] = []
    for statement in profile.statements:
        if statement.since and year is not None and year < statement.since:
            bound.append(inapplicable(statement, Reason("other-year", str(statement.since))))
        elif statement.kinds and not kind:
            bound.append(unassessed(statement, why_unknown(document.front_matter, "kind"), as_type=BoundStatement))
        elif statement.kinds and kind not in statement.kinds:
            bound.append(inapplicable(statement, Reason("other-kind", kind)))
        else:
            place = places.get(statement.where)
            if place is None:
                place = places[statement.where] = _place(statement.where, profile, narrative, sections, inclusions)
            bound.append(_look(statement, place))
    return bound


class _Place:
    """Where a statement should stand: its passages, its name, where a finding stands, what else comes in."""

    __slots__ = ("included", "name", "passages", "span", "text")

    def __init__(self, passages: Sequence[Passage], name: str, span: Span, included: str | None) -> None:
        self.passages = passages
        self.text = _small("\n".join([passage.text for passage in passages]))
        self.name = name
        self.span = span
        self.included = included


def _place(
    where: str,
    profile: Profile,
    narrative: Narrative,
    sections: Mapping[str, Section],
    inclusions: Sequence[Inclusion],
) -> "_Place | Reason":
    requirement = next((section for section in profile.sections if section.section == where), None)
    if requirement is not None:
        section = sections.get(where)
        if section is None:
            return Reason("missing-heading", requirement.official)
        passages = narrative.within(section.span)
        included = _included(inclusions, section.span)
        if included is None and _is_empty(requirement, passages):
            return Reason("empty-section", requirement.official)
        return _Place(passages, requirement.official, section.heading.span, included)
    end = opening_end(profile, sections)
    if end is None:
        return Reason("missing-heading", profile.sections[0].official) if profile.sections else Reason("no-opening")
    opening = Span(0, end)
    passages = narrative.within(opening)
    included = _included(inclusions, opening)
    last = passages[-1].last if passages else end
    return _Place(passages, "", Span(last, last), included)


def _included(inclusions: Sequence[Inclusion], span: Span) -> str | None:
    return next((inclusion.name for inclusion in inclusions if span.covers(inclusion.span.start)), None)


def _is_empty(requirement: SectionRequirement, passages: Sequence[Passage]) -> bool:
    """Whether a section holds no text, or no more than a word for nothing: a finding of its own."""
    if sum(len(passage.text) for passage in passages) > max(requirement.minimum, LONGEST_PLACEHOLDER):
        return False
    text = letters("".join([passage.text for passage in passages]))
    return len(text) < max(requirement.minimum, 1) or text in {label_key(word) for word in requirement.placeholders}


def _look(statement: Statement, place: "_Place | Reason") -> Bound:
    if isinstance(place, Reason):
        return unassessed(statement, place, as_type=BoundStatement)
    text = place.text
    says, result = [_all_small(group) for group in statement.says], _all_small(statement.result)
    first = [_first(group, text) for group in says]
    stated = -1 not in first
    mention = None
    if stated and result and not _occurs(result, _line(text, first[0])):
        words = [word for word in says[0] if word in text]
        stated, mention = _with_result(result, words, place.passages)
    if not stated and place.included is not None:
        return unassessed(statement, Reason("included", place.included), as_type=BoundStatement)
    problem = None if stated else "no-result" if mention is not None else "missing"
    return Bound(statement, BoundStatement(statement, place.name, mention or place.span, problem))


def _with_result(result: Sequence[str], words: Sequence[str], passages: Sequence[Passage]) -> tuple[bool, Span | None]:
    """Whether a passage that holds one of ``words`` gives a ``result``; else where the first of them stands."""
    mention: Span | None = None
    for passage in passages:
        text = _small(passage.text)
        if not _occurs(words, text):
            continue
        if _occurs(result, text):
            return True, None
        if mention is None:
            at, word = min((at, word) for word in words if (at := text.find(word)) >= 0)
            mention = passage.span(at, at + len(word))
    return False, mention


def _small(text: str) -> str:
    """``text`` in small letters, each in its place: a word that begins a sentence is the same word."""
    small = text.lower()
    return small if len(small) == len(text) else text


@lru_cache(maxsize=1024)
def _all_small(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(_small, words))


def _first(words: Sequence[str], text: str) -> int:
    """Where in ``text`` the first of ``words`` stands that does; -1 where none does."""
    for word in words:
        at = text.find(word)
        if at >= 0:
            return at
    return -1


def _occurs(words: Sequence[str], text: str) -> bool:
    """Whether one of ``words`` stands in ``text``."""
    return any(map(text.__contains__, words))


def _line(text: str, at: int) -> str:
    """The line of ``text[at]``."""
    end = text.find("\n", at)
    return text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)]
