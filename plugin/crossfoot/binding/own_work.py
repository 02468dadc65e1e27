"""Sentences in which a body tells what it did in a year it names.

Only a sentence that cannot mean anything else counts: a clause begins with the year (or with the body and the year),
the year is the only one there, and a verb of own work with a figure follows. What the pack lists as exempting, such as
words of comparison, takes the sentence out.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from crossfoot.binding.clauses import sentence_end, sentence_start
from crossfoot.binding.sentences import sentence_at
from crossfoot.numbers.chinese_numerals import HAN_DIGITS
from crossfoot.numbers.dates import Year, span_at
from crossfoot.profile.prose_model import OwnWorkRequirement
from crossfoot.terms.late import compile_late

LONGEST_REACH = 40
"""Characters from a verb to its figure."""

LONGEST_LEAD = 200
"""Characters before a year that may be the body's name."""

_FIGURE = rf"""(?<![第〔0-9.])[0-9]+(?![0-9]*[年月日号〕])
    | (?<!第)[{HAN_DIGITS}十百千万两]+余?[件条次期个份篇场册人元]"""
_CLAUSE = re.compile("(?s:.*)[，。；：！？]")
_LEAD = re.compile(rf"(?:[{HAN_DIGITS}十]+是|其中|同时)?(?:在)?")
# 2021年3月 is a day of it, 2021年至 the start of a span, 2021年度预算 names a thing.
_OF_THE_YEAR = re.compile(rf"年(?!(?:[0-9]{{1,2}}|[{HAN_DIGITS}十]{{1,3}})月|[-—~至到、]|以|来|版)度?")
# The literal comes first: the search for it alone is what makes most passages cost nothing.
NAMES_A_YEAR = re.compile(rf"年(?<=[0-9{HAN_DIGITS}〇零○O]年)")
_FIRST_DAYS = re.compile("年度?(?:0?1|一)月")
IS_A_YEAR = compile_late("[年版〕/至到、—~-]")
"""What stands behind four digits that are a year."""

_EVENTS = ("后", "时")
_MADE_THEN = re.compile(
    "(?:出台|制定|印发|发布|公布|施行|实施|通过|开展|收到|新收|确定|部署|提出|承诺|列入|反馈|发现|交办|转办)的"
)
"""2023年出台的政策，公开解读32篇: the year is that of the thing."""

_BY_THEN = ("年底", "年末", "年初", "年内")
"""2023年公开79条；2024年底前全部整改 compares nothing."""

_DONE = compile_late("[共已了]")
_PART_OF_YEAR = compile_late("年度?(?:[春夏秋冬]季|[上下]半年|[一二三四]季度|[^，。；]{1,8}(?:期间|前后))")
_EVENT = compile_late("创刊|入选|获评|评为|列为|成立|组建|启用|改版|上线|升级|施行|出台|修订|近年来|历年|历史")
"""2023年，县政府公报创刊，印发4期: an event is told with its year, whatever the report is for."""
_start = attrgetter("start")


class _Patterns(NamedTuple):
    work: re.Pattern[str]
    exempt: re.Pattern[str]
    exempt_before: re.Pattern[str]
    things: tuple[str, ...]
    subjects: frozenset[str]


@lru_cache(maxsize=64)
def _patterns(requirement: OwnWorkRequirement) -> _Patterns:
    longest_first = sorted(requirement.verbs, key=len, reverse=True)
    firsts = "".join(sorted({verb[0] for verb in longest_first}))
    verbs = "|".join(map(re.escape, longest_first))
    tails = "|".join([f"(?<={re.escape(verb[0])}){re.escape(verb[1:])}" for verb in longest_first])
    return _Patterns(
        # It begins with one set of characters, which is what makes a search for it fast.
        re.compile(
            rf"""[未没{re.escape(firsts)}](?:
                  (?:{tails})(?!的)[^，]{{0,{LONGEST_REACH}}}?(?:{_FIGURE})
                | (?:(?<=未)|(?<=没)有)[^，]{{0,8}}?(?:{verbs}))""",
            re.VERBOSE,
        ),
        _any(requirement.exempt),
        _any(requirement.exempt_before),
        requirement.things,
        frozenset(requirement.subjects),
    )


def _any(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words)) or "(?!)")


def own_work_years(
    requirement: OwnWorkRequirement, text: str, years: Sequence[Year], names: Collection[str], report_year: int
) -> Iterator[Year]:
    """Those of ``years``, all that ``text`` names, of which a sentence on own work tells; ``names`` are the body's."""
    patterns = _patterns(requirement)
    for year in years:
        match = _OF_THE_YEAR.match(text, year.end)
        behind = match.end() if match is not None else _end_of_whole(text, year)
        if behind is None or text.startswith("的", behind):  # 在2023年的基础上，新增56项
            continue
        low = max(0, year.start - LONGEST_LEAD)
        stop = _CLAUSE.match(text, low, year.start)
        lead = text[stop.end() if stop is not None else low : year.start]
        rest = _LEAD.sub("", lead, count=1).removesuffix("在") if lead else ""
        if rest and rest not in patterns.subjects and rest not in names:
            continue
        start, end = sentence_at(text, year.start)
        others = (other for other in _between(years, start, end) if not year.start <= other.start < behind)
        if any(IS_A_YEAR.match(text, other.end) for other in chain(others, _compared(text, year, years))):
            continue
        work = patterns.work.search(text, behind, end)
        if work is None or patterns.exempt.search(text, start, end):
            continue
        if patterns.exempt_before.search(text, start, work.end()):
            continue
        # The year of what is published (2022年民生实事项目公开10件), or of an event (2022年机构改革后，公开3次).
        first, mark, _ = text[behind : work.start()].partition("，")
        if first.endswith(_EVENTS if mark else patterns.things) or (mark and _MADE_THEN.search(first)):
            continue
        # Plans speak of years to come in the same words; what is done has a mark of it.
        if year.value > report_year and not _DONE.search(text, behind, work.end()):
            continue
        yield year


def may_be_meant(text: str, year: Year, report_year: int) -> bool:
    """Whether ``year``, another than the report's, may stand in ``text`` on purpose: a part of it is named, an event of
    it, or the passage tells of the report's own year as well.
    """
    if f"{report_year}年" in text or "今年" in text or _PART_OF_YEAR.match(text, year.end):
        return True
    return _EVENT.search(text, year.end, sentence_end(text, year.end)) is not None


def _between(years: Sequence[Year], start: int, end: int) -> Sequence[Year]:
    """Those of ``years``, which are in order, that begin between ``start`` and ``end``."""
    return years[bisect_left(years, start, key=_start) : bisect_left(years, end, key=_start)]


def _compared(text: str, year: Year, years: Sequence[Year]) -> Iterator[Year]:
    """Other years than ``year`` in its sentence, of any half: 2023年公开79条；2024年公开85条 compares them."""
    for other in _between(years, sentence_start(text, year.start), sentence_end(text, year.start)):
        if other.value != year.value and not text.startswith(_BY_THEN, other.end):
            yield other


def _end_of_whole(text: str, year: Year) -> int | None:
    """Where the days end that begin with ``year`` and are all of it: 2022年1月1日至2022年12月31日."""
    if not _FIRST_DAYS.match(text, year.end):
        return None
    days = span_at(text, year.start)
    return days.end if days is not None and days.is_whole(year.value) else None
