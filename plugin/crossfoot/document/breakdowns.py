"""Totals that prose takes apart: 7件（其中网络1件、传真6件）, 共9件，包括…, 98期，其中甲15期、乙83期.

How a list is introduced says whether it is complete: one in brackets right behind its total, or after 包括, 分别为 or a
colon, is; after 其中 it may be a choice.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain

from crossfoot.document.breakdown_forms import are_only_changed, form_of
from crossfoot.document.breakdown_model import Breakdown
from crossfoot.document.breakdown_parts import (
    are_apart,
    at_depth,
    before_parts_of_parts,
    closing_bracket,
    is_part,
    list_end,
    speaks_of_another_year,
    up_to_new_matter,
    up_to_semicolon,
)
from crossfoot.document.breakdown_wholes import fitting, one_for_each, total_of, wholes_before
from crossfoot.document.closing_totals import closing_totals
from crossfoot.document.each import is_told_of_each, told_together, where_each_begins
from crossfoot.document.narrative import Prose
from crossfoot.document.periods import by_period
from crossfoot.document.sentences import LONGEST_SENTENCE
from crossfoot.document.ways import by_way
from crossfoot.numbers.mention import Mention
from crossfoot.numbers.units import AMOUNTS
from crossfoot.terms.late import compile_late

_OPENED = compile_late(r"(?P<share>，占[^，。；：、（）]{1,18}%)?[^（）。，；：、0-9]{0,8}（")
# It begins with one set of characters, which is what makes a search for it fast.
_INTRODUCER = re.compile(
    r"""[其分具包构即](?<![^，。；：、！？）].)(?:
          (?<=其)中(?P<strict>包括|分别(?:为|是)?)?
        | (?P<complete>(?<=分)[别布](?:为|是) | (?<=具)体(?:为|是) | (?<=包)[括含] | (?<=构)成(?:为|是) | (?<=即))
        )[：，]?""",
    re.VERBOSE,
)
_COLON = compile_late(r"：(?!.{0,2}[一二1][、.是]|[0-9][0-9,.]*[万亿]?[^\W\d]{1,2}(?:[，、；。]|\Z))")
"""One that is neither before numbered items nor behind the name of one figure: 新增：12件，撤销：3件."""

_INSIDE = compile_late(r"其中|包括|包含|含|分别(?:为|是)?")
_CHOICE = re.compile("主要|重点|关注|[较最]多|居前|前[二三四五六七八九十0-9]+[位名个]?|集中")
"""Words between a total and a list that say it is a choice: 申请量居前三位的单位分别为…"""

_YEAR = compile_late("[0-9]{4}年")
_INCLUDES = ("包括", "包含")
_ROUND = str.maketrans("〔〕", "（）")


def find_breakdowns(prose: Prose, matters: Sequence[str] = ()) -> tuple[Breakdown, ...]:
    """Every total of ``prose`` with its parts; a figure is a part of one total at most.

    A figure that begins its clause with one of ``matters``, such as 诉讼, is a total of its own.
    """
    if len(prose.quantities) < 2:
        return ()
    amounts = [mention for mention in prose.quantities if mention.kind in AMOUNTS and not mention.loose]
    if len(amounts) < 2:
        return ()
    found: list[Breakdown] = []
    text = prose.text.translate(_ROUND) if "〔" in prose.text else prose.text
    each = where_each_begins(text)
    quantities = told_together(text, amounts, each)
    found.extend(by_period(text, quantities))
    if found:
        of_periods = {part.start for breakdown in found for part in breakdown.parts}
        quantities = [mention for mention in quantities if mention.start not in of_periods]
    if "（" in text:
        found.extend(_bracketed(text, quantities))
    taken = {part.start for breakdown in found for part in breakdown.parts}
    free = [mention for mention in quantities if mention.start not in taken]
    for breakdown in chain(
        by_way(prose, text, free), _introduced(prose, text, free, matters), closing_totals(text, free)
    ):
        if not taken.intersection(part.start for part in breakdown.parts):
            found.append(breakdown)
            taken.update(part.start for part in breakdown.parts)
    if each:
        of_each = frozenset(each)
        found = [breakdown._replace(each=of_each) for breakdown in found]
    return tuple(sorted(found, key=lambda breakdown: breakdown.whole.start))


def _bracketed(text: str, quantities: Sequence[Mention]) -> Iterator[Breakdown]:
    for whole in quantities:
        opened = _OPENED.match(text, whole.after)
        if opened is None or whole.bounds is not None:
            continue
        start = opened.end()
        end = list_end(text, start, closing_bracket(text, start))
        inside = at_depth(text, start, end, quantities)
        parts = [part for part in inside if is_part(text, part, whole, bare=True)]
        parts = up_to_new_matter(text, whole, before_parts_of_parts(text, start, parts))
        of_another_year = speaks_of_another_year(text, parts[0]) if parts else False
        if parts and _YEAR.match(text, start) and total_of(parts) != whole.value:
            of_another_year = True  # 120件（2023年收到107件、办结101件）
        if not parts or of_another_year:
            continue
        introduced = _INSIDE.match(text, start)
        if len(parts) == 1 and not introduced and not is_told_of_each(text, parts[0]):
            continue
        form = form_of(text, parts, end, complete=opened["share"] is None)
        few = introduced is not None and introduced[0] == "其中" and 2 * total_of(parts) < whole.value
        chosen = introduced is None and text.find("其中", start, parts[0].start) >= 0
        part_of_all = total_of(parts) < whole.value and are_only_changed(text, parts)
        if few or chosen or part_of_all or (introduced is not None and introduced[0] == "含"):
            form = "subset"
        yield Breakdown(whole, tuple(parts), form, are_apart(text, parts))


def _introduced(prose: Prose, text: str, free: Sequence[Mention], matters: Sequence[str]) -> Iterator[Breakdown]:
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
        wholes, unclear = wholes_before(text, free, first, at)
        if not wholes and number and at - first < 2:
            wholes, unclear = wholes_before(text, free, prose.sentences[number - 1][0], at)
        if not wholes:
            continue
        # No list goes on behind a full stop, which stands within so many letters.
        while text[end - 1] == "；" and number + 1 < len(prose.sentences) and end < start + LONGEST_SENTENCE:
            number += 1
            end = prose.sentences[number][1]
        end = list_end(text, start, end)
        includes = text.startswith(_INCLUDES, at)
        inside = at_depth(text, start, end, free)
        for unit, candidates in wholes.items():
            parts = [part for part in inside if is_part(text, part, candidates[-1], bare=False)]
            if not complete:
                parts = up_to_semicolon(text, candidates[-1], parts, matters)
            parts = before_parts_of_parts(text, start, parts)
            if parts:
                if len(candidates) > 1 and one_for_each(text, candidates, text[at : parts[0].start]):
                    continue
                whole = fitting(text, candidates, parts, complete=complete)
                if whole is None or (text[at] == "：" and _are_told_beside(whole, parts, at)):
                    continue
                if unit in unclear and total_of(parts) > whole.value:
                    continue
                parts = up_to_new_matter(text, whole, parts)
                form = form_of(text, parts, end, complete=complete)
                few = includes and 2 * total_of(parts) < whole.value  # 包括 stands for 其中
                if few or (whole.after < at and _CHOICE.search(text, whole.after, start) is not None):
                    form = "subset"
                yield Breakdown(whole, tuple(parts), form, are_apart(text, parts))


def _are_told_beside(whole: Mention, parts: Sequence[Mention], colon: int) -> bool:
    """Whether one of ``parts`` behind a ``colon`` that does not follow ``whole`` at once is more than all of it.

    提出的3个问题已整改到位：编印范本23个 lists what was done, not the problems.
    """
    return whole.after < colon and any(part.value > whole.value for part in parts)


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
