"""CF501 carry-forward-mismatch: what last year's report carried forward is not what this year's brings forward."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundCarry
from crossfoot.rules.rule import Rule
from crossfoot.rules.series.two_years import reckon
from crossfoot.rules.totals.addition import listed, violation_of
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class CarryForwardMismatch(NamedTuple):
    """Both figures and the other report; ``terms`` are all figures of the relation."""

    label: str
    cell: str
    printed: str
    computed: str
    difference: str
    sum: str
    last: str
    year: str
    other: str
    terms: list[str]


def check(carry: BoundCarry) -> Iterator[Violation]:
    """Each figure that is not the one that last year's report hands on."""
    for instance in carry.assessed:
        reckoned = reckon(instance)
        if reckoned is not None:
            last = next(term for term in instance.terms if term.path is not None)
            facts = CarryForwardMismatch(
                instance.plan.label,
                instance.plan.labels[instance.plan.at],
                *reckoned,
                last.label.removeprefix(f"{carry.last.year}年"),
                str(carry.last.year),
                carry.last.path,
                listed(instance.terms),
            )
            yield violation_of(instance, facts)


RULE = Rule(
    code="CF501",
    name="carry-forward-mismatch",
    summary=Text(
        "What is brought forward is not what last year's report carried forward.",
        "上年结转与上年报告的结转下年度不一致。",
    ),
    message=Text(
        "{label}: “{cell}” is {printed}, but “{last}” of {year} ({other}) is {sum} (off by {difference})",
        "{label}：“{cell}”填报 {printed}，{year} 年报告（{other}）的“{last}”是 {sum}，相差 {difference}",
    ),
    help={
        "": Text(
            "Go back to the records of both years: one of the two reports is wrong. Where applications came "
            "from another body when bodies were reorganised, say so in the report.",
            "请核对两年的台账：两份报告中有一份填错了。机构改革中由别的机关划入的，在报告中写明。",
        )
    },
    judges=BoundCarry,
    check=check,
    derived=("difference", "sum", "other"),
)
