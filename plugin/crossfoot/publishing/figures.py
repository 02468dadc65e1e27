"""The figures of one report by table, row and column, with the labels that the form gives them."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from crossfoot.binding.figures import Address, Figures, FormCells
from crossfoot.binding.reason import Reason
from crossfoot.profile.model import Profile
from crossfoot.profile.table_model import ColumnSpec, RowSpec


class SiteFigure(NamedTuple):
    """One cell of the form. ``value`` is ``None`` where the report has no number there: never 0. ``lacking`` says why.

    ``printed`` is what the author wrote, empty where that is nothing.
    """

    table: str
    row: RowSpec
    column: ColumnSpec
    value: Decimal | None
    printed: str
    lacking: Reason | None


class SiteFigures:
    """What a report says in the cells of its form."""

    def __init__(self, profile: Profile, figures: Figures) -> None:
        self._form = form_cells(profile)
        self._figures = figures

    def __iter__(self) -> Iterator[SiteFigure]:
        """Every cell of the form, in its order."""
        return (self._at(index) for index in range(len(self._form.specs)))

    @property
    def digits(self) -> list[str | None]:
        """The numbers of all cells, digit by digit; ``None`` where there is none. Most need no more to be printed."""
        return self._figures.digits

    @property
    def odd(self) -> Mapping[int, SiteFigure]:
        """By position, the cells without a number, and those that are printed otherwise than digit by digit."""
        return {index: self._at(index) for index in sorted({*self._figures.printed, *self._figures.lacking})}

    def at(self, address: Address) -> SiteFigure:
        """The cell at ``address``; raise ``KeyError`` where the form has none."""
        return self._at(self._form.index[address])

    def value(self, address: Address) -> Decimal | None:
        """The number at ``address``; ``None`` where the form has no such cell or the report no number in it."""
        index = self._form.index.get(address)
        return self._figures.values[index] if index is not None else None

    def _at(self, index: int) -> SiteFigure:
        table, row, column = self._form.specs[index]
        value, printed = self._figures.values[index], self._figures.printed_at(index)
        return SiteFigure(table, row, column, value, printed, self._figures.lacking.get(index))


@lru_cache(maxsize=64)
def form_cells(profile: Profile) -> FormCells:
    """The cells of ``profile``, made once."""
    return FormCells(profile)
