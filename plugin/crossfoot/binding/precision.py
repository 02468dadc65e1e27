"""What a printed figure may stand for, which the number of its places tells, and what agrees with it."""

from decimal import Decimal
from typing import NamedTuple

from crossfoot.numbers.mention import Mention
from crossfoot.numbers.units import Kind


class Extent(NamedTuple):
    """Between what something lies; both are the same where it is exact."""

    low: Decimal
    high: Decimal

    def minus(self, other: "Extent") -> "Extent":
        """What the difference lies between."""
        return Extent(self.low - other.high, self.high - other.low)

    def percent_of(self, other: "Extent") -> "Extent":
        """What the share of ``other``, which is above nothing, lies between; this one may be below."""
        shares = [amount * 100 / whole for amount in self for whole in other]
        return Extent(min(shares), max(shares))


def extent_of(mention: Mention) -> Extent:
    """What a figure may stand for: 3.5万 and 96.0% for all that is rounded or cut off to it, 35012 for itself."""
    if mention.step <= 1 and mention.kind is not Kind.PERCENT:
        return exactly(mention.value)
    return Extent(mention.value - mention.step / 2, mention.value + mention.step)


def exactly(amount: Decimal) -> Extent:
    """An amount that is known to the last place."""
    return Extent(amount, amount)


def fits(mention: Mention, extent: Extent) -> bool:
    """Whether something within ``extent`` may be printed as ``mention``: rounded, or cut off, at its last place."""
    if mention.bounds is not None:
        low, high = mention.bounds
        return (low is None or extent.high >= low) and (high is None or extent.low <= high)
    return extent.high - mention.value >= -mention.step / 2 and extent.low - mention.value < mention.step


def fits_multiple(mention: Mention, grown: Extent, base: Extent) -> bool:
    """Whether ``mention``, such as 2倍, may state growth by ``grown`` from ``base``, which is above nothing.

    增长2倍 is growth by twice as much, and is said of growth to twice as much as well; to 1倍 nothing grows.
    """
    share = grown.percent_of(base)
    times = Extent(share.low / 100, share.high / 100)
    return fits(mention, times) or (
        times.low > 0 and mention.value > 1 and fits(mention, Extent(times.low + 1, times.high + 1))
    )


def fits_count(mention: Mention, extent: Extent) -> bool:
    """Whether ``mention`` may state an amount within ``extent``: the same, or within its bounds, or rounded to 万."""
    if mention.bounds is not None or mention.step > 1 or mention.kind is Kind.PERCENT:
        return fits(mention, extent)
    return extent.low <= mention.value <= extent.high


def written_like(printed: str, amount: Decimal, unit: str) -> str:
    """``amount`` in the manner in which another of ``unit`` is ``printed``: in 万 or 亿 where that is."""
    worth = next((scale for mark, scale in (("亿", 10**8), ("万", 10**4)) if mark in printed), 1)
    scaled = amount / worth
    mark = "" if worth == 1 else "亿" if worth > 10**4 else "万"
    return f"{scaled.normalize() if scaled % 1 else scaled.to_integral_value():f}{mark}{unit}"


def unit_of(change: Mention, counted: str) -> str:
    """In which unit ``change`` of an amount in the unit ``counted`` is told: %, 倍, or that unit."""
    match change.kind:
        case Kind.PERCENT:
            return "%"
        case Kind.MULTIPLE:
            return "倍"
        case Kind.POINTS:
            return "个百分点"
        case _:
            return counted
