"""The year with which a section opens: when it is left over from another report."""

import pytest

from unit.binding.county import county, judge

FOUND = [
    "2023年，示范县认真贯彻条例。",
    "在2023年，示范县认真贯彻《条例》。",
    "二〇二三年，示范县认真贯彻条例。",
    "2022年度，全县公开工作平稳。",
]
NOT_FOUND = [
    "2024年，示范县认真贯彻条例。",
    "2025年，示范县将认真贯彻条例。",
    "2023年，示范县被评为先进，2024年更进一步。",
    "2023年，示范县被评为先进，今年更进一步。",
    "工作平稳。2023年，示范县认真贯彻条例。",
    "工作平稳。\n\n2023年，示范县认真贯彻条例。",
    "2023年3月，示范县认真贯彻条例。",
    "2023年以来，示范县认真贯彻条例。",
    "2021—2023年，示范县认真贯彻条例。",
]


def of_year(prose: str) -> list[tuple[str, int]]:
    """The findings of CF403, each with its severity."""
    return [(found.code, int(found.severity)) for found in judge(county(prose)).diagnostics if found.code == "CF403"]


@pytest.mark.parametrize("prose", FOUND)
def test_an_earlier_year_is_a_warning(prose: str) -> None:
    assert of_year(prose) == [("CF403", 2)]


@pytest.mark.parametrize("prose", NOT_FOUND)
def test_what_may_be_meant_is_none(prose: str) -> None:
    assert of_year(prose) == []
