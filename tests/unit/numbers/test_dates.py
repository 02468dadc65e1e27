"""Years and spans of days in running text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.numbers.dates import only_year, read_name_years, read_spans, read_years

WHOLE_2020 = [
    "2020年1月1日至2020年12月31日",
    "2020年1月1日至12月31日",
    "2020年1月1日到12月31日",
    "2020年01月01日—2020年12月31日",
    "2020年1月1日——12月31日",
    "2020年1月1日-12月31日",
    "2020年1月1日~12月31日",
    "2020年1月1日一12月31日",
    "2020年1月1日起至2020年12月31日",
    "2020年1月1日起，至12月31日",
    "2020年1月1日起至当年12月31日",
    "2020年1月1日至2020年12月31号",
    "2020年1月至12月",
    "2020年1-12月",
    "2020年1月至2020年12月底",
    "2020.01.01-2020.12.31",
    "2020.1.1—12.31",
    "2020-01-01至2020-12-31",
    "2020/1/1~2020/12/31",
    "2020年度",
    "2020年全年",
    "2020年度1月1日至12月31日",
    "二〇二〇年一月一日至二〇二〇年十二月三十一日",
    "二○二○年一月一日至十二月三十一日",
]


@pytest.mark.parametrize("printed", WHOLE_2020)
def test_forms_of_the_whole_year(printed: str) -> None:
    text = f"期限为{printed}。"
    (days,) = read_spans(text)
    assert text[days.start : days.end] == printed
    assert days.is_whole(2020)
    assert not days.is_whole(2021)


@pytest.mark.parametrize(
    "printed",
    [
        "2020年1月1日至2021年12月31日",
        "2019年1月1日至2020年12月31日",
        "2020年1月1日至12月30日",
        "2020年1月2日至12月31日",
        "2020年1月1日至11月",
        "2020年12月31日至2020年1月1日",
        "2020年1月1日至6月31日",
        "2020.1.1-2020.12.30",
        "2021年度",
        "2020年1月1日至12月32日",
    ],
)
def test_spans_that_are_not_the_year(printed: str) -> None:
    (days,) = read_spans(printed)
    assert (days.start, days.end) == (0, len(printed))
    assert not days.is_whole(2020)


@pytest.mark.parametrize(
    "text", ["2020年1月1日", "截至2020年12月31日", "收到9件至10件", "2020年", "1至6项", "V1.2.3", "2020年至2023年"]
)
def test_what_is_no_span_of_days(text: str) -> None:
    assert list(read_spans(text)) == []


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2022年，二〇二三年", [2022, 2023]),
        ("12345热线9595件，1989年，2101年，20201件", []),
        ("〔2021〕30号", [2021]),
        ("一二三四五年", []),
    ],
)
def test_years(text: str, years: list[int]) -> None:
    assert [year.value for year in read_years(text)] == years


@pytest.mark.parametrize(
    ("line", "year"),
    [
        ("灵武市 2020 年报告", 2020),
        ("二〇二〇年报告", 2020),
        ("２０２０年报告", 2020),
        ("2019—2020年报告", None),
        ("报告", None),
        ("2020年报告（2020）", 2020),
    ],
)
def test_the_year_of_a_title(line: str, year: int | None) -> None:
    assert only_year(line) == year


@pytest.mark.parametrize(
    ("name", "years"),
    [
        ("0001-2024", {2024}),
        ("t20260121_2715633", set()),
        ("2025-nianbao-2024", {2024, 2025}),
        ("nianbao2024v2", {2024}),
        ("1985", set()),
    ],
)
def test_the_years_of_a_name(name: str, years: set[int]) -> None:
    assert read_name_years(name) == years


@given(
    year=st.integers(1990, 2100),
    pad=st.booleans(),
    second=st.booleans(),
    to=st.sampled_from(["至", "到", "—", "——", "-", "~", "起至"]),
    before=st.sampled_from(["", "自", "为", "：", "数据"]),
)
def test_any_form_is_read_back(year: int, pad: bool, second: bool, to: str, before: str) -> None:
    one = "01" if pad else "1"
    text = f"{before}{year}年{one}月{one}日{to}{f'{year}年' if second else ''}12月31日止"
    (days,) = read_spans(text)
    assert text[days.start : days.end] == text.removeprefix(before).removesuffix("止")
    assert days.is_whole(year)
    assert not days.is_whole(year + 1)
