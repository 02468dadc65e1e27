"""The year with which the prose of a section opens: 2023年，我县认真贯彻… is left over in a report for 2024."""

import re
from collections.abc import Sequence

from crossfoot.binding.own_work import IS_A_YEAR
from crossfoot.numbers.dates import Year

_THE_YEAR = re.compile("年度?，")
_TIME_OF_REPORT = re.compile("今年|本年|当年|目前|如今")
"""Words that set the year that was named off against the report's own."""


def opening_year(text: str, years: Sequence[Year], report_year: int) -> Year | None:
    """The year that ``text``, the first passage of a section, begins with, where it is the only time named in it.

    ``years`` are all that it names.

    Years to come are plans and no leftover.
    """
    if not years or text[: years[0].start] not in ("", "在") or years[0].value > report_year:
        return None
    if _THE_YEAR.match(text, years[0].end) is None or _TIME_OF_REPORT.search(text):
        return None
    return None if any(IS_A_YEAR.match(text, other.end) for other in years[1:]) else years[0]
