"""CF402 narrative-table-mismatch: the prose gives another figure than the table."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.prose_model import BoundComparisons
from crossfoot.rules.narrative.figures import places, told
from crossfoot.rules.rule import Rule
from crossfoot.terms.listing import Listing
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class NarrativeTableMismatch(NamedTuple):
    """The figure as the prose has it with the words before it, and what the table has: one or more readings."""

    phrase: str
    printed: str
    table: Listing
    readings: list[str]


def check(comparisons: BoundComparisons) -> Iterator[Violation]:
    """Each figure of the prose that none of the readings of its words fits."""
    for compared in comparisons.compared:
        table = Listing(tuple([told(value) for value in compared.means]))
        readings = [str(reading) for reading in table.items]
        facts = NarrativeTableMismatch(compared.quoted.phrase, compared.quoted.printed, table, readings)
        cause = "exceeds" if compared.at_most else "scope" if compared.doubtful else ""
        yield Violation(
            compared.quoted.span,
            facts,
            related=places(cell for value in compared.means for cell in value.cells),
            instance=str(compared.quoted.span.start),
            cause=cause,
            severity=Severity.WARNING if compared.doubtful else None,
        )


RULE = Rule(
    code="CF402",
    name="narrative-table-mismatch",
    summary=Text("A figure in the prose differs from that in the table.", "正文里的数字与表格不符。"),
    message=Text(
        "The prose says “{phrase}{printed}”, the table has: {table}",
        "正文写“{phrase}{printed}”，表格为：{table}",
    ),
    messages={
        "exceeds": Text(
            "The prose says “{phrase}{printed}”, more than the table allows: {table}",
            "正文写“{phrase}{printed}”，超过了表格所能有的：{table}",
        ),
    },
    help={
        "": Text("Correct the prose or the table.", "请核对台账，改正正文或者表格。"),
        "scope": Text(
            "The wording may mean that something else was counted; if so, say in the prose how the two differ.",
            "措辞可能是另一种统计口径；如果是，请在正文里说明两者的区别。",
        ),
        "exceeds": Text("Compare the units: 元 in the prose, 万元 in the table.", "请核对单位：正文用元，表格用万元。"),
    },
    judges=BoundComparisons,
    check=check,
)
