"""CF211 ragged-row: a row with more or fewer cells than the table has columns."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundShape
from crossfoot.rules.rule import Rule
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class RaggedRow(NamedTuple):
    """The row, and the number of its cells against that of the head."""

    label: str
    expected: str
    found: str


def check(shape: BoundShape) -> Iterator[Violation]:
    """Each row of the form whose cells are not as many as the head's."""
    for ragged in shape.binding.ragged:
        surplus = "vanishing" if ragged.syntax == "pipe" else "surplus"
        cause = "missing" if ragged.found < ragged.expected else surplus
        facts = RaggedRow(ragged.label, str(ragged.expected), str(ragged.found))
        instance = ragged.place.row_id if ragged.place else ""
        yield Violation(ragged.span, facts, place=ragged.place, cause=cause, instance=instance or "")


RULE = Rule(
    code="CF211",
    name="ragged-row",
    summary=Text("A row has more or fewer cells than the table has columns.", "某一行的单元格数与表头的列数不一致。"),
    message=Text(
        "The row “{label}” has {found} cells where the table has {expected} columns",
        "“{label}”这一行有 {found} 格，表头有 {expected} 列",
    ),
    help={
        "missing": Text(
            "A cell is missing, so nobody can tell which figure belongs where. The row was not judged.",
            "少了单元格，无法判断数字属于哪一列，这一行没有检查。",
        ),
        "vanishing": Text(
            "Markdown drops the surplus cells in silence. Perhaps a figure was split in two. The row was not judged.",
            "多出的单元格在网页上会无声消失，可能是一个数字被拆成了两格。这一行没有检查。",
        ),
        "surplus": Text(
            "A figure stands beside the table's columns. Perhaps one was split in two. The row was not judged.",
            "有数字落在各列之外，可能是一个数字被拆成了两格。这一行没有检查。",
        ),
    },
    judges=BoundShape,
    check=check,
)
