"""CF202 missing-row: an official table lacks a row."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundRows
from crossfoot.rules.rule import Rule
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class MissingRow(NamedTuple):
    """The official label, and its whole path."""

    label: str
    row_path: str


def check(rows: BoundRows) -> Iterator[Violation]:
    """Each row of the form that the table lacks."""
    for gap in rows.binding.missing_rows:
        facts = MissingRow(gap.labels[0], " > ".join(gap.place.row))
        yield Violation(gap.span, facts, place=gap.place, instance=gap.place.row_id or "")


RULE = Rule(
    code="CF202",
    name="missing-row",
    summary=Text("A row that the form prescribes is missing.", "表格缺少格式规定的一行。"),
    message=Text("The row “{label}” is missing", "缺少“{label}”这一行"),
    help={
        "": Text(
            "It belongs here: {row_path}. Sums over it were not judged.",
            "应当补在这里：{row_path}。涉及这一行的合计没有检查。",
        )
    },
    judges=BoundRows,
    check=check,
)
