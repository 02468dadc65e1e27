"""Which pack a report is judged by."""

from dataclasses import replace

import pytest

from crossfoot.profile.choose import NoProfile, choose_profile
from crossfoot.profile.load import load_pack
from crossfoot.profile.model import Profile
from unit.profile.mini_pack import MINI


def pack(id_: str, years: tuple[int, int | None], *extends: str) -> Profile:
    return replace(load_pack(MINI, "p.yml"), id=id_, years=years, extends=extends)


OLD = pack("old", (2019, 2020))
NEW = pack("new", (2021, None))
PROVINCE = pack("province", (2021, None), "new")
COUNTY = pack("county", (2023, 2024), "province", "new")
RIVAL = pack("rival", (2022, 2022))
NEW_AGAIN = pack("new", (2025, None))


@pytest.mark.parametrize(
    ("profiles", "year", "named", "expected"),
    [
        ([OLD, NEW], 2019, None, OLD),
        ([OLD, NEW], 2020, None, OLD),
        ([OLD, NEW], 2021, None, NEW),
        ([OLD, NEW], 2099, None, NEW),
        ([OLD, NEW], 2018, None, NoProfile("uncovered-year", "2018")),
        ([OLD, NEW], None, None, NoProfile("no-year", "")),
        ([OLD, NEW], 2024, "old", OLD),
        ([OLD, NEW], None, "new", NEW),
        ([OLD, NEW], 2024, "nwe", NoProfile("unknown-name", "nwe")),
        ([OLD, NEW, PROVINCE], 2022, None, PROVINCE),
        ([PROVINCE, NEW], 2022, None, PROVINCE),
        ([OLD, NEW, PROVINCE, COUNTY], 2023, None, COUNTY),
        ([OLD, NEW, PROVINCE, COUNTY], 2022, None, PROVINCE),
        ([OLD, NEW, PROVINCE], 2022, "new", NEW),
        ([NEW, RIVAL], 2022, None, NoProfile("ambiguous", "new, rival")),
        ([NEW, RIVAL], 2023, None, NEW),
        ([NEW, NEW_AGAIN], 2025, None, NEW_AGAIN),
        ([NEW, NEW_AGAIN], 2021, None, NoProfile("uncovered-year", "2021")),
        ([], 2021, None, NoProfile("uncovered-year", "2021")),
    ],
)
def test_choice(profiles: list[Profile], year: int | None, named: str | None, expected: Profile | NoProfile) -> None:
    chosen = choose_profile(profiles, year, named)
    assert chosen is expected or chosen == expected
