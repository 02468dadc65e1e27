"""Figures that are no exact ones: 约, 近, 超过, 4万余, 三至五件. They are bounds, not values."""

import re
from decimal import Decimal
from typing import NamedTuple

_BEFORE = re.compile(
    r"(将近|接近|近|大约|约|超过|突破|不少于|不低于|至少|逾|超|不足|不到|少于|低于|不超过|至多|最多)\Z"
)
_AFTER = re.compile(r"(以上|以下|以内|左右|上下)")
_ABOVE = frozenset(("超过", "突破", "不少于", "不低于", "至少", "逾", "超", "以上"))
_BELOW = frozenset(("不足", "不到", "少于", "低于", "不超过", "至多", "最多", "以下", "以内"))
_NEAR = frozenset(("将近", "接近", "近"))
_NO_MODIFIER = ("附近", "最近", "就近", "邻近", "制约", "节约", "预约", "合约", "签约", "公约", "条约")


class Bounds(NamedTuple):
    """Between what an inexact figure lies; ``None`` where it has no bound on that side."""

    low: Decimal | None
    high: Decimal | None


def bounds_of(value: Decimal, step: Decimal, surplus: bool, text: str, start: int, after: int) -> Bounds | None:
    """What the words around the figure ``text[start:after]``, its unit included, make of ``value``.

    ``step`` is the worth of its last digit that is not a nought, ``surplus`` whether 余 or 多 follows it. ``None`` for
    an exact one. 260余 lies between 260 and 270, 4万余 between 40,000 and 50,000.
    """
    if surplus:
        return Bounds(value, value + step)
    word = ""
    match = _BEFORE.search(text, max(0, start - 4), start)
    if match is not None and not text.endswith(_NO_MODIFIER, max(0, start - 4), start):
        word = match[1]
    else:
        match = _AFTER.match(text, after)
        if match is None:
            return None
        word = match[1]
    if word in _ABOVE:
        return Bounds(value, None)
    if word in _BELOW:
        return Bounds(None, value)
    if word in _NEAR:
        return Bounds(value - step, value)
    return Bounds(value - step, value + step)
