"""Fees and procurements of the second table, told in prose: amounts of money, held against a cell in another unit."""

import pytest

from unit.binding.county import covered, told

FEES = "cn-ogi-2021"
PROCUREMENT = "cn-ogi-2019"

# What the table holds: fees of 35.2 (万元); 41 procurements of 1260 万元.
VERIFIED = [
    (FEES, "收取行政事业性收费35.2万元。", ["35.2万元"]),
    (FEES, "全年行政事业性收费金额352000元。", ["352000元"]),
    (FEES, "全年行政事业性收费约35万元，其中信息处理费380元。", ["35万元"]),
    (PROCUREMENT, "政府集中采购41项、1260万元。", ["41项", "1260万元"]),
    (PROCUREMENT, "实施政府集中采购41个项目，采购总金额0.126亿元。", ["41个", "0.126亿元"]),
    (PROCUREMENT, "政府集中采购总金额1260万元。", ["1260万元"]),
]
CONTRADICTORY = [
    (FEES, "收取行政事业性收费36.2万元。", ["36.2万"]),
    (FEES, "行政事业性收费总额352元。", ["352"]),
    (PROCUREMENT, "政府集中采购项目42个，采购总金额1261万元。", ["42", "1261万"]),
    (PROCUREMENT, "政府集中采购金额126万元。", ["126万"]),
]
OF_OTHER_MATTERS = [
    (FEES, "全年为企业减免行政事业性收费120万元。"),
    (FEES, "取消行政事业性收费12项，每年减轻负担120万元。"),
    (FEES, "公布行政事业性收费目录清单18项。"),
    (FEES, "收取证照工本费等行政事业性收费12万元。"),
    (FEES, "2023年行政事业性收费30万元。"),
    (FEES, "收取信息处理费380元，无其他行政事业性收费。"),
    (PROCUREMENT, "公示政府集中采购项目信息62条。"),
    (PROCUREMENT, "政府集中采购41项，节约资金300万元。"),
    (PROCUREMENT, "政府集中采购41项，合同金额1200万元。"),
    (PROCUREMENT, "政府采购9项，金额126.43万元。"),
]


@pytest.mark.parametrize(("form", "sentence", "figures"), VERIFIED)
def test_amounts_are_verified_in_whatever_unit_they_are_told(form: str, sentence: str, figures: list[str]) -> None:
    assert told(sentence, pack=form) == []
    entries = covered(sentence, pack=form)
    assert [figure for figure in figures if not any(entry.startswith(f"{figure} verified") for entry in entries)] == []


@pytest.mark.parametrize(("form", "sentence", "figures"), CONTRADICTORY)
def test_another_amount_is_a_warning_for_its_scope_may_differ(form: str, sentence: str, figures: list[str]) -> None:
    assert told(sentence, pack=form) == [f"CF402/scope {figure}" for figure in figures]


@pytest.mark.parametrize(("form", "sentence"), OF_OTHER_MATTERS)
def test_amounts_of_other_matters_are_left_alone(form: str, sentence: str) -> None:
    assert told(sentence, pack=form) == []
