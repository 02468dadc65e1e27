"""Values of the register that are more than words: years, days, yes and no."""

import datetime
import re

from crossfoot.binding.register import Day
from crossfoot.terms.text import Text

_YEARS, _DAYS = re.compile("[1-9][0-9]{3}"), re.compile("[0-9]{2}-[0-9]{2}")

_YEAR = Text("a year in four digits", "四位数字的年份")
_DAY = Text("a day such as 01-28 that every year has", "每年都有的月日，例如 01-28")
_FLAG = Text("true, false, or the years {since: 2024}", " true、false，或者年度 {since: 2024}")


def read_year(text: str) -> tuple[int | None, Text]:
    """The year, and what was wanted."""
    return (int(text) if _YEARS.fullmatch(text.strip()) else None), _YEAR


def read_day(text: str) -> tuple[Day | None, Text]:
    """The day that every year has, and what was wanted."""
    try:
        day = datetime.date.fromisoformat(f"2001-{text.strip()}") if _DAYS.fullmatch(text.strip()) else None
    except ValueError:
        day = None
    return ((day.month, day.day) if day is not None else None), _DAY


def read_flag(text: str) -> tuple[bool | None, Text]:
    """Whether it is so, and what was wanted."""
    return {"true": True, "false": False}.get(text.strip().lower()), _FLAG
