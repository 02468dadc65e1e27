"""Values of the register that are more than words: years, days, yes and no."""

import datetime

from crossfoot.binding.register import Day
from crossfoot.terms.text import Text

_YEAR = Text("a year in four digits", "四位数字的年份")
_DAY = Text("a day such as 01-28", "月日，例如 01-28")
_FLAG = Text("true or false", "true 或 false")


def read_year(text: str) -> tuple[int | None, Text]:
    """The year, and what was wanted."""
    digits = text.strip()
    return (int(digits) if len(digits) == 4 and digits.isascii() and digits.isdigit() else None), _YEAR


def read_day(text: str) -> tuple[Day | None, Text]:
    """The day that every year has, and what was wanted."""
    try:
        day = datetime.datetime.strptime(f"2001-{text.strip()}", "%Y-%m-%d") if len(text.strip()) == 5 else None
    except ValueError:
        day = None
    return ((day.month, day.day) if day is not None else None), _DAY


def read_flag(text: str) -> tuple[bool | None, Text]:
    """Whether it is so, and what was wanted."""
    return {"true": True, "false": False}.get(text.strip().lower()), _FLAG
