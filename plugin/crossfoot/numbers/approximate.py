"""Figures that are no exact ones: 约, 近, 超过, 4万余, 三至五件. They are bounds, not values."""

from decimal import Decimal
from typing import NamedTuple

from crossfoot.terms.late import compile_late

_WORDS_BEFORE = "将近|接近|近|大约|约|超过|突破|不少于|不低于|至少|逾|超|不足|不到|少于|低于|不超过|至多|最多"
_BEFORE = compile_late(rf"({_WORDS_BEFORE})\Z")
_LAST_LETTERS = frozenset(word[-1] for word in _WORDS_BEFORE.split("|"))
_JOINED = "(?:及|或|（含）)?"
LIMITED = f"{_JOINED}(?:以上|以下|以内)"
"""What makes a limit of a figure, as a pattern: 3件及以上."""

BEGINS_LIMIT = frozenset("及或（以")
"""The letters with which that begins."""

_AFTER = compile_late(f"{_JOINED}(以上|以下|以内|左右|上下)")
_FIRST_LETTERS = BEGINS_LIMIT | frozenset("左上")
_ABOVE = frozenset(("超过", "突破", "不少于", "不低于", "至少", "逾", "超", "以上"))
_BELOW = frozenset(("不足", "不到", "少于", "低于", "不超过", "至多", "最多", "以下", "以内"))
_NEAR = frozenset(("将近", "接近", "近"))
_NO_MODIFIER = ("附近", "最近", "就近", "邻近", "制约", "节约", "预约", "合约", "签约", "公约", "条约")


class Bounds(NamedTuple):
    """Between what an inexact figure lies; ``None`` where it has no bound on that side."""

    low: Decimal | None
    high: Decimal | None


def may_be_inexact(text: str, start: int, after: int) -> bool:
    """Whether the letters beside the figure ``text[start:after]`` can belong to a word that makes it inexact."""
    return text[start - 1 : start] in _LAST_LETTERS or text[after : after + 1] in _FIRST_LETTERS


def bounds_of(value: Decimal, step: Decimal, surplus: bool, text: str, start: int, after: int) -> Bounds | None:
    """What the words around the figure ``text[start:after]``, its unit included, make of ``value``.

    ``step`` is the worth of its last printed place, ``surplus`` whether 余 or 多 follows it. ``None`` for an exact one.
    260余 lies between 260 and 270, 4万余 between 40,000 and 50,000.
    """
    if surplus:
        return Bounds(value, value + _magnitude(value, step))
    word = _modifier(text, start, after)
    if not word:
        return None
    step = _magnitude(value, step)
    if word in _ABOVE:
        return Bounds(value, None)
    if word in _BELOW:
        return Bounds(None, value)
    if word in _NEAR:
        return Bounds(value - step, value)
    return Bounds(value - step, value + step)


def _modifier(text: str, start: int, after: int) -> str:
    """The word beside the figure that makes it inexact, or none."""
    if start and text[start - 1] in _LAST_LETTERS:
        match = _BEFORE.search(text, max(0, start - 4), start)
        if match is not None and not text.endswith(_NO_MODIFIER, max(0, start - 4), start):
            return match[1]
    match = _AFTER.match(text, after)
    return match[1] if match is not None else ""


def _magnitude(value: Decimal, step: Decimal) -> Decimal:
    """The worth of the last digit that is not a nought: 10 for 260, 10,000 for 4万; ``step`` is that of the last."""
    if not value:
        return step
    while not value % (step * 10):
        step *= 10
    return step
