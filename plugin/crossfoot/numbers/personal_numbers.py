"""Numbers that identify a person, hidden in what is repeated of a report: a log is public sooner than the report.

That holds whichever rules a run judges by. A figure of eleven digits that looks like a mobile number is hidden as well.
"""

from collections.abc import Callable, Iterator

from crossfoot.numbers.check_digits import is_bank_card, is_identity_number, is_mobile_number
from crossfoot.numbers.digit_runs import SHORTEST, DigitRun, digit_runs

_LONGEST = 100
"""More digits than this are no number of anybody's, and hidden unread."""

_CHECKED: tuple[tuple[Callable[[str], bool], tuple[int, ...], int, int], ...] = (
    (is_identity_number, (18,), 2, 3),
    (is_bank_card, (19, 18, 17, 16), 4, 4),
)
"""How each kind with a check digit is known, how many digits it has, and how many at its two ends are shown."""


def hide_personal_numbers(text: str) -> str:
    """``text``, as long and as wide as before, with asterisks in the middle of every such number."""
    if len(text) < SHORTEST:
        return text
    signs: list[str] | None = None
    for run in digit_runs(text):
        signs = signs or list(text)
        for at in run.places if len(run.places) > _LONGEST else _hidden(run):
            signs[at] = "*" if text[at].isascii() else "＊"
    return "".join(signs) if signs else text


def _hidden(run: DigitRun) -> Iterator[int]:
    """The places of the digits of ``run`` to hide."""
    digits, places = run
    for is_kind, lengths, first, last in _CHECKED:
        for length in lengths:
            for start in range(len(digits) - length + 1):
                if is_kind(digits[start : start + length]):
                    yield from places[start + first : start + length - last]
    start = 0
    while start + SHORTEST <= len(digits):
        end = start + SHORTEST
        # Without a check digit, a number is one only where it stands alone or behind that of the country.
        alone = start == 0 or places[start - 1] + 1 < places[start] or digits[:start].endswith("86")
        ends = end == len(digits) or places[end - 1] + 1 < places[end]
        if alone and ends and is_mobile_number(digits[start:end]):
            yield from places[start + 3 : end - 4]
            start = end
        else:
            start += 1
