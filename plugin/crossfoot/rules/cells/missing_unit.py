"""CF213 missing-unit: an amount without its unit."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundUnits
from crossfoot.binding.places import place_of
from crossfoot.rules.rule import Rule
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class MissingUnit(NamedTuple):
    """The cell's row and column, and the number."""

    row: str
    column: str
    printed: str


def check(units: BoundUnits) -> Iterator[Violation]:
    """Each amount other than 0 that does not say what it is counted in."""
    binding = units.binding
    for cell in binding.cells.values():
        if cell.column.type == "amount" and cell.value and not (cell.quantity and cell.quantity.unit):
            place = place_of(binding.spec.id, cell.row, cell.column)
            facts = MissingUnit(cell.row.path[-1], " / ".join(cell.column.path), cell.printed)
            yield Violation(cell.span, facts, place=place, instance=f"{cell.row.id}/{cell.column.id}")


RULE = Rule(
    code="CF213",
    name="missing-unit",
    summary=Text("An amount is given without its unit.", "金额没有写明单位。"),
    message=Text("{row} × {column}: {printed} has no unit", "{row} × {column}：填报 {printed}，没有写单位"),
    help={
        "": Text(
            "The form prints no unit here, so write it in the cell: 元 or 万元.",
            "格式在这一栏没有印单位，请在数字后面写明元或者万元。",
        )
    },
    severity=Severity.WARNING,
    judges=BoundUnits,
    check=check,
)
