"""CF205 placeholder-cell: a dash or a word stands for a figure."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.found import CellState
from crossfoot.binding.model import BoundCells
from crossfoot.binding.places import place_of
from crossfoot.rules.rule import Rule
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class PlaceholderCell(NamedTuple):
    """The cell's row and column, and what stands there."""

    row: str
    column: str
    printed: str


def check(cells: BoundCells) -> Iterator[Violation]:
    """Each cell with one of the pack's placeholders."""
    for cell in cells.binding.irregular:
        if cell.state is CellState.PLACEHOLDER:
            place = place_of(cells.binding.spec.id, cell.row, cell.column)
            facts = PlaceholderCell(cell.row.path[-1], " / ".join(cell.column.path), cell.printed)
            yield Violation(cell.span, facts, place=place, instance=f"{cell.row.id}/{cell.column.id}")


RULE = Rule(
    code="CF205",
    name="placeholder-cell",
    summary=Text("A sign such as / stands where a figure belongs.", "应当填数字的地方填了“/”一类的符号。"),
    message=Text("{row} × {column}: “{printed}” is not a figure", "{row} × {column}：填报“{printed}”，不是数字"),
    help={"": Text("Where there is nothing to report, write 0.", "没有的，应当填 0。")},
    judges=BoundCells,
    check=check,
)
