"""Numbers of persons that are printed whole: each begins and ends where a number does, in groups that people write.

Figures that stand in a row must not be taken for one, even where the check digit is right by chance.
"""

from collections.abc import Iterator, Sequence, Set
from typing import Literal, NamedTuple

from crossfoot.numbers.check_digits import is_bank_card, is_identity_number, is_mobile_number
from crossfoot.numbers.digit_runs import SHORTEST, DigitGroup, digit_groups, digit_runs
from crossfoot.terms.late import compile_late

PersonalKind = Literal["identity", "bank-card", "mobile"]

_IDENTITY_PARTS = (frozenset({3, 6, 10, 12, 14, 17}), frozenset({4, 8, 12, 16}))
"""Where people divide one: at the region, the date of birth, the order; or in fours."""

_MOST_PARTS = 6
_LONGEST = 19
_CARD_PARTS = (frozenset({4, 8, 12, 16}), frozenset({6}))
_MOBILE_PARTS = frozenset({3, 7})
_SELDOM = (frozenset({4, 8}), frozenset({5}))
"""1390 0139 000, 13900 039000: taken for one number where a part begins with 0, as no figure does."""

_IN_CODES = ("-", "_", "+")
_COUNTRY = ("86", "0086")
_PLUS = ("+", "＋")
_ALNUM = "0-9A-Za-z０-９Ａ-Ｚａ-ｚ"
_LETTER_BEFORE = compile_late(rf"[{_ALNUM}]\Z")
_LETTER_BEHIND = compile_late(f"[{_ALNUM}]")
_CODE_BEFORE = compile_late(rf"(?:[{_ALNUM}.．]|[{_ALNUM}][-－_])\Z")
_CODE_BEHIND = compile_late(f"[{_ALNUM}]|_[{_ALNUM}]|[.．－-][0-9０-９]")
"""A number without a check digit may be part of a code, of a decimal, of the name of a file."""


class PrintedNumber(NamedTuple):
    """A number of a person: its ``digits`` in half width, without dividers, and where it stands in the text."""

    kind: PersonalKind
    digits: str
    start: int
    end: int


def printed_numbers(text: str) -> Iterator[PrintedNumber]:
    """Every such number of ``text``, in order."""
    for run in digit_runs(text):
        groups = [part for group in digit_groups(text, run) for part in _without_country(text, group)]
        at = 0
        while at < len(groups):
            count, found = _begins(text, groups, at)
            at += count
            if found is not None:
                yield found


def _without_country(text: str, group: DigitGroup) -> Iterator[DigitGroup]:
    """The number of the country, where a group begins with it (+86138…), and the rest."""
    digits, places, after = group
    first = 4 if digits.startswith("0086") else 2
    if first == 2 and not (digits.startswith("86") and places[0] and text[places[0] - 1] in _PLUS):
        yield group
    elif len(digits) > first:
        yield DigitGroup(digits[:first], places[:first], after)
        yield DigitGroup(digits[first:], places[first:], "+")
    else:
        yield group


def _begins(text: str, groups: Sequence[DigitGroup], first: int) -> tuple[int, PrintedNumber | None]:
    """The number that begins with the group ``first``, and how many groups it takes: one where there is none."""
    digits, parts = "", set[int]()
    for last in range(first, len(groups)):
        group = groups[last]
        if last > first and group.after:
            parts.add(len(digits))
        digits += group.digits
        if len(digits) > _LONGEST or len(parts) > _MOST_PARTS:
            break
        if len(digits) < SHORTEST:
            continue
        kind = _kind(digits, parts, groups, first, last + 1)
        if kind is not None and _is_whole(text, kind, groups, first, last + 1):
            return last + 1 - first, PrintedNumber(kind, digits, groups[first].places[0], group.places[-1] + 1)
    return 1, None


def _kind(digits: str, parts: Set[int], groups: Sequence[DigitGroup], first: int, after: int) -> PersonalKind | None:
    if any(parts <= known for known in _IDENTITY_PARTS) and is_identity_number(digits):
        return "identity"
    if any(parts <= known for known in _CARD_PARTS) and is_bank_card(digits):
        return "bank-card"
    if is_mobile_number(digits) and (parts <= _MOBILE_PARTS or (parts in _SELDOM and _is_seldom(groups, first, after))):
        return "mobile"
    return None


def _is_seldom(groups: Sequence[DigitGroup], first: int, after: int) -> bool:
    """Whether no figure stands beside these groups, and one of them, behind a blank, begins with 0."""
    alone = (not first or groups[first - 1].digits in _COUNTRY) and after == len(groups)
    return alone and any(group.digits[0] == "0" and group.after == " " for group in groups[first + 1 : after])


def _is_whole(text: str, kind: PersonalKind, groups: Sequence[DigitGroup], first: int, after: int) -> bool:
    """Whether no digit, letter or sign before and behind makes the number part of something longer."""
    free = kind == "identity"
    start, end = groups[first].places[0], groups[after - 1].places[-1] + 1
    if first:
        country = kind == "mobile" and groups[first - 1].digits in _COUNTRY
        before = not free and groups[first].after in _IN_CODES and not country
    else:
        before = (_LETTER_BEFORE if free else _CODE_BEFORE).search(text[max(0, start - 2) : start]) is not None
    if after < len(groups):
        behind = not free and groups[after].after in _IN_CODES and groups[after].digits != "X"
    else:
        behind = (_LETTER_BEHIND if free else _CODE_BEHIND).match(text, end) is not None
    return not before and not behind
