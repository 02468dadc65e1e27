"""Figures of the quarters, the halves or the months of a year: 上半年收到50件、下半年70件，全年120件.

Those that leave none of the year out make the year's figure; others are no more than that.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from crossfoot.document.breakdown_model import Breakdown, Form
from crossfoot.document.breakdown_parts import between, clause_of, speaks_of_another_year
from crossfoot.document.same_words import are_among
from crossfoot.numbers.mention import Mention
from crossfoot.terms.late import compile_late

_PERIOD = compile_late(
    r"(?<![至0-9])(?:"
    r"(?P<up_to>前)?第?(?P<quarter>[一二三四1-4])(?:[-—~至到]第?(?P<to>[一二三四1-4]))?"
    r"(?:季度|(?=(?:、第?[一二三四1-4])+季度))"
    r"|(?P<half>[上下])(?:半年|(?=、下半年))"
    r"|(?P<first>1?[0-9])(?:月?份?[-—~至到](?P<last>1?[0-9]))?月(?![0-9]{1,2}[日号])份?"
    r")(?![末底初])"
)
_QUARTER = compile_late("[一二三四1-4]季度")
"""One of them; 按季度 is how often."""

_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4}
_LEADS = compile_late(
    r"(?:[，；：（、]|(?<=[，。；：（、])(?:其中|包括)[，：]?|(?:[，；：]|。(?!\Z))"
    r"(?:其中|包括|(?:具体|分别)为|[分按从](?:季度|月份|月度|时间|阶段)[^，。；：]{0,4})[，：]?)"
)
_STOP = compile_late("(?s:.*)[，。；：（、！？]")
_OTHER = compile_late("截|较|比|同期|去年|上年|前年")
_BODIES = frozenset("个家户人名位")
"""Units of those who may be counted in each period once more: a year's figure is no sum of these."""

_TOTAL = compile_late(r"[，、；](?P<words>[^，。；：（）0-9]{0,24})")
_OF_THE_YEAR = ("全年", "本年", "年度", "共", "合计", "总计", "累计")
_EACH = frozenset("各均都")
_LONGEST_LABEL = 24
_FARTHEST = 60
"""Characters from a period to its figure and from the last of these to the year's."""

_MONTHS = 12


class _Period(NamedTuple):
    """``start`` to ``end`` of the text names the months ``first`` to ``last``."""

    start: int
    end: int
    first: int
    last: int


def by_period(text: str, quantities: Sequence[Mention]) -> Iterator[Breakdown]:
    """Every figure of a year, or a total, with those of the periods that stand before or behind it."""
    if not (("季度" in text and _QUARTER.search(text)) or "下半年" in text or _lists_months(text)):
        return
    for run in _runs(text):
        parts = _parts(text, run, quantities)
        if not parts or parts[0].unit in _BODIES:
            continue
        whole = _whole_before(text, run, parts, quantities) or _whole_behind(text, run, parts, quantities)
        if whole is not None:
            exhaust = run[0].first == 1 and run[-1].last == _MONTHS
            form: Form = "complete" if exhaust and all(part.bounds is None for part in parts) else "subset"
            yield Breakdown(whole, tuple(parts), form, False)


def _lists_months(text: str) -> bool:
    """Whether the last month of the year may be one of a list; nearly every report ends its time on 12月31日."""
    at = text.find("12月")
    return at >= 0 and not text.startswith("31日", at + 3)


def _runs(text: str) -> Iterator[list[_Period]]:
    """Periods of one sentence that follow each other without a gap."""
    run: list[_Period] = []
    for match in _PERIOD.finditer(text):
        low = max(match.start() - _FARTHEST, run[-1].end if run else 0)
        stop = _STOP.match(text, low, match.start())
        begins = stop.end() if stop is not None else low
        if _OTHER.search(text, begins, match.start()) is not None:
            continue
        period = _Period(*match.span(), *_months(match.groupdict()))
        if run and (period.first != run[-1].last + 1 or "。" in text[run[-1].end : period.start]):
            if len(run) > 1:
                yield run
            run = []
        run.append(period)
    if len(run) > 1:
        yield run


def _months(named: dict[str, str | None]) -> tuple[int, int]:
    if quarter := named["quarter"]:
        first = _quarter(quarter)
        last = _quarter(named["to"] or quarter)
        return 1 if named["up_to"] else first * 3 - 2, last * 3
    if half := named["half"]:
        return (1, 6) if half == "上" else (7, 12)
    month = int(named["first"] or 0)
    return month, int(named["last"] or month)


def _quarter(numeral: str) -> int:
    return _QUARTERS.get(numeral) or int(numeral)


def _parts(text: str, run: Sequence[_Period], quantities: Sequence[Mention]) -> list[Mention]:
    """The figure of each period, or the one that is told of each of them; none where it is not plain which they are."""
    found: list[Mention] = []
    waiting = 0  # periods named one beside the other, with their figures behind the last: 上半年、下半年分别公开…
    for period, following in pairwise((*run, None)):
        assert period is not None
        end = following.start if following is not None else period.end + _FARTHEST
        counted = between(quantities, period.end, end)
        if not counted and following is not None and text[period.end : following.start] in ("、", "和"):
            waiting += 1
            continue
        taken = _of_the_last(text, period, counted, waiting, is_last=following is None)
        label = text[period.end : taken[0].start] if taken else ""
        if not taken or any(mark in label for mark in "。；（）") or len(label) > _LONGEST_LABEL:
            return []
        if found and (taken[0].unit != found[0].unit or not are_among(label, text[run[0].end : found[0].start])):
            return []
        found.extend(taken)
        waiting = 0
    return found


def _of_the_last(
    text: str, period: _Period, counted: Sequence[Mention], waiting: int, *, is_last: bool
) -> list[Mention]:
    """The figures for ``period`` and for those ``waiting`` before it, of all that are ``counted`` up to the next."""
    if not counted or (not is_last and sum(one.unit == counted[0].unit for one in counted) > 1 + waiting):
        return []
    if not waiting or text[period.end] in _EACH:
        return [counted[0]]
    listed = list(counted[: waiting + 1])
    beside = all(text[one.after : other.start] in ("、", "和") for one, other in pairwise(listed))
    return listed if text.startswith("分别", period.end) and len(listed) == waiting + 1 and beside else []


def _label(text: str, run: Sequence[_Period], parts: Sequence[Mention]) -> str:
    """What the first of ``parts`` is said to count."""
    named = [period.end for period in run if period.end <= parts[0].start]
    return text[named[-1] : parts[0].start].lstrip("各均都分别")


def _whole_before(
    text: str, run: Sequence[_Period], parts: Sequence[Mention], quantities: Sequence[Mention]
) -> Mention | None:
    """收到120件，其中上半年50件、下半年70件: the figure right before them."""
    near = between(quantities, max(0, run[0].start - _FARTHEST), run[0].start)
    earlier = [one for one in near if one.unit == parts[0].unit]
    if not earlier or earlier[-1].bounds is not None or speaks_of_another_year(text, earlier[-1]):
        return None
    whole = earlier[-1]
    if _LEADS.fullmatch(text, whole.after, run[0].start) is None:
        return None
    said = text[clause_of(text, whole) : whole.start]
    return whole if are_among(_label(text, run, parts), said) else None


def _whole_behind(
    text: str, run: Sequence[_Period], parts: Sequence[Mention], quantities: Sequence[Mention]
) -> Mention | None:
    """一季度20件、…、四季度30件，全年120件: the next figure, where it is said to be the year's or the sum."""
    last = parts[-1]
    behind = [one for one in between(quantities, last.after, last.after + _FARTHEST) if one.unit == last.unit]
    if not behind or behind[0].bounds is not None:
        return None
    total = _TOTAL.fullmatch(text, last.after, behind[0].start)
    if total is None or speaks_of_another_year(text, behind[0]):
        return None
    said, label = total["words"], _label(text, run, parts)
    alike = are_among(said, label) or are_among(label, said)
    return behind[0] if alike and any(word in said for word in _OF_THE_YEAR) else None
