"""Numbers such as persons have, with check digits reckoned from the definitions and not from the code under test."""

import datetime

from hypothesis import strategies as st

_DOUBLED = "0246813579"


def identity_number(first: str) -> str:
    """The 17 digits with their check character: ISO 7064, MOD 11-2, digit by digit."""
    rest = 0
    for digit in first:
        rest = (rest + int(digit)) * 2 % 11
    return first + "0123456789X"[(12 - rest) % 11]


def bank_card(first: str) -> str:
    """The digits with the one that makes the sum of Luhn's formula end in 0."""
    turned = first[::-1]
    total = sum(int(_DOUBLED[int(digit)]) for digit in turned[::2]) + sum(int(digit) for digit in turned[1::2])
    return first + str(-total % 10)


@st.composite
def identity_numbers(draw: st.DrawFn) -> str:
    """A number of a region, a date of birth, an order and a check character."""
    region = draw(st.sampled_from(["11", "32", "54", "65", "71", "83"])) + f"{draw(st.integers(0, 9999)):04d}"
    born = draw(st.dates(datetime.date(1900, 1, 1), datetime.date(2020, 12, 31)))
    return identity_number(f"{region}{born:%Y%m%d}{draw(st.integers(0, 999)):03d}")


@st.composite
def bank_cards(draw: st.DrawFn) -> str:
    """A card of 16 to 19 digits."""
    length = draw(st.integers(9, 12))
    return bank_card(
        "622" + draw(st.sampled_from("0123456789")) * 3 + f"{draw(st.integers(0, 10**length - 1)):0{length}d}"
    )


def mobile_numbers() -> st.SearchStrategy[str]:
    return st.builds(lambda second, rest: f"1{second}{rest:09d}", st.sampled_from("3456789"), st.integers(0, 10**9 - 1))
