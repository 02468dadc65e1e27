"""Percentages of the prose held against the figures that they are made of."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from crossfoot.binding.breakdowns import quote
from crossfoot.binding.prose_model import Share
from crossfoot.document.breakdowns import Breakdown
from crossfoot.document.narrative import Prose
from crossfoot.numbers.mentions import Mention
from crossfoot.numbers.units import Kind

_SHARE = re.compile(
    r"占(?:比|总数|总量|总件数|全部|全部申请|申请总数|申请总量|申请|全市|全县|全区|的|为|达|到|了"
    r"|将近|接近|近|大约|约|超过|超|逾|突破|不足|不到|高达)*"
)
_JOINT = re.compile(r"[，（、]?")


def find_shares(prose: Prose, breakdowns: Sequence[Breakdown]) -> Iterator[Share]:
    """Each 占…% right behind a part of a total that the passage gives."""
    wholes: dict[int, Mention] = {part.start: b.whole for b in breakdowns for part in b.parts}
    before: Mention | None = None
    for mention in prose.mentions:
        if mention.kind is Kind.PERCENT and before is not None and before.start in wholes:
            words = prose.text[before.after : mention.start]
            joint = _JOINT.match(words)
            assert joint is not None
            whole = wholes[before.start]
            if _SHARE.fullmatch(words, joint.end()) and whole.value and before.bounds is None:
                exact = before.value * 100 / whole.value
                yield Share(
                    quote(prose, mention, _last_clause(prose, mention)),
                    prose.printed(before),
                    prose.printed(whole),
                    exact,
                    fits(mention, exact),
                    (prose.span_of(before), prose.span_of(whole)),
                )
        if mention.is_quantity and mention.kind is not Kind.PERCENT:
            before = mention


def fits(mention: Mention, exact: Decimal) -> bool:
    """Whether ``exact`` may be printed as ``mention``: rounded, or cut off, at its last place."""
    if mention.bounds is not None:
        low, high = mention.bounds
        return (low is None or exact >= low) and (high is None or exact <= high)
    return -mention.step / 2 <= exact - mention.value < mention.step


def _last_clause(prose: Prose, mention: Mention) -> str:
    text, at = prose.text, mention.start
    return text[max(text.rfind(mark, 0, at) for mark in "，。；：、（）") + 1 : at]


def fits_count(mention: Mention, amount: Decimal) -> bool:
    """Whether ``amount`` may be what ``mention`` states: the same, or within its bounds, or rounded to 万."""
    if mention.bounds is not None or mention.step > 1 or mention.kind is Kind.PERCENT:
        return fits(mention, amount)
    return mention.value == amount
