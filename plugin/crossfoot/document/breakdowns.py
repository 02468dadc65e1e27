"""Totals that prose takes apart: 7件（其中网络1件、传真6件）, 共9件，包括…, 98期，其中甲15期、乙83期.

How a list is introduced says whether it is complete: one in brackets right behind its total, or after 包括, 分别为 or a
colon, is; after 其中 it may be a choice.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from crossfoot.document.narrative import Prose
from crossfoot.numbers.mentions import Mention
from crossfoot.numbers.units import Kind

Form = Literal["complete", "listed", "subset"]
"""``complete``: the parts must add up. ``listed``: several that may leave something out. ``subset``: one alone, an open
list (等), or an inexact part."""


class Breakdown(NamedTuple):
    """A total and its parts, in order. ``end`` is where the list ends in the text of the passage."""

    whole: Mention
    parts: tuple[Mention, ...]
    form: Form
    end: int


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
_OPEN = re.compile(r"等(?!级|候|于|同|待|额|比)")
_OTHER_YEAR = re.compile(r"上年|去年|上一年|同期|往年|前年|同比|环比|较|相比")
_NEW_MATTER = re.compile(r"(?:已|均|全部|都|办结|答复|办理|结转|同比|较|比上年|另|此外|共|累计|全年|同时)")
_CLAUSE = re.compile(r"[，。；：、（！？]")
_LONGEST = 600


def find_breakdowns(prose: Prose) -> tuple[Breakdown, ...]:
    """Every total of ``prose`` with its parts; a figure is a part of one total at most."""
    quantities = [
        mention for mention in prose.mentions if mention.kind in (Kind.COUNT, Kind.MONEY) and not mention.loose
    ]
    if len(quantities) < 2:
        return ()
    found: list[Breakdown] = []
    text = prose.text
    if "（" in text:
        found.extend(_bracketed(text, quantities))
    taken = {part.start for breakdown in found for part in breakdown.parts}
    free = [mention for mention in quantities if mention.start not in taken]
    for breakdown in _introduced(prose, free):
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
        parts = [part for part in inside if _is_part(text, part, whole, bare=True)]
        if not parts:
            continue
        introduced = _INSIDE.match(text, opened.end())
        if len(parts) == 1 and not introduced:
            continue
        form = _form(text, parts, end, complete=True)
        if introduced and introduced[0] == "含":
            form = "subset"
        yield Breakdown(whole, tuple(parts), form, end)


def _introduced(prose: Prose, free: Sequence[Mention]) -> Iterator[Breakdown]:
    text = prose.text
    starts = [
        (match.end(), match.start(), match["complete"] is not None or match["strict"] is not None)
        for match in _INTRODUCER.finditer(text)
    ]
    starts += [(match.end(), match.start(), True) for match in _COLON.finditer(text)]
    for start, at, complete in sorted(starts):
        number = prose.sentence_at(at)
        first, end = prose.sentences[number]
        wholes = _wholes(text, free, first, at)
        if not wholes and number and at - first < 2:
            wholes = _wholes(text, free, prose.sentences[number - 1][0], at)
        if not wholes:
            continue
        while text[end - 1] == "；" and number + 1 < len(prose.sentences):
            number += 1
            end = prose.sentences[number][1]
        end = min(_list_end(text, start, end), start + _LONGEST)
        inside = _at_depth(text, start, end, free)
        for candidates in wholes.values():
            parts = [part for part in inside if _is_part(text, part, candidates[-1], bare=False)]
            if parts:
                whole = _fitting(candidates, parts, complete=complete)
                yield Breakdown(whole, tuple(parts), _form(text, parts, end, complete=complete), end)


def _wholes(text: str, free: Sequence[Mention], first: int, at: int) -> dict[str, list[Mention]]:
    """The figures of each unit before ``at`` that stand in no bracket: what a list can be the parts of."""
    found: dict[str, list[Mention]] = {}
    for mention in free:
        if first <= mention.start and mention.after <= at and mention.unit and mention.bounds is None:
            before = text[first : mention.start]
            if before.count("（") <= before.count("）") and not _speaks_of_another_year(text, mention):
                found.setdefault(mention.unit, []).append(mention)
    return found


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
    for mention in quantities:
        if start <= mention.start < end and text.count("（", start, mention.start) == text.count(
            "）", start, mention.start
        ):
            found.append(mention)
    return found


def _is_part(text: str, part: Mention, whole: Mention, *, bare: bool) -> bool:
    """Whether ``part`` counts the same things as ``whole``; ``bare``: a figure without a unit does as well."""
    if part.kind is not whole.kind or not (part.unit == whole.unit or (bare and not part.unit)):
        return False
    return not _speaks_of_another_year(text, part)


def _speaks_of_another_year(text: str, mention: Mention) -> bool:
    start = max(text.rfind(mark, 0, mention.start) for mark in "，。；：、（")
    return _OTHER_YEAR.search(text, start + 1, mention.start) is not None


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
