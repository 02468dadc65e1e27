"""Check digits, reckoned here in another way than in the code; no number is taken from a person."""

import pytest

from crossfoot.numbers.check_digits import (
    is_bank_card,
    is_identity_number,
    is_mobile_number,
    masked,
)
from properties.strategies.personal_numbers import bank_card, identity_number


@pytest.mark.parametrize("first", ["11010119000101001", "31010019990228123", "54010120000229000", "81000020180101999"])
def test_an_identity_number_has_one_check_digit(first: str) -> None:
    right = identity_number(first)
    assert is_identity_number(right)
    assert is_identity_number(right.lower())
    assert [c for c in "0123456789X" if is_identity_number(first + c)] == [right[-1]]


def test_the_example_of_the_standard() -> None:
    assert is_identity_number("11010519491231002X")  # GB 11643-1999


@pytest.mark.parametrize(
    "first",
    [
        "99010119000101001",  # no such region
        "11010119001301001",  # a thirteenth month
        "11010119990229001",  # no leap year
        "11010117000101001",  # too long ago
        "11010122000101001",  # not yet
    ],
)
def test_a_number_with_a_right_check_digit_may_still_be_none(first: str) -> None:
    assert not is_identity_number(identity_number(first))


@pytest.mark.parametrize("digits", ["", "110105194912310", "11010519491231002", "1101051949123100２X", "X" * 18])
def test_not_of_the_length_or_not_digits(digits: str) -> None:
    assert not is_identity_number(digits)


@pytest.mark.parametrize("first", ["622200000000010", "62220000000000010", "622200000000000012", "955880000000000123"])
def test_a_bank_card_has_one_check_digit(first: str) -> None:
    right = bank_card(first)
    assert is_bank_card(right)
    assert [c for c in "0123456789" if is_bank_card(first + c)] == [right[-1]]


@pytest.mark.parametrize(
    ("first", "known"),
    [
        ("400000000000001", True),
        ("550000000000001", True),
        ("3500000000000012", False),  # JCB has sixteen digits
        ("560000000000001", False),
        ("100000000000001", False),
        ("20200000000000001", False),
        ("62220000000001", False),  # fifteen digits
        ("6222000000000000012", False),  # twenty
    ],
)
def test_a_card_begins_as_cards_do(first: str, known: bool) -> None:
    assert is_bank_card(bank_card(first)) is known


@pytest.mark.parametrize(
    ("digits", "possible"),
    [
        ("13800138000", True),
        ("19900000000", True),
        ("12800138000", False),
        ("1380013800", False),
        ("138001380001", False),
    ],
)
def test_a_mobile_number(digits: str, possible: bool) -> None:
    assert is_mobile_number(digits) is possible


def test_what_is_hidden() -> None:
    assert masked("13800138000", 3, 4) == "138****8000"
    assert masked("11010519491231002X", 2, 3) == "11*************02X"
