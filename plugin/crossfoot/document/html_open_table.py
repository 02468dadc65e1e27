"""A table while it is being read: its cells and texts gathered until ``</table>`` makes a ``Table`` of them."""

import re
from collections.abc import Callable
from functools import partial
from itertools import chain, takewhile
from typing import NamedTuple, cast

from crossfoot.document.html_tokens import SPACE, decode
from crossfoot.document.open_names import OpenNames
from crossfoot.document.table import Cell, Table, TableFault
from crossfoot.document.table_grid import SINGLE, CellSpans, form_grid
from crossfoot.source.span import Span

MAXIMUM_DEPTH = 20
"""How deep tables may be nested and still be formed, so that a text is copied into twenty cells at most."""

Pieces = list["str | Pieces"]
"""A text in the order of the page: strings, and the pieces of tables and cells inside it."""

_SPACES = re.compile(r"[ \t\n\r\f]+")

# A tuple becomes a named one without a call in Python: there are three to a cell.
_span = cast("Callable[[tuple[int, int]], Span]", partial(tuple.__new__, Span))
_cell = cast("Callable[[tuple[object, ...]], Cell]", partial(tuple.__new__, Cell))


def shown_text(content: str) -> str:
    """``content`` with ASCII white space collapsed and trimmed."""
    return content if content.isalnum() else _SPACES.sub(" ", content).strip(SPACE)


class ReadCell(NamedTuple):
    """A cell whose slots are not known yet. Built as a bare tuple on the fast path."""

    text: str
    start: int
    end: int
    header: bool
    tag_start: int
    tag_end: int
    spans: CellSpans


class OpenText:
    """The content of a cell, a caption or a heading from its start tag on."""

    __slots__ = ("first", "last", "name", "pieces", "spans", "tag")

    def __init__(self, name: str, tag: Span, pieces: Pieces, spans: CellSpans = SINGLE) -> None:
        self.name = name
        self.tag = tag
        self.pieces = pieces
        self.spans = spans
        self.first = -1
        self.last = -1

    def add(self, written: str, start: int, shown: str | None = None) -> None:
        """Add the text ``written`` at ``start``, which shows as ``shown``: with its references decoded if not given."""
        shown = decode(written) if shown is None else shown
        self.pieces.append(shown)
        if shown.strip(SPACE):
            self.cover(start + len(written) - len(written.lstrip(SPACE)), start + len(written.rstrip(SPACE)))

    def cover(self, first: int, last: int) -> None:
        """Take note that some of the text stands at ``first`` up to ``last``."""
        if self.first < 0:
            self.first = first
        self.last = last

    def text(self) -> str:
        """The text content, ASCII white space collapsed and trimmed."""
        return shown_text(_joined(self.pieces))

    def span(self, at: int) -> Span:
        """The place of the text, or of all the content that ends at ``at`` where there is none."""
        return Span(self.tag.end, at) if self.first < 0 else Span(self.first, self.last)


class OpenRow:
    """A ``tr``, its start tag left out perhaps."""

    __slots__ = ("cells", "end", "start")

    def __init__(self, start: int) -> None:
        self.start = start
        self.end = -1
        self.cells: list[ReadCell] = []


class OpenTable:
    """A ``table`` element and which of its parts are open.

    Inside another's cell or caption (``outer``) its text belongs to that as well: ``before`` takes
    what a browser moves in front of the table, ``inside`` what it leaves in its place.
    """

    __slots__ = (
        *("before", "caption", "cell", "colgroup", "colgroup_span", "columns", "depth", "groups"),
        *("inside", "outer", "row", "rows", "section", "stray", "tag", "title"),
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
        self.groups: list[tuple[str, list[OpenRow]]] = []
        self.colgroup = False
        self.section: str | None = None
        self.rows: list[OpenRow] = []
        self.row: OpenRow | None = None
        self.cell: OpenText | None = None
        self.caption: OpenText | None = None
        self.stray = OpenNames()

    @property
    def content(self) -> OpenText | None:
        """The cell or caption that text goes to."""
        return self.cell or self.caption

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
        content = self.content
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
            self.row.cells.append(ReadCell(content.text(), start, end, header, *content.tag, content.spans))
        if self.outer is not None:
            content.pieces[:] = (_joined(content.pieces),)

    def open_section(self, name: str) -> None:
        """Begin a ``thead``, ``tbody`` or ``tfoot``, written or implied."""
        self.section = name
        self.rows = []
        self.groups.append((name, self.rows))

    def close_section(self, at: int) -> None:
        """End the open section and what is open in it."""
        self.close_row(at)
        self.section = None

    def open_row(self, at: int) -> OpenRow:
        """Begin a row, in a ``tbody`` of its own where no section is open."""
        if self.section is None:
            self.open_section("tbody")
        self.row = OpenRow(at)
        self.rows.append(self.row)
        return self.row

    def close_row(self, at: int, after: int = -1) -> None:
        """End the open row at ``at``, its end tag (if there is one) at ``after``."""
        self.close_content(at)
        if self.row is not None:
            self.row.end = max(at, after)
            self.row = None

    def add_columns(self, span: int, *, group: bool, first: bool) -> None:
        """Count the columns of a ``colgroup``, or of a ``col`` (``first``: without one around it).

        The span of a ``colgroup`` counts only while it has no ``col``.
        """
        if not self.groups:  # the standard passes over those after the first row group
            self.columns += span - (0 if group or first else self.colgroup_span)
            self.colgroup_span = span if group else 0
        self.colgroup = True

    def build(self, end: int, *, closed: bool) -> Table:
        """The finished table, which ends at ``end``; no part is open any more."""
        faults = [] if closed else [TableFault("unclosed", self.tag, swallowed=Span(self.tag.start, end))]
        sections = sorted(self.groups, key=_is_foot)
        groups = [rows for _, rows in sections]
        grid = form_grid([[[cell[6] for cell in row.cells] for row in rows] for rows in groups], self.columns)
        slots, cells = grid.slots, cast("tuple[Cell, ...]", ())
        if grid.too_large or self.depth > MAXIMUM_DEPTH:
            groups, slots = [], ()
            faults.append(TableFault("too-large", self.tag))
        elif grid.anchors:
            read = chain.from_iterable([row.cells for rows in groups for row in rows])
            texts, starts, ends, headers, tag_starts, tag_ends, _ = zip(*read, strict=True)
            spans, tags = map(_span, zip(starts, ends, strict=True)), map(_span, zip(tag_starts, tag_ends, strict=True))
            cells = tuple(map(_cell, zip(texts, spans, *zip(*grid.anchors, strict=True), headers, tags, strict=True)))
            for index in grid.overlaps:
                cell = cells[index]
                faults.append(TableFault("overlap", cell.tag or self.tag, cell.row))
        rows = tuple([Span(row.start, row.end) for rows in groups for row in rows])
        heads = takewhile(_is_head, [section for section in sections if section[1]]) if groups else ()
        header_rows = sum([len(head) for _, head in heads])
        span = Span(self.tag.start, end)
        return Table("html", span, self.title, cells, slots, rows, header_rows, tuple(faults), self.depth)


def _is_head(section: tuple[str, list[OpenRow]]) -> bool:
    return section[0] == "thead"


def _is_foot(section: tuple[str, list[OpenRow]]) -> bool:
    return section[0] == "tfoot"


def _joined(pieces: Pieces) -> str:
    """One string of all pieces; those of closed cells are joined already, so the depth is small."""
    return "".join([piece if isinstance(piece, str) else _joined(piece) for piece in pieces])
