"""CF210 reworded-label: a label of the form in other words."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundLabels
from crossfoot.rules.rule import Rule
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class RewordedLabel(NamedTuple):
    """The label as printed, and the official one."""

    printed: str
    official: str


def check(labels: BoundLabels) -> Iterator[Violation]:
    """Each label that is taken for one of the form although its wording differs."""
    for index, misfit in enumerate(labels.binding.reworded):
        facts = RewordedLabel(misfit.printed, misfit.official)
        yield Violation(misfit.span, facts, place=misfit.place, instance=f"label{index}")


RULE = Rule(
    code="CF210",
    name="reworded-label",
    summary=Text("The label of a row or column differs from that of the form.", "行名或者列名的措辞与格式不同。"),
    message=Text("“{printed}” is not the official label", "“{printed}”不是规定的名称"),
    help={"": Text("The form has: {official}", "格式规定的名称是：{official}")},
    severity=Severity.WARNING,
    judges=BoundLabels,
    check=check,
)
