"""Formulas in the words of the form."""

import pytest

from crossfoot.docgen.formula_words import in_words, value_in_words
from crossfoot.profile.formula_parser import parse_formula

LABELS = {"a": "甲", "b": "乙", "c": "丙", "last.a": "上年的甲"}
CASES = [
    ("a = b + c", "甲 = 乙 + 丙", "甲 = 乙 + 丙"),
    ("a + b = c - b", "甲 + 乙 = 丙 − 乙", "甲 + 乙 = 丙 − 乙"),
    ("a = sum(g)", "甲 = 乙 + 丙", "甲 = 乙 + 丙"),
    ("a - sum(g) >= 0", "甲 − 乙 − 丙 ≥ 0", "甲 − 乙 − 丙 ≥ 0"),
    ("a != -b", "甲 ≠ −乙", "甲 ≠ −乙"),
    ("a <= 1.50 * b", "甲 ≤ 1.5 × 乙", "甲 ≤ 1.5 × 乙"),
    ("a > 100 * (b + c)", "甲 > 100 × (乙 + 丙)", "甲 > 100 × (乙 + 丙)"),
    ("|a - b| < 20", "|甲 − 乙| < 20", "|甲 − 乙| < 20"),
    ("a > 5 * last.a", "甲 > 5 × 上年的甲", "甲 > 5 × 上年的甲"),
    ("if a > 0 then b > 0", "如果 甲 > 0，则 乙 > 0", "if 甲 > 0, then 乙 > 0"),
    ("(a > b or b > a) and c > 1", "（甲 > 乙，或者 乙 > 甲），并且 丙 > 1", "(甲 > 乙 or 乙 > 甲) and 丙 > 1"),
    ("not (a = b and a = c)", "不是（甲 = 乙，并且 甲 = 丙）", "not (甲 = 乙 and 甲 = 丙)"),
    ("a > 10000000", "甲 > 10000000", "甲 > 10000000"),
    ("a = d", "甲 = d", "甲 = d"),
]


@pytest.mark.parametrize(("text", "zh", "en"), CASES, ids=[case[0] for case in CASES])
def test_a_formula_reads_as_its_rows_and_columns_are_called(text, zh, en):
    formula = parse_formula(text, None, {"g": ("b", "c")})
    assert in_words(formula, LABELS, "zh") == zh
    assert in_words(formula, LABELS, "en") == en


def test_the_value_that_a_figure_of_the_prose_is_held_against():
    assert value_in_words(parse_formula("n = a + b", None, {}), LABELS, "zh") == "甲 + 乙"
