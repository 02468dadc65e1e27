"""CF206 non-numeric-cell: text, a note or a unit where a number belongs."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.found import CellState
from crossfoot.binding.model import BoundCells
from crossfoot.binding.places import place_of
from crossfoot.numbers.figure import is_overlong
from crossfoot.rules.rule import Rule
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation

_TEMPLATE_MARKS = ("{{", "{%")


class NonNumericCell(NamedTuple):
    """The cell's row and column, what stands there, and what follows the number if there is one."""

    row: str
    column: str
    printed: str
    rest: str


def check(cells: BoundCells) -> Iterator[Violation]:
    """Each cell that is not wholly a number, blank ones and placeholders left out."""
    for cell in cells.binding.irregular:
        if cell.state is CellState.QUANTITY or cell.state is CellState.TEXT:
            place = place_of(cells.binding.spec.id, cell.row, cell.column)
            rest = cell.quantity.rest if cell.quantity else ""
            cause = "unit" if rest else _cause(cell.printed)
            facts = NonNumericCell(cell.row.path[-1], " / ".join(cell.column.path), cell.printed, rest)
            yield Violation(cell.span, facts, place=place, cause=cause, instance=f"{cell.row.id}/{cell.column.id}")


def _cause(printed: str) -> str:
    if printed.startswith(_TEMPLATE_MARKS):
        return "macro"
    return "long" if is_overlong(printed) else ""


RULE = Rule(
    code="CF206",
    name="non-numeric-cell",
    summary=Text(
        "Text, a note or a unit stands where a number belongs.", "应当只填数字的单元格里有文字、备注或者单位。"
    ),
    message=Text("{row} × {column}: “{printed}” is not a number", "{row} × {column}：填报“{printed}”，不是单纯的数字"),
    messages={
        "long": Text(
            "{row} × {column}: “{printed}” has more digits than any figure has",
            "{row} × {column}：填报“{printed}”，位数太多，不会是一个数",
        ),
    },
    help={
        "long": Text(
            "Correct the figure; something else may have been pasted with it.", "请核对，看是不是多粘贴了内容。"
        ),
        "": Text("Write the figure in digits.", "请用阿拉伯数字填写。"),
        "unit": Text("Write the number alone, without “{rest}”.", "只填数字，去掉“{rest}”。"),
        "macro": Text(
            "A macro puts the figure in during the build; it was not judged. Write the figure itself.",
            "这个数字要到生成网页时才由宏填入，没有经过检查。请直接填写数字。",
        ),
    },
    judges=BoundCells,
    check=check,
)
