"""How cells of a workbook look: the formats by number, as cells name them."""

from functools import cache
from typing import Final

from crossfoot.publishing.downloads.xlsx_text import DECLARATION, MAIN

MOST_DECIMALS = 14
"""A number with 14 decimals has 15 digits: as many as Excel keeps."""

TITLE: Final = 1
SUBTITLE: Final = 2
HEADER: Final = 3
STUB: Final = 4
PRINTED_NOTE: Final = 5
TEXT: Final = 6
TABLE_NOTE: Final = 7
_NUMBER: Final = 8

_FONT = "宋体"
_FIRST_FORMAT = 164
"""Numbers below this are formats that every program has."""


def number_style(decimals: int, *, signed: bool = False) -> int:
    """The format of a number with so many decimals, which all are shown; ``signed`` with a plus where it is one."""
    return _NUMBER + decimals + (MOST_DECIMALS + 1 if signed else 0)


@cache
def styles_xml() -> str:
    """The part ``styles.xml``."""
    shapes = ["0" if not decimals else f"0.{'0' * decimals}" for decimals in range(MOST_DECIMALS + 1)]
    shapes += [f"+{shape};-{shape};+{shape}" for shape in shapes]
    formats = "".join(
        f'<numFmt numFmtId="{_FIRST_FORMAT + number}" formatCode="{shape}"/>' for number, shape in enumerate(shapes)
    )
    fonts = _font(11) + _font(14, bold=True) + _font(11, bold=True) + _font(9)
    edge = "".join(f'<{side} style="thin"><color auto="1"/></{side}>' for side in ("left", "right", "top", "bottom"))
    numbers = "".join(_format(0, 1, "center", _FIRST_FORMAT + number) for number in range(len(shapes)))
    cells = (
        _format(0, 0, "general"),
        _format(1, 0, "center"),
        _format(0, 0, "center"),
        _format(2, 1, "center"),
        _format(0, 1, "left"),
        _format(3, 1, "left"),
        _format(0, 1, "center"),
        _format(3, 0, "left"),
        numbers,
    )
    return (
        f'{DECLARATION}<styleSheet xmlns="{MAIN}"><numFmts count="{len(shapes)}">{formats}</numFmts>'
        f'<fonts count="4">{fonts}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>'
        f"<border>{edge}<diagonal/></border></borders>"
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="{_NUMBER + len(shapes)}">{"".join(cells)}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )


def _font(size: int, *, bold: bool = False) -> str:
    weight = "<b/>" if bold else ""
    return f'<font>{weight}<sz val="{size}"/><name val="{_FONT}"/><family val="3"/><charset val="134"/></font>'


def _format(font: int, border: int, horizontal: str, number: int = 0) -> str:
    align = f'<alignment horizontal="{horizontal}" vertical="center" wrapText="1"/>'
    return (
        f'<xf numFmtId="{number}" fontId="{font}" fillId="0" borderId="{border}" xfId="0" applyNumberFormat="1" '
        f'applyFont="1" applyBorder="1" applyAlignment="1">{align}</xf>'
    )
