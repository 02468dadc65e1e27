"""What a figure cell of the form holds."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import partial
from typing import cast

from crossfoot.binding.found import BoundCell, CellState
from crossfoot.document.table import Cell
from crossfoot.numbers.figure import fold, read_number
from crossfoot.numbers.quantity import read_quantity
from crossfoot.profile.table_model import CellReading, ColumnSpec, RowSpec

MOST_DECIMALS = 6
"""An amount in 万元 to the cent has two; more than six is no amount of money."""

MOST_COUNTS = 4096
"""Figures whose value is remembered."""

_DASHES = frozenset("-/\\―─")

# Made of a tuple without a call in Python: there are hundreds in a report.
_bound_cell = cast("Callable[[tuple[object, ...]], BoundCell]", partial(tuple.__new__, BoundCell))


class CellReader:
    """Reads cells by the placeholders and units of one pack."""

    def __init__(self, reading: CellReading) -> None:
        self._placeholders = {fold(word).casefold() for word in reading.placeholders}
        self._units = reading.units
        self._counts: dict[str, Decimal] = {}

    def _remember(self, text: str) -> Decimal | None:
        """Read ``text``, all digits, and keep the value: most figures of a report are the same few."""
        value = read_number(text)
        if value is not None and len(self._counts) < MOST_COUNTS:
            self._counts[text] = value
        return value

    def read(self, row: RowSpec, columns: Iterable[ColumnSpec], cells: Iterable[Cell]) -> list[BoundCell]:
        """Classify each of ``cells`` as a figure of its column in ``row``; a blank is never taken for 0."""
        counts, number = self._counts, CellState.NUMBER
        read: list[BoundCell] = []
        for column, cell in zip(columns, cells, strict=True):
            text = cell.text
            value = None
            if column.type != "amount":
                value = counts.get(text)
                if value is None and text.isdecimal():
                    value = self._remember(text)
            if value is None:
                read.append(self._classify(row, column, cell))
            else:
                read.append(_bound_cell((row, column, cell.span, text, number, value, None)))
        return read

    def _classify(self, row: RowSpec, column: ColumnSpec, cell: Cell) -> BoundCell:
        """The same for one cell that is more than digits, or an amount."""
        text = cell.text
        kind = column.type
        folded = fold(text)
        if not folded:
            return BoundCell(row, column, cell.span, text, CellState.BLANK, None)
        if folded.casefold() in self._placeholders or _DASHES.issuperset(folded):
            return BoundCell(row, column, cell.span, text, CellState.PLACEHOLDER, None)
        value = read_number(text)
        if value is not None:
            if kind == "change":
                fits = value == value.to_integral_value() and "." not in folded
            elif kind == "count":
                fits = value >= 0 and "." not in folded
            else:
                exponent = value.as_tuple().exponent
                fits = value >= 0 and isinstance(exponent, int) and -exponent <= MOST_DECIMALS
            return BoundCell(row, column, cell.span, text, CellState.NUMBER if fits else CellState.MISFIT, value)
        quantity = read_quantity(text, self._units)
        if quantity is None:
            return BoundCell(row, column, cell.span, text, CellState.TEXT, None)
        if kind == "amount" and quantity.unit:
            value = quantity.value * self._units[quantity.unit]
            state = CellState.NUMBER if value >= 0 else CellState.MISFIT
            return BoundCell(row, column, cell.span, text, state, value, quantity)
        return BoundCell(row, column, cell.span, text, CellState.QUANTITY, None, quantity)
