"""Why a figure of the prose was compared with nothing: each is told its own reason."""

import pytest

from unit.binding.county import county, judge

NOTHING = "没有可以比较的数字"
ELSEWHERE = "可能说的是别的机关，或者只是其中一部分"
ANOTHER_YEAR = "说的是别的年度"

CASES = [
    ("办理建议83件。", {"83件": NOTHING}),
    ("县公安局收到政府信息公开申请33件，办结30件。", {"33件": ELSEWHERE, "30件": ELSEWHERE}),
    ("县公安局健全制度，全年收到申请33件。", {"33件": ELSEWHERE}),
    ("通过网站，收到申请80件。", {"80件": ELSEWHERE}),
    ("收到申请120件，网络申请80件。", {"80件": NOTHING}),
    ("县公安局2023年收到申请33件。", {"33件": ANOTHER_YEAR}),
    ("发布信息约300条。", {"300条": "不是准数"}),
]


def reasons(prose: str) -> dict[str, str | None]:
    """Of every figure of ``prose`` that was compared with nothing, dates left out, why."""
    text = county(prose)
    first = text[: text.index(prose)].count("\n") + 1
    (checklist,) = judge(text).checklists
    assert checklist.coverage is not None
    return {
        figure.printed: figure.why
        for figure in checklist.coverage.figures
        if figure.line == first and figure.why not in (None, "日期")
    }


@pytest.mark.parametrize(("prose", "expected"), CASES)
def test_a_figure_that_was_not_compared_says_why(prose: str, expected: dict[str, str]) -> None:
    assert reasons(prose) == expected


def test_all_that_stands_below_the_title_of_another_body_is_that_ones() -> None:
    prose = "收到申请120件。\n\n#### 县公安局\n\n收到申请33件，受理投诉12件。"
    (checklist,) = judge(county(prose)).checklists
    assert checklist.coverage is not None
    found = {figure.printed: figure.why for figure in checklist.coverage.figures}
    assert found["33件"] == found["12件"] == ELSEWHERE
