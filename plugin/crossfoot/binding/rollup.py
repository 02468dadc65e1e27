"""A compiled report and those of its parts, resolved to the figures of all of them."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from crossfoot.binding.figures import FormCells
from crossfoot.binding.filed import Filed
from crossfoot.binding.found import BoundCell
from crossfoot.binding.model import Bound, BoundRollUp, PartFigure, RolledCell
from crossfoot.binding.no_figure import cell_label
from crossfoot.binding.reason import Reason
from crossfoot.profile.series_model import RollUp
from crossfoot.terms.listing import Listing
from crossfoot.violations.violation import CellPlace

Part = tuple[str, Filed | None]
"""The name of a part, and its report for the year where it has one."""


def bind_rollup(requirement: RollUp, whole: Filed, parts: Sequence[Part], forms: Mapping[str, FormCells]) -> Bound:
    """Every cell of the tables of ``requirement``.

    Where a part has no figure the sum cannot be judged; it can still be too much, and such cells are judged.
    """
    form = forms[whole.figures.form]
    cells: list[RolledCell] = []
    reasons: dict[Reason, None] = {}
    lost = 0
    for index, (table, row, column) in enumerate(form.specs):
        if table not in requirement.tables:
            continue
        unusable = _why_unusable(form, whole, index)
        if unusable is not None:
            reasons[unusable] = None
            lost += 1
            continue
        figures: list[PartFigure] = []
        lacking: dict[str, Reason | None] = {}
        for name, filed in parts:
            if filed is None:
                lacking[name] = None
                continue
            other = forms[filed.figures.form]
            at = other.index.get(form.addresses[index])
            why = Reason("other-form", filed.figures.form) if at is None else _why_unusable(other, filed, at)
            if why is not None:
                lacking[name] = why._replace(path=filed.filing.path)
            elif at is not None:
                figures.append(PartFigure(name, filed.filing.path, other.cell(filed.figures, at)))
        place = CellPlace(table, row.id, column.id, row.path, column.path)
        cell = RolledCell(place, form.cell(whole.figures, index), tuple(figures), tuple(lacking))
        if lacking and (column.type == "change" or not _exceeds(cell)):
            absent = [name for name, why in lacking.items() if why is None]
            if absent:
                reasons[Reason("missing-parts", Listing(tuple(absent)))] = None
            reasons.update((why, None) for why in lacking.values() if why is not None)
            lost += 1
        else:
            cells.append(cell)
    if not cells:
        return Bound(requirement, None, 0, lost, 0, tuple(reasons), BoundRollUp)
    return Bound(requirement, BoundRollUp(tuple(cells)), len(cells), lost, 0, tuple(reasons))


def _why_unusable(form: FormCells, filed: Filed, index: int) -> Reason | None:
    """Why a figure cannot be added up: there is none, or it is an amount and nobody knows of what."""
    why = filed.figures.lacking.get(index)
    if why is None and form.specs[index][2].type == "amount" and filed.figures.values[index]:
        cell = form.cell(filed.figures, index)
        if cell.quantity is None or not cell.quantity.unit:
            return Reason("no-unit", cell_label(cell))
    return why


def rounding(cell: RolledCell) -> Decimal:
    """By how much the sum may miss because amounts are rounded: half a unit of the last digit of each figure.

    A 0 is taken for none at all: were it rounded too, forty bodies that took no fees would hide any difference.
    """
    if cell.whole.column.type in ("count", "change"):
        return Decimal(0)
    return sum((_half_a_unit(figure) for figure in (cell.whole, *(part.cell for part in cell.parts))), Decimal(0))


def total_of(cell: RolledCell) -> Decimal:
    """The sum of what the parts report."""
    return sum((part.cell.value for part in cell.parts if part.cell.value is not None), Decimal(0))


def _half_a_unit(cell: BoundCell) -> Decimal:
    if not cell.value:
        return Decimal(0)
    printed = cell.quantity.value if cell.quantity is not None else cell.value
    exponent = printed.as_tuple().exponent
    worth = cell.value / printed
    return Decimal(5).scaleb(exponent - 1) * worth if isinstance(exponent, int) else Decimal(0)


def _exceeds(cell: RolledCell) -> bool:
    return cell.whole.value is not None and total_of(cell) - rounding(cell) > cell.whole.value
