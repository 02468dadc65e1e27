"""Figures in words, where what stands around them says that they are figures: 七件, 三万五千, 百分之九十, 三成."""

import re
from decimal import Decimal

from crossfoot.numbers.approximate import Bounds, bounds_of, may_be_inexact
from crossfoot.numbers.chinese_numerals import DIGITS, NUMERAL_CHARACTERS, read_numeral
from crossfoot.numbers.figure import LONGEST_NUMBER
from crossfoot.numbers.mention import ONE, Mention, last_place, no_quantity, quantity_at
from crossfoot.numbers.spoken_shares import as_fraction, in_tenths
from crossfoot.numbers.units import QUANTITIES, UNIT, Kind, is_strong, kind_of, multiplier
from crossfoot.numbers.vague import Vague, read_vague
from crossfoot.terms.late import compile_late

_SPOKEN = rf"([{NUMERAL_CHARACTERS}]+(?:点[{NUMERAL_CHARACTERS}]+)?|[0-9]+(?:\.[0-9]+)?)"
_PERCENT = compile_late(f"百分之{_SPOKEN}(?:[-—~至到](?:百分之)?{_SPOKEN})?")
_ONE_TO_NINE = "一二两三四五六七八九"
_ONES = {digit: Decimal(value) for digit, value in DIGITS.items() if value}
_TIED_BEFORE = frozenset("第之")
_TIED_BEHIND = frozenset("成余多来%‰")
"""Letters beside a numeral that make more of it: 第三, 百分之三, 三成, 三余."""
_UNIT = re.compile(UNIT)


def figure_in_words(text: str, start: int, end: int) -> Mention | None:
    """A figure in words, where what stands around it says that it is one."""
    if text.startswith("分之", end):
        fraction = as_fraction(text, start, end)
        if fraction is not None:
            return fraction
    one = _ONES.get(text[start]) if end - start == 1 else None
    if one is not None and text[start - 1 : start] not in _TIED_BEFORE and text[end : end + 1] not in _TIED_BEHIND:
        return _han_digit(text, start, one)
    percent = _PERCENT.match(text, start - 3) if text.startswith("百分之", start - 3) and start >= 3 else None
    if percent is None and text.startswith("百分之", end - 1):
        percent = _PERCENT.match(text, end - 1)
    if percent is not None:
        return _percentage(text, percent)
    numeral = text[start:end]
    if len(numeral) > LONGEST_NUMBER:
        return no_quantity(start, end, Kind.NAME)
    before = text[start - 1] if start else ""
    if before == "第":
        return no_quantity(start, end, Kind.ORDINAL)
    if len(numeral) == 4 and text.startswith("年", end) and numeral[0] in "一二":
        return no_quantity(start, end + 1, Kind.DATE)
    if numeral in _ONE_TO_NINE and text.startswith("成", end):
        tenths = in_tenths(text, start, end, read_numeral(numeral) or Decimal(0))
        if tenths is not None:
            return tenths
    vague = read_vague(text, start, end)
    if vague is not None:
        return _inexact(text, vague)
    figure = numeral.rstrip("万亿") or numeral
    value = read_numeral(numeral)
    if value is None or (before in ("（", "、") and text[end : end + 1] in ("）", "、")):
        return None
    mention = quantity_at(text, start, end, value, multiplier(numeral[len(figure) :]))
    if mention.kind is Kind.DATE or mention.kind is Kind.REFERENCE:
        return None
    large = len(figure) > 1 or figure != numeral
    if not mention.unit:
        # 三万五千 is a figure without its unit too; 十 or 一千 are as often part of a word.
        return mention if len(numeral) > 2 and value >= 100 else None
    strong = is_strong(mention.unit) and (numeral not in ("一", "两") or mention.kind is not Kind.COUNT)
    if mention.kind is Kind.DURATION or mention.kind is Kind.CONTACT:
        return mention if large else None
    return mention if strong or large else mention._replace(loose=True)


def _percentage(text: str, found: re.Match[str]) -> Mention | None:
    """百分之九十, 百分之三至五."""
    first, after = found.span()
    if after - first > 2 * LONGEST_NUMBER:
        return no_quantity(first, after, Kind.NAME)
    value, upper = _spoken(found[1]), _spoken(found[2]) if found[2] else None
    if value is None:
        return None
    step = last_place(found[1])
    if upper is not None and upper > value:
        return Mention(first, after, after, Kind.PERCENT, value, step, "%", Bounds(value, upper))
    after = found.end(1)
    bounds = bounds_of(value, step, False, text, first, after)
    return Mention(first, after, after, Kind.PERCENT, value, step, "%", bounds)


def _han_digit(text: str, start: int, value: Decimal) -> Mention | None:
    """A numeral of one character, which is a figure only before a unit of what can be counted: 三级, 七件."""
    named = _UNIT.match(text, start + 1)
    kind = kind_of(named[0]) if named is not None else None
    if named is None or kind not in QUANTITIES:
        return None
    unit, after = named[0], named.end()
    bounds = bounds_of(value, ONE, False, text, start, after) if may_be_inexact(text, start, after) else None
    loose = not is_strong(unit) or (text[start] in "一两" and kind is Kind.COUNT)
    return Mention(start, start + 1, after, kind, value, ONE, unit, bounds, loose)


def _inexact(text: str, vague: Vague) -> Mention | None:
    """A figure in words of which only the bounds are told, where it says how many or how much of what."""
    start, end, value, bounds = vague
    mention = quantity_at(text, start, end, value, value if bounds is None else ONE)
    bounds = bounds or mention.bounds
    if bounds is None or not mention.unit or not mention.is_quantity:
        return None
    return mention._replace(bounds=bounds)


def _spoken(printed: str) -> Decimal | None:
    """The value of 九十, 十二点五, 百 (of 百分之百) or 12.5."""
    if printed.isascii():
        return Decimal(printed)
    if printed == "百":
        return Decimal(100)
    whole, _, fraction = printed.partition("点")
    value = read_numeral(whole)
    if value is None or not fraction:
        return value
    digits = [read_numeral(character) for character in fraction]
    if any(digit is None or digit > 9 for digit in digits):
        return None
    return value + Decimal("0." + "".join(str(digit) for digit in digits))
