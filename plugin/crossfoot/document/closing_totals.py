"""Totals that stand behind their parts: 网络5件、信函3件，共计8件.

Nothing says where such a list begins, so that it is taken for one only where the words are plain: a word for a total
and nothing else stands between the last part and the total, and nothing that is counted behind it.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from crossfoot.document.breakdown_model import Breakdown
from crossfoot.document.breakdown_parts import FARTHEST_TOTAL, clause_of, is_part
from crossfoot.numbers.mention import Mention
from crossfoot.terms.late import compile_late

_TOTAL = re.compile(r"[，、；]?(?:一?共计|合计|总计|总共|一共|共)(?:为|达)?")
_JOINT = compile_late(r"[^，、。；：！？（）]{0,12}[，、和及与][^，、。；：！？（）]{0,24}")
_TAKEN_AWAY = compile_late("关[停闭]|注销|撤[销并]|精简|减少|核减|废止|取消|删除|下线|退出")
"""新开设15个、关停6个，共计18个 is no sum."""

_ENDS = frozenset("，。；！？）")


def closing_totals(text: str, free: Sequence[Mention]) -> Iterator[Breakdown]:
    """Every total behind its parts, all of them figures of ``free`` that nothing else takes apart."""
    counted: dict[str, int] = {}  # where the first figure of each unit is
    for index, total in enumerate(free):
        first = counted.setdefault(total.unit, index)
        if index < 2 or total.bounds is not None or not total.unit:
            continue
        if _TOTAL.fullmatch(text, free[index - 1].after, total.start):
            found = _taken_together(text, total, free, index, first)
            if found is not None:
                yield found


def _taken_together(text: str, total: Mention, free: Sequence[Mention], index: int, first: int) -> Breakdown | None:
    """What stands before ``total``, of which the unit comes ``first``: as much of it as adds up, or all, where it may
    have been meant to.
    """
    parts = _list_before(text, total, free, index)
    if len(parts) < 2 or _TAKEN_AWAY.search(text, clause_of(text, parts[0]), total.start) is not None:
        return None
    amount = Decimal(0)
    for count, part in enumerate(reversed(parts), start=1):
        amount += part.value
        if amount == total.value and count > 1:
            return Breakdown(total, tuple(parts[-count:]), "behind", False)
    # 新增2个、注销1个，共计36个 is no sum; nor need one be complete where more was counted before.
    far = abs(amount - total.value) >= max(part.value for part in parts)
    counts_more = text[total.after : total.after + 1] not in _ENDS
    if far or counts_more or first < index - len(parts):
        return None
    return Breakdown(total, tuple(parts), "behind", False)


def _list_before(text: str, total: Mention, free: Sequence[Mention], index: int) -> list[Mention]:
    """The figures of the same things, one beside the other, up to ``total``."""
    parts: list[Mention] = []
    for at in range(index - 1, -1, -1):
        one = free[at]
        if one.bounds is not None or total.start - one.start > FARTHEST_TOTAL:
            break
        if not is_part(text, one, total, bare=False):
            break
        if parts and not _JOINT.fullmatch(text, one.after, parts[-1].start):
            break
        parts.append(one)
    return parts[::-1]
