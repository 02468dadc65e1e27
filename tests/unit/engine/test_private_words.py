"""What a finding repeats of a report holds no number of a person, whichever rule it is of and in every output."""

import pytest

from crossfoot.binding.reason import Reason
from crossfoot.engine.check import check_text
from crossfoot.engine.options import CheckOptions
from crossfoot.engine.reasons import word_reasons
from crossfoot.profile.load import load_pack_file
from crossfoot.profile.shipped import shipped_packs
from crossfoot.reporters.formats import FORMATS, render
from unit.engine.judged import codes, report, run

IDENTITY = "110101199003070070"
MOBILE = "13812345678"
CASES = [
    ("CF206", report({"received/person": f"见{IDENTITY}"})),
    ("CF206", report({"received/person": f"电话 {MOBILE}"})),
    ("CF106", report(body=f"\n## 联系人 {IDENTITY}\n\n正文。\n")),
]


@pytest.mark.parametrize(("code", "text"), CASES)
def test_no_output_repeats_it(code, text):
    result = run(text)
    assert code in codes(result)
    for name in FORMATS:
        printed = render(name, result, "zh")
        assert IDENTITY not in printed and MOBILE not in printed, name


def test_a_number_in_the_name_of_a_body_is_hidden_before_the_year_is_put_to_it() -> None:
    packs = [load_pack_file(path) for path in shipped_packs().values()]
    text = f"---\ntitle: 年度报告\nyear: 2024\nbody: 张三{MOBILE}\n---\n"
    result = check_text(text, packs, CheckOptions(select=frozenset({"CF110"})))
    assert codes(result) == ["CF110"]
    for name in FORMATS:
        assert MOBILE not in render(name, result, "zh"), name


def test_a_reason_repeats_none() -> None:
    assert word_reasons((Reason("unregistered", f"张三{MOBILE}"),), "zh") == "名录里没有：张三138****5678"


@pytest.mark.parametrize(
    ("printed", "cause", "most"),
    [
        ("7" * 24, None, 0),
        ("7" * 40, "long", 100),
        ("7" * 5000, "long", 250),
        ("7," + "777," * 10 + "777", "long", 100),
        ("七" * 5000, "", 250),
    ],
)
def test_a_message_quotes_the_two_ends_of_a_long_cell(printed: str, cause: str | None, most: int) -> None:
    found = [d for d in run(report({"received/person": printed})).diagnostics if d.code == "CF206"]
    assert [d.facts.get("cause", "") for d in found] == ([] if cause is None else [cause])
    assert all(len(d.message) <= most for d in found)
