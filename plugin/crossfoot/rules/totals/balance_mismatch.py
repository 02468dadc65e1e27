"""CF302 balance-mismatch: what came in is not what was dealt with and carried forward."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from crossfoot.binding.model import BoundBalance
from crossfoot.rules.rule import Rule
from crossfoot.rules.totals.addition import listed, plain, signed, value_of, violation_of, written_out
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class BalanceMismatch(NamedTuple):
    """Both sides written out; ``computed`` is what the cell would have to say for the two to be equal."""

    label: str
    at: str
    printed: str
    computed: str
    difference: str
    left: str
    right: str
    left_sum: str
    right_sum: str
    terms: list[str]


def check(balance: BoundBalance) -> Iterator[Violation]:
    """Each row or column for which the two sides differ."""
    for instance in balance.assessed:
        residual = instance.residual
        if not residual:
            continue
        left = [term for term in instance.terms if term.sign > 0]
        right = [term._replace(sign=-term.sign) for term in instance.terms if term.sign < 0]
        left_sum = sum((term.sign * value_of(term.cell) for term in left), Decimal(0))
        right_sum = sum((term.sign * value_of(term.cell) for term in right), Decimal(0))
        at = instance.terms[instance.plan.at]
        printed = value_of(at.cell)
        computed = printed - residual / at.sign
        facts = BalanceMismatch(
            instance.plan.label,
            at.label,
            plain(printed),
            plain(computed),
            signed(printed - computed),
            plain(left_sum),
            plain(right_sum),
            written_out(left),
            written_out(right),
            listed(instance.terms),
        )
        yield violation_of(instance, facts)


RULE = Rule(
    code="CF302",
    name="balance-mismatch",
    summary=Text("The two sides of a printed relation are not equal.", "表内勾稽关系不平。"),
    message=Text(
        "{label}: {left_sum} on one side, {right_sum} on the other; {at}: printed {printed}, computed {computed}",
        "{label}：一边 {left_sum}，另一边 {right_sum}，勾稽不平；“{at}”填报 {printed}，按勾稽关系应为 {computed}",
    ),
    help={"": Text("Go back to the records: one of these figures is wrong.", "请核对台账：其中至少有一个数字有误。")},
    judges=BoundBalance,
    check=check,
    derived=("at", "difference", "left_sum", "right_sum"),
)
