"""Shares in tenths and in fractions: 八成, 九成三, 8.5成, 三分之二, 千分之三."""

from decimal import Decimal

from crossfoot.numbers.approximate import Bounds, bounds_of
from crossfoot.numbers.chinese_numerals import NUMERAL_CHARACTERS, read_numeral
from crossfoot.numbers.figure import LONGEST_NUMBER
from crossfoot.numbers.mention import ONE, Mention
from crossfoot.numbers.units import Kind
from crossfoot.terms.late import compile_late

_TENTHS = compile_late(
    r"成(?:(?P<more>[一二三四五六七八九半])(?![一二三四五六七八九十百千万亿是件个人项条次名]))?"
    r"(?![立为果效员本功长就分都人品交熟型套])"
)
_FRACTION = compile_late(rf"分之(?P<parts>[{NUMERAL_CHARACTERS}]+)")
_THOUSANDS = {"千": Decimal(1000), "万": Decimal(10_000)}
_TENTH = Decimal(10)
_HUNDRED = Decimal(100)
_HALF_A_TENTH = Decimal(5)


def in_tenths(text: str, start: int, end: int, value: Decimal) -> Mention | None:
    """The share that the number ``value``, which is ``text[start:end]``, begins with 成 behind it."""
    found = _TENTHS.match(text, end)
    if found is None or not 0 < value < _TENTH:
        return None
    share, more = value * 10, found["more"]
    if more:
        share += _HALF_A_TENTH if more == "半" else read_numeral(more) or 0
    step = _TENTH if share % 10 == 0 else ONE
    after = found.end()
    bounds = bounds_of(share, step, False, text, start, after)
    if bounds is None and step == _TENTH:
        bounds = Bounds(share - _HALF_A_TENTH, share + _HALF_A_TENTH)
    return Mention(start, after, after, Kind.PERCENT, share, step, "%", bounds)


def as_fraction(text: str, start: int, end: int) -> Mention | None:
    """The share that the numeral ``text[start:end]`` begins with 分之 behind it; 百分之 is left to percentages.

    三分之二 is said of all that is about as much, 千分之三 is as exact as 0.3%.
    """
    found = _FRACTION.match(text, end)
    if found is None or end - start > LONGEST_NUMBER or len(found["parts"]) > LONGEST_NUMBER:
        return None
    whole = _THOUSANDS.get(text[start:end]) or read_numeral(text[start:end])
    parts = read_numeral(found["parts"])
    if whole is None or whole == _HUNDRED or parts is None or not 0 < parts < whole:
        return None
    share, after = parts * 100 / whole, found.end()
    exact = whole > _HUNDRED
    step = 100 / whole if exact else _HALF_A_TENTH
    bounds = bounds_of(share, step, False, text, start, after)
    if bounds is None and not exact:
        bounds = Bounds(share - step, share + step)
    return Mention(start, after, after, Kind.PERCENT, share, step, "%", bounds)
