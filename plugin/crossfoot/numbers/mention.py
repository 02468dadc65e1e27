"""A figure of running text, and what follows its number: multiplier, 余 and unit."""

import re
from decimal import Decimal
from typing import NamedTuple

from crossfoot.numbers.approximate import Bounds, bounds_of
from crossfoot.numbers.figure import LONGEST_NUMBER
from crossfoot.numbers.units import QUANTITIES, UNIT, Kind, kind_of, multiplier
from crossfoot.terms.late import compile_late

ONE = Decimal(1)
_NONE = Decimal(0)
_TAIL = re.compile(rf"(?P<first>[十百千万亿]*)(?P<surplus>余|多|来)?(?P<second>[万亿]?)(?P<unit>{UNIT})?")
_REST = compile_late(rf"[0-9]{{1,{LONGEST_NUMBER}}}(?![0-9])")


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


def quantity_at(
    text: str, start: int, end: int, value: Decimal, step: Decimal, below: Decimal | None = None
) -> Mention:
    """The figure with the multiplier, the 余 and the unit that follow it; ``below`` is what a 万 before it is worth."""
    tail = _TAIL.match(text, end)
    assert tail is not None
    first, surplus, second, unit = tail.groups("")
    many = multiplier(first + second) if first or second else ONE
    value *= many
    goes_on = many > 1 and not unit and (below is None or value < below)
    if goes_on and (rest := _REST.match(text, tail.end())):
        smaller = quantity_at(text, tail.end(), rest.end(), Decimal(rest[0]), Decimal(1), many)
        if smaller.value < many:
            return smaller._replace(start=start, value=value + smaller.value)
    after = tail.end()
    end = tail.start("unit") if unit else after
    if unit in ("%", "‰"):
        end = after
    if unit == "‰":
        value, step = value / 10, step / 10
    kind = kind_of(unit)
    bounds = None
    if kind in QUANTITIES:
        bounds = bounds_of(value, step * many, bool(surplus), text, start, after)
    return Mention(start, end, after, kind, value, step * many, unit, bounds)


def no_quantity(start: int, end: int, kind: Kind) -> Mention:
    """What is recognised as something else: a date, a reference, a name."""
    return Mention(start, end, end, kind, _NONE, ONE, "")


def last_place(printed: str) -> Decimal:
    """The worth of the last printed place: 1, or 0.01 for 1.05."""
    fraction = printed.partition("点" if "点" in printed else ".")[2]
    return ONE.scaleb(-len(fraction)) if fraction else ONE
