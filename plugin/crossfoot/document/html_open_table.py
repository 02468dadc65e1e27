"""A table while it is being read: its cells and texts gathered until ``</table>`` makes a ``Table`` of them."""

from crossfoot.document.html_elements import BLOCKS, SECTIONS
from crossfoot.document.html_open_text import OpenText, Pieces, joined
from crossfoot.document.html_rows import ReadRow, Section, empty_table, make_table
from crossfoot.document.html_tokens import SPACE
from crossfoot.document.open_names import OpenNames
from crossfoot.document.table import Table, TableFault
from crossfoot.document.table_grid import SINGLE, CellSpans
from crossfoot.source.span import Span

MAXIMUM_DEPTH = 20
"""How deep tables may be nested and still be formed, so that a text is copied into twenty cells at most."""


class OpenTable:
    """A ``table`` element and which of its parts are open.

    Inside another's cell or caption (``outer``) its text belongs to that as well: ``before`` takes
    what a browser moves in front of the table, ``inside`` what it leaves in its place.
    """

    __slots__ = (
        *("before", "caption", "cell", "colgroup", "colgroup_span", "columns", "depth"),
        *("inside", "outer", "row", "rows", "section", "sections", "stray", "tag", "title"),
    )

    def __init__(self, tag: Span, depth: int, outer: OpenText | None) -> None:
        self.tag = tag
        self.depth = depth
        self.outer = outer
        self.before: Pieces = []
        self.inside: Pieces = []
        if outer is not None:
            if depth > MAXIMUM_DEPTH:
                self.before = self.inside = outer.pieces
            else:
                outer.pieces += (self.before, self.inside)
        self.title: str | None = None
        self.columns = 0
        self.colgroup_span = 0
        self.sections: list[Section] = []
        self.colgroup = False
        self.section: str | None = None
        self.rows: list[ReadRow] = []
        self.row: ReadRow | None = None
        self.cell: OpenText | None = None
        self.caption: OpenText | None = None
        self.stray = OpenNames()

    @property
    def between(self) -> bool:
        """Whether no cell or caption is open, so that text would belong nowhere."""
        return self.cell is None and self.caption is None

    def is_open(self, name: str) -> bool:
        """Whether an end tag ``name`` has something to end; with an open caption none but its own has."""
        if self.colgroup and name != "col":
            self.colgroup = False
        if name in ("td", "th"):
            return self.cell is not None and self.cell.name == name
        if self.caption is not None:
            return name == "caption"
        return self.row is not None if name == "tr" else self.section == name

    def close(self, name: str, at: int, after: int) -> None:
        """End the open ``name``, whose end tag stands at ``at`` up to ``after``, and what is open in it."""
        if name == "tr":
            self.close_row(at, after)
        elif name in ("td", "th", "caption"):
            self.close_content(at)
        else:
            self.close_section(at)

    def open_content(self, name: str, tag: Span, spans: CellSpans = SINGLE) -> None:
        """Begin a cell or a caption; what it needs around it is open."""
        if self.outer is None:
            pieces: Pieces = []
        elif self.depth > MAXIMUM_DEPTH:
            pieces = self.inside
        else:
            pieces = []
            self.inside.append(pieces)
        content = OpenText(name, tag, pieces, spans)
        if name == "caption":
            self.caption = content
        else:
            self.cell = content

    def close_content(self, at: int) -> None:
        """End the open cell or caption, if there is one, and the strayed elements around cells."""
        self.colgroup = False
        if self.stray:
            self.stray.clear()
        content = self.cell or self.caption
        if content is None:
            return
        self.cell = self.caption = None
        if self.outer is not None and content.first >= 0:
            self.outer.cover(content.first, content.last)
        if self.depth > MAXIMUM_DEPTH:
            return
        if content.name == "caption":
            self.title = content.text() if self.title is None else self.title
        elif self.row is not None:
            start, end = content.span(at)
            header = content.name == "th"
            self.row.cells.append((content.text(), start, end, header, *content.tag, content.spans))
        if self.outer is not None:
            content.pieces[:] = (joined(content.pieces),)

    def open_section(self, name: str) -> None:
        """Begin a ``thead``, ``tbody`` or ``tfoot``, written or implied."""
        self.section = name
        self.rows = []
        self.sections.append(Section(name, self.rows))

    def close_section(self, at: int) -> None:
        """End the open section and what is open in it."""
        self.close_row(at)
        self.section = None

    def open_row(self, at: int) -> ReadRow:
        """Begin a row, in a ``tbody`` of its own where no section is open."""
        if self.section is None:
            self.open_section("tbody")
        self.row = ReadRow(at)
        self.rows.append(self.row)
        return self.row

    def close_row(self, at: int, after: int = -1) -> None:
        """End the open row at ``at``, its end tag (if there is one) at ``after``."""
        self.close_content(at)
        if self.row is not None:
            self.row.end = max(at, after)
            self.row = None

    def start_cell(self, name: str, tag: Span, spans: CellSpans) -> None:
        """Begin a cell; the one before it ends, and a row begins if none is open."""
        self.close_content(tag.start)
        if self.row is None:
            self.open_row(tag.start)
        self.open_content(name, tag, spans)

    def start_part(self, name: str, tag: Span) -> None:
        """Begin a row, a section or a caption; what cannot be around it ends."""
        if name == "tr":
            self.close_row(tag.start)
            self.open_row(tag.start)
        else:
            self.close_section(tag.start)
            if name in SECTIONS:
                self.open_section(name)
            else:
                self.open_content(name, tag)

    def start_columns(self, at: int, span: int, *, group: bool) -> None:
        """Count the columns of a ``colgroup``, whose span counts only while it has no ``col``, or of a ``col``."""
        inside = self.colgroup and not group
        self.close_section(at)
        if not self.sections:  # the standard passes over those after the first row group
            self.columns += span - (self.colgroup_span if inside else 0)
            self.colgroup_span = span if group else 0
        self.colgroup = True

    def start_between(self, name: str) -> None:
        """Note a start tag, whichever it is, where no cell and no caption is open."""
        if self.colgroup and name not in ("col", "html", "template"):
            self.colgroup = False
        if self.stray and name in BLOCKS:
            self.stray.close("p")

    def add_between(self, text: OpenText) -> None:
        """Add text that stands between cells: "foster parenting" leaves only white space where it is."""
        if text.first < 0 and not self.stray:
            self.inside += text.pieces
            return
        content = joined(text.pieces)
        if self.colgroup:  # whose end is the first character that is not white space
            self.colgroup = False
            moved = content.lstrip(SPACE)
            self.inside.append(content[: len(content) - len(moved)])
            content = moved
        self.before.append(content)
        if self.outer is not None and text.first >= 0:
            self.outer.cover(text.first, text.last)

    def build(self, end: int, *, closed: bool, read_whole: bool) -> Table:
        """The finished table, which ends at ``end``; no part is open any more."""
        if self.depth > MAXIMUM_DEPTH or not read_whole:
            table = empty_table(self.tag, end, self.title, self.depth)
        else:
            table = make_table(self.tag, end, self.title, self.sections, self.columns, self.depth)
        if not closed:
            swallowed = Span(self.tag.start, end)
            table.faults = (TableFault("unclosed", self.tag, swallowed=swallowed), *table.faults)
        return table
