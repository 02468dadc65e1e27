"""CF304 unlikely-figure: a figure that asks for a second look."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundUnlikely
from crossfoot.profile.formula import holds
from crossfoot.rules.rule import Rule
from crossfoot.rules.totals.addition import listed, values_of, violation_of
from crossfoot.terms.listing import Listing
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class UnlikelyFigure(NamedTuple):
    """The relation's title in both languages, and its figures."""

    label: str
    relation: str
    relation_en: str
    figures: Listing
    terms: list[str]


def check(unlikely: BoundUnlikely) -> Iterator[Violation]:
    """Each row or column for which the unlikely condition holds."""
    formula = unlikely.relation.formula
    assert formula is not None
    for instance in unlikely.assessed:
        values = values_of(instance, formula.names)
        if holds(formula.condition, values):
            terms = listed(instance.terms)
            title = unlikely.relation.title
            facts = UnlikelyFigure(instance.plan.label, title.zh, title.en, Listing(tuple(terms)), terms)
            yield violation_of(instance, facts)


RULE = Rule(
    code="CF304",
    name="unlikely-figure",
    summary=Text(
        "A figure is possible but unlikely; the reader will ask why.", "数字虽有可能，但不寻常，读者会问原因。"
    ),
    message=Text("{label}: {figures}, which is unlikely: “{relation_en}”", "{label}：{figures}，不寻常：“{relation}”"),
    help={
        "": Text(
            "Check it once more; if it is right, say in the report why.", "请再核对一次；确实无误的，在报告中说明原因。"
        )
    },
    severity=Severity.WARNING,
    judges=BoundUnlikely,
    check=check,
    derived=("relation", "relation_en"),
)
