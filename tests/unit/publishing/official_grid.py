"""The official tables of a report as the site prints them in HTML, read back by a parser that we did not write."""

from math import lcm
from typing import NamedTuple

import html5lib

from crossfoot.pages.official_table import Figures, render

XHTML = "{http://www.w3.org/1999/xhtml}"


class Cell(NamedTuple):
    row: int
    column: int
    rows: int
    columns: int
    text: str
    is_figure: bool


def official_cells(report, table) -> list[Cell]:
    """The cells of one official table of ``report``, all its rows shown, each at its first slot; figures in order."""
    printed = {(f.row.id, f.column.id): f.printed for f in report.figures if f.table == table.id}
    rows = frozenset(row.id for block in table.blocks for row in block.rows)
    tables = list(html5lib.parse(render(table, Figures(rows, printed), "t", "zh")).iter(f"{XHTML}table"))
    # Blocks are tables of their own in HTML; a spreadsheet has one grid for all, as wide as their columns share.
    wide = lcm(*(len(block.columns) for block in table.blocks)) if table.layout == "down" else 0
    found: list[Cell] = []
    for block, element in zip(table.blocks, tables, strict=True):
        above = max((cell.row + cell.rows for cell in found), default=0)
        cells = list(_cells(element))
        stub = min(cell.column for cell in cells if cell.is_figure)
        share = wide // len(block.columns) if wide else 1
        for row, first, high, columns, text, is_figure in cells:
            start, end = (stub + (at - stub) * share if at > stub else at for at in (first, first + columns))
            found.append(Cell(row + above, start, high, end - start, text, is_figure))
    return found


def _cells(table):
    taken: set[tuple[int, int]] = set()
    for y, tr in enumerate(table.iter(f"{XHTML}tr")):
        x = 0
        for element in tr:
            while (y, x) in taken:
                x += 1
            high, wide = int(element.get("rowspan", 1)), int(element.get("colspan", 1))
            taken.update((y + dy, x + dx) for dy in range(high) for dx in range(wide))
            yield Cell(y, x, high, wide, "".join(element.itertext()), "headers" in element.attrib)
