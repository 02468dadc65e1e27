"""Cells written out as a reader of prose knows them."""

from collections.abc import Iterable

from crossfoot.binding.found import BoundCell
from crossfoot.binding.no_figure import cell_label
from crossfoot.binding.prose_model import Value
from crossfoot.rules.totals.addition import plain, value_of
from crossfoot.terms.listing import Listing
from crossfoot.violations.violation import Related


def told(value: Value) -> Listing:
    """The cell and its figure; of several those that are not 0, with their signs, and what they make.

    The cells alone where that is more than adding up: 收费金额（单位：万元） 35.2 for what is held against 元.
    """
    if not value.signs:
        return Listing(tuple([f"{cell_label(cell)} {plain(value_of(cell))}" for cell in value.cells]))
    if len(value.cells) == 1:
        return Listing((f"{cell_label(value.cells[0])} {plain(value.amount)}",))
    parts: list[str] = []
    for cell, sign in zip(value.cells, value.signs, strict=True):
        if value_of(cell):
            joint = ("" if sign > 0 else "-") if not parts else " + " if sign > 0 else " - "
            parts.append(f"{joint}{cell_label(cell)} {plain(value_of(cell))}")
    return Listing((f"{''.join(parts)} = {plain(value.amount)}" if parts else plain(value.amount),))


def places(cells: Iterable[BoundCell]) -> tuple[Related, ...]:
    """Where the cells stand, each once."""
    return tuple({cell.span: Related(cell.span, cell.printed) for cell in cells}.values())
