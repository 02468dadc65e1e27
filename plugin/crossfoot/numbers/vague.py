"""Figures in words that only say between what something lies: 数十件, 几百人次, 上千次, 十几期."""

from decimal import Decimal
from typing import NamedTuple

from crossfoot.numbers.approximate import Bounds
from crossfoot.numbers.chinese_numerals import read_numeral
from crossfoot.numbers.units import MULTIPLIERS, multiplier

_NUMBERS = frozenset("总件人次个户条份项篇期家起宗票分字页天点量计额基指岁班少多")
"""Letters before 数 that make it a number itself: 总数十件 are ten."""


class Vague(NamedTuple):
    """A figure from ``start`` to ``end``, which lies within ``bounds``; without them words around it must say so."""

    start: int
    end: int
    value: Decimal
    bounds: Bounds | None


def read_vague(text: str, start: int, end: int) -> Vague | None:
    """What the numeral ``text[start:end]`` is part of, where it is no exact figure."""
    numeral, before = text[start:end], text[start - 1 : start]
    value = read_numeral(numeral)
    if text[end : end + 1] == "几" and numeral.endswith("十") and value is not None:
        return Vague(start, end + 1, value, Bounds(value + 1, value + 9))
    if not all(character in MULTIPLIERS for character in numeral):
        return None
    power = multiplier(numeral)
    if before == "几" or (before == "数" and text[start - 2 : start - 1] not in _NUMBERS):
        return Vague(start - 1, end, power, Bounds(power, power * 10))
    if value is not None:
        return None
    over = before == "上" and text[start - 2 : start - 1] != "以"
    return Vague(start, end, power, Bounds(power, None) if over else None)
