"""Figures in running text: what each is, its value, and how exact it is.

The text is folded and has no white space (see ``document.passages``). A date, a document number, a telephone number
or a number in a name is recognised as what it is, so that nothing reckons with it.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from string import ascii_letters
from typing import NamedTuple

from crossfoot.numbers.approximate import Bounds, bounds_of, may_be_inexact
from crossfoot.numbers.chinese_numerals import DIGITS, NUMERAL_CHARACTERS, read_numeral
from crossfoot.numbers.figure import LONGEST_NUMBER
from crossfoot.numbers.ranges import scaled
from crossfoot.numbers.units import QUANTITIES, UNIT, UNIT_STARTS, UNITS, Kind, is_strong, kind_of, multiplier
from crossfoot.numbers.vague import Vague, read_vague


class Mention(NamedTuple):
    """A figure at ``start`` to ``end``, its multiplier and percent sign included; its unit ends at ``after``.

    ``value`` is in units (元 for money, hundredths for a percentage as printed: 12.5 for 12.5%). ``step`` is the worth
    of its last printed place: 10,000 for 3万, 0.01 for 1.05%. ``bounds`` are there where it is no exact figure.
    ``loose``: a manner of speaking (一个, 五个方面) as likely as a figure.
    """

    start: int
    end: int
    after: int
    kind: Kind
    value: Decimal
    step: Decimal
    unit: str
    bounds: Bounds | None = None
    loose: bool = False

    @property
    def is_quantity(self) -> bool:
        """Whether it says how many or how much."""
        return self.kind in QUANTITIES


# A numeral of one character is a figure only before a unit; 一 is a word nearly everywhere (一是, 一方面, 统一, 一次).
# It begins with one set of characters: a search for that is some four times as fast as one for either of two. The
# group is the unit behind a number in digits, which nearly always settles what the number is.
_TOKEN = re.compile(
    rf"""[0-9{NUMERAL_CHARACTERS}](?:
         (?<=[0-9])(?:[0-9]{{0,2}}(?:(?:[,，][0-9]{{3}})+|(?:[ ][0-9]{{3}})+)(?![0-9])|[0-9]*)(?:\.[0-9]+)?(?=({UNIT})?)
       | (?<![0-9])(?:[{NUMERAL_CHARACTERS}]+|(?<!一)(?=[{UNIT_STARTS}成余多几])|(?=[件例宗起篇份成条款])))""",
    re.VERBOSE,
)
_TAIL = re.compile(rf"(?P<first>[十百千万亿]*)(?P<surplus>余|多|来)?(?P<second>[万亿]?)(?P<unit>{UNIT})?")
_UNIT_LATER = re.compile(f"[十百千万亿]*[余多来]?[万亿]?(?:{UNIT})")
_DATE = re.compile(
    r"""(?:[-—~至到/.][0-9]{4})?(?:年度?|版)(?:[0-9]{1,2}月(?:[0-9]{1,2}[日号])?)?    # 2024年3月5日 2019—2023年
      | (?P<stroke>[-./])[0-9]{1,2}(?:(?P=stroke)[0-9]{1,2})?(?![0-9])              # 2024-03-05""",
    re.VERBOSE,
)
_MONTH = re.compile(r"(?:[-—~至到][0-9]{1,2})?月份?(?:[0-9]{1,2}[日号])?")
_PHONE = re.compile(r"[-—][0-9]{7,8}(?![0-9])")
_CLOCK = re.compile(r"：[0-9]{2}(?![0-9])")
_REST = re.compile(rf"[0-9]{{1,{LONGEST_NUMBER}}}(?![0-9])")
_RANGE = re.compile(rf"[-—~至到](?=[0-9.]{{1,{LONGEST_NUMBER}}}(?![0-9.]))([0-9]+(?:\.[0-9]+)?)")
_NONE, _ONE = Decimal(0), Decimal(1)
_GROUPED = str.maketrans("", "", ",， ")
_CONTACT = re.compile(r"(?:电话|传真|热线|邮编|邮政编码|拨打|手机|QQ|座机|微信)[^，。；、]{0,8}\Z")
_SERVICE = re.compile(r"”|市民|便民|政务|政府|服务|热线|平台|举报|投诉|办件|网")
_ITEM = re.compile(r"[.、）](?![0-9])")
_IS_WORD = re.compile(r"[A-Za-z@/_=&#]|\+[A-Za-z]")
_POINTED_DATE = re.compile(r"(?:19|20)[0-9]{2}(?P<mark>[./])(?:0?[1-9]|1[0-2])(?P=mark)[0-9]{1,2}(?![0-9./])")
_SPOKEN = rf"([{NUMERAL_CHARACTERS}]+(?:点[{NUMERAL_CHARACTERS}]+)?|[0-9]+(?:\.[0-9]+)?)"
_PERCENT = re.compile(f"百分之{_SPOKEN}(?:[-—~至到](?:百分之)?{_SPOKEN})?")
_TENTHS = re.compile(r"成(?![立为果效员本功长就分都人品交熟型套])")
_ONE_TO_NINE = "一二两三四五六七八九"
_ONES = {digit: Decimal(value) for digit, value in DIGITS.items() if value}
_TIED_BEFORE = frozenset("第之")
_TIED_BEHIND = frozenset("成余多来%‰")
"""Letters beside a numeral that make more of it: 第三, 百分之三, 三成, 三余."""
_UNIT = re.compile(UNIT)
_SIGNS = "+-"
_COUNTED = {unit: kind_of(unit) for unit in UNITS if kind_of(unit) in QUANTITIES and unit != "版"}  # 2024版 is a date
_JOINED = frozenset(ascii_letters + "@/_=&#+.-第〔")
"""What stands before a number that may be no quantity although a unit follows it."""

_BEFORE_SIGN = re.compile(r"[0-9年月日件条项次个号%）A-Za-z]\Z")


def find_mentions(text: str) -> Iterator[Mention]:
    """Every figure of ``text``, in order; no two overlap."""
    done = 0
    named = -1
    mention: Mention | None
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if start < done:
            continue
        if "0" <= text[start] <= "9":
            # GB/T 37668-2019: what is joined to a number in a name belongs to the name.
            joined = start == named + 1 and text[named] in "-—/."
            unit = match[1]
            if joined or end - start > LONGEST_NUMBER:
                mention = _other(start, end, Kind.NAME)
            elif unit in _COUNTED and (not start or text[start - 1] not in _JOINED):
                mention = _counted(text, start, end, unit)
            else:
                mention = _arabic(text, start, end)
        else:
            mention = _han(text, start, end)
        if mention is not None:
            yield mention
            done = mention.after if mention.after > mention.end else mention.end
            named = mention.end if mention.kind is Kind.NAME else -1


def _arabic(text: str, start: int, end: int) -> Mention:
    """A number in digits that may be no quantity."""
    printed = text[start:end]
    before = text[start - 1] if start else ""
    following = text[end : end + 1]
    if (following and following.isascii()) or (before and before.isascii()):  # else it is no part of a word
        pointed = _POINTED_DATE.match(text, start)
        if pointed is not None and not _IS_WORD.match(before):
            return _other(start, pointed.end(), Kind.DATE)
        in_word = _IS_WORD.match(before) or _IS_WORD.match(text, end)
        if in_word or (before == "." and text[start - 2 : start - 1].isalnum()):
            return _other(start, end, Kind.NAME)
    special = _special(text, start, end, before, printed)
    if special is not None:
        return special
    value = Decimal(printed.translate(_GROUPED))
    mention = _quantity(text, start, end, value, _places(printed))
    if before in _SIGNS and before and not _BEFORE_SIGN.match(text, max(0, start - 2), start - 1):
        mention = mention._replace(start=start - 1, value=-mention.value if before == "-" else mention.value)
    spread = _RANGE.match(text, end)
    if spread is not None and mention.kind is Kind.COUNT and not mention.unit:
        upper = _quantity(text, spread.start(1), spread.end(), Decimal(spread[1]), _places(spread[1]))
        if upper.value > value:
            low = scaled(value, upper.step / _places(spread[1]), upper.value)
            return upper._replace(start=start, value=low, bounds=Bounds(low, upper.value))
    return mention


def _counted(text: str, start: int, end: int, unit: str) -> Mention:
    """203条: nearly every figure of a report."""
    printed = text[start:end]
    if printed.isdecimal():
        value, step = Decimal(printed), _ONE
    else:
        value, step = Decimal(printed.translate(_GROUPED)), _places(printed)
    after = end + len(unit)
    if unit in ("%", "‰"):
        end = after
        if unit == "‰":
            value, step = value / 10, step / 10
    bounds = bounds_of(value, step, False, text, start, after) if may_be_inexact(text, start, after) else None
    return Mention(start, end, after, _COUNTED[unit], value, step, unit, bounds)


def _special(text: str, start: int, end: int, before: str, printed: str) -> Mention | None:
    """What is no quantity: dates, numbers of documents and telephones, ordinals, list numbers, names."""
    size = end - start
    if size == 4 and printed[:2] in ("19", "20"):
        date = _DATE.match(text, end)
        if date is not None:
            return _other(start, date.end(), Kind.DATE)
        if before == "〔" or (before == "（" and text.startswith("）", end)):
            return _other(start, end, Kind.REFERENCE)
    if before == "第":
        spread = _RANGE.match(text, end)  # 第3-5条
        return _other(start, spread.end() if spread is not None else end, Kind.ORDINAL)
    following = text[end : end + 1]
    if size <= 2:
        month = _MONTH.match(text, end)
        if month is not None:
            return _other(start, month.end(), Kind.DATE)
        if following == "：" and _CLOCK.match(text, end):
            return _other(start, end + 3, Kind.DATE)
        opened = before in ("", "。", "；", "：", "（", "、")
        if opened and _ITEM.match(text, end) and (before == "（") == (following == "）"):
            return _other(start, end, Kind.LIST_NUMBER)
    phone = _PHONE.match(text, end)
    if phone is not None:
        return _other(start, phone.end(), Kind.CONTACT)
    if size >= 3 and not _UNIT_LATER.match(text, end):
        called = _CONTACT.search(text, max(0, start - 16), start)
        if called or size >= 11 or (size >= 5 and _SERVICE.match(text, end)):
            return _other(start, end, Kind.CONTACT)
    if before == "“" and following == "”":
        return _other(start, end, Kind.NAME)
    return None


def _quantity(
    text: str, start: int, end: int, value: Decimal, places: Decimal, below: Decimal | None = None
) -> Mention:
    """The figure with the multiplier, the 余 and the unit that follow it; ``below`` is what a 万 before it is worth."""
    tail = _TAIL.match(text, end)
    assert tail is not None
    first, surplus, second, unit = tail.groups("")
    many = multiplier(first + second) if first or second else _ONE
    value *= many
    goes_on = many > 1 and not unit and (below is None or value < below)
    if goes_on and (rest := _REST.match(text, tail.end())):
        smaller = _quantity(text, tail.end(), rest.end(), Decimal(rest[0]), Decimal(1), many)
        if smaller.value < many:
            return smaller._replace(start=start, value=value + smaller.value)
    after = tail.end()
    end = tail.start("unit") if unit else after
    if unit in ("%", "‰"):
        end = after
    if unit == "‰":
        value, places = value / 10, places / 10
    kind = kind_of(unit)
    bounds = None
    if kind in QUANTITIES:
        bounds = bounds_of(value, places * many, bool(surplus), text, start, after)
    return Mention(start, end, after, kind, value, places * many, unit, bounds)


def _han(text: str, start: int, end: int) -> Mention | None:
    """A figure in words, where what stands around it says that it is one."""
    one = _ONES.get(text[start]) if end - start == 1 else None
    if one is not None and text[start - 1 : start] not in _TIED_BEFORE and text[end : end + 1] not in _TIED_BEHIND:
        return _han_digit(text, start, one)
    percent = _PERCENT.match(text, start - 3) if text.startswith("百分之", start - 3) and start >= 3 else None
    if percent is None and text.startswith("百分之", end - 1):
        percent = _PERCENT.match(text, end - 1)
    if percent is not None:
        first, after = percent.span()
        if after - first > 2 * LONGEST_NUMBER:
            return _other(first, after, Kind.NAME)
        value, upper = _spoken(percent[1]), _spoken(percent[2]) if percent[2] else None
        if value is None:
            return None
        places = _places(percent[1])
        if upper is not None and upper > value:
            bounds: Bounds | None = Bounds(value, upper)
        else:
            after = percent.end(1)
            bounds = bounds_of(value, places, False, text, first, after)
        return Mention(first, after, after, Kind.PERCENT, value, places, "%", bounds)
    numeral = text[start:end]
    if len(numeral) > LONGEST_NUMBER:
        return _other(start, end, Kind.NAME)
    before = text[start - 1] if start else ""
    if before == "第":
        return _other(start, end, Kind.ORDINAL)
    if len(numeral) == 4 and text.startswith("年", end) and numeral[0] in "一二":
        return _other(start, end + 1, Kind.DATE)
    if len(numeral) == 1 and text.startswith("成", end) and _TENTHS.match(text, end) and numeral in _ONE_TO_NINE:
        value = (read_numeral(numeral) or Decimal(0)) * 10
        bounds = bounds_of(value, Decimal(10), False, text, start, end + 1) or Bounds(value - 5, value + 5)
        return Mention(start, end + 1, end + 1, Kind.PERCENT, value, Decimal(10), "%", bounds)
    vague = read_vague(text, start, end)
    if vague is not None:
        return _inexact(text, vague)
    figure = numeral.rstrip("万亿") or numeral
    value = read_numeral(numeral)
    if value is None or (before in ("（", "、") and text[end : end + 1] in ("）", "、")):
        return None
    mention = _quantity(text, start, end, value, multiplier(numeral[len(figure) :]))
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


def _han_digit(text: str, start: int, value: Decimal) -> Mention | None:
    """A numeral of one character, which is a figure only before a unit of what can be counted: 三级, 七件."""
    named = _UNIT.match(text, start + 1)
    kind = kind_of(named[0]) if named is not None else None
    if named is None or kind not in QUANTITIES:
        return None
    unit, after = named[0], named.end()
    bounds = bounds_of(value, _ONE, False, text, start, after) if may_be_inexact(text, start, after) else None
    loose = not is_strong(unit) or (text[start] in "一两" and kind is Kind.COUNT)
    return Mention(start, start + 1, after, kind, value, _ONE, unit, bounds, loose)


def _inexact(text: str, vague: Vague) -> Mention | None:
    """A figure in words of which only the bounds are told, where it says how many or how much of what."""
    start, end, value, bounds = vague
    mention = _quantity(text, start, end, value, value if bounds is None else _ONE)
    bounds = bounds or mention.bounds
    if bounds is None or not mention.unit or not mention.is_quantity:
        return None
    return mention._replace(bounds=bounds)


def _other(start: int, end: int, kind: Kind) -> Mention:
    return Mention(start, end, end, kind, _NONE, _ONE, "")


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


def _places(printed: str) -> Decimal:
    """The worth of the last printed place: 1, or 0.01 for 1.05."""
    fraction = printed.partition("点" if "点" in printed else ".")[2]
    return _ONE.scaleb(-len(fraction)) if fraction else _ONE
