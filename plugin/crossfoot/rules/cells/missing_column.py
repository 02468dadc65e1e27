"""CF203 missing-column: an official table lacks a column."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundColumns
from crossfoot.rules.rule import Rule
from crossfoot.terms.listing import Listing
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class MissingColumn(NamedTuple):
    """The official label, or those of all columns where the head is missing."""

    label: Listing


def check(columns: BoundColumns) -> Iterator[Violation]:
    """Each column of the form that the table lacks."""
    for index, gap in enumerate(columns.binding.missing_columns):
        facts = MissingColumn(Listing(gap.labels))
        yield Violation(gap.span, facts, place=gap.place, cause=gap.cause, instance=str(index))


RULE = Rule(
    code="CF203",
    name="missing-column",
    summary=Text("A column that the form prescribes is missing.", "表格缺少格式规定的一列。"),
    message=Text("The column “{label}” is missing", "缺少“{label}”这一列"),
    help={
        "": Text("It belongs here. Sums over it were not judged.", "应当补在这里。涉及这一列的合计没有检查。"),
        "no-head": Text(
            "There is no header above the figures, so nobody can tell which is which.",
            "数字上方没有表头，无法判断各列是什么。",
        ),
    },
    judges=BoundColumns,
    check=check,
)
