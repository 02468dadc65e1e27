"""The rows and columns for which a relation is judged, with their cells."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from typing import NamedTuple, cast

from crossfoot.binding.found import BoundCell
from crossfoot.violations.violation import CellPlace

_NOTHING = Decimal(0)


class Term(NamedTuple):
    """A figure of a relation: its cell, its label in this instance, its sign in ``left - right`` (0 where that has no
    meaning).
    """

    label: str
    cell: BoundCell
    sign: int
    path: str | None = None
    """The file in which it stands, where that is another one."""


class Origin(NamedTuple):
    """Another report from which a figure is taken: the file, and its year."""

    path: str
    year: int


class Plan(NamedTuple):
    """One row or column for which a relation is judged, before any report is known: which cells it takes.

    ``keys`` are table, row id and column id of each term, in the formula's order, with ``labels`` and ``signs``
    beside them; ``at`` is the position among them of the cell where a finding stands. ``take`` picks the cells out of
    those of a table, in the order of the form and none missing; ``None`` where the terms are of several tables, or one
    alone.
    """

    id: str
    label: str
    keys: tuple[tuple[str, tuple[str, str]], ...]
    labels: tuple[str, ...]
    signs: tuple[int, ...]
    at: int
    place: CellPlace
    take: Callable[[Sequence[BoundCell | None]], tuple[BoundCell, ...]] | None = None


class Instance(NamedTuple):
    """A plan with the cells of one report, every one of them a number.

    Where cells are of several reports, ``origins`` says of each whose it is, ``None`` for the report itself.
    """

    plan: Plan
    cells: tuple[BoundCell, ...]
    origins: tuple[Origin | None, ...] = ()

    @property
    def at(self) -> BoundCell:
        """The cell where a finding stands."""
        return self.cells[self.plan.at]

    @property
    def terms(self) -> tuple[Term, ...]:
        """The cells with their labels and signs."""
        if not self.origins:
            return tuple(map(Term, self.plan.labels, self.cells, self.plan.signs))
        return tuple(
            Term(f"{origin.year}年{label}", cell, sign, origin.path) if origin else Term(label, cell, sign)
            for label, cell, sign, origin in zip(
                self.plan.labels, self.cells, self.plan.signs, self.origins, strict=True
            )
        )

    @property
    def residual(self) -> Decimal:
        """Of an equation of sums: the left side less the right; 0 where it holds."""
        total = _NOTHING
        for sign, cell in zip(self.plan.signs, self.cells, strict=True):
            value = cell[5]
            if value:
                if sign == 1:
                    total += value
                elif sign == -1:
                    total -= value
                else:
                    total += sign * value
        return total


instance_of = cast("Callable[[tuple[object, ...]], Instance]", partial(tuple.__new__, Instance))
"""A plan, its cells and no origins as an instance, without a call in Python: a report has dozens of them."""
