"""Relations as a reader writes them: ``received + brought_forward = total + carried_forward``.

Grammar::

    formula    = "if" condition "then" condition | condition
    condition  = clause {("and" | "or") clause}          "and" binds tighter than "or"
    clause     = "not" clause | comparison | "(" condition ")"
    comparison = sum ("=" | "!=" | "<=" | ">=" | "<" | ">") sum
    sum        = ["-"] product {("+" | "-") product}
    product    = [number ["%" "of"] | number "*"] term
    term       = number | name | "sum(" name ")" | "|" sum "|" | "(" sum ")"
    name       = id {"." id}
"""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Literal, NamedTuple


@cache
def address_of(name: str) -> tuple[str, tuple[str, str]]:
    """The name of a cell, ``table.row.column``, taken apart; the row's id may have dots of its own."""
    table, _, rest = name.partition(".")
    row, _, column = rest.rpartition(".")
    return table, (row, column)


class Number(NamedTuple):
    """A figure that the pack itself names."""

    value: Decimal


class Name(NamedTuple):
    """A cell of the instance; after resolving a ``sum(group)`` it has become the names of the group's members."""

    id: str


class Sum(NamedTuple):
    """Terms with their sign: +1 or -1."""

    terms: "tuple[tuple[int, Expression], ...]"


class Product(NamedTuple):
    """A multiple, or a percentage, of an expression."""

    factor: Decimal
    of: "Expression"


class Absolute(NamedTuple):
    """The value without its sign."""

    of: "Expression"


Expression = Number | Name | Sum | Product | Absolute
Operator = Literal["=", "!=", "<=", ">=", "<", ">"]


class Comparison(NamedTuple):
    """Two expressions and how they stand to each other."""

    left: Expression
    operator: Operator
    right: Expression


class Not(NamedTuple):
    """The contrary of a condition."""

    of: "Condition"


class Both(NamedTuple):
    """All of the conditions."""

    parts: "tuple[Condition, ...]"


class Either(NamedTuple):
    """At least one of the conditions."""

    parts: "tuple[Condition, ...]"


class Implies(NamedTuple):
    """A condition that is asked for only where another holds."""

    if_: "Condition"
    then: "Condition"


Condition = Comparison | Not | Both | Either | Implies


class Formula(NamedTuple):
    """A parsed formula. ``names`` are the cells it needs, in order, each once.

    ``linear`` is, for an equation of sums alone, the coefficient of each name in ``left - right``; else ``None``.
    """

    text: str
    condition: Condition
    names: tuple[str, ...]
    linear: Mapping[str, int] | None


class Calculation(NamedTuple):
    """A value worked out of cells: what stands on one side of a comparison. ``names`` are those of a formula."""

    text: str
    expression: Expression
    names: tuple[str, ...]


def evaluate(expression: Expression, values: Mapping[str, Decimal]) -> Decimal:
    """The value of ``expression``; every name must be in ``values``."""
    match expression:
        case Number(value):
            return value
        case Name(id):
            return values[id]
        case Sum(terms):
            return sum((sign * evaluate(term, values) for sign, term in terms), Decimal(0))
        case Product(factor, of):
            return factor * evaluate(of, values)
        case Absolute(of):
            return abs(evaluate(of, values))


def holds(condition: Condition, values: Mapping[str, Decimal]) -> bool:
    """Whether ``condition`` is true of ``values``."""
    match condition:
        case Comparison(left, operator, right):
            return _compare(evaluate(left, values), operator, evaluate(right, values))
        case Not(of):
            return not holds(of, values)
        case Both(parts):
            return all(holds(part, values) for part in parts)
        case Either(parts):
            return any(holds(part, values) for part in parts)
        case Implies(if_, then):
            return not holds(if_, values) or holds(then, values)


def _compare(left: Decimal, operator: Operator, right: Decimal) -> bool:
    match operator:
        case "=":
            return left == right
        case "!=":
            return left != right
        case "<=":
            return left <= right
        case ">=":
            return left >= right
        case "<":
            return left < right
        case ">":
            return left > right
