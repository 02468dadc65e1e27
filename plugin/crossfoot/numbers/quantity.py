"""A number with a unit or a note behind it: ``24063 万元``, ``3件（含上年）``."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from crossfoot.numbers.figure import fold, read_number

_LEADING = re.compile(r"[+-]?\s*\d(?:[\d, ]*\d)?(?:\.\d+)?", re.ASCII)


class Quantity(NamedTuple):
    """``unit`` is one of the units asked for, or empty where what follows the number is something else, in ``rest``."""

    value: Decimal
    unit: str
    rest: str


def read_quantity(printed: str, units: Iterable[str]) -> Quantity | None:
    """Read a number followed by something; ``None`` where the text does not begin with a number."""
    folded = fold(printed)
    match = _LEADING.match(folded)
    if not match:
        return None
    value = read_number(match.group())
    if value is None:
        return None
    rest = folded[match.end() :].strip()
    unit = next((unit for unit in units if fold(unit) == rest), "")
    return Quantity(value, unit, rest)
