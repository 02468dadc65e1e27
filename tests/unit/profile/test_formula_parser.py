"""Formulas: what they mean, which cells they need, and where they are wrong."""

from decimal import Decimal

import pytest

from crossfoot.profile.formula import holds
from crossfoot.profile.formula_parser import FormulaError, parse_formula

NAMES = ("a", "b", "c", "g.x", "g.y", "合计", "only")
GROUPS = {"g": ("g.x", "g.y")}
VALUES = {name: Decimal(value) for name, value in zip(NAMES, (1, 2, -30, 4, 5, 12, 7), strict=True)}


@pytest.mark.parametrize(
    ("text", "true"),
    [
        ("a + b = 3", True),
        ("a - b = -1", True),
        ("-a + b = 1", True),
        ("a - (b - c) = -31", True),
        ("b - (a + a) = 0", True),
        ("sum(g) = 9", True),
        ("a - sum(g) = -8", True),
        ("合计 = a + b + sum(g)", True),
        ("|c| > 20", True),
        ("|c| > 20 and |c| > 100% of b", True),
        ("|a - b| = 1", True),
        ("b = 200% of a", True),
        ("b = 2 * a", True),
        ("2.5 * b = 5", True),
        ("b = 2 * (a + 0)", True),
        ("a != b", True),
        ("a <= 1 and a >= 1", True),
        ("a < 1 or a > 1", False),
        ("not a = 1", False),
        ("not (a = 1 and b = 1)", True),
        ("a = 9 and b = 2 or c < 0", True),
        ("a = 9 and (b = 2 or c < 0)", False),
        ("(a) = (1)", True),
        ("((a + b)) = 3", True),
        ("(a = 1)", True),
        ("(a + b) - c = 33 and (a = 1)", True),
        ("if a > 0 then b > 0", True),
        ("if a > 0 then b > 5", False),
        ("if a > 5 then b > 5", True),
        ("if a = 1 and b = 2 then c < 0 or c > 5", True),
        ("a ≤ b", True),
        ("a ≥ b", False),
        ("a ≠ b", True),
        ("a ＋ b ＝ 3", True),
        ("（a － b）＝ 2 × c", False),
    ],
)
def test_value(text: str, true: bool) -> None:
    assert holds(parse_formula(text, NAMES, GROUPS).condition, VALUES) is true


@pytest.mark.parametrize(
    ("text", "names", "linear"),
    [
        ("c = a + b", ("c", "a", "b"), {"c": 1, "a": -1, "b": -1}),
        ("a + b = c + 合计", ("a", "b", "c", "合计"), {"a": 1, "b": 1, "c": -1, "合计": -1}),
        ("c = a - (b - sum(g))", ("c", "a", "b", "g.x", "g.y"), {"c": 1, "a": -1, "b": 1, "g.x": -1, "g.y": -1}),
        ("a = a", ("a",), {"a": 0}),
        ("a = b + b", ("a", "b"), {"a": 1, "b": -2}),
        ("a = 2 * b", ("a", "b"), None),
        ("a = |b|", ("a", "b"), None),
        ("a = b + 1", ("a", "b"), None),
        ("a <= b", ("a", "b"), None),
        ("a = b and b = c", ("a", "b", "c"), None),
    ],
)
def test_names_and_coefficients(text: str, names: tuple[str, ...], linear: dict[str, int] | None) -> None:
    formula = parse_formula(text, NAMES, GROUPS)
    assert (formula.text, formula.names, formula.linear) == (text, names, linear)


@pytest.mark.parametrize(
    ("text", "offset", "words"),
    [
        ("", 0, "公式没有写完"),
        ("a", 0, "这里应是比较式，例如 a = b"),
        ("a =", 3, "公式没有写完"),
        ("a = b c", 6, "这里不应有“c”"),
        ("a = b = c", 6, "一个式子只能有一个比较号，两个式子用 and 连接"),
        ("a = onyl", 4, "没有叫 onyl 的格；是不是 only？"),
        ("a = g", 4, "没有叫 g 的格；它是一组，应写 sum(g)"),
        ("a = sum(a)", 8, "没有叫 a 的组"),
        ("a = sum(3)", 8, "这里不应有“3”"),
        ("a = sum g", 8, "“g”之前缺“(”"),
        ("a = (b", 6, "末尾缺“)”"),
        ("a = |b", 6, "末尾缺“|”"),
        ("a = 5% b", 7, "“b”之前缺“of”"),
        ("a = b * 2", 6, "这里不应有“*”"),
        ("a = 2 (b)", 6, "这里不应有“(”"),
        ("if a = b", 8, "末尾缺“then”"),
        ("if a then b = c", 3, "这里应是比较式，例如 a = b"),
        ("a = (b = c)", 4, "这里应是数或和，不是比较式"),
        ("a + (b = c) = a", 4, "这里应是数或和，不是比较式"),
        ("a = b and c", 10, "这里应是比较式，例如 a = b"),
        ("not a", 4, "这里应是比较式，例如 a = b"),
        ("and a = b", 0, "这里不应有“and”"),
        ("a = b; c", 5, "公式里不能有“;”"),
        ("a = b/c", 5, "公式里不能有“/”"),
        ("a = " + "(" * 60 + "b" + ")" * 60, 45, "括号套得太深"),
        ("a = " + "|" * 3 + "b", 8, "末尾缺“|”"),
        ("not " * 60 + "a = b", 164, "括号套得太深"),
    ],
)
def test_fault(text: str, offset: int, words: str) -> None:
    with pytest.raises(FormulaError) as raised:
        parse_formula(text, NAMES, GROUPS)
    assert (raised.value.offset, raised.value.message.zh) == (offset, words)
    assert raised.value.message.en


def test_where_the_table_is_at_fault_every_name_is_admitted() -> None:
    assert parse_formula("x = sum(y) + z", None, {}).names == ("x", "z")
