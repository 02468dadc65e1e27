"""The parts of a total as prose lists them: which figures are among them, and where the list ends."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from operator import attrgetter

from crossfoot.document.sentences import LONGEST_SENTENCE
from crossfoot.numbers.approximate import BEGINS_LIMIT, LIMITED
from crossfoot.numbers.mention import Mention
from crossfoot.terms.late import compile_late

FARTHEST_TOTAL = 600
"""Characters from a total to the words that take it apart, or back from one behind its parts to the first of them.

How long the list itself is does not matter: there are provinces with a hundred counties.
"""

_OTHER_YEAR = re.compile(r"上年|去年|上一年|同期|往年|前年|同比|环比|较|相比")
_IS_YEAR = re.compile("[0-9]{4}年度?")
"""收到120件（2023年100件、2022年90件）: what is named by a year alone is no part of another year's figure."""

_CHANGE = compile_late("(?:增[加长]|减少|下降|上升)")
"""公务用车40万元，减少1.4万元: by how much the part before it changed."""

_NEW_MATTER = re.compile(
    r"(?:已|均|全部|都|办结|答复|办理|结转|同比|较|比上年|[本今当]年新增|年内新增|另|此外|共|累计|全年|同时)"
)
_NO_PART = re.compile(
    r"[均最计者项每](?:(?<=每)|(?<=[年月日季人平]均)|(?<=最)[高低多少大小]|(?<=[合小总共]计)|(?<=[两二三四][者项]))"
)
"""Subtotals, means, what comes with each (每季度1期), the most and the least of a total take nothing apart.

It begins with one set of characters, which is what makes a search for it fast.
"""

_NEW_OR_GONE = compile_late("新[增建开设]|注销|关[停闭]|撤并|撤销(?!.*[件起宗例])|改造|采纳|(?<!继续)有效")
"""What a bracket says of a total without taking it apart: 18个（新增2个、注销3个）; of cases, 撤销 is a result."""

_LIMIT = compile_late(LIMITED)
_OF_A_PART = re.compile("(?<!^)[，；、。]其中")
_TAKEN_APART = re.compile("(?:，占[^，。；：、（）]{1,18}%)?[，、]?其中|（")
_SUFFERED = re.compile("被|因|引发")
"""被提起诉讼12件: a clause that says what came upon the body, or by what, counts for itself."""

_ITEM = re.compile("[（(][0-9一二三四五六七八九十]{1,2}[）)]|[0-9]{1,2}[.、．](?![0-9])|[一二三四五六七八九十]是|[①-⑳]")
_CLAUSE = re.compile(r"[，。；：、（！？]")
_CLAUSE_BEFORE = re.compile(r"(?s:.*)[，。；：、（]")
_BRACKET = re.compile("[（）]")
_LONGEST_LABEL = 16
_start = attrgetter("start")


def is_part(text: str, part: Mention, whole: Mention, *, bare: bool) -> bool:
    """Whether ``part`` counts the same things as ``whole``; ``bare``: a figure without a unit does as well."""
    if part.kind is not whole.kind or not (part.unit == whole.unit or (bare and not part.unit)):
        return False
    start = clause_of(text, part)
    if _IS_YEAR.fullmatch(text, start, part.start):
        return False
    if text[part.start - 1] in "加长少降升" and _CHANGE.fullmatch(text, start, part.start):
        return False
    if _OTHER_YEAR.search(text, start, part.start) or _NO_PART.search(text, start, part.start):
        return False
    if bare and _NEW_OR_GONE.search(text, start, part.after):
        return False
    return text[part.after : part.after + 1] not in BEGINS_LIMIT or _LIMIT.match(text, part.after) is None


def speaks_of_another_year(text: str, mention: Mention) -> bool:
    """Whether the clause of a figure names another year."""
    return _OTHER_YEAR.search(text, clause_of(text, mention), mention.start) is not None


def clause_of(text: str, mention: Mention) -> int:
    """Where the clause of a figure begins."""
    low = max(0, mention.start - LONGEST_SENTENCE)
    stop = _CLAUSE_BEFORE.match(text, low, mention.start)
    return stop.end() if stop is not None else low


def are_apart(text: str, parts: Sequence[Mention]) -> bool:
    """Whether a comma stands between two of ``parts``."""
    return any("，" in text[one.after : other.start] for one, other in pairwise(parts))


def before_parts_of_parts(text: str, start: int, parts: list[Mention]) -> list[Mention]:
    """``parts``, of a list that begins at ``start``, up to a 其中 that takes the last of them apart, or one of them:
    主办28件，会办13件，其中重点2件; 已办结的115条中，教育类58条.
    """
    nested = _OF_A_PART.search(text, start, parts[-1].start) if parts else None
    if nested is not None and nested.start() > parts[0].start:
        parts = [part for part in parts if part.start < nested.start()]
    whole = next((index for index, part in enumerate(parts) if text[part.after : part.after + 1] == "中"), None)
    parts = parts if whole is None else parts[: whole + 1]
    return parts if len(parts) < 2 else [part for part in parts if not _is_of_one_before(text, parts, part)]


def _is_of_one_before(text: str, parts: Sequence[Mention], part: Mention) -> bool:
    """Whether the words around ``part`` name one of ``parts`` before it as what it is of.

    专任教师980人，专任教师中博士320人; 专任教师980人；博士320人，占专任教师的32.7%.
    """
    among = text.rfind("中", max(0, part.start - _LONGEST_LABEL), part.start)
    share = text.find("占", part.after, part.after + 3) + 1
    if part is parts[0] or (among < 0 and not share):
        return False
    start = clause_of(text, part)
    for one in parts:
        if one is part:
            return False
        label = text[clause_of(text, one) : one.start].removeprefix("其中")
        if len(label) > 1 and (text[start:among] == label or (share and text.startswith(label, share))):
            return True
    return False


def list_end(text: str, start: int, end: int) -> int:
    """Where the list ends within its sentence: before a clause that begins a new matter."""
    for match in _CLAUSE.finditer(text, start, end):
        if match[0] == "，" and _NEW_MATTER.match(text, match.end()):
            return match.start()
        if match[0] in "。！？":
            return match.start()
    return end


def closing_bracket(text: str, start: int) -> int:
    """The place of the bracket that closes the one before ``start``; ``start`` where it is never closed."""
    depth = 1
    for bracket in _BRACKET.finditer(text, start, start + LONGEST_SENTENCE):
        depth += 1 if bracket[0] == "（" else -1
        if not depth:
            return bracket.start()
    return start


def at_depth(text: str, start: int, end: int, quantities: Sequence[Mention]) -> list[Mention]:
    """The figures between ``start`` and ``end`` that stand in no bracket of their own."""
    found = []
    depth, before = 0, start
    for mention in between(quantities, start, end):
        depth += text.count("（", before, mention.start) - text.count("）", before, mention.start)
        before = mention.start
        if not depth:
            found.append(mention)
    return found


def between(quantities: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    """Those of ``quantities``, which are in order, that begin between ``start`` and ``end``."""
    return quantities[bisect_left(quantities, start, key=_start) : bisect_left(quantities, end, key=_start)]


def up_to_new_matter(text: str, whole: Mention, parts: list[Mention]) -> list[Mention]:
    """``parts`` without those that only follow them: 问题63个，包括错链18个、错别字45个，涉及单位28个;
    复议7件：维持5件、未审结2件；诉讼3件：….

    What takes the total apart once more does not: 其中自然人6件、法人3件，网络5件、当面4件.
    """
    total = Decimal(0)
    for index, (part, following) in enumerate(pairwise(parts), start=1):
        total += part.value
        apart, ended = are_apart(text, (part, following)), "；" in text[part.after : following.start]
        if apart or ended:
            again = sum(each.value for each in parts[index:]) == whole.value
            if index > 1 and total == whole.value and not again:
                return parts[:index]
            if apart:
                return parts
    return parts


def up_to_semicolon(text: str, whole: Mention, parts: list[Mention], matters: Sequence[str]) -> list[Mention]:
    """``parts`` up to a semicolon, where only those can be of ``whole``: it is no mark of a list that commas set apart.

    发布8612条，其中要闻3200条、公告1512条；推送信息1.6万条. What is more than all of them is none of them, nor is what
    is too much and taken apart itself, or named by one of ``matters``: 复议18件，其中信息公开类7件；诉讼12件，其中….
    """
    total = Decimal(0)
    for index, (part, following) in enumerate(pairwise(parts)):
        total += part.value
        if "；" in text[part.after : following.start]:
            if following.value > whole.value >= total:
                return parts[: index + 1]
            exceeded = sum(each.value for each in parts) > whole.value >= total
            apart = index or total == whole.value or _begins_anew(text, whole, part, following, matters)
            return parts[: index + 1] if apart and exceeded else parts
    return parts


def _begins_anew(text: str, whole: Mention, part: Mention, following: Mention, matters: Sequence[str]) -> bool:
    """Whether what follows ``part`` is a total of its own, or the next item of a list of which ``whole`` is one."""
    start = clause_of(text, following)
    if _TAKEN_APART.match(text, following.after) or _SUFFERED.match(text, start):
        return True
    if text[start : following.start].removeprefix("行政").startswith(tuple(matters)):
        return True
    numbered = _ITEM.search(text, whole.after, part.start) is not None
    return not numbered and _ITEM.search(text, part.after, following.start) is not None
