"""Totals that prose takes apart: 7件（其中网络1件、传真6件）, 共9件，包括…, 98期，其中甲15期、乙83期.

How a list is introduced says whether it is complete: one in brackets right behind its total, or after 包括, 分别为 or a
colon, is; after 其中 it may be a choice.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from operator import attrgetter
from typing import Literal, NamedTuple

from crossfoot.document.narrative import Prose
from crossfoot.numbers.mentions import Mention
from crossfoot.numbers.units import Kind

Form = Literal["complete", "listed", "subset"]
"""``complete``: the parts must add up. ``listed``: several that may leave something out. ``subset``: one alone, an open
list (等), or an inexact part."""


class Breakdown(NamedTuple):
    """A total and its parts, in order. ``end`` is where the list ends in the text of the passage.

    ``apart``: commas stand between the parts, so that one may overlap another (其中自然人111件，网上申请80件).
    """

    whole: Mention
    parts: tuple[Mention, ...]
    form: Form
    end: int
    apart: bool


_OPENED = re.compile(r"[^（）。，；：、0-9]{0,8}（")
# It begins with one set of characters, which is what makes a search for it fast.
_INTRODUCER = re.compile(
    r"""[其分具包构即](?<![^，。；：、！？）].)(?:
          (?<=其)中(?P<strict>包括|分别(?:为|是)?)?
        | (?P<complete>(?<=分)[别布](?:为|是) | (?<=具)体(?:为|是) | (?<=包)[括含] | (?<=构)成(?:为|是) | (?<=即))
        )[：，]?""",
    re.VERBOSE,
)
_COLON = re.compile(r"：(?!.{0,2}[一二1][、.是])")
_INSIDE = re.compile(r"其中|包括|包含|含|分别(?:为|是)?")
_INCLUDES = ("包括", "包含")
_OPEN = re.compile(r"等(?!级|候|于|同|待|额|比)")
_OTHER_YEAR = re.compile(r"上年|去年|上一年|同期|往年|前年|同比|环比|较|相比")
_NEW_MATTER = re.compile(r"(?:已|均|全部|都|办结|答复|办理|结转|同比|较|比上年|另|此外|共|累计|全年|同时)")
_SUBTOTAL = re.compile(r"[合小总共]计|[两二三四][者项]")
_CLAUSE = re.compile(r"[，。；：、（！？]")
_CLAUSE_BEFORE = re.compile(r"(?s:.*)[，。；：、（]")
_LONGEST = 600
_OF_THINGS = frozenset((Kind.COUNT, Kind.MONEY))
_ROUND = str.maketrans("〔〕", "（）")
_start = attrgetter("start")


def find_breakdowns(prose: Prose) -> tuple[Breakdown, ...]:
    """Every total of ``prose`` with its parts; a figure is a part of one total at most."""
    quantities = [mention for mention in prose.mentions if mention.kind in _OF_THINGS and not mention.loose]
    if len(quantities) < 2:
        return ()
    found: list[Breakdown] = []
    text = prose.text.translate(_ROUND) if "〔" in prose.text else prose.text
    if "（" in text:
        found.extend(_bracketed(text, quantities))
    taken = {part.start for breakdown in found for part in breakdown.parts}
    free = [mention for mention in quantities if mention.start not in taken]
    for breakdown in _introduced(prose, text, free):
        if not taken.intersection(part.start for part in breakdown.parts):
            found.append(breakdown)
            taken.update(part.start for part in breakdown.parts)
    return tuple(sorted(found, key=lambda breakdown: breakdown.whole.start))


def _bracketed(text: str, quantities: Sequence[Mention]) -> Iterator[Breakdown]:
    for whole in quantities:
        opened = _OPENED.match(text, whole.after)
        if opened is None or whole.bounds is not None:
            continue
        end = _closing(text, opened.end())
        inside = _at_depth(text, opened.end(), end, quantities)
        parts = _up_to_new_matter(text, whole, [part for part in inside if _is_part(text, part, whole, bare=True)])
        if not parts:
            continue
        introduced = _INSIDE.match(text, opened.end())
        if len(parts) == 1 and not introduced:
            continue
        form = _form(text, parts, end, complete=True)
        if introduced and introduced[0] == "含":
            form = "subset"
        yield Breakdown(whole, tuple(parts), form, end, _are_apart(text, parts))


def _introduced(prose: Prose, text: str, free: Sequence[Mention]) -> Iterator[Breakdown]:
    if len(free) < 2:
        return
    # What introduces a list stands between two figures.
    low, high = free[0].after, free[-1].start
    starts = [
        (match.end(), match.start(), match["complete"] is not None or match["strict"] is not None)
        for match in _INTRODUCER.finditer(text, low, high)
    ]
    if text.find("：", low, high) >= 0:
        starts += [(match.end(), match.start(), True) for match in _COLON.finditer(text, low) if match.end() <= high]
    for start, at, complete in sorted(starts):
        number = prose.sentence_at(at)
        first, end = prose.sentences[number]
        wholes, unclear = _wholes(text, free, first, at)
        if not wholes and number and at - first < 2:
            wholes, unclear = _wholes(text, free, prose.sentences[number - 1][0], at)
        if not wholes:
            continue
        while text[end - 1] == "；" and number + 1 < len(prose.sentences) and end < start + _LONGEST:
            number += 1
            end = prose.sentences[number][1]
        end = _list_end(text, start, min(end, start + _LONGEST))
        includes = text.startswith(_INCLUDES, at)
        inside = _at_depth(text, start, end, free)
        for unit, candidates in wholes.items():
            parts = [part for part in inside if _is_part(text, part, candidates[-1], bare=False)]
            if not complete:
                parts = _up_to_semicolon(text, candidates[-1], parts)
            if parts:
                whole = _fitting(candidates, parts, complete=complete)
                if unit in unclear and sum(part.value for part in parts) > whole.value:
                    continue
                parts = _up_to_new_matter(text, whole, parts)
                form = _form(text, parts, end, complete=complete)
                if includes and 2 * sum(part.value for part in parts) < whole.value:
                    form = "subset"  # what is named is not even half of it: 包括 stands for 其中
                yield Breakdown(whole, tuple(parts), form, end, _are_apart(text, parts))


def _wholes(text: str, free: Sequence[Mention], first: int, at: int) -> tuple[dict[str, list[Mention]], frozenset[str]]:
    """The figures of each unit before ``at`` that stand in no bracket: what a list can be the parts of.

    And the units of which the nearest is another year's, so that the list may take both apart: 新收120件，上年结转6件，
    其中予以公开…
    """
    found: dict[str, list[Mention]] = {}
    others: dict[str, int] = {}
    first = max(first, at - _LONGEST)
    for mention in _between(free, first, at):
        if mention.after <= at and mention.unit and mention.bounds is None:
            before = text[first : mention.start]
            if before.count("（") > before.count("）"):
                continue
            if _speaks_of_another_year(text, mention):
                others[mention.unit] = mention.start
            else:
                found.setdefault(mention.unit, []).append(mention)
    return found, frozenset(unit for unit, start in others.items() if unit in found and found[unit][-1].start < start)


def _fitting(candidates: Sequence[Mention], parts: Sequence[Mention], *, complete: bool) -> Mention:
    """The nearest figure, or one before it that the parts add up to, or of which they can be a choice.

    收到9件，自然人6件、法人3件；其中网络5件、当面4件 takes the 9 apart, not the 3.
    """
    total = sum((part.value for part in parts), Decimal(0))
    if total > candidates[-1].value:
        for candidate in reversed(candidates[:-1]):
            if candidate.value == total or (not complete and candidate.value > total):
                return candidate
    return candidates[-1]


def _list_end(text: str, start: int, end: int) -> int:
    """Where the list ends within its sentence: before a clause that begins a new matter."""
    for match in _CLAUSE.finditer(text, start, end):
        if match[0] == "，" and _NEW_MATTER.match(text, match.end()):
            return match.start()
        if match[0] in "。！？":
            return match.start()
    return end


def _closing(text: str, start: int) -> int:
    depth = 1
    for index in range(start, min(len(text), start + _LONGEST)):
        if text[index] == "（":
            depth += 1
        elif text[index] == "）":
            depth -= 1
            if not depth:
                return index
    return start  # never closed: nothing is in it


def _at_depth(text: str, start: int, end: int, quantities: Sequence[Mention]) -> list[Mention]:
    """The figures between ``start`` and ``end`` that stand in no bracket of their own."""
    found = []
    depth, before = 0, start
    for mention in _between(quantities, start, end):
        depth += text.count("（", before, mention.start) - text.count("）", before, mention.start)
        before = mention.start
        if not depth:
            found.append(mention)
    return found


def _between(quantities: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    """Those of ``quantities``, which are in order, that begin between ``start`` and ``end``."""
    return quantities[bisect_left(quantities, start, key=_start) : bisect_left(quantities, end, key=_start)]


def _up_to_new_matter(text: str, whole: Mention, parts: list[Mention]) -> list[Mention]:
    """``parts`` without a last one that only follows them: 问题63个，包括错链18个、错别字45个，涉及单位28个."""
    *listed, last = parts or [whole]
    if len(listed) < 2 or sum(part.value for part in listed) != whole.value or _are_apart(text, listed):
        return parts
    return listed if _are_apart(text, (listed[-1], last)) else parts


def _up_to_semicolon(text: str, whole: Mention, parts: list[Mention]) -> list[Mention]:
    """``parts`` up to a semicolon, where only those can be of ``whole``: it is no mark of a list that commas set apart.

    发布8612条，其中要闻3200条、公告1512条；推送信息1.6万条.
    """
    total = Decimal(0)
    for index, (part, following) in enumerate(pairwise(parts)):
        total += part.value
        if "；" in text[part.after : following.start]:
            exceeded = sum(each.value for each in parts) > whole.value >= total
            return parts[: index + 1] if index and exceeded else parts
    return parts


def _are_apart(text: str, parts: Sequence[Mention]) -> bool:
    return any("，" in text[one.after : other.start] for one, other in pairwise(parts))


def _is_part(text: str, part: Mention, whole: Mention, *, bare: bool) -> bool:
    """Whether ``part`` counts the same things as ``whole``; ``bare``: a figure without a unit does as well."""
    if part.kind is not whole.kind or not (part.unit == whole.unit or (bare and not part.unit)):
        return False
    start = _clause_of(text, part)
    return not (_OTHER_YEAR.search(text, start, part.start) or _SUBTOTAL.search(text, start, part.start))


def _speaks_of_another_year(text: str, mention: Mention) -> bool:
    return _OTHER_YEAR.search(text, _clause_of(text, mention), mention.start) is not None


def _clause_of(text: str, mention: Mention) -> int:
    low = max(0, mention.start - _LONGEST)
    stop = _CLAUSE_BEFORE.match(text, low, mention.start)
    return stop.end() if stop is not None else low


def _form(text: str, parts: Sequence[Mention], end: int, *, complete: bool) -> Form:
    last = parts[-1].after
    if (
        len(parts) == 1
        or any(part.bounds is not None for part in parts)
        or _OPEN.search(text, last, min(end, last + 12))
    ):
        return "subset"
    return "complete" if complete else "listed"


def runs_that_add_up(whole: Decimal, values: Sequence[Decimal]) -> list[bool]:
    """Which of ``values`` stand in an unbroken run that adds up to ``whole``: a total may be taken apart twice over."""
    covered = [False] * len(values)
    start = 0
    while start < len(values):
        total = Decimal(0)
        for end in range(start, len(values)):
            total += values[end]
            if total >= whole:
                break
        if total == whole and values:
            covered[start : end + 1] = [True] * (end + 1 - start)
            start = end + 1
        else:
            start += 1
    return covered
