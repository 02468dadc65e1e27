"""The blocks of an official table below one another on one grid, as a spreadsheet has them.

Where blocks have different numbers of columns, cells are merged until all are equally wide.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import lcm

from crossfoot.pages.layout import LaidCell, Layout, Line

_WIDEST = 24
"""Columns at most into which blocks of different width are laid."""


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """``lines`` of cells over ``width`` slots, the first ``stub`` for row labels.

    The first ``head`` lines are the boxhead of the whole table; there is none where each block has its own.
    """

    width: int
    stub: int
    head: int
    lines: tuple[Line, ...]

    @property
    def cells(self) -> Iterable[LaidCell]:
        """All cells, row by row."""
        return (cell for line in self.lines for cell in line)


@lru_cache(maxsize=256)
def grid_of(layout: Layout) -> Grid:
    """The grid of ``layout``."""
    columns = [block.columns for block in layout.blocks]
    width = lcm(*columns) if columns else 1
    if width > _WIDEST:
        width = max(columns)
    lines: list[Line] = []
    for block in layout.blocks:
        starts = [*range(layout.stub), *(layout.stub + start for start in _starts(block.columns, width))]
        above = len(lines)
        lines += [tuple([_spread(cell, above, starts) for cell in line]) for line in (*block.head, *block.body)]
    head = len(layout.blocks[0].head) if len(layout.blocks) == 1 else 0
    return Grid(layout.stub + width, layout.stub, head, tuple(lines))


def _spread(cell: LaidCell, above: int, starts: Sequence[int]) -> LaidCell:
    """``cell`` on the grid, below ``above`` rows of other blocks; ``starts`` are where the slots of its block begin."""
    first, after = starts[cell.column], starts[cell.column + cell.columns]
    return cell._replace(row=cell.row + above, column=first, columns=after - first)


def _starts(columns: int, width: int) -> list[int]:
    """Where each of ``columns`` begins that share ``width``, and where the last ends: what is left over is its own."""
    share = width // columns
    return [*(share * index for index in range(columns)), width]
