"""Formulas survive being printed and read again, and mean the same."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from crossfoot.profile.formula import (
    Absolute,
    Both,
    Comparison,
    Condition,
    Either,
    Expression,
    Implies,
    Name,
    Not,
    Number,
    Product,
    Sum,
    evaluate,
    holds,
)
from crossfoot.profile.formula_parser import parse_formula

NAMES = ("a", "b", "结转", "g.x")

decimals = st.decimals(min_value=0, max_value=10_000, places=2).map(lambda d: Decimal(f"{d:f}"))
leaves = st.one_of(decimals.map(Number), st.sampled_from(NAMES).map(Name))


def _wider(inner: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    signed = st.tuples(st.sampled_from([1, -1]), inner)
    return st.one_of(
        st.lists(signed, min_size=1, max_size=4).map(lambda terms: Sum(tuple(terms))),
        st.tuples(decimals, inner).map(lambda pair: Product(*pair)),
        inner.map(Absolute),
    )


expressions = st.recursive(leaves, _wider, max_leaves=6)
comparisons = st.builds(Comparison, expressions, st.sampled_from(["=", "!=", "<=", ">=", "<", ">"]), expressions)
conditions = st.recursive(
    comparisons,
    lambda inner: st.one_of(
        inner.map(Not),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: Both(tuple(parts))),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: Either(tuple(parts))),
    ),
    max_leaves=4,
)
formulas = st.one_of(conditions, st.builds(Implies, conditions, conditions))
values = st.fixed_dictionaries({name: st.integers(-99, 99).map(Decimal) for name in NAMES})


def show(part: Expression | Condition) -> str:
    """The formula in words that the grammar admits, bracketed wherever it may be."""
    match part:
        case Number(value):
            return f"{value}"
        case Name(id_):
            return id_
        case Sum(terms):
            (sign, first), *rest = terms
            text = ("-" if sign < 0 else "") + show(first)
            return "(" + text + "".join(f" {'-' if s < 0 else '+'} {show(term)}" for s, term in rest) + ")"
        case Product(factor, of):
            return f"({factor * 100:f}% of ({show(of)}))"
        case Absolute(of):
            return f"|{show(of)}|"
        case Comparison(left, operator, right):
            return f"({show(left)} {operator} {show(right)})"
        case Not(of):
            return f"not {show(of)}"
        case Both(parts):
            return "(" + " and ".join(show(p) for p in parts) + ")"
        case Either(parts):
            return "(" + " or ".join(show(p) for p in parts) + ")"
        case Implies(if_, then):
            return f"if {show(if_)} then {show(then)}"


@settings(max_examples=150, deadline=None)
@given(formulas, values)
def test_printed_and_read_again_it_means_the_same(condition: Condition, given_values: dict[str, Decimal]) -> None:
    text = show(condition)
    read = parse_formula(text, NAMES, {})
    assert holds(read.condition, given_values) == holds(condition, given_values)
    again = parse_formula(show(read.condition), NAMES, {})
    assert again.condition == read.condition
    assert again.names == read.names


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.sampled_from([1, -1]), st.sampled_from(NAMES)), min_size=1, max_size=8), values)
def test_coefficients_are_the_difference_of_the_sides(
    terms: list[tuple[int, str]], given_values: dict[str, Decimal]
) -> None:
    text = "a = " + " ".join(f"{'+' if s > 0 else '-'} {n}" for s, n in terms).lstrip("+ ")
    formula = parse_formula(text, NAMES, {})
    assert formula.linear is not None
    assert isinstance(formula.condition, Comparison)
    difference = evaluate(formula.condition.left, given_values) - evaluate(formula.condition.right, given_values)
    assert sum(given_values[name] * count for name, count in formula.linear.items()) == difference
