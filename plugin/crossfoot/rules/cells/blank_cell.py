"""CF204 blank-cell: a figure is not filled in."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.found import CellState
from crossfoot.binding.model import BoundCells
from crossfoot.binding.places import place_of
from crossfoot.rules.rule import Rule
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class BlankCell(NamedTuple):
    """The cell's row and column."""

    row: str
    column: str


def check(cells: BoundCells) -> Iterator[Violation]:
    """Each blank cell that the form does not exempt."""
    for cell in cells.binding.irregular:
        if cell.state is CellState.BLANK:
            place = place_of(cells.binding.spec.id, cell.row, cell.column)
            facts = BlankCell(cell.row.path[-1], " / ".join(cell.column.path))
            yield Violation(cell.span, facts, place=place, instance=f"{cell.row.id}/{cell.column.id}")


RULE = Rule(
    code="CF204",
    name="blank-cell",
    summary=Text("A figure of the form is not filled in.", "应当填报的数字空着没有填。"),
    message=Text("{row} × {column} is blank", "{row} × {column} 空白，未填报"),
    help={"": Text("Where there is nothing to report, write 0.", "没有的，应当填 0，不能空着。")},
    judges=BoundCells,
    check=check,
)
