"""CF301 total-mismatch: a printed total differs from the sum of its parts."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundTotal
from crossfoot.rules.rule import Rule
from crossfoot.rules.totals.addition import listed, plain, signed, value_of, violation_of, written_out
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class TotalMismatch(NamedTuple):
    """What a reader needs to repeat the addition; ``terms`` are all parts, ``sum`` adds those that are not 0."""

    row: str
    column: str
    printed: str
    computed: str
    difference: str
    sum: str
    terms: list[str]


def check(total: BoundTotal) -> Iterator[Violation]:
    """Each total that is not the sum of its parts. Nothing is rounded: the form asks for whole cases."""
    for instance in total.assessed:
        residual = instance.residual
        if residual:
            # left - right is the residual, and the left side is the total alone
            head, *parts = instance.terms
            parts = [part._replace(sign=-part.sign) for part in parts]
            printed = value_of(head.cell)
            computed = printed - residual
            facts = TotalMismatch(
                head.cell.row.path[-1],
                " / ".join(head.cell.column.path),
                plain(printed),
                plain(computed),
                signed(residual),
                written_out(parts),
                listed(parts),
            )
            yield violation_of(instance, facts)


RULE = Rule(
    code="CF301",
    name="total-mismatch",
    summary=Text("A printed total differs from the sum of its parts.", "填报的总计不等于各项之和。"),
    message=Text(
        "{row} × {column}: printed {printed}, but the parts add up to {sum} (off by {difference})",
        "{row} × {column}：填报 {printed}，各项之和为 {sum}，相差 {difference}",
    ),
    help={
        "": Text(
            "Go back to the records: either the total or one of its parts is wrong.",
            "请核对台账：或者总计有误，或者其中一项有误。",
        )
    },
    judges=BoundTotal,
    check=check,
    derived=("difference", "sum"),
)
