"""A workbook part by part as ECMA-376 demands it, read without a library that forgives (parts 1 and 2, 5th edition)."""

import io
import posixpath
import re
import zipfile
from itertools import combinations
from xml.etree import ElementTree

import pytest

from crossfoot.publishing.downloads.xlsx_text import column_letters
from unit.publishing.test_downloads import REPORTS, made

PACKAGE = "{http://schemas.openxmlformats.org/package/2006/"
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
# Part 1, 18.3.1.99: what a worksheet holds comes in this order; there is more that ours do not hold.
OF_SHEET = (
    *("sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData"),
    *("mergeCells", "printOptions", "pageMargins", "pageSetup", "headerFooter"),
)


@pytest.fixture(params=REPORTS.values(), ids=REPORTS)
def parts(request):
    """The parts of a workbook by name, as XML."""
    with zipfile.ZipFile(io.BytesIO(made(request.param)[1]["xlsx"])) as archive:
        names = archive.namelist()
        assert len(names) == len(set(names)) and names[0] == "[Content_Types].xml"
        return {name: ElementTree.fromstring(archive.read(name)) for name in names}


def sheets(parts):
    return [part for name, part in sorted(parts.items()) if name.startswith("xl/worksheets/")]


def area(reference):
    """Columns and rows of ``A1`` or ``A1:B2``, counted from 1."""
    corners = [re.fullmatch("([A-Z]+)([0-9]+)", corner).groups() for corner in reference.split(":")]
    columns = [column_letters(number) for number in range(100)]
    places = [(columns.index(letters) + 1, int(row)) for letters, row in corners]
    return (*places[0], *places[-1])


def test_every_part_has_its_type_and_is_reached(parts):
    types = parts["[Content_Types].xml"]
    given = {entry.get("PartName") for entry in types.iter(f"{PACKAGE}content-types}}Override")}
    endings = {entry.get("Extension") for entry in types.iter(f"{PACKAGE}content-types}}Default")}
    reached = set()
    for name, part in parts.items():
        if name.endswith(".rels"):
            source = posixpath.dirname(posixpath.dirname(name))
            entries = list(part.iter(f"{PACKAGE}relationships}}Relationship"))
            assert len({entry.get("Id") for entry in entries}) == len(entries)
            reached |= {posixpath.normpath(posixpath.join(source, entry.get("Target"))) for entry in entries}
        elif name != "[Content_Types].xml":
            assert f"/{name}" in given
    assert reached == {name for name in parts if not name.endswith(".rels") and name != "[Content_Types].xml"}
    assert given == {f"/{name}" for name in reached} and endings == {"rels", "xml"}


def test_sheets_have_names_that_every_program_takes(parts):
    names = [sheet.get("name") for sheet in parts["xl/workbook.xml"].iter(f"{MAIN}sheet")]
    assert len(names) == len(sheets(parts)) == len({name.casefold() for name in names})
    assert all(0 < len(name) <= 31 and not re.search(r"[\\/*?:\[\]]|^'|'$", name) for name in names)


def test_what_a_sheet_holds_is_in_order_and_within_it(parts):
    styles = len(parts["xl/styles.xml"].find(f"{MAIN}cellXfs"))
    for sheet in sheets(parts):
        held = [child.tag.removeprefix(MAIN) for child in sheet]
        assert held == sorted(held, key=OF_SHEET.index) and len(held) == len(set(held))
        _, _, width, height = area(sheet.find(f"{MAIN}dimension").get("ref"))
        rows = list(sheet.iter(f"{MAIN}row"))
        assert [int(row.get("r")) for row in rows] == list(range(1, height + 1))
        for row in rows:
            places = [area(cell.get("r"))[:2] for cell in row]
            assert places == [(column, int(row.get("r"))) for column in range(1, width + 1)]
            assert all(0 <= int(cell.get("s")) < styles for cell in row)
            assert 10 <= float(row.get("ht")) <= 409, "points, at most what Excel takes"
        columns = list(sheet.iter(f"{MAIN}col"))
        assert [(int(col.get("min")), int(col.get("max"))) for col in columns] == [(n, n) for n in range(1, width + 1)]
        assert all(5 <= float(col.get("width")) <= 60 for col in columns)


def test_merged_cells_do_not_overlap_and_hold_one_text(parts):
    for sheet in sheets(parts):
        merged = sheet.find(f"{MAIN}mergeCells")
        areas = [area(one.get("ref")) for one in merged]
        assert int(merged.get("count")) == len(areas)
        _, _, width, height = area(sheet.find(f"{MAIN}dimension").get("ref"))
        assert all(1 <= left <= right <= width and 1 <= top <= bottom <= height for left, top, right, bottom in areas)
        for one, other in combinations(areas, 2):
            assert one[2] < other[0] or other[2] < one[0] or one[3] < other[1] or other[3] < one[1], (one, other)
        filled = {area(cell.get("r"))[:2] for cell in sheet.iter(f"{MAIN}c") if len(cell)}
        for left, top, right, bottom in areas:
            slots = {(column, row) for column in range(left, right + 1) for row in range(top, bottom + 1)}
            assert slots & filled <= {(left, top)}, "a program shows the first slot and drops the rest"


def test_styles_count_what_they_hold_and_name_what_there_is(parts):
    styles = parts["xl/styles.xml"]
    counted = {child.tag.removeprefix(MAIN): child for child in styles}
    assert all(int(child.get("count")) == len(child) for child in counted.values())
    formats = {int(entry.get("numFmtId")) for entry in counted["numFmts"]} | {0, 1}
    for entry in counted["cellXfs"]:
        assert int(entry.get("fontId")) < len(counted["fonts"]) and int(entry.get("fillId")) < len(counted["fills"])
        assert int(entry.get("borderId")) < len(counted["borders"]) and int(entry.get("numFmtId")) in formats
