"""What a finding repeats of a report holds no number of a person, whichever rule it is of and in every output."""

import pytest

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
