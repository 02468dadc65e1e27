"""A formula in the words of the form: the labels of rows and columns in place of their ids."""

from collections.abc import Mapping
from decimal import Decimal

from crossfoot.profile.formula import (
    Absolute,
    Both,
    Calculation,
    Comparison,
    Condition,
    Either,
    Expression,
    Formula,
    Implies,
    Name,
    Not,
    Number,
    Product,
    Sum,
)
from crossfoot.terms.text import Language, Text

_NOT = Text(en="not ({of})", zh="不是（{of}）")
_AND = Text(en=" and ", zh="，并且 ")
_OR = Text(en=" or ", zh="，或者 ")
_IMPLIES = Text(en="if {if_}, then {then}", zh="如果 {if_}，则 {then}")
_INNER = Text(en="({of})", zh="（{of}）")
_SIGNS = {"=": "=", "!=": "≠", "<=": "≤", ">=": "≥", "<": "<", ">": ">"}


def in_words(formula: Formula, labels: Mapping[str, str], language: Language) -> str:
    """``formula`` with ``labels`` for its names; a name without a label stays as it is."""
    return _Writer(labels, language).condition(formula.condition)


def value_in_words(formula: Formula, labels: Mapping[str, str], language: Language) -> str:
    """The right side of a comparison alone: what a figure of the prose is held against."""
    condition = formula.condition
    writer = _Writer(labels, language)
    return writer.expression(condition.right) if isinstance(condition, Comparison) else writer.condition(condition)


def calculation_in_words(calculation: Calculation, labels: Mapping[str, str], language: Language) -> str:
    """A sum of cells with ``labels`` for their names."""
    return _Writer(labels, language).expression(calculation.expression)


class _Writer:
    def __init__(self, labels: Mapping[str, str], language: Language) -> None:
        self.labels = labels
        self.language: Language = language

    def condition(self, condition: Condition) -> str:
        match condition:
            case Comparison(left, operator, right):
                return f"{self.expression(left)} {_SIGNS[operator]} {self.expression(right)}"
            case Not(of):
                return _NOT(self.language).format(of=self.condition(of))
            case Both(parts):
                return _AND(self.language).join(self.inner(part) for part in parts)
            case Either(parts):
                return _OR(self.language).join(self.inner(part) for part in parts)
            case Implies(if_, then):
                return _IMPLIES(self.language).format(if_=self.condition(if_), then=self.condition(then))

    def inner(self, condition: Condition) -> str:
        """A part of a compound, in brackets where it is one itself."""
        words = self.condition(condition)
        return _INNER(self.language).format(of=words) if isinstance(condition, (Both, Either, Implies)) else words

    def expression(self, expression: Expression) -> str:
        match expression:
            case Number(value):
                return plain(value)
            case Name(id):
                return self.labels.get(id, id)
            case Sum(terms):
                words = ""
                for sign, term in terms:
                    mark = (" + " if sign > 0 else " − ") if words else ("" if sign > 0 else "−")
                    words += mark + self.factor(term)
                return words
            case Product(factor, of):
                return f"{plain(factor)} × {self.factor(of)}"
            case Absolute(of):
                return f"|{self.expression(of)}|"

    def factor(self, expression: Expression) -> str:
        words = self.expression(expression)
        return f"({words})" if isinstance(expression, Sum) and len(expression.terms) > 1 else words


def plain(value: Decimal) -> str:
    """``value`` without an exponent and without zeros at the end of a fraction."""
    return f"{value.normalize():f}"
