"""Numbers that identify a person, hidden in what is repeated of a report: a log is public sooner than the report.

That holds whichever rules a run judges by. A figure of eleven digits that looks like a mobile number is hidden as well.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache

from crossfoot.numbers.check_digits import is_bank_card, is_identity_number, is_mobile_number

_BETWEEN = r"(?:[^\S\n]{1,9}+|[\-－*_~`\\]|&nbsp;|<!--[^<>]*-->|</?(?:a|b|code|em|font|i|span|strong|u)\b[^<>]*>){0,4}+"
"""What may stand between two digits of one number: blanks, hyphens, emphasis; never a bar or the tag of a cell."""

_LONGEST = 100
"""More digits than this are no number of anybody's, and hidden unread."""

_DIGIT = re.compile("<[^<>]*>|([0-9０-９XxＸｘ])")

_CHECKED: tuple[tuple[Callable[[str], bool], tuple[int, ...], int, int], ...] = (
    (is_identity_number, (18,), 2, 3),
    (is_bank_card, (19, 18, 17, 16), 4, 4),
)
"""How each kind with a check digit is known, how many digits it has, and how many at its two ends are shown."""

_MOBILE = 11


def hide_personal_numbers(text: str) -> str:
    """``text``, as long and as wide as before, with asterisks in the middle of every such number."""
    if len(text) < _MOBILE:
        return text
    signs: list[str] | None = None
    for run in _many_digits().finditer(text):
        signs = signs or list(text)
        places = [found.start() for found in _DIGIT.finditer(text, *run.span()) if found[1]]
        for at in places if len(places) > _LONGEST else _hidden(text, places):
            signs[at] = "*" if text[at].isascii() else "＊"
    return "".join(signs) if signs else text


@cache
def _many_digits() -> re.Pattern[str]:
    """As many digits as the shortest such number has; compiling takes a millisecond that most runs do without."""
    return re.compile(rf"[0-9０-９](?:{_BETWEEN}[0-9０-９]){{9,}}{_BETWEEN}[0-9０-９XxＸｘ]")


def _hidden(text: str, places: list[int]) -> Iterator[int]:
    """The places of digits to hide among ``places``, which are those of the digits of one run."""
    digits = unicodedata.normalize("NFKC", "".join(text[at] for at in places))
    for is_kind, lengths, first, last in _CHECKED:
        for length in lengths:
            for start in range(len(digits) - length + 1):
                if is_kind(digits[start : start + length]):
                    yield from places[start + first : start + length - last]
    start = 0
    while start + _MOBILE <= len(digits):
        end = start + _MOBILE
        # Without a check digit, a number is one only where it stands alone or behind that of the country.
        alone = start == 0 or places[start - 1] + 1 < places[start] or digits[:start].endswith("86")
        ends = end == len(digits) or places[end - 1] + 1 < places[end]
        if alone and ends and is_mobile_number(digits[start:end]):
            yield from places[start + 3 : end - 4]
            start = end
        else:
            start += 1
