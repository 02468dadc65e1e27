"""The tables of a report as an Excel workbook: Office Open XML (ECMA-376, 5th edition, parts 1 and 2), a sheet a table.

Written by hand, since a library for it would be one more thing to install. The same report gives the same bytes.
"""

import io
import zipfile
from collections.abc import Iterable, Sequence
from functools import lru_cache

from crossfoot.publishing.downloads.sheet_grid import Grid
from crossfoot.publishing.downloads.sheets import Sheet
from crossfoot.publishing.downloads.xlsx_sheet import ABOVE, sheet_xml
from crossfoot.publishing.downloads.xlsx_styles import styles_xml
from crossfoot.publishing.downloads.xlsx_text import DECLARATION, MAIN, OFFICE, absolute, escape, sheet_names

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a ZIP archive can name: a workbook says nothing of when it was made."""

_LEVEL = 3


def render(title: str, author: str, sheets: Sequence[Sheet], subtitle: str, source: str) -> bytes:
    """The workbook called ``title``; ``subtitle`` stands below every table's title, ``source`` below the table."""
    frame = _frame(tuple((sheet.title, sheet.grid) for sheet in sheets))
    parts = [(_sheet(number), sheet_xml(sheet, subtitle, source)) for number, sheet in enumerate(sheets, 1)]
    return _archive(frame, [("docProps/core.xml", _core(title, author)), *parts])


def _archive(before: bytes, parts: Iterable[tuple[str, str]]) -> bytes:
    """The archive ``before``, which may be empty, with ``parts`` added."""
    stream = io.BytesIO()
    stream.write(before)
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts:
            entry = zipfile.ZipInfo(name, _FIRST_DAY)
            entry.create_system = 0  # else it would name the system of whoever builds the site
            archive.writestr(entry, text.encode(), zipfile.ZIP_DEFLATED, _LEVEL)
    return stream.getvalue()


@lru_cache(maxsize=64)
def _frame(tables: tuple[tuple[str, Grid], ...]) -> bytes:
    """An archive of what is the same in all workbooks with these tables."""
    numbers = range(1, len(tables) + 1)
    targets = [(f"{OFFICE}/relationships/worksheet", _sheet(number).removeprefix("xl/")) for number in numbers]
    parts = [
        ("[Content_Types].xml", _content_types(numbers)),
        (
            "_rels/.rels",
            _relationships(
                [
                    (f"{OFFICE}/relationships/officeDocument", "xl/workbook.xml"),
                    (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
                ]
            ),
        ),
        ("xl/workbook.xml", _workbook(tables)),
        ("xl/_rels/workbook.xml.rels", _relationships([*targets, (f"{OFFICE}/relationships/styles", "styles.xml")])),
        ("xl/styles.xml", styles_xml()),
    ]
    return _archive(b"", parts)


def _sheet(number: int) -> str:
    return f"xl/worksheets/sheet{number}.xml"


def _content_types(numbers: range) -> str:
    sheets = "".join(
        f'<Override PartName="/{_sheet(number)}" ContentType="{_TYPES}.worksheet+xml"/>' for number in numbers
    )
    return (
        f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPES}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPES}.styles+xml"/>{sheets}'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


def _relationships(targets: list[tuple[str, str]]) -> str:
    entries = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{entries}</Relationships>'


def _core(title: str, author: str) -> str:
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(title)}</dc:title>'
        f"<dc:creator>{escape(author)}</dc:creator></cp:coreProperties>"
    )


def _workbook(tables: tuple[tuple[str, Grid], ...]) -> str:
    names = sheet_names([title for title, _ in tables])
    entries = "".join(
        f'<sheet name="{escape(name)}" sheetId="{number}" r:id="rId{number}"/>' for number, name in enumerate(names, 1)
    )
    repeated = []
    for index, (name, (_, grid)) in enumerate(zip(names, tables, strict=True)):
        if grid.head:  # printed again on every further page
            rows = escape(absolute(name, 1, ABOVE + grid.head))
            repeated.append(f'<definedName name="_xlnm.Print_Titles" localSheetId="{index}">{rows}</definedName>')
    defined = f"<definedNames>{''.join(repeated)}</definedNames>" if repeated else ""
    return (
        f'{DECLARATION}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}/relationships">'
        f"<sheets>{entries}</sheets>{defined}</workbook>"
    )
