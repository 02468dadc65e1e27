from itertools import product

import pytest

from crossfoot.pages.layout import layout_of
from crossfoot.publishing.downloads.sheet_grid import grid_of
from unit.pages.test_layout import TABLES


@pytest.mark.parametrize(("spec", "rows"), TABLES)
def test_every_slot_of_the_grid_is_filled_exactly_once(spec, rows):
    grid = grid_of(layout_of(spec, frozenset(rows)))
    filled = [
        slot
        for cell in grid.cells
        for slot in product(range(cell.row, cell.row + cell.rows), range(cell.column, cell.column + cell.columns))
    ]
    assert sorted(filled) == list(product(range(len(grid.lines)), range(grid.width)))


@pytest.mark.parametrize(("spec", "rows"), TABLES)
def test_a_figure_stays_below_its_label(spec, rows):
    grid = grid_of(layout_of(spec, frozenset(rows)))
    above = {}
    for cell in grid.cells:
        if cell.kind == "column" and cell.scope == "col":
            above.update(dict.fromkeys(range(cell.column, cell.column + cell.columns), cell))
        if cell.of is not None:
            label = above[cell.column]
            assert label.path[-1] == cell.of[1].path[-1]
            assert (label.column, label.columns) == (cell.column, cell.columns)


def test_the_boxhead_of_the_whole_table_is_known():
    whole = [test.values for test in TABLES if "every third row" not in test.id]
    heads = {spec.id: grid_of(layout_of(spec, frozenset(rows))).head for spec, rows in whole}
    assert heads["applications"] == 3 and heads["litigation"] == 3
    assert heads["uneven"] == 0, "each block has its own"
