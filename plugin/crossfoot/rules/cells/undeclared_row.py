"""CF208 undeclared-row: a row that the form does not have."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundLabels
from crossfoot.rules.rule import Rule
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class UndeclaredRow(NamedTuple):
    """The row's label as printed."""

    printed: str


def check(labels: BoundLabels) -> Iterator[Violation]:
    """Each row of figures whose label the form does not know, or that stands there twice."""
    for index, misfit in enumerate(labels.binding.undeclared_rows):
        cause = "repeated" if misfit.repeated else "" if misfit.printed else "unlabelled"
        yield Violation(
            misfit.span, UndeclaredRow(misfit.printed), place=misfit.place, cause=cause, instance=f"row{index}"
        )


RULE = Rule(
    code="CF208",
    name="undeclared-row",
    summary=Text("The table has a row that the form does not have.", "表格多出了格式没有的一行。"),
    message=Text("Surplus row “{printed}”", "多出“{printed}”这一行"),
    messages={"unlabelled": Text("A row of figures has no label", "有一行数字没有行名")},
    help={
        "": Text(
            "The form has no such row, and its figures were not judged. Take it out, or correct its label.",
            "格式中没有这一行，其中的数字没有检查。请删去，或者改正行名。",
        ),
        "unlabelled": Text("Its figures were not judged. Write the label.", "其中的数字没有检查。请补写行名。"),
        "repeated": Text(
            "The row occurs here a second time; only the first was judged.",
            "这一行重复出现，只检查了第一次出现的那一行。",
        ),
    },
    severity=Severity.WARNING,
    judges=BoundLabels,
    check=check,
)
