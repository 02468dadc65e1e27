"""CF502 roll-forward-mismatch: a figure does not follow from last year's report and what this year added and took."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.instances import Instance
from crossfoot.binding.model import BoundRoll
from crossfoot.profile.formula import holds
from crossfoot.rules.rule import Rule
from crossfoot.rules.series.two_years import reckon
from crossfoot.rules.totals.addition import listed, values_of, violation_of
from crossfoot.terms.listing import Listing
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class RollForwardMismatch(NamedTuple):
    """The printed figure and the sum; of an inequality, all its figures and what is asked of them."""

    label: str
    cell: str
    printed: str
    computed: str
    difference: str
    sum: str
    year: str
    other: str
    figures: Listing
    relation: str
    relation_en: str
    terms: list[str]


def check(roll: BoundRoll) -> Iterator[Violation]:
    """Each row or column in which the relation does not hold."""
    formula = roll.relation.formula
    assert formula is not None
    for instance in roll.assessed:
        if formula.linear is not None:
            reckoned = reckon(instance)
            if reckoned is not None:
                yield _violation(roll, instance, reckoned, "")
        else:
            if not holds(formula.condition, values_of(instance, formula.names)):
                yield _violation(roll, instance, (instance.at.printed, "", "", ""), "bound")


def _violation(roll: BoundRoll, instance: Instance, reckoned: tuple[str, str, str, str], cause: str) -> Violation:
    terms = listed(instance.terms)
    title = roll.relation.title
    facts = RollForwardMismatch(
        instance.plan.label,
        instance.plan.labels[instance.plan.at],
        *reckoned,
        str(roll.last.year),
        roll.last.path,
        Listing(tuple(terms)),
        title.zh,
        title.en,
        terms,
    )
    return violation_of(instance, facts, cause)


RULE = Rule(
    code="CF502",
    name="roll-forward-mismatch",
    summary=Text(
        "A figure does not follow from last year's report and what this year added and took away.",
        "由上年报告的数字和本年的增减推不出本年的数字。",
    ),
    message=Text(
        "{label}: “{cell}” is {printed}, but by the report of {year} ({other}) it would be {sum} (off by {difference})",
        "{label}：“{cell}”填报 {printed}，按 {year} 年报告（{other}）应为 {sum}，相差 {difference}",
    ),
    messages={
        "bound": Text(
            "{label}: {figures} ({other}), which contradicts “{relation_en}”",
            "{label}：{figures}（{other}），不符合“{relation}”",
        )
    },
    help={
        "": Text(
            "Go back to the records; where the stock was counted anew, say so in the report.",
            "请核对台账；因清理等原因重新核定的，在报告中印明。",
        ),
        "bound": Text(
            "Go back to the records; where the counting has changed, say so in the report.",
            "请核对台账；统计口径有变化的，在报告中印明。",
        ),
    },
    severity=Severity.WARNING,
    judges=BoundRoll,
    check=check,
    derived=("difference", "sum", "other", "relation", "relation_en"),
)
