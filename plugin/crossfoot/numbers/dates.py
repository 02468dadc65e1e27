"""Years and spans of days in running text, each with its place in it.

The text is a passage: without white space, digits and dashes folded to those of ASCII. Both ways of writing a date
are read, 2020年1月1日 and 2020.01.01, in Arabic or Chinese numerals.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from crossfoot.numbers.chinese_numerals import HAN_DIGITS, read_ordinal
from crossfoot.terms.late import compile_late

EARLIEST_YEAR, LATEST_YEAR = 1990, 2100
"""No report of this kind is older; a number beyond is none that means a year."""

_ZEROS = "〇零○O"
_HAN_YEAR = rf"[{HAN_DIGITS}][{HAN_DIGITS}{_ZEROS}]{{3}}"
_ARABIC_YEAR = r"(?<![0-9.])(?:19|20|21)[0-9]{2}(?![0-9])"
_YEAR = rf"{_ARABIC_YEAR}|(?<![{HAN_DIGITS}{_ZEROS}]){_HAN_YEAR}(?=年)"
_COUNT = rf"[0-9]{{1,2}}|[{HAN_DIGITS}十]{{1,3}}"
_TO = rf"(?:[日号])?(?:起|开始)?[，,]?(?:起至|至|到|[-—~一]{{1,2}})(?:当年|同年)?(?=[0-9{HAN_DIGITS}十])"
_YEARS = compile_late(_YEAR)
_ARABIC_YEARS = re.compile("[12](?<![0-9.].)(?:(?<=1)9|(?<=2)[01])[0-9]{2}(?![0-9])")
"""The same as ``_ARABIC_YEAR``, beginning with its first digit: four times as fast."""
_SIGNS_OF_HAN_YEARS = (*_ZEROS, "一九")
_BARE_YEAR = re.compile(r"(?<![0-9])(?:19|20|21)[0-9]{2}(?![0-9])")
_SPAN = re.compile(
    rf"""(?<![0-9])(?:(?P<y1>{_YEAR})年度?)?(?P<m1>{_COUNT})(?:月(?:(?P<d1>{_COUNT})(?:[日号])?)?)?{_TO}
            (?:(?P<y2>{_YEAR})年度?)?(?P<m2>{_COUNT})月(?:(?P<d2>{_COUNT})[日号])?(?:底|末)?
      | (?P<py1>{_YEAR})(?P<mark>[-./])(?P<pm1>[0-9]{{1,2}})(?P=mark)(?P<pd1>[0-9]{{1,2}}){_TO}
            (?:(?P<py2>(?:19|20|21)[0-9]{{2}})(?P=mark))?(?P<pm2>[0-9]{{1,2}})(?P=mark)(?P<pd2>[0-9]{{1,2}})(?![0-9])
      | (?P<whole>{_YEAR})年(?:度|全年)(?![0-9]{{1,2}}月)""",
    re.VERBOSE,
)


class Year(NamedTuple):
    """A year that a text names: ``text[start:end]``, the word 年 behind it left out."""

    value: int
    start: int
    end: int


class Day(NamedTuple):
    """A day as far as it is written: ``year`` and ``day`` are ``None`` where the text leaves them out."""

    year: int | None
    month: int
    day: int | None


class DateSpan(NamedTuple):
    """From one day to another, both counted, written in ``text[start:end]``. The days need not be in any calendar."""

    first: Day
    last: Day
    start: int
    end: int

    def is_whole(self, year: int) -> bool:
        """Whether the span is all of ``year``; a year that is left out is taken to be meant."""
        (y1, m1, d1), (y2, m2, d2) = self.first, self.last
        return (
            (y1 or y2 or year) == year
            and (y2 or y1 or year) == year
            and (m1, d1 or 1) == (1, 1)
            and (m2, d2 or 31) == (12, 31)
        )


def read_years(text: str) -> list[Year]:
    """Every year from 1990 to 2100 in ``text``, whatever it is the year of."""
    found = []
    # Looking for Chinese numerals everywhere costs far more than seeing that there are none.
    pattern = _YEARS if any(map(text.__contains__, _SIGNS_OF_HAN_YEARS)) else _ARABIC_YEARS
    for match in pattern.finditer(text):
        value = _year(match[0])
        if value is not None and EARLIEST_YEAR <= value <= LATEST_YEAR:
            found.append(Year(value, *match.span()))
    return found


@lru_cache(maxsize=16)
def only_year(line: str) -> int | None:
    """The year that a title names, ``None`` where it names none or several; white space and width do not count.

    Remembered for a moment: the first heading of a report is its title once more.
    """
    years = {year.value for year in read_years("".join(unicodedata.normalize("NFKC", line).split()))}
    return years.pop() if len(years) == 1 else None


def read_name_years(name: str) -> set[int]:
    """The years in a file's name: four digits that are no part of a longer number."""
    years = {int(match[0]) for match in _BARE_YEAR.finditer(name)}
    return {year for year in years if EARLIEST_YEAR <= year <= LATEST_YEAR}


def read_spans(text: str, start: int = 0, end: int | None = None) -> Iterator[DateSpan]:
    """Every span of days in ``text``, in order; a year that stands for itself (2020年度) is one."""
    return map(_date_span, _SPAN.finditer(text, start, len(text) if end is None else end))


def span_at(text: str, start: int) -> DateSpan | None:
    """The span of days that begins right at ``start``."""
    match = _SPAN.match(text, start)
    return None if match is None else _date_span(match)


def _date_span(match: re.Match[str]) -> DateSpan:
    if match["whole"]:
        year = _year(match["whole"])
        return DateSpan(Day(year, 1, None), Day(year, 12, None), *match.span())
    parts = ("y1", "m1", "d1", "y2", "m2", "d2") if match["m1"] else ("py1", "pm1", "pd1", "py2", "pm2", "pd2")
    y1, m1, d1, y2, m2, d2 = (match[part] for part in parts)
    return DateSpan(
        Day(_year(y1), _count(m1) or 0, _count(d1)), Day(_year(y2), _count(m2) or 0, _count(d2)), *match.span()
    )


def _year(printed: str | None) -> int | None:
    if not printed:
        return None
    if printed.isascii():
        return int(printed)
    return int("".join("0" if digit in _ZEROS else str(HAN_DIGITS.index(digit) + 1) for digit in printed))


def _count(printed: str | None) -> int | None:
    return read_ordinal(printed) if printed else None
