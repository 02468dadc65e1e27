"""Why there is no number in a cell that is there."""

from crossfoot.binding.found import BoundCell, CellState
from crossfoot.binding.reason import Reason

_STATE_CAUSES = {
    CellState.BLANK: "blank",
    CellState.PLACEHOLDER: "placeholder",
    CellState.QUANTITY: "not-a-number",
    CellState.TEXT: "not-a-number",
    CellState.MISFIT: "out-of-range",
}


def why_no_figure(cell: BoundCell) -> Reason:
    """Why a cell that is there cannot be reckoned with."""
    return Reason(_STATE_CAUSES[cell.state], cell_label(cell))


def cell_label(cell: BoundCell) -> str:
    """A cell's name for people: row × column."""
    return f"{cell.row.path[-1]} × {' / '.join(cell.column.path)}"
