"""Figures in running text: what each is, its value, and how exact it is.

The text is folded and has no white space (see ``document.passages``). A date, a document number, a telephone number
or a number in a name is recognised as what it is, so that nothing reckons with it.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from string import ascii_letters

from crossfoot.numbers.approximate import Bounds, bounds_of, may_be_inexact
from crossfoot.numbers.chinese_numerals import NUMERAL_CHARACTERS
from crossfoot.numbers.figure import LONGEST_NUMBER
from crossfoot.numbers.figures_in_words import figure_in_words
from crossfoot.numbers.mention import ONE, Mention, last_place, no_quantity, quantity_at
from crossfoot.numbers.ranges import scaled
from crossfoot.numbers.spoken_shares import in_tenths
from crossfoot.numbers.units import QUANTITIES, UNIT, UNIT_STARTS, UNITS, Kind, kind_of
from crossfoot.terms.late import compile_late

_YEAR_BEHIND = "(?:19|20)[0-9]{2}年"
"""1.2024年: an item's number and its year, no decimal."""

# A numeral of one character is a figure only before a unit; 一 is a word nearly everywhere (一是, 一方面, 统一, 一次).
# It begins with one set of characters: a search for that is some four times as fast as one for either of two. The
# group is the unit behind a number in digits, which nearly always settles what the number is.
_TOKEN = re.compile(
    rf"""[0-9{NUMERAL_CHARACTERS}](?:
         (?<=[0-9])(?:[0-9]{{0,2}}(?:(?:[,，][0-9]{{3}})+|(?:[ ][0-9]{{3}})+)(?![0-9])|[0-9]*)
            (?:\.(?!{_YEAR_BEHIND})[0-9]+)?(?=({UNIT})?)
       | (?<![0-9])(?:[{NUMERAL_CHARACTERS}]+|(?<!一)(?=[{UNIT_STARTS}成余多几])|(?=[件例宗起篇份成条款])))""",
    re.VERBOSE,
)
_UNIT_LATER = re.compile(f"[十百千万亿]*[余多来]?[万亿]?(?:{UNIT})")
_DATE = re.compile(
    r"""(?:[-—~至到/.][0-9]{4})?(?:年度?|版)(?:[0-9]{1,2}月(?:[0-9]{1,2}[日号])?)?    # 2024年3月5日 2019—2023年
      | (?P<stroke>[-./])[0-9]{1,2}(?:(?P=stroke)[0-9]{1,2})?(?![0-9])              # 2024-03-05""",
    re.VERBOSE,
)
_MONTH = re.compile(r"(?:[-—~至到][0-9]{1,2})?月份?(?:[0-9]{1,2}[日号])?")
_PHONE = re.compile(r"[-—][0-9]{7,8}(?![0-9])")
_CLOCK = compile_late(r"：[0-9]{2}(?![0-9])")
_RANGE = re.compile(rf"[-—~至到](?=[0-9.]{{1,{LONGEST_NUMBER}}}(?![0-9.]))([0-9]+(?:\.[0-9]+)?)")
_GROUPED = str.maketrans("", "", ",， ")
_CONTACT = re.compile(r"(?:电话|传真|热线|邮编|邮政编码|拨打|手机|QQ|座机|微信)[^，。；、]{0,8}\Z")
_SERVICE = compile_late(r"”|市民|便民|政务|政府|服务|热线|平台|举报|投诉|办件|网")
_ITEM = compile_late(rf"[.、）](?:(?![0-9])|(?={_YEAR_BEHIND}))")
_IS_WORD = re.compile(r"[A-Za-z@/_=&#]|\+[A-Za-z]")
_POINTED_DATE = re.compile(r"(?:19|20)[0-9]{2}(?P<mark>[./])(?:0?[1-9]|1[0-2])(?P=mark)[0-9]{1,2}(?![0-9./])")
_SIGNS = "+-"
_KINDS = {unit: kind_of(unit) for unit in UNITS if kind_of(unit) in QUANTITIES and unit != "版"}  # 2024版 is a date
_JOINED = frozenset(ascii_letters + "@/_=&#+.-第〔")
"""What stands before a number that may be no quantity although a unit follows it."""

_BEFORE_SIGN = compile_late(r"[0-9年月日件条项次个号%）A-Za-z]\Z")


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
                mention = no_quantity(start, end, Kind.NAME)
            elif unit in _KINDS and (not start or text[start - 1] not in _JOINED):
                mention = _counted(text, start, end, unit)
            else:
                mention = _arabic(text, start, end)
        else:
            mention = figure_in_words(text, start, end)
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
            return no_quantity(start, pointed.end(), Kind.DATE)
        in_word = _IS_WORD.match(before) or _IS_WORD.match(text, end)
        if in_word or (before == "." and following != "年" and text[start - 2 : start - 1].isalnum()):
            return no_quantity(start, end, Kind.NAME)
    special = _special(text, start, end, before, printed)
    if special is not None:
        return special
    value = Decimal(printed.translate(_GROUPED))
    if following == "成" and (tenths := in_tenths(text, start, end, value)) is not None:
        return tenths
    mention = quantity_at(text, start, end, value, last_place(printed))
    if before in _SIGNS and before and not _BEFORE_SIGN.match(text, max(0, start - 2), start - 1):
        mention = mention._replace(start=start - 1, value=-mention.value if before == "-" else mention.value)
    spread = _RANGE.match(text, end)
    if spread is not None and mention.kind is Kind.COUNT and not mention.unit:
        upper = quantity_at(text, spread.start(1), spread.end(), Decimal(spread[1]), last_place(spread[1]))
        if upper.value > value:
            low = scaled(value, upper.step / last_place(spread[1]), upper.value)
            return upper._replace(start=start, value=low, bounds=Bounds(low, upper.value))
    return mention


def _counted(text: str, start: int, end: int, unit: str) -> Mention:
    """203条: nearly every figure of a report."""
    printed = text[start:end]
    if printed.isdecimal():
        value, step = Decimal(printed), ONE
    else:
        value, step = Decimal(printed.translate(_GROUPED)), last_place(printed)
    after = end + len(unit)
    if unit in ("%", "‰"):
        end = after
        if unit == "‰":
            value, step = value / 10, step / 10
    bounds = bounds_of(value, step, False, text, start, after) if may_be_inexact(text, start, after) else None
    return Mention(start, end, after, _KINDS[unit], value, step, unit, bounds)


def _special(text: str, start: int, end: int, before: str, printed: str) -> Mention | None:
    """What is no quantity: dates, numbers of documents and telephones, ordinals, list numbers, names."""
    size = end - start
    if size == 4 and printed[:2] in ("19", "20"):
        date = _DATE.match(text, end)
        if date is not None:
            return no_quantity(start, date.end(), Kind.DATE)
        if before == "〔" or (before == "（" and text.startswith("）", end)):
            return no_quantity(start, end, Kind.REFERENCE)
    if before == "第":
        spread = _RANGE.match(text, end)  # 第3-5条
        return no_quantity(start, spread.end() if spread is not None else end, Kind.ORDINAL)
    following = text[end : end + 1]
    if size <= 2:
        month = _MONTH.match(text, end)
        if month is not None:
            return no_quantity(start, month.end(), Kind.DATE)
        if following == "：" and _CLOCK.match(text, end):
            return no_quantity(start, end + 3, Kind.DATE)
        opened = before in ("", "。", "；", "：", "（", "、")
        if opened and _ITEM.match(text, end) and (before == "（") == (following == "）"):
            return no_quantity(start, end, Kind.LIST_NUMBER)
    phone = _PHONE.match(text, end)
    if phone is not None:
        return no_quantity(start, phone.end(), Kind.CONTACT)
    if size >= 3 and not _UNIT_LATER.match(text, end):
        called = _CONTACT.search(text, max(0, start - 16), start)
        if called or size >= 11 or (size >= 5 and _SERVICE.match(text, end)):
            return no_quantity(start, end, Kind.CONTACT)
    if before == "“" and following == "”":
        return no_quantity(start, end, Kind.NAME)
    return None
