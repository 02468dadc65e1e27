"""The figures of one report, kept small: what other reports of the body and the bodies above it are held against."""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain

from crossfoot.binding.found import BoundCell, CellState, TableBinding
from crossfoot.binding.no_figure import why_no_figure
from crossfoot.binding.reason import Reason
from crossfoot.numbers.quantity import read_quantity
from crossfoot.profile.model import Profile
from crossfoot.profile.table_model import ColumnSpec, RowSpec
from crossfoot.source.span import Position, Span

Address = tuple[str, str, str]
"""Table id, row id, column id."""

_NOTHING = Reason("missing-table")
_NOWHERE = Span(0, 0)


class FormCells:
    """Every figure cell of a form, in order."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        cells = [(table.id, row, column) for table in profile.tables for row, column in table.cells.values()]
        self.specs: tuple[tuple[str, RowSpec, ColumnSpec], ...] = tuple(cells)
        self.addresses: tuple[Address, ...] = tuple((table, row.id, column.id) for table, row, column in cells)
        self.index: dict[Address, int] = {address: index for index, address in enumerate(self.addresses)}

    def keep(self, tables: Mapping[str, TableBinding]) -> "Figures":
        """The figures of a report of which these official tables were found."""
        values: list[Decimal | None] = []
        spans: list[Span] = []
        printed: dict[int, str] = {}
        lacking: dict[int, Reason] = {}
        number = CellState.NUMBER
        for table in self.profile.tables:
            binding = tables.get(table.id)
            if binding is None:
                lacking.update(dict.fromkeys(range(len(values), len(values) + len(table.cells)), _NOTHING))
                values.extend([None] * len(table.cells))
                spans.extend([_NOWHERE] * len(table.cells))
                continue
            for key, cell in zip(table.cells, binding.in_order, strict=True):
                if cell is None:
                    lacking[len(values)] = binding.absent.get(key, Reason("missing-row"))
                    values.append(None)
                    spans.append(_NOWHERE)
                    continue
                _, _, span, text, state, value, _ = cell
                if state is not number or value is None:
                    lacking[len(values)] = why_no_figure(cell)
                    value = None
                    if text:
                        printed[len(values)] = text
                elif text != "0" and str(value) != text:  # most figures of a report are 0
                    printed[len(values)] = text
                spans.append(span)
                values.append(value)
        return Figures(self.profile.id, tuple(values), array("l", chain.from_iterable(spans)), printed, lacking)

    def cell(self, figures: "Figures", index: int) -> BoundCell:
        """A cell of a report as relations see it; it must hold a number."""
        _, row, column = self.specs[index]
        printed = figures.printed_at(index)
        # The unit says how far an amount was rounded.
        quantity = read_quantity(printed, self.profile.cells.units) if column.type == "amount" else None
        value, state = figures.values[index], CellState.NUMBER
        return BoundCell(row, column, figures.span(index), printed, state, value, quantity)


class Figures:
    """The figures of one report in the order of its ``form``.

    ``lacking`` says why there is no number, by position. ``printed`` are those that are not printed as their value is
    written, and what stands in place of a number.
    """

    __slots__ = ("_line", "_values", "form", "lacking", "printed", "spans")

    def __init__(
        self,
        form: str,
        values: "tuple[Decimal | None, ...] | str",
        spans: "array[int]",
        printed: dict[int, str],
        lacking: dict[int, Reason],
    ) -> None:
        """``values`` may come as the line in which they were sent, and are read when they are wanted."""
        self._line = values if isinstance(values, str) else ""
        self._values = None if isinstance(values, str) else values
        self.form = form
        self.spans = spans
        self.printed = printed
        self.lacking = lacking

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Figures):
            return NotImplemented
        mine = (self.form, self.values, self.spans, self.printed, self.lacking)
        return mine == (other.form, other.values, other.spans, other.printed, other.lacking)

    __hash__ = None  # type: ignore[assignment]

    @property
    def values(self) -> tuple[Decimal | None, ...]:
        """The numbers; ``None`` where there is none."""
        values = self._values
        if values is None:
            values = self._values = tuple([None if word == "-" else Decimal(word) for word in self._line.split()])
        return values

    @property
    def digits(self) -> list[str | None]:
        """The numbers digit by digit, exact and without an exponent; ``None`` where there is none."""
        words = self._line.split() or ["-" if value is None else str(value) for value in self.values]
        return [None if word == "-" else format(Decimal(word), "f") if "E" in word else word for word in words]

    def span(self, index: int) -> Span:
        """Where the figure stands."""
        return Span(self.spans[2 * index], self.spans[2 * index + 1])

    def printed_at(self, index: int) -> str:
        """What is printed there; empty where that is nothing."""
        printed = self.printed.get(index)
        if printed is None:
            value = self.values[index]
            printed = "" if value is None else str(value)
        return printed

    def __reduce__(self) -> "tuple[Callable[..., Figures], tuple[object, ...]]":
        """Travel between processes as one line of figures: exact numbers are slow to send one by one."""
        line = self._line or " ".join(["-" if value is None else str(value) for value in self.values])
        return _arrived, (self.form, line, self.spans, self.printed, self.lacking)


def _arrived(form: str, line: str, spans: "array[int]", printed: dict[int, str], lacking: dict[int, Reason]) -> Figures:
    """The figures that were sent."""
    return Figures(form, line, spans, printed, lacking)


@dataclass(slots=True)
class KeptSource:
    """A file of which only the beginnings of lines are known: enough to say where something stands."""

    path: str
    line_starts: Sequence[int]

    def position(self, offset: int) -> Position:
        """The line and column of ``offset``."""
        line = bisect_right(self.line_starts, offset)
        return Position(line, offset - self.line_starts[line - 1] + 1)
