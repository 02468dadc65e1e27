"""CF503 roll-up-mismatch: a compiled report is not the sum of its parts."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from crossfoot.binding.model import BoundRollUp, PartFigure, RolledCell
from crossfoot.binding.rollup import rounding, total_of
from crossfoot.rules.rule import Rule
from crossfoot.rules.totals.addition import plain, signed, value_of
from crossfoot.terms.listing import Listing
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Related, Violation

MOST_TERMS = 8
"""Of a sum of more parts than this only the outcome is written."""


class RollUpMismatch(NamedTuple):
    """The compiled figure, the sum of the parts, and the parts of which there is no figure."""

    row: str
    column: str
    printed: str
    computed: str
    difference: str
    sum: str
    missing: Listing
    terms: list[str]


def check(rolled: BoundRollUp) -> Iterator[Violation]:
    """Each figure that the parts do not add up to; rounded amounts may miss it by their last digits."""
    for cell in rolled.cells:
        printed, computed = value_of(cell.whole), total_of(cell)
        if abs(printed - computed) > rounding(cell):
            worth, unit = _unit(cell)
            total = f"{plain(computed / worth)}{unit}"
            facts = RollUpMismatch(
                cell.place.row[-1],
                " / ".join(cell.place.column_path),
                f"{plain(printed / worth)}{unit}",
                total,
                f"{signed((printed - computed) / worth)}{unit}",
                _written_out(cell.parts, total),
                Listing(cell.missing),
                [f"{part.name} {part.cell.printed}" for part in cell.parts],
            )
            related = tuple(
                Related(part.cell.span, f"{part.name} {part.cell.printed}", part.path)
                for part in cell.parts
                if part.cell.value
            )
            place = cell.place
            instance = f"{place.table}.{place.row_id}.{place.column_id}"
            cause = "parts-missing" if cell.missing else ""
            yield Violation(cell.whole.span, facts, place, related, instance, cause)


def _unit(cell: RolledCell) -> tuple[Decimal, str]:
    """The unit in which amounts are told, and its worth: that of the whole, or of a part where the whole is 0."""
    for figure in (cell.whole, *(part.cell for part in cell.parts)):
        if figure.value and figure.quantity is not None and figure.quantity.unit:
            return figure.value / figure.quantity.value, f" {figure.quantity.unit}"
    return Decimal(1), ""


def _written_out(parts: tuple[PartFigure, ...], total: str) -> str:
    telling = [f"{part.name} {part.cell.printed}" for part in parts if part.cell.value]
    if 1 < len(telling) <= MOST_TERMS:
        return f"{' + '.join(telling)} = {total}"
    return telling[0] if len(telling) == 1 else total


RULE = Rule(
    code="CF503",
    name="roll-up-mismatch",
    summary=Text("A compiled report is not the sum of its parts.", "汇总的报告不等于各组成部分之和。"),
    message=Text(
        "{row} × {column}: compiled {printed}, but the parts add up to {sum} (off by {difference})",
        "{row} × {column}：汇总填报 {printed}，各组成部分之和为 {sum}，相差 {difference}",
    ),
    messages={
        "parts-missing": Text(
            "{row} × {column}: compiled {printed}, but the parts alone add up to {sum}, without {missing}",
            "{row} × {column}：汇总填报 {printed}，还缺 {missing}，其余各组成部分之和已达 {sum}",
        )
    },
    help={
        "": Text(
            "Go back to the reports of the parts, or correct `parts` in the register.",
            "请核对各组成部分的报告；名录里的 parts 不全的，补全名录。",
        )
    },
    severity=Severity.WARNING,
    judges=BoundRollUp,
    check=check,
    derived=("difference", "sum"),
)
