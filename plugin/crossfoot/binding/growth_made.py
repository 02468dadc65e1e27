"""What two figures make of the growth that is told of them."""

import re
from typing import NamedTuple

from crossfoot.binding.breakdowns import quote
from crossfoot.binding.precision import Extent, extent_of, fits, fits_count, fits_multiple, unit_of, written_like
from crossfoot.binding.prose_model import Growth, Quoted
from crossfoot.document.narrative import Prose
from crossfoot.numbers.mention import Mention
from crossfoot.numbers.units import Kind

VAGUE = ("多", "余", "有余")
"""20%多 is no exact rate, nor is it known how much more it may be."""


def since(prose: Prose, subject: Mention, base: Mention) -> "Base":
    """``base`` as what ``subject`` was the year before."""
    last = extent_of(base)
    return Base(quote(prose, base), last, extent_of(subject).minus(last))


class Base(NamedTuple):
    """Last year's figure and what it may stand for, and by what it grew; ``given`` is that, where it is not itself."""

    quoted: Quoted
    extent: Extent
    more: Extent
    given: Quoted | None = None


def worked_out(prose: Prose, subject: Mention, amount: Mention, *, up: bool) -> Base:
    """What grew by ``amount`` to ``subject``."""
    more = extent_of(amount) if up else _negative(extent_of(amount))
    last = subject.value - amount.value if up else subject.value + amount.value
    given = quote(prose, amount)
    printed = written_like(prose.printed(subject), last, subject.unit)
    return Base(Quoted(given.span, printed, last), extent_of(subject).minus(more), more, given)


def growth_made(
    prose: Prose, subject: Mention, base: Base, change: Mention, words: re.Match[str] | None
) -> Growth | None:
    """What ``words`` and ``change`` say of the way from ``base`` to ``subject``; ``None`` where that is nothing."""
    if words is None or base.extent.low <= 0 or prose.text.startswith(VAGUE, change.after):
        return None
    up = words["up"] is not None
    exact = subject.value - base.quoted.value if up else base.quoted.value - subject.value
    extent = base.more if up else _negative(base.more)
    if subject.kind is Kind.PERCENT:
        if change.kind is not Kind.POINTS:
            return None
        holds = fits(change, extent)
    elif change.kind is Kind.PERCENT:
        exact = exact * 100 / base.quoted.value
        holds = fits(change, extent.percent_of(base.extent))
    elif change.kind is Kind.MULTIPLE:
        exact = exact / base.quoted.value
        holds = fits_multiple(change, extent, base.extent)
    elif change.unit == subject.unit:
        holds = fits_count(change, extent)
    else:
        return None
    said = words[0].lstrip("，、（")
    quoted = quote(prose, change, said)
    return Growth(
        quoted, said, quote(prose, subject), base.quoted, exact, holds, unit_of(change, subject.unit), given=base.given
    )


def _negative(extent: Extent) -> Extent:
    return Extent(-extent.high, -extent.low)
