from itertools import product

import pytest

from crossfoot.pages.layout import layout_of
from crossfoot.profile.load import load_pack_file
from crossfoot.profile.shipped import shipped_packs
from unit.pages.uneven import uneven


def _tables():
    yield pytest.param(uneven(), ["50", "51", "70", "71"], id="uneven")
    for name, file in shipped_packs().items():
        for spec in load_pack_file(file).tables:
            rows = [row.id for block in spec.blocks for row in block.rows]
            yield pytest.param(spec, rows, id=f"{name}-{spec.id}")
            yield pytest.param(spec, rows[::3], id=f"{name}-{spec.id}-every third row")


TABLES = list(_tables())


@pytest.mark.parametrize(("spec", "rows"), TABLES)
def test_every_slot_of_a_block_is_filled_exactly_once(spec, rows):
    layout = layout_of(spec, frozenset(rows))
    for block in layout.blocks:
        filled = [
            slot
            for cell in block.cells
            for slot in product(range(cell.row, cell.row + cell.rows), range(cell.column, cell.column + cell.columns))
        ]
        height = len(block.head) + len(block.body)
        assert sorted(filled) == list(product(range(height), range(layout.stub + block.columns)))


@pytest.mark.parametrize(("spec", "rows"), TABLES)
def test_headers_of_a_figure_spell_its_row_and_column(spec, rows):
    layout = layout_of(spec, frozenset(rows))
    assert [row.id for block in layout.blocks for row in block.rows] == rows
    for block in layout.blocks:
        headers = [cell for cell in block.cells if cell.kind in ("title", "column", "corner", "row")]
        for cell in block.cells:
            if cell.of is None:
                continue
            row, column = cell.of
            words = [headers[number].path[-1] for number in cell.headers if headers[number].path]
            banner = [spec.banner] if spec.banner else []
            assert words == [*row.path, *banner, *column.path]
            leaf = headers[cell.headers[-1]]
            assert (leaf.column, leaf.columns) == (cell.column, cell.columns), "a figure stands below its label"
