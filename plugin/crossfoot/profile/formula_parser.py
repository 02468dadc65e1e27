"""The reading of formulas: text to a tree whose names are known cells.

One grammar reads sums and conditions alike and then asks what each part is, so that a bracket
never has to be read twice.
"""

from collections.abc import Callable, Collection, Mapping
from decimal import Decimal
from typing import NamedTuple

from crossfoot.profile.errors import did_you_mean
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
    Operator,
    Product,
    Sum,
)
from crossfoot.profile.formula_tokens import FormulaError, Token, read_tokens
from crossfoot.terms.text import Text

__all__ = ["FormulaError", "parse_calculation", "parse_formula"]

MAXIMUM_DEPTH = 40

_COMPARISONS: dict[str, Operator] = {"=": "=", "!=": "!=", "<=": "<=", ">=": ">=", "<": "<", ">": ">"}
_CONDITIONS = (Comparison, Not, Both, Either, Implies)


class _Part(NamedTuple):
    """A part that was read, and where it begins."""

    what: Expression | Condition
    offset: int


def parse_formula(text: str, names: Collection[str] | None, groups: Mapping[str, tuple[str, ...]]) -> Formula:
    """Read ``text``; raise ``FormulaError`` at the first fault.

    ``names`` are the ids that may stand for a cell; ``None`` admits every one, where the table itself is
    at fault. ``sum(group)`` becomes the members that ``groups`` lists.
    """
    parser = _Parser(text, names, groups)
    condition = parser.formula()
    return Formula(text, condition, tuple(parser.used), _linear(condition))


def parse_calculation(text: str, names: Collection[str] | None, groups: Mapping[str, tuple[str, ...]]) -> Calculation:
    """Read ``text`` as one sum, without a comparison; names, groups and faults as in ``parse_formula``."""
    parser = _Parser(text, names, groups)
    return Calculation(text, parser.calculation(), tuple(parser.used))


class _Parser:
    def __init__(self, text: str, names: Collection[str] | None, groups: Mapping[str, tuple[str, ...]]) -> None:
        self._tokens = read_tokens(text)
        self._at = 0
        self._depth = 0
        self._names = names
        self._groups = groups
        self.used: dict[str, None] = {}

    def formula(self) -> Condition:
        if self._accept("if"):
            if_ = self._condition(self._or())
            self._expect("then")
            condition: Condition = Implies(if_, self._condition(self._or()))
        else:
            condition = self._condition(self._or())
        self._end()
        return condition

    def calculation(self) -> Expression:
        expression = self._expression(self._or())
        self._end()
        return expression

    def _end(self) -> None:
        if self._next.kind != "end":
            raise self._unexpected()

    def _or(self) -> _Part:
        return self._joined("or", self._and, Either)

    def _and(self) -> _Part:
        return self._joined("and", self._not, Both)

    def _joined(self, word: str, read: Callable[[], _Part], join: "type[Both] | type[Either]") -> _Part:
        first = read()
        if self._next.text != word:
            return first
        parts = [self._condition(first)]
        while self._accept(word):
            parts.append(self._condition(read()))
        return _Part(join(tuple(parts)), first.offset)

    def _not(self) -> _Part:
        offset = self._next.offset
        if not self._accept("not"):
            return self._comparison()
        self._descend()
        part = _Part(Not(self._condition(self._not())), offset)
        self._depth -= 1
        return part

    def _comparison(self) -> _Part:
        left = self._sum()
        operator = _COMPARISONS.get(self._next.text)
        if operator is None:
            return left
        self._at += 1
        right = self._sum()
        if self._next.text in _COMPARISONS:
            raise FormulaError(
                self._next.offset,
                Text("a comparison has one sign; join two with “and”", "一个式子只能有一个比较号，两个式子用 and 连接"),
            )
        return _Part(Comparison(self._expression(left), operator, self._expression(right)), left.offset)

    def _sum(self) -> _Part:
        offset = self._next.offset
        sign = -1 if self._accept("-") else 1
        first = self._product()
        if sign == 1 and self._next.text not in ("+", "-"):
            return first
        terms = _signed(sign, self._expression(first))
        while self._next.text in ("+", "-"):
            sign = 1 if self._next.text == "+" else -1
            self._at += 1
            terms += _signed(sign, self._expression(self._product()))
        return _Part(_sum_of(terms), offset)

    def _product(self) -> _Part:
        token = self._next
        if token.kind != "number":
            return self._term()
        self._at += 1
        value = Decimal(token.text)
        if self._accept("%"):
            self._expect("of")
            return _Part(Product(value / 100, self._expression(self._term())), token.offset)
        if self._accept("*"):
            return _Part(Product(value, self._expression(self._term())), token.offset)
        return _Part(Number(value), token.offset)

    def _term(self) -> _Part:
        token = self._next
        match token.text:
            case "(":
                self._at += 1
                self._descend()
                inner = self._or()
                self._depth -= 1
                self._expect(")")
                return _Part(inner.what, token.offset)
            case "|":
                self._at += 1
                self._descend()
                of = self._expression(self._sum())
                self._depth -= 1
                self._expect("|")
                return _Part(Absolute(of), token.offset)
            case "sum":
                self._at += 1
                self._expect("(")
                members = self._group()
                self._expect(")")
                return _Part(_sum_of([(1, Name(member)) for member in members]), token.offset)
        self._at += 1
        if token.kind == "number":
            return _Part(Number(Decimal(token.text)), token.offset)
        if token.kind == "word":
            return _Part(Name(self._name(token)), token.offset)
        self._at -= 1
        raise self._unexpected()

    def _name(self, token: Token) -> str:
        id_ = token.text
        if self._names is not None and id_ not in self._names:
            if id_ in self._groups:
                hint = Text(f"; it is a group, write sum({id_})", f"；它是一组，应写 sum({id_})")
            else:
                hint = did_you_mean(id_, list(self._names))
            raise FormulaError(token.offset, Text(f"no cell is called {id_}{hint.en}", f"没有叫 {id_} 的格{hint.zh}"))
        self.used[id_] = None
        return id_

    def _group(self) -> tuple[str, ...]:
        token = self._next
        if token.kind != "word":
            raise self._unexpected()
        self._at += 1
        members = self._groups.get(token.text)
        if members is None:
            if self._names is None:
                return (token.text,)
            hint = did_you_mean(token.text, list(self._groups))
            raise FormulaError(
                token.offset, Text(f"no group is called {token.text}{hint.en}", f"没有叫 {token.text} 的组{hint.zh}")
            )
        self.used.update(dict.fromkeys(members))
        return members

    @property
    def _next(self) -> Token:
        return self._tokens[self._at]

    def _accept(self, text: str) -> bool:
        if self._next.text != text or self._next.kind != "sign":
            return False
        self._at += 1
        return True

    def _expect(self, text: str) -> None:
        if not self._accept(text):
            found = self._next.text
            raise FormulaError(
                self._next.offset,
                Text(f"“{text}” is needed before “{found}”", f"“{found}”之前缺“{text}”")
                if found
                else Text(f"“{text}” is missing at the end", f"末尾缺“{text}”"),
            )

    def _descend(self) -> None:
        self._depth += 1
        if self._depth > MAXIMUM_DEPTH:
            raise FormulaError(self._next.offset, Text("too many brackets within brackets", "括号套得太深"))

    def _unexpected(self) -> FormulaError:
        token = self._next
        if token.kind == "end":
            return FormulaError(token.offset, Text("the formula breaks off", "公式没有写完"))
        return FormulaError(token.offset, Text(f"“{token.text}” does not belong here", f"这里不应有“{token.text}”"))

    @staticmethod
    def _condition(part: _Part) -> Condition:
        if isinstance(part.what, _CONDITIONS):
            return part.what
        raise FormulaError(part.offset, Text("a comparison such as a = b is needed", "这里应是比较式，例如 a = b"))

    @staticmethod
    def _expression(part: _Part) -> Expression:
        if isinstance(part.what, _CONDITIONS):
            raise FormulaError(
                part.offset, Text("a figure or a sum is needed, not a comparison", "这里应是数或和，不是比较式")
            )
        return part.what


def _sum_of(terms: list[tuple[int, Expression]]) -> Expression:
    (sign, first), *rest = terms
    return first if sign == 1 and not rest else Sum(tuple(terms))


def _signed(sign: int, expression: Expression) -> list[tuple[int, Expression]]:
    if isinstance(expression, Sum):
        return [(sign * inner, term) for inner, term in expression.terms]
    return [(sign, expression)]


def _linear(condition: Condition) -> dict[str, int] | None:
    if not isinstance(condition, Comparison) or condition.operator != "=":
        return None
    coefficients: dict[str, int] = {}
    for side, expression in ((1, condition.left), (-1, condition.right)):
        for sign, term in _signed(side, expression):
            if not isinstance(term, Name):
                return None
            coefficients[term.id] = coefficients.get(term.id, 0) + sign
    return coefficients
