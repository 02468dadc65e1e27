"""The tables of a report as one CSV file, in the official layout.

One file for all tables: who opens it in Excel or WPS sees the report's figures as a whole, each table under its title.
What programs read is another file. A merged cell has its text in its first slot, as spreadsheets write it.
"""

from collections.abc import Sequence
from functools import lru_cache

from crossfoot.publishing.csv_text import BOM, field, line
from crossfoot.publishing.downloads.sheet_grid import Grid
from crossfoot.publishing.downloads.sheets import Sheet, fill, label


def render(title: str, sheets: Sequence[Sheet], source: str) -> bytes:
    """The file: ``title``, then every table with its title and its note, ``source`` last where it is not empty."""
    lines = [BOM, line([title])]
    for sheet in sheets:
        texts = [
            field(text) if index in sheet.words else f"+{text}" if index in sheet.signed else text
            for index, text in enumerate(sheet.texts)
        ]
        lines += ["\r\n", line([sheet.title]), fill(_pieces(sheet.grid), texts)]
        if sheet.note:
            lines.append(line([sheet.note]))
    if source:
        lines += ["\r\n", line([source])]
    return "".join(lines).encode()


@lru_cache(maxsize=256)
def _pieces(grid: Grid) -> list[str]:
    """All that stands before, between and behind the figures."""
    pieces = [""]
    for line_ in grid.lines:
        at = 0
        for cell in line_:
            pieces[-1] += "," * (cell.column - at)
            at = cell.column
            if cell.of is None:
                pieces[-1] += field(label(cell))
            else:
                pieces.append("")
        pieces[-1] += "," * (grid.width - 1 - at) + "\r\n"
    return pieces
