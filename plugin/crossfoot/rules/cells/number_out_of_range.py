"""CF207 number-out-of-range: a number that the column cannot hold."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.found import CellState
from crossfoot.binding.model import BoundCells
from crossfoot.binding.places import place_of
from crossfoot.rules.rule import Rule
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class NumberOutOfRange(NamedTuple):
    """The cell's row and column, and the number."""

    row: str
    column: str
    printed: str


def check(cells: BoundCells) -> Iterator[Violation]:
    """Each number below 0 that is no change, each fraction of a count, each amount of too many decimals."""
    for cell in cells.binding.irregular:
        if cell.state is CellState.MISFIT and cell.value is not None:
            place = place_of(cells.binding.spec.id, cell.row, cell.column)
            negative = cell.value < 0 and cell.column.type != "change"
            amount = cell.column.type in ("amount", "decimal")
            cause = "negative" if negative else "precision" if amount else "fraction"
            facts = NumberOutOfRange(cell.row.path[-1], " / ".join(cell.column.path), cell.printed)
            yield Violation(cell.span, facts, place=place, cause=cause, instance=f"{cell.row.id}/{cell.column.id}")


RULE = Rule(
    code="CF207",
    name="number-out-of-range",
    summary=Text(
        "A number is out of range: a negative count, say, or a fraction of a case.",
        "数字超出可能的范围，如件数为负数或者小数。",
    ),
    message=Text("{row} × {column}: {printed} cannot be right", "{row} × {column}：填报 {printed}，超出可能的范围"),
    help={
        "negative": Text("A figure in this column cannot be negative.", "这一栏不会是负数。"),
        "fraction": Text("A figure in this column is a whole number.", "这一栏应当是整数。"),
        "precision": Text("No amount of money has more than six decimal places.", "小数超过六位，不像金额。"),
    },
    judges=BoundCells,
    check=check,
)
