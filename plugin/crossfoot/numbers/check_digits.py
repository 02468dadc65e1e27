"""Numbers that identify a person, known by their length, their form and their check digits."""

import datetime

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_PROVINCES = frozenset(
    str(number)
    for first, after in ((11, 16), (21, 24), (31, 38), (41, 47), (50, 55), (61, 66), (71, 72), (81, 84))
    for number in range(first, after)
)
"""The first two digits: the regions, Taiwan, Hong Kong and Macao (residence permits of 2018) among them."""

_CARDS_OF_ANY_LENGTH = ("60", "62", "68", "69", "9558")
_CARDS_OF_SIXTEEN = ("35", "4", "51", "52", "53", "54", "55")


def is_identity_number(digits: str) -> bool:
    """Whether ``digits`` (a last ``X`` is one) are a citizen's number of GB 11643: region, date of birth, check digit.

    The number of 15 digits, out of use since 2013, has no check digit and is not told from other long numbers.
    """
    if len(digits) != 18 or not _are_digits(digits[:17]) or digits[:2] not in _PROVINCES:
        return False
    try:
        born = datetime.date(int(digits[6:10]), int(digits[10:12]), int(digits[12:14]))
    except ValueError:
        return False
    if not 1880 <= born.year <= 2100:
        return False
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=False))
    return _CHECKS[total % 11] == digits[17].upper()


def is_bank_card(digits: str) -> bool:
    """Whether ``digits`` have the length, the first digits and the check digit (Luhn) of a bank card."""
    known = digits.startswith(_CARDS_OF_ANY_LENGTH) or (len(digits) == 16 and digits.startswith(_CARDS_OF_SIXTEEN))
    if not (known and 16 <= len(digits) <= 19 and _are_digits(digits)):
        return False
    total = 0
    for position, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + position % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def is_mobile_number(digits: str) -> bool:
    """Whether ``digits`` can be a mobile number of the mainland; it has no check digit."""
    return len(digits) == 11 and _are_digits(digits) and digits[0] == "1" and digits[1] >= "3"


def masked(digits: str, first: int, last: int) -> str:
    """``digits`` with all but the ``first`` and the ``last`` ones hidden."""
    return digits[:first] + "*" * (len(digits) - first - last) + digits[-last:]


def _are_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()
