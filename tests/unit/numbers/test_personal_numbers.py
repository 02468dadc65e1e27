import pytest

from crossfoot.numbers.personal_numbers import hide_personal_numbers
from properties.strategies.personal_numbers import bank_card, identity_number

PERSON = identity_number("11010119000101001")
CARD = bank_card("622200000000000012")

HIDDEN = {
    "a mobile number": ("张某13800138000。", "张某138****8000。"),
    "with its country": ("+86 13800138000", "+86 138****8000"),
    "in groups": ("138 0013 8000、138-0013-8000", "138 **** 8000、138-****-8000"),
    "emphasised in part": ("138**0013**8000", "138********8000"),
    "in inline tags": ("<b>138</b><i class=x>0013</i>8000", "<b>138</b><i class=x>****</i>8000"),
    "with blanks of any kind": (
        "138\u30000013\u00a08000、138&nbsp;0013     8000",
        "138\u3000****\u00a08000、138&nbsp;****     8000",
    ),
    "with a comment in it": ("138<!-- 甲 -->00138000", "138<!-- 甲 -->****8000"),
    "with escapes": (r"138\-0013\-8000", r"138\-****\-8000"),
    "full-width": ("１３８００１３８０００", "１３８＊＊＊＊８０００"),
    "a citizen's number": (PERSON, PERSON[:2] + "*" * 13 + PERSON[-3:]),
    "a bank card": (CARD, CARD[:4] + "*" * 11 + CARD[-4:]),
    "several in a row": ("13800138000 13900139000", "138****8000 139****9000"),
    "more digits than anybody has": ("9" * 101, "*" * 101),
}


@pytest.mark.parametrize("case", HIDDEN)
def test_numbers_of_persons_are_hidden(case):
    line, shown = HIDDEN[case]
    assert hide_personal_numbers(line) == shown


SHOWN = [
    "| （七）总计 | 3375 | 99 | 0 | 4 | 7 | 1 | 3487 |",
    "<tr><td>1380</td><td>0138</td><td>000</td></tr>",
    "座机 0527-84380000，热线 12345，2020年1月1日至2020年12月31日",
    "采购总金额 24063000000.00 元",
    "1191 + 328 + 27 + 6 + 38 + 20 + 9 + 21",
    "统一社会信用代码：113213000143182180",
]


@pytest.mark.parametrize("line", SHOWN)
def test_other_figures_are_shown(line):
    assert hide_personal_numbers(line) == line


def test_a_line_of_digits_takes_no_time_to_speak_of():
    assert hide_personal_numbers("1" * 1_000_000) == "*" * 1_000_000


def test_only_what_can_be_a_persons_number_is_hidden_in_a_text() -> None:
    person, card = identity_number("11010119000101001"), bank_card("622200000000000012")
    text = f"张某 {person}、{card}、138 0013 8000；电话 0527-84380000，编号 20240312000123，12345678901 元"
    hidden = hide_personal_numbers(text)
    assert not any(number in hidden for number in (person, card, "0013"))
    assert hidden.endswith("138 **** 8000；电话 0527-84380000，编号 20240312000123，12345678901 元")
