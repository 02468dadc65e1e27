"""One official table as a worksheet: merged cells, widths, and how it prints on A4."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import product
from math import ceil
from typing import NamedTuple

from crossfoot.pages.layout import LaidCell
from crossfoot.publishing.downloads import xlsx_styles as styles
from crossfoot.publishing.downloads.sheet_grid import Grid
from crossfoot.publishing.downloads.sheets import Sheet, fill, label
from crossfoot.publishing.downloads.xlsx_text import DECLARATION, MAIN, column_letters, display_width, escape

ABOVE = 2
"""Rows above the table: its title, and whose report it is."""

MOST_DIGITS = 15
"""Excel keeps no more of a number; one with more is written as text, digit by digit."""

_FIGURE_WIDTH = 9
_LAST_STUB_WIDTH = 34
_STUB_WIDTH = 13
_WIDEST = 40
"""Digits that a column at most is made wider to hold; longer texts are broken."""

_LINE = 15
"""Points that a line of text is high."""

_STYLES = {
    "title": styles.HEADER,
    "column": styles.HEADER,
    "corner": styles.HEADER,
    "note": styles.PRINTED_NOTE,
    "row": styles.STUB,
}


class _Frame(NamedTuple):
    """What is the same for all reports on a form: the text before, between and behind the contents of the figures'
    cells; these cells; and the ranges that are merged.
    """

    pieces: tuple[str, ...]
    figures: tuple[LaidCell, ...]
    merged: tuple[str, ...]


def sheet_xml(sheet: Sheet, subtitle: str, source: str) -> str:
    """The part that holds ``sheet``."""
    grid = sheet.grid
    frame = _frame(grid)
    widths = list(_widths(grid))
    for cell, text in zip(frame.figures, sheet.texts, strict=True):
        if len(text) >= _FIGURE_WIDTH - 2:  # a number that does not fit shows as ###
            _widen(widths, cell, display_width(text) + 2)
    contents = [
        _content(styles.TEXT, text) if index in sheet.words else _number(text, index in sheet.signed)
        for index, text in enumerate(sheet.texts)
    ]
    above = _banner(1, sheet.title, styles.TITLE, grid.width, 30)
    above += _banner(2, subtitle, styles.SUBTITLE, grid.width, 20)
    below = ""
    number = ABOVE + len(grid.lines)
    for text in filter(None, (sheet.note, source)):
        number += 1
        lines = ceil(display_width(text) / sum(widths))
        below += _banner(number, text, styles.TABLE_NOTE, grid.width, _height(lines))
    rows = fill(frame.pieces, contents)
    banners = (*range(1, ABOVE + 1), *range(ABOVE + len(grid.lines) + 1, number + 1))
    last = column_letters(grid.width - 1)
    merged = [*frame.merged, *(f"A{row}:{last}{row}" for row in banners if grid.width > 1)]
    return _worksheet(grid, widths, above + rows + below, number, merged)


def _worksheet(grid: Grid, widths: Sequence[int], rows: str, height: int, merged: Sequence[str]) -> str:
    top = ABOVE + grid.head
    columns = "".join(
        f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'
        for number, width in enumerate(widths, 1)
    )
    ranges = "".join([f'<mergeCell ref="{range_}"/>' for range_ in merged])
    return (
        f'{DECLARATION}<worksheet xmlns="{MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<dimension ref="A1:{column_letters(grid.width - 1)}{height}"/>'
        '<sheetViews><sheetView showGridLines="0" workbookViewId="0">'
        f'<pane ySplit="{top}" topLeftCell="A{top + 1}" activePane="bottomLeft" state="frozen"/>'
        '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>'
        f'<cols>{columns}</cols><sheetData>{rows}</sheetData><mergeCells count="{len(merged)}">{ranges}</mergeCells>'
        '<printOptions horizontalCentered="1"/>'
        '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
        f'<pageSetup paperSize="9" orientation="{"portrait" if grid.stub else "landscape"}" fitToHeight="0"/>'
        "<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>"
    )


@lru_cache(maxsize=4096)
def _number(digits: str, signed: bool) -> str:
    """What a figure's cell holds, after its name: most of them are 0."""
    if sum(map(str.isdigit, digits)) > MOST_DIGITS:
        return _content(styles.TEXT, f"+{digits}" if signed else digits)
    style = styles.number_style(len(digits.partition(".")[2]), signed=signed)
    return f' s="{style}"><v>{digits}</v></c>'


def _content(style: int, text: str) -> str:
    """A text in the cell itself: of such a one no program makes a formula."""
    if not text:
        return f' s="{style}"/>'
    return f' s="{style}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'


def _text(name: str, style: int, text: str) -> str:
    return f'<c r="{name}"{_content(style, text)}'


def _banner(number: int, text: str, style: int, width: int, height: int) -> str:
    """A row of one text over the whole width."""
    rest = "".join([f'<c r="{column_letters(column)}{number}" s="{style}"/>' for column in range(1, width)])
    return f"{_row(number, height)}{_text(f'A{number}', style, text)}{rest}</row>"


def _row(number: int, height: int) -> str:
    return f'<row r="{number}" ht="{height}" customHeight="1">'


def _height(lines: int) -> int:
    return _LINE * lines + 3


def _widen(widths: list[int], cell: LaidCell, needed: int) -> None:
    columns = range(cell.column, cell.column + cell.columns)
    short = min(needed, _WIDEST) - sum(widths[column] for column in columns)
    for column in columns:
        widths[column] += max(ceil(short / cell.columns), 0)


@lru_cache(maxsize=256)
def _frame(grid: Grid) -> _Frame:
    slots: list[list[tuple[int, str, LaidCell | None]]] = [[] for _ in range(len(grid.lines))]
    merged = []
    for cell in grid.cells:
        name = _name(cell.row, cell.column)
        is_figure = cell.of is not None
        style = styles.TEXT if is_figure else _STYLES[cell.kind]
        first = f'<c r="{name}"' if is_figure else _text(name, style, label(cell))
        slots[cell.row].append((cell.column, first, cell if is_figure else None))
        if cell.rows > 1 or cell.columns > 1:
            merged.append(f"{name}:{_name(cell.row + cell.rows - 1, cell.column + cell.columns - 1)}")
            for row, column in _covered(cell):
                slots[row].append((column, _text(_name(row, column), style, ""), None))
    pieces = [""]
    figures: list[LaidCell] = []
    for index, (row_slots, height) in enumerate(zip(slots, _heights(grid), strict=True)):
        pieces[-1] += _row(index + ABOVE + 1, height)
        for _, text, figure in sorted(row_slots, key=lambda slot: slot[0]):
            pieces[-1] += text
            if figure is not None:
                figures.append(figure)
                pieces.append("")
        pieces[-1] += "</row>"
    return _Frame(tuple(pieces), tuple(figures), tuple(merged))


def _heights(grid: Grid) -> list[int]:
    """Of each row of the table, in points, so that all labels are seen: merged cells do not make room by themselves."""
    widths = _widths(grid)
    heights = [_height(1)] * len(grid.lines)
    for cell in grid.cells:
        room = sum(widths[cell.column : cell.column + cell.columns]) - 2
        needed = _height(ceil(display_width(label(cell)) / room)) if cell.of is None else 0
        for row in range(cell.row, cell.row + cell.rows):
            heights[row] = max(heights[row], ceil(needed / cell.rows))
    return heights


@lru_cache(maxsize=256)
def _widths(grid: Grid) -> tuple[int, ...]:
    """Of each column, in digits: those of labels, the innermost the widest, then those of figures."""
    stub = [_STUB_WIDTH] * (grid.stub - 1) + [_LAST_STUB_WIDTH] if grid.stub else []
    return (*stub, *[_FIGURE_WIDTH] * (grid.width - grid.stub))


def _covered(cell: LaidCell) -> list[tuple[int, int]]:
    """The slots of a cell but the first: they need its border."""
    slots = product(range(cell.row, cell.row + cell.rows), range(cell.column, cell.column + cell.columns))
    return [slot for slot in slots if slot != (cell.row, cell.column)]


def _name(row: int, column: int) -> str:
    """A slot of the table as the sheet calls it."""
    return f"{column_letters(column)}{row + ABOVE + 1}"
