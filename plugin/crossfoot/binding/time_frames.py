"""The stretch of time of which a clause speaks: the year of the report, or another year, several years, part of one."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from crossfoot.terms.late import compile_late

_YEAR = re.compile(r"([0-9]{4})年")
_THIS_YEAR = re.compile(r"全年|本年|今年|当年|年内|1[-—~至到]12月|1月1日[-—~至到](?:[0-9]{4}年)?12月31日")
_PART_OR_MORE = re.compile(
    r"""以来 | [近连]续?(?:[两二三四五六七八九十几]|[0-9]{1,2})(?:个)?年 | [两二三四五六七八九十]年(?:来|间|期间)
      | [0-9]{4}年?度?[-—~至到][0-9]{4}年 | “?[十一二三四五]+五”?(?:期间|时期|规划)
      | [上下]半年 | [前后]?[一二三四1-4][个]?季度 | (?<![0-9])[0-9]{1,2}(?:[-—~至到][0-9]{1,2})?月份?(?![0-9]*日)
      | 截[至止].*累计 | 每[年月季] | 年均 | 月均 | 历年 | 年来 | 至今 | 年初 | 任期 | 假期
      | (?<!统计)(?<!报告)(?<!年度)(?<!^)期间
      | (?:上线|修订|成立|运行|启用|升级|改版)[前后] | (?:清理|调整)前
      | (?<![0-9])[0-9]{1,2}月[0-9]{1,2}日(?<!12月31日)(?<!\D1月1日)(?<!^1月1日)(?<!01月01日)""",
    re.VERBOSE,
)
_PRELUDE = re.compile(
    r"""(?:在|自|从|截[至止]|到)?(?:[0-9]{4}年|[上前]一?年度?|去年|今年|本年度?|全年|近|[两二三四五六七八九十]年来
        |[0-9]{1,2}月|[上下]半年|前?第?[一二三四1-4]个?季度|[明来]年|下一?(?:年度?|步|阶段)|今后)
        (?:度|全年|初|底|末|间|来|以来|同期|期间|份|[一二三四五十两0-9]年|[上下]半年|第?[一二三四1-4]季度
        |[-—~至到]|[0-9]{4}年|[0-9]{1,2}月|[0-9]{1,2}日|[0-9]{1,2}(?=[-—~至到]))*""",
    re.VERBOSE,
)
_TIMELY = re.compile("[年月季来期划计]")
"""Without any of these letters a clause names no time but the years before, in the pack's words."""

_TO_COME = re.compile("[明来]年|下一?(?:年|步|阶段)|今后")
_BEGINS_TIME = "0123456789上下前近去明来在自从到截第一二三四五六七八九十两今本全"
"""The letters with which ``_PRELUDE`` begins."""

_ENDS_TIME = compile_late(
    r"(?:以来|(?<!统计)(?<!报告)(?<!年度)(?<![，。；：（、])(?<!^)期间|至今|假期|任期内?|(?:上线|修订|成立|运行|启用|升级|改版)[前后]|(?:清理|调整)前)\Z"
)
_LAST_OF_TIME = "以来", "期间", "至今", "假期", "任期", "后", "前"
"""Without any of these no clause ends with ``_ENDS_TIME``."""

_LAST_LETTERS_OF_TIME = frozenset("来间今期内后前")

LONGEST_TIME = 40
"""Letters of a clause that does nothing but name a time."""

_TELLS_ON = re.compile(r"(?!度?(?:结转|转入|遗留)|[0-9的为是相比同])")
"""What follows a time at the beginning of a clause, if what comes after that clause is told of it as well:
上年收到107件，办结101件, but not 上年为107件，办结121件.
"""

_STANDS_OVER = compile_late(r"度?(?:结转|转入|遗留)")
_GOES_OVER = compile_late(r"(?:结转|转入|转)[至到]?\Z")
_CLAUSE = compile_late("[^，；：（、。！？]+")
_MAY_BE_TIME = compile_late(rf"[{_BEGINS_TIME}](?<![^，；：（、。！？].)[^，；：（、。！？]*")
"""A clause that begins with such a letter. The set of them comes first: a search for that is a fast one."""

_MARK = re.compile("(?s:.*)[，；：（、]")


def without_years_of_carrying(words: str, year: int | None) -> str:
    """``words`` with 上年 for the year from which something stands over, and 下年 for the one to which it goes over:
    2023年结转6件, 结转至2025年继续办理5件 in the report for 2024.
    """
    if year is None or "年" not in words or not ("转" in words or "遗留" in words):
        return words

    def name(found: re.Match[str]) -> str:
        return ("上年" if int(found[1]) < year else "下年") if _is_of_carrying(words, found, year) else found[0]

    return _YEAR.sub(name, words)


def _is_of_carrying(words: str, found: re.Match[str], year: int) -> bool:
    if int(found[1]) == year - 1:
        return _STANDS_OVER.match(words, found.end()) is not None
    return int(found[1]) == year + 1 and _GOES_OVER.search(words, 0, found.start()) is not None


class TimeFrames:
    """Tells whether a figure is another time's, by the pack's words for the years before."""

    def __init__(self, previous: Sequence[str]) -> None:
        listed = sorted(map(re.escape, previous), key=len, reverse=True)
        self._previous = re.compile("|".join(listed)) if listed else None

    def is_other(self, text: str, start: int, at: int, sentence: int, year: int | None) -> bool:
        """Whether the clause ``text[start:at]``, or a word of time set before it, is not about ``year``.

        ``sentence`` is where its sentence begins.
        """
        context = text[start:at]
        if self._is_previous(context):
            return True
        timely = _TIMELY.search(context) is not None
        if timely:
            if self._is_other_year(context, year):
                return True
            if _THIS_YEAR.search(context):
                return False
        time = "" if timely and f"{year}年" in context else _prelude(text, sentence, start)
        if time and self._names_another(time, year):
            return True
        if not time and not timely:
            return False
        return _PART_OR_MORE.search(time + context) is not None and _THIS_YEAR.search(time) is None

    def _names_another(self, context: str, year: int | None) -> bool:
        """Whether a word of time names years before, another year, or what is to come."""
        return self._is_previous(context) or self._is_other_year(context, year) or _TO_COME.match(context) is not None

    def _is_previous(self, context: str) -> bool:
        if self._previous is None or not (match := self._previous.search(context)):
            return False
        # 上年结转 is a figure of this year.
        return not _STANDS_OVER.match(context, match.end()) and "结转" not in context[: match.start()]

    @staticmethod
    def _is_other_year(context: str, year: int | None) -> bool:
        if year is not None and "年" in context:
            for found in _YEAR.finditer(context):
                if int(found[1]) != year and not _is_of_carrying(context, found, year):
                    return True
        return False


def _prelude(text: str, sentence: int, start: int) -> str:
    """The time with which a clause of ``text[sentence:start]`` begins, the last such, or several that 、 joins."""
    if start <= sentence:
        return ""
    mark = _MARK.match(text, sentence, start)
    last = mark.end() if mark is not None else sentence
    if last < start <= last + LONGEST_TIME and _is_time(text[last:start]):
        return text[last:start]
    times = _times(text)
    before = bisect_left(times, (last, last)) - 1
    if before < 0 or times[before][0] < sentence:
        return ""
    first, end = times[before]
    while before and times[before - 1][1] == first - 1 and text[first - 1] == "、":
        before -= 1
        first = times[before][0]
    return text[first:end]


@lru_cache(maxsize=4)
def _times(text: str) -> tuple[tuple[int, int], ...]:
    """Where the times stand with which clauses of ``text`` begin: sought once, a sentence may have many figures."""
    clauses = _CLAUSE if any(map(text.__contains__, _LAST_OF_TIME)) else _MAY_BE_TIME
    found: list[tuple[int, int]] = []
    for clause in clauses.finditer(text):
        start, end = clause.span()
        time = _PRELUDE.match(text, start, end) if text[start] in _BEGINS_TIME else None
        if text[end - 1] in _LAST_LETTERS_OF_TIME and _ENDS_TIME.search(text, start, end) is not None:
            found.append((start, end))
        elif time is not None and (time.end() == end or _TELLS_ON.match(text, time.end())):
            found.append(time.span())
    return tuple(found)


def _is_time(clause: str) -> bool:
    if clause[0] in _BEGINS_TIME and _PRELUDE.fullmatch(clause) is not None:
        return True
    return clause[-1] in _LAST_LETTERS_OF_TIME and _ENDS_TIME.search(clause) is not None
