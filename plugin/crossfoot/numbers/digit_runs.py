"""Digits that a reader takes for one long number, whatever divides them: blanks, hyphens, emphasis, inline tags."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from crossfoot.source.unseen import UNSEEN
from crossfoot.terms.late import compile_late

SHORTEST = 11
"""Digits of the shortest run that is read."""

_DASHES = "\\-－—–−"
_BETWEEN = (
    rf"(?:[^\S\n]{{1,9}}+|[{_DASHES}*_~`\\{UNSEEN}]|&nbsp;|<!--[^<>]*-->"
    r"|</?(?:a|b|code|em|font|i|span|strong|u)\b[^<>]*>){0,4}+"
)
"""What may stand between two digits of one number: never a bar, a line end or the tag of a cell."""

_DIGIT = re.compile("<[^<>]*>|([0-9０-９XxＸｘ])")
_MARKUP = compile_late(r"<[^<>]*>")
_HYPHEN = compile_late(f"[{_DASHES}]")
_BLANK = compile_late(r"\s|&nbsp;")


class DigitRun(NamedTuple):
    """``digits``, the last of which may be an ``X``, in half width, and the place of each in the text."""

    digits: str
    places: list[int]


class DigitGroup(NamedTuple):
    """The digits of a run between two dividers, and the place of each.

    ``after`` divides them from the group before as a reader sees it: a blank, a hyphen, a low line; nothing where only
    markup stands between, and where the run begins.
    """

    digits: str
    places: list[int]
    after: str


def digit_runs(text: str) -> Iterator[DigitRun]:
    """Every run of at least ``SHORTEST`` digits in ``text``."""
    for run in _many_digits().finditer(text):
        places = [found.start() for found in _DIGIT.finditer(text, *run.span()) if found[1]]
        yield DigitRun(unicodedata.normalize("NFKC", "".join(text[at] for at in places)), places)


def digit_groups(text: str, run: DigitRun) -> Iterator[DigitGroup]:
    """The groups in which ``run``, a run of ``text``, is written."""
    digits, places = run
    first, after = 0, ""
    for index in range(1, len(places)):
        if places[index - 1] + 1 == places[index]:
            continue
        yield DigitGroup(digits[first:index], places[first:index], after)
        first, after = index, _divider(text[places[index - 1] + 1 : places[index]])
    yield DigitGroup(digits[first:], places[first:], after)


def _divider(between: str) -> str:
    seen = _MARKUP.sub("", between)
    if _BLANK.search(seen):
        return " "
    # Between two digits a low line is no emphasis: it stands in the names of files.
    return "-" if _HYPHEN.search(seen) else "_" if "_" in seen else ""


@cache
def _many_digits() -> re.Pattern[str]:
    """Compiling takes a millisecond that most runs do without."""
    return re.compile(rf"[0-9０-９](?:{_BETWEEN}[0-9０-９]){{{SHORTEST - 2},}}{_BETWEEN}[0-9０-９XxＸｘ]")
