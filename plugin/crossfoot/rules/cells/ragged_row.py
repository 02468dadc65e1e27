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
    """A head that shifts the whole table; else each row of the form whose cells are not as many as the head's."""
    shifted = shape.binding.shifted
    if shifted is not None:
        facts = RaggedRow(shifted.label, str(shifted.expected), str(shifted.found))
        yield Violation(shifted.span, facts, cause="shifted-head", instance="head")
        return
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
        "The row “{label}” has {found:cell|cells} where the table has {expected:column|columns}",
        "“{label}”这一行有 {found} 格，表头有 {expected} 列",
    ),
    messages={
        "shifted-head": Text(
            "The head lacks its corner cell, so the whole table is shifted: "
            "the label “{label}” stands below a column of figures",
            "表头左边少了一格，整个表格错位：行名“{label}”落在了数字列下面",
        ),
    },
    help={
        "shifted-head": Text(
            "Put the cell back that stands above the labels of the rows, as wide and as high as the form has it. "
            "Nothing in this table was judged.",
            "请补上行名上方的那一格，跨行、跨列数与格式一致。这个表格没有检查。",
        ),
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
