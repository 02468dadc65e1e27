"""Figures behind a colon, each with its name before it, as lists have them: 上年结转：6件."""

import pytest

from unit.binding.county import figures_read, told

LISTS = [
    (
        "收到政府信息公开申请：120件，上年结转：6件，办结：121件，结转下年度：5件。",
        ["120件=received", "6件=brought_forward", "121件=handled", "5件=carried_forward"],
    ),
    (
        "收到政府信息公开申请120件。办理结果：予以公开：60件、部分公开：15件；不予公开：18件，均已告知理由。",
        ["120件=received", "60件=granted", "15件=partly_granted", "18件=refused"],
    ),
    (
        "1. 收到政府信息公开申请：120件（自然人111件、法人9件）；\n2. 上年结转：6件；\n3. 办结：121件。\n",
        [
            "120件=received",
            "111件=received_from_persons",
            "9件=received_from_organisations",
            "6件=brought_forward",
            "121件=handled",
        ],
    ),
    ("去年收到申请：107件；今年收到申请：120件。", ["<", "120件=received"]),
]

CORRECT = [
    "收到申请：3件（县公安局）；2件（县教育局）。",
    "收到申请：县公安局12件、县教育局8件。",
    "县公安局：收到申请：12件，办结：12件；县教育局：收到申请：8件。",
    "收到政府信息公开申请120件，予以公开：5件、10件、45件。",
    "收到政府信息公开申请120件。建议提案办理。收到：83件；办结：83件。",
    "收到政府信息公开申请120件。来信来访。收到：50件；转办：8件；办结：42件。",
    "历年收到申请：2022年：93件；2023年：107件；2024年：120件。",
    "一季度：收到申请：30件；二季度：收到申请：20件；三季度：收到申请：40件；四季度：收到申请：30件。",
    "新增：12件，撤销：3件；现有：80件。",
    "收到：12件，办结：12件；转办：8件。",
]

WRONG = [
    ("收到政府信息公开申请：121件，办结：121件。", ["CF402 121"]),
    ("收到政府信息公开申请120件，上年结转：7件。", ["CF402 7"]),
    ("审结4件：1件维持、2件驳回。", ["CF401 4"]),
    ("发布信息437条，类别如下：组织机构：3条；部门文件：400条；其他：33条。", ["CF401 437"]),
]


@pytest.mark.parametrize(("prose", "expected"), LISTS)
def test_the_name_before_the_colon_tells_what_the_figure_is(prose: str, expected: list[str]) -> None:
    assert told(prose) == []
    assert figures_read(prose) == expected


@pytest.mark.parametrize("prose", CORRECT)
def test_what_is_in_order_is_left_alone(prose: str) -> None:
    assert told(prose) == []


@pytest.mark.parametrize(("prose", "expected"), WRONG)
def test_what_is_not_is_found(prose: str, expected: list[str]) -> None:
    assert told(prose) == expected
