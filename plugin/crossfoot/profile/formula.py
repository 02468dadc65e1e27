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

import operator
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from typing import Literal, NamedTuple

Values = Mapping[str, Decimal]
"""The figures of one instance, by the names that a formula gives them."""


@cache
def address_of(name: str) -> tuple[str, tuple[str, str]]:
    """The name of a cell, ``table.row.column``, taken apart; the row's id may have dots of its own."""
    table, _, rest = name.partition(".")
    row, _, column = rest.rpartition(".")
    return table, (row, column)


class Number(NamedTuple):
    """A figure that the pack itself names."""

    value: Decimal

    def worked_out(self, values: Values) -> Decimal:
        return self.value


class Name(NamedTuple):
    """A cell of the instance; after resolving a ``sum(group)`` it has become the names of the group's members."""

    id: str

    def worked_out(self, values: Values) -> Decimal:
        return values[self.id]


class Sum(NamedTuple):
    """Terms with their sign: +1 or -1."""

    terms: "tuple[tuple[int, Expression], ...]"

    def worked_out(self, values: Values) -> Decimal:
        return sum([sign * term.worked_out(values) for sign, term in self.terms], Decimal(0))


class Product(NamedTuple):
    """A multiple, or a percentage, of an expression."""

    factor: Decimal
    of: "Expression"

    def worked_out(self, values: Values) -> Decimal:
        return self.factor * self.of.worked_out(values)


class Absolute(NamedTuple):
    """The value without its sign."""

    of: "Expression"

    def worked_out(self, values: Values) -> Decimal:
        return abs(self.of.worked_out(values))


Expression = Number | Name | Sum | Product | Absolute
Operator = Literal["=", "!=", "<=", ">=", "<", ">"]

_COMPARE: Mapping[Operator, Callable[[Decimal, Decimal], bool]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<=": operator.le,
    ">=": operator.ge,
    "<": operator.lt,
    ">": operator.gt,
}


class Comparison(NamedTuple):
    """Two expressions and how they stand to each other."""

    left: Expression
    operator: Operator
    right: Expression

    def holds(self, values: Values) -> bool:
        return _COMPARE[self.operator](self.left.worked_out(values), self.right.worked_out(values))


class Not(NamedTuple):
    """The contrary of a condition."""

    of: "Condition"

    def holds(self, values: Values) -> bool:
        return not self.of.holds(values)


class Both(NamedTuple):
    """All of the conditions."""

    parts: "tuple[Condition, ...]"

    def holds(self, values: Values) -> bool:
        return all(part.holds(values) for part in self.parts)


class Either(NamedTuple):
    """At least one of the conditions."""

    parts: "tuple[Condition, ...]"

    def holds(self, values: Values) -> bool:
        return any(part.holds(values) for part in self.parts)


class Implies(NamedTuple):
    """A condition that is asked for only where another holds."""

    if_: "Condition"
    then: "Condition"

    def holds(self, values: Values) -> bool:
        return not self.if_.holds(values) or self.then.holds(values)


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


def evaluate(expression: Expression, values: Values) -> Decimal:
    """The value of ``expression``; every name must be in ``values``."""
    return expression.worked_out(values)


def holds(condition: Condition, values: Values) -> bool:
    """Whether ``condition`` is true of ``values``."""
    return condition.holds(values)
