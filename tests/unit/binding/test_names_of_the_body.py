"""A body by any of its names, or by its id in the register: what its report says of it is judged alike."""

import pytest

from crossfoot.binding.register import Body, Register
from crossfoot.engine.check import check_text
from crossfoot.engine.options import CheckOptions
from unit.engine.side_by_side import PACKS

REGISTER = Register((Body("b04", "河林县审计局", ("河林县审计监督局",), kind="department", level="county"),))
NAMES = ["河林县审计局", "河林县 审计局", "b04", "河林县审计监督局"]
TITLE = "河林县审计局2023年政府信息公开工作年度报告"


def found(body: str, title: str = TITLE, sentence: str = "") -> list[tuple[str, str]]:
    """What is found of title and years, with the help that goes with it."""
    text = (
        f"---\ntitle: {title}\nyear: 2023\nbody: {body}\npublished: 2024-01-20\n---\n\n# {title}\n\n"
        f"## 一、总体情况\n\n{sentence}\n"
    )
    report = check_text(text, PACKS, CheckOptions(register=REGISTER, select=("CF110", "CF403")), "report.md")
    return [(finding.code, finding.help) for finding in report.diagnostics]


@pytest.mark.parametrize("body", NAMES)
@pytest.mark.parametrize("called", ["河林县审计局", "河林县审计监督局"])
def test_a_title_may_have_any_of_its_names(body, called):
    assert found(body, TITLE.replace("河林县审计局", called)) == []


@pytest.mark.parametrize(
    ("body", "official"),
    [("b04", "河林县审计局"), ("河林县审计局", "河林县审计局"), ("河林县审计监督局", "河林县审计监督局")],
)
def test_another_title_is_found_and_no_id_is_proposed(body, official):
    (finding,) = found(body, "b042023年政府信息公开工作年度报告" if body == "b04" else "年度报告")
    assert finding == ("CF110", f"应当写作：{official}2023年政府信息公开工作年度报告")


@pytest.mark.parametrize("body", NAMES)
@pytest.mark.parametrize("called", ["河林县审计局", "河林县审计监督局"])
def test_a_sentence_on_its_own_work_names_it(body, called):
    sentence = f"{called}2022年收到政府信息公开申请9件。"
    assert [code for code, _ in found(body, sentence=sentence)] == ["CF403"]
    assert found(body, sentence=sentence.replace("河林县", "安河县")) == []
