"""The statistical period as the opening states it."""

from collections.abc import Iterator, Mapping

from crossfoot.binding.front_matter import read_year
from crossfoot.binding.model import Bound, BoundPeriods, FoundPeriod, unassessed
from crossfoot.binding.opening import opening_end
from crossfoot.binding.reason import Reason
from crossfoot.binding.sentences import sentence_at
from crossfoot.document.model import Document, Section
from crossfoot.document.narrative import Narrative
from crossfoot.document.passages import Passage
from crossfoot.document.sentences import read_up_to
from crossfoot.numbers.dates import DateSpan, Day, read_spans, read_years
from crossfoot.profile.model import Profile
from crossfoot.profile.prose_model import PeriodRequirement
from crossfoot.terms.late import compile_late

_DATE = compile_late("[0-9][年月日]")
_BARE_YEAR = compile_late("[为是：]?([^年，。；（）]{4}年)(?=[，。；）]|$)")

LONGEST_EXCERPT = 30
"""Characters of a sentence that are quoted as unread."""


def bind_period(
    profile: Profile, document: Document, narrative: Narrative, sections: Mapping[str, Section]
) -> list[Bound]:
    """Bind every period that is marked as the statistical one; beyond the opening only where that has none."""
    requirement = profile.dates.period if profile.dates else None
    if requirement is None:
        return []
    year = read_year(document.front_matter)
    if year is None:
        return [unassessed(requirement, Reason("missing-key", "year"), as_type=BoundPeriods)]
    end = opening_end(profile, sections)
    opening = [passage for passage in narrative.passages if end is not None and passage.first < end]
    found, unread = _read(requirement, opening)
    if not found:
        found, more = _read(requirement, [passage for passage in narrative.passages if passage not in opening])
        unread = unread or more
    if not found:
        reason = Reason("unread-period", unread[0]) if unread else Reason("no-period")
        return [unassessed(requirement, reason, as_type=BoundPeriods)]
    # Beside a period that is read, the words may well mean something else: which bodies are counted, for one.
    unread = [excerpt for excerpt in unread if _DATE.search(excerpt)]
    reasons = tuple(Reason("unread-period", excerpt) for excerpt in unread)
    return [Bound(requirement, BoundPeriods(year, tuple(found)), len(found), len(unread), 0, reasons)]


def _read(requirement: PeriodRequirement, passages: list[Passage]) -> tuple[list[FoundPeriod], list[str]]:
    """The periods that stand beside one of the words, and the sentences in which none can be read, or that are not."""
    found: dict[int, FoundPeriod] = {}
    unread: list[str] = []
    for passage in passages:
        text = passage.text
        readable = read_up_to(text)
        read_to = -1
        for start, end in sorted(_marked(requirement, text)):
            if start < read_to:
                continue  # two of the words mark one period
            sentence = sentence_at(text, start)
            days = _days_near(text, *sentence, start, end) if end <= readable else None
            if days is not None:
                read_to = days.end
                span = passage.span(days.start, days.end)
                found[span.start] = FoundPeriod(days, text[days.start : days.end], span)
            else:
                unread.append(text[start : min(sentence.end, start + LONGEST_EXCERPT)])
    return list(found.values()), unread


def _marked(requirement: PeriodRequirement, text: str) -> Iterator[tuple[int, int]]:
    for word in requirement.words:
        at = text.find(word)
        while at >= 0:
            yield at, at + len(word)
            at = text.find(word, at + 1)


def _days_near(text: str, first: int, last: int, start: int, end: int) -> DateSpan | None:
    """The first span of days behind the word, or the year right behind it, else the last before it."""
    after = next(read_spans(text, end, last), None) or _year_behind(text, end)
    if after is not None:
        return after
    before = [days for days in read_spans(text, first, start) if days.first.day is not None]
    return before[-1] if before else None


def _year_behind(text: str, end: int) -> DateSpan | None:
    """The year where it is all that stands behind the word, as in 统计期限为2024年."""
    match = _BARE_YEAR.match(text, end)
    years = read_years(text[match.start(1) : match.end()]) if match is not None else []
    if match is None or len(years) != 1:
        return None
    value = years[0].value
    return DateSpan(Day(value, 1, None), Day(value, 12, None), *match.span(1))
