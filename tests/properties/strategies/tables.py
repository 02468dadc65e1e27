"""Random tables: the spans of their cells, and whole grids without a fault."""

from typing import NamedTuple

from hypothesis import strategies as st

from crossfoot.document.table_grid import CellSpans

TEXTS = st.text(st.sampled_from("0123456789一、本年新收 ab<&>\"'\u00a0\u3000\U0001f600"), max_size=6).map(str.strip)

spans = st.builds(CellSpans, st.sampled_from([1, 1, 1, 2, 3, 1000]), st.sampled_from([1, 1, 1, 2, 3, 0, 65534]))
groups = st.lists(st.lists(st.lists(spans, max_size=5), max_size=5), max_size=3)


class DrawnCell(NamedTuple):
    """A cell of a grid in which every slot is covered once."""

    row: int
    column: int
    row_span: int
    column_span: int
    text: str
    header: bool


@st.composite
def grids(draw: st.DrawFn) -> tuple[int, int, list[DrawnCell]]:
    """The rows and columns of a grid, and cells that cover all of it, in the order of their anchors."""
    height, width = draw(st.integers(1, 6)), draw(st.integers(1, 6))
    free = {(row, column) for row in range(height) for column in range(width)}
    cells = []
    for row in range(height):
        for column in range(width):
            if (row, column) not in free:
                continue
            right = 1
            while right < 3 and (row, column + right) in free and draw(st.booleans()):
                right += 1
            down = draw(st.integers(1, min(3, height - row)))
            free -= {(row + y, column + x) for y in range(down) for x in range(right)}
            cells.append(DrawnCell(row, column, down, right, draw(TEXTS), draw(st.booleans())))
    return height, width, cells
