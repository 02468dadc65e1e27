"""CF209 undeclared-column: a column that the form does not have."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundLabels
from crossfoot.rules.rule import Rule
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class UndeclaredColumn(NamedTuple):
    """The column's label as printed."""

    printed: str


def check(labels: BoundLabels) -> Iterator[Violation]:
    """Each column whose label the form does not know."""
    for index, misfit in enumerate(labels.binding.undeclared_columns):
        yield Violation(misfit.span, UndeclaredColumn(misfit.printed), place=misfit.place, instance=f"column{index}")


RULE = Rule(
    code="CF209",
    name="undeclared-column",
    summary=Text("The table has a column that the form does not have.", "表格多出了格式没有的一列。"),
    message=Text("Surplus column “{printed}”", "多出“{printed}”这一列"),
    help={
        "": Text(
            "No such column is in the form, or only once. Its figures were not judged: take it out, or correct it.",
            "格式中没有这一列，或者这一列已经有了，其中的数字没有检查。请删去，或者改正列名。",
        )
    },
    severity=Severity.WARNING,
    judges=BoundLabels,
    check=check,
)
