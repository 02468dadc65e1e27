"""CF303 bound-exceeded: figures that cannot stand beside each other."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundBound
from crossfoot.profile.formula import Comparison, evaluate, holds
from crossfoot.rules.rule import Rule
from crossfoot.rules.totals.addition import listed, plain, values_of, violation_of
from crossfoot.terms.listing import Listing
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class BoundExceeded(NamedTuple):
    """The relation's title in both languages, its figures, and both sides where it is one comparison."""

    label: str
    relation: str
    relation_en: str
    figures: Listing
    terms: list[str]
    left: str | None
    right: str | None


def check(bound: BoundBound) -> Iterator[Violation]:
    """Each row or column for which the inequality or condition does not hold."""
    formula = bound.relation.formula
    assert formula is not None
    for instance in bound.assessed:
        values = values_of(instance, formula.names)
        if holds(formula.condition, values):
            continue
        left = right = None
        if isinstance(formula.condition, Comparison):
            left = plain(evaluate(formula.condition.left, values))
            right = plain(evaluate(formula.condition.right, values))
        terms = listed(instance.terms)
        title = bound.relation.title
        facts = BoundExceeded(instance.plan.label, title.zh, title.en, Listing(tuple(terms)), terms, left, right)
        yield violation_of(instance, facts)


RULE = Rule(
    code="CF303",
    name="bound-exceeded",
    summary=Text(
        "Figures contradict each other: a part exceeds the whole, or one is there without the other.",
        "数字之间的大小或者有无关系不成立。",
    ),
    message=Text("{label}: {figures}, which contradicts “{relation_en}”", "{label}：{figures}，不符合“{relation}”"),
    help={
        "": Text("Go back to the records: one of these figures is likely wrong.", "请核对台账：其中可能有数字填错。")
    },
    severity=Severity.WARNING,
    judges=BoundBound,
    check=check,
    derived=("relation", "relation_en"),
)
