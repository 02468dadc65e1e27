"""Ranges of two figures in running text: 三至五件, 10件至20件, 10%~20%. What is meant lies between the two.

Where both are digits and only the second has a unit (3至5件), the figure is read as a range at once; see ``mentions``.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from crossfoot.numbers.approximate import Bounds
from crossfoot.numbers.chinese_numerals import NUMERAL_CHARACTERS, read_numeral
from crossfoot.numbers.figure import LONGEST_NUMBER
from crossfoot.numbers.mention import Mention
from crossfoot.numbers.units import Kind
from crossfoot.terms.late import compile_late

BETWEEN = frozenset("-—~至到")
"""What stands between the two figures of a range."""

_FROM = ("从", "由")
"""从107件到120件 is the way from the one to the other."""

_NUMERAL_BEFORE = compile_late(rf"([{NUMERAL_CHARACTERS}]+)[-—~至到]\Z")


def join_ranges(text: str, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """``mentions``, which are those of ``text`` in order, every two that make a range as one."""
    if BETWEEN.isdisjoint([text[mention.start - 1] for mention in mentions]):
        return mentions
    return list(_joined(text, mentions))


def _joined(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    last: Mention | None = None
    for mention in mentions:
        if mention.start and text[mention.start - 1] in BETWEEN:
            mention = _range(text, last, mention)
            if last is not None and mention.start <= last.start:
                last = None
        if last is not None:
            yield last
        last = mention
    if last is not None:
        yield last


def _range(text: str, last: Mention | None, mention: Mention) -> Mention:
    """The range that ``mention`` ends, or ``mention`` where it ends none."""
    if last is not None and 1 <= mention.start - last.after <= 2:
        if last.kind is Kind.ORDINAL:
            return last._replace(end=mention.end, after=mention.after)  # 第三条至第五条, 第三至五条
        alike = last.kind is mention.kind and last.unit == mention.unit
        if text[last.start - 1 : last.start] in _FROM:
            return mention
        if last.after + 1 == mention.start and (alike or (last.kind is Kind.COUNT and not last.unit)):
            return _spread(mention, last.start, last.bounds.low if last.bounds else last.value)
    if text[mention.start] in NUMERAL_CHARACTERS:
        below = _NUMERAL_BEFORE.search(text, max(0, mention.start - LONGEST_NUMBER), mention.start)
        low = read_numeral(below[1]) if below is not None else None
        if below is not None and low is not None:
            if text[below.start() - 1 : below.start()] == "第":
                return mention._replace(start=below.start(), kind=Kind.ORDINAL, bounds=None)  # 第三至五次
            return _spread(mention, below.start(), scaled(low, mention.step, mention.value))
    return mention


def _spread(mention: Mention, start: int, low: Decimal | None) -> Mention:
    if not mention.is_quantity or low is None or not 0 <= low < mention.value:
        return mention
    high = mention.bounds.high if mention.bounds else mention.value
    return mention._replace(start=start, value=low, bounds=Bounds(low, high))


def scaled(low: Decimal, many: Decimal, high: Decimal) -> Decimal:
    """``low`` with the multiplier of ``high``, where both share it: 10至20万 begins at 100,000, 5000至1万 at 5,000."""
    return low * many if many > 1 and low * many < high else low
