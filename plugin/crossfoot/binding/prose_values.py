"""Formulas over cells, ready to be held against a figure or a claim of the prose."""

from collections.abc import Mapping
from decimal import Decimal

from crossfoot.binding.found import BoundCell, CellState, TableBinding
from crossfoot.binding.prose_model import Value
from crossfoot.binding.reason import Reason
from crossfoot.binding.relations import why_not
from crossfoot.profile.formula import Comparison, Formula, Name, address_of, evaluate, holds
from crossfoot.profile.narrative_model import STATED


class Cells:
    """The official tables of one report, for formulas that name cells in full."""

    def __init__(self, tables: Mapping[str, TableBinding], unbound: Mapping[str, Reason]) -> None:
        self._tables = tables
        self._unbound = unbound

    def cells(self, formula: Formula) -> tuple[BoundCell, ...] | Reason:
        """The cells that ``formula`` names, or why one of them is no number."""
        found: list[BoundCell] = []
        for name in formula.names:
            if name == STATED:
                continue
            table, key = address_of(name)
            binding = self._tables.get(table)
            cell = binding.cells.get(key) if binding is not None else None
            if cell is None or cell.value is None or cell.state is not CellState.NUMBER:
                return why_not(table, key, cell, binding, self._unbound)
            found.append(cell)
        return tuple(found)

    def value(self, formula: Formula) -> Value | Reason:
        """What the right side of ``n = …`` amounts to."""
        cells = self.cells(formula)
        if isinstance(cells, Reason):
            return cells
        condition = formula.condition
        assert isinstance(condition, Comparison)
        if isinstance(condition.right, Name):
            return Value(cells[0].value or Decimal(0), cells, (1,))
        return Value(evaluate(condition.right, _values(formula, cells)), cells, _signs(formula))

    def holds(self, formula: Formula) -> tuple[bool, tuple[BoundCell, ...]] | Reason:
        """Whether ``formula`` is true, with its cells."""
        cells = self.cells(formula)
        if isinstance(cells, Reason):
            return cells
        return holds(formula.condition, _values(formula, cells)), cells


def _signs(formula: Formula) -> tuple[int, ...]:
    """The sign of each cell on the right side of ``n = …``; none where that is no sum of cells."""
    if formula.linear is None:
        return ()
    signs = tuple([-formula.linear[name] for name in formula.names if name != STATED])
    return signs if all(abs(sign) == 1 for sign in signs) else ()


def _values(formula: Formula, cells: tuple[BoundCell, ...]) -> dict[str, Decimal]:
    names = [name for name in formula.names if name != STATED]
    return {name: cell.value or Decimal(0) for name, cell in zip(names, cells, strict=True)}
