"""Grids: no slot is covered twice, and a printed grid is read back as it was."""

from html import escape

from hypothesis import given, settings
from hypothesis import strategies as st

from crossfoot.document.html_table import read_html
from crossfoot.document.html_tokens import tokens
from crossfoot.document.table import UNCOVERED
from crossfoot.document.table_grid import form_grid
from properties.strategies.tables import grids, groups


@settings(max_examples=200, deadline=None)
@given(groups, st.integers(0, 4))
def test_each_slot_belongs_to_the_first_cell_that_covers_it(drawn, columns):
    grid = form_grid(drawn, columns)
    assert not grid.too_large
    assert len({len(row) for row in grid.slots}) <= 1
    assert len(grid.anchors) == sum(len(row) for group in drawn for row in group)
    owners, overlaps = {}, set()
    for index, (row, column, row_span, column_span) in enumerate(grid.anchors):
        for slot in ((row + y, column + x) for y in range(row_span) for x in range(column_span)):
            if owners.setdefault(slot, index) != index:
                overlaps.add(index)
    slots = {(y, x): index for y, row in enumerate(grid.slots) for x, index in enumerate(row)}
    assert {slot: index for slot, index in slots.items() if index != UNCOVERED} == owners
    assert set(grid.overlaps) == overlaps
    asked = [spans for group in drawn for row in group for spans in row]
    for anchor, spans in zip(grid.anchors, asked, strict=True):
        assert grid.slots[anchor.row][anchor.column] == grid.anchors.index(anchor)
        assert anchor.column_span == spans.columns
        assert anchor.row_span <= spans.rows or spans.rows == 0


@settings(max_examples=200, deadline=None)
@given(grids(), st.booleans(), st.booleans())
def test_a_printed_grid_is_read_back(drawn, tidy, upper):
    height, width, cells = drawn
    written = "<table>"
    for row in range(height):
        written += "\n  <tr>" if tidy else "<tr>"
        for cell in cells:
            if cell.row == row:
                name = "th" if cell.header else "td"
                name = name.upper() if upper else name
                attributes = f' rowspan="{cell.row_span}"' if cell.row_span > 1 else ""
                attributes += f" colspan={cell.column_span}" if cell.column_span > 1 else ""
                written += f"<{name}{attributes}>{escape(cell.text)}" + (f"</{name}>\n" if tidy else "")
        written += "</tr>" if tidy else ""
    written += "</table>"
    (table,) = read_html(written).tables
    assert table.faults == ()
    assert (table.rows, table.columns) == (height, width)
    read = [(c.row, c.column, c.row_span, c.column_span, c.text, c.header) for c in table.cells]
    assert read == [tuple(cell._replace(text=" ".join(filter(None, cell.text.split(" "))))) for cell in cells]
    assert all(UNCOVERED not in row for row in table.slots)
    for cell in table.cells:
        covered = written[slice(*cell.span)]
        assert " ".join(filter(None, covered.split(" "))) == escape(cell.text)
        tag = written[slice(*cell.tag)].lower()
        assert tag.startswith("<th" if cell.header else "<td")
        assert tag.endswith(">")


PIECES = [
    "<",
    ">",
    "/",
    "=",
    '"',
    "'",
    "!",
    "-",
    " ",
    "\n",
    "&",
    "table",
    "td",
    "tr",
    "th",
    "script",
    "br",
    "x",
    "七",
    "\U0001f600",
]


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from([*PIECES, "<td", "<tr>", "</td>", "<table>", "</table>", "<!--", "-->"]), max_size=40).map(
        "".join
    )
)
def test_any_text_is_read(text):
    assert "".join(text[token.start : token.end] for token in tokens(text)) == text
    for table in read_html(text).tables:
        assert text[table.span.start :].startswith("<table")
        for cell in table.cells:
            assert (
                table.span.start < cell.tag.start < cell.tag.end <= cell.span.start <= cell.span.end <= table.span.end
            )
            if cell.text == "":
                assert cell.span.start == cell.tag.end
