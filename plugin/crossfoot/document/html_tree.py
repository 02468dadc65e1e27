"""The effect of each tag and text on the open tables: section 13.2.6 "Tree construction" of the HTML standard.

No tree is made: of the elements in a cell only those matter that begin or end a table's part, and
what decides whether a tag is one. Everything else in a cell is its text content.
"""

from crossfoot.document import html_elements as elements
from crossfoot.document.html_open_heading import OpenHeading
from crossfoot.document.html_open_table import OpenTable
from crossfoot.document.html_open_text import OpenText
from crossfoot.document.html_tokens import Token, is_self_closing, raw_text_end, read_attributes, tokens
from crossfoot.document.open_names import OpenNames
from crossfoot.document.table import Table
from crossfoot.document.table_grid import SINGLE, CellSpans, read_spans
from crossfoot.source.span import Span

MAXIMUM_CELLS = 100_000
"""The cells that are read of one text; the largest official report has some 400."""


class TooManyCells(Exception):
    """There are more than ``MAXIMUM_CELLS``: the tables that are open are not formed, and nothing more is read."""


class _SpansAsked(dict[str, CellSpans]):
    """What the attributes of a cell ask for; many cells have the same."""

    def __missing__(self, attributes: str) -> CellSpans:
        asked = SINGLE
        if "span" in attributes.lower():
            read = read_attributes(attributes)
            asked = read_spans(read.get("colspan"), read.get("rowspan"))
        self[attributes] = asked
        return asked


class HtmlTree:
    """What is open at a place in ``text``, and what was closed before it."""

    __slots__ = ("_around", "_cells", "end", "foreign", "heading", "spans", "table", "tables", "text")

    def __init__(self, text: str, end: int) -> None:
        self.text = text
        self.end = end
        self.table: OpenTable | None = None
        """The innermost open one."""
        self.tables: list[Table | None] = []
        """In the order of their start tags; ``None`` for one that is open."""
        self.heading = OpenHeading()
        self.foreign = OpenNames()
        """The open elements of SVG or MathML."""
        self._around: list[tuple[OpenTable | None, int]] = []
        self._cells = 0
        self.spans = _SpansAsked({"": SINGLE})

    def count_cell(self, attributes: str) -> CellSpans:
        """Count a cell, and say what its attributes ask for."""
        self.count_cells(1)
        return self.spans[attributes]

    def count_cells(self, more: int) -> None:
        """Count ``more`` cells."""
        self._cells += more
        if self._cells > MAXIMUM_CELLS:
            raise TooManyCells

    def add_text(self, start: int, end: int, *, raw: bool = False) -> None:
        """Add the text that stands there to what is open; ``raw``: without character references."""
        written, table = self.text[start:end], self.table
        content = self.heading.content if table is None else table.cell or table.caption
        if content is not None:
            content.add(written, start, written if raw else None)
        elif table is not None:
            outside = OpenText("", Span(start, end), [])
            outside.add(written, start, written if raw else None)
            table.add_between(outside)

    def add_space(self) -> None:
        """Show a ``<br>``."""
        table = self.table
        content = self.heading.content if table is None else table.cell or table.caption
        if content is not None:
            content.pieces.append(" ")
        elif table is not None:
            table.before.append(" ")

    def start_tag(self, token: Token) -> int:
        """Do what a start tag asks for; return where reading goes on."""
        name, at, table = token.name, token.end, self.table
        if self.foreign and self._is_foreign(token):
            return at
        between = table is not None and table.between
        if between and table is not None:
            table.start_between(name)
        if name in elements.PARTS:
            self._start_part(token)
        elif name == "br":
            self.add_space()
        elif name in elements.RAW_TEXT:
            after = raw_text_end(self.text, at, self.end, name)
            if name not in elements.UNSHOWN:
                self.add_text(at, after, raw=name not in elements.ESCAPABLE_RAW_TEXT)
            return after
        elif name == "plaintext":
            self.add_text(at, self.end, raw=True)
            return self.end
        elif name == "template":
            return self._after_template(at)
        elif name in elements.FOREIGN:
            if not is_self_closing(token.attributes):
                self.foreign.open(name)
        elif table is None:
            self.heading.start_tag(token)
        elif between and name not in elements.WITHOUT_CONTENT:
            table.stray.open(name)
        return at

    def end_tag(self, token: Token) -> None:
        """End what an end tag ends, if that is open."""
        name, table = token.name, self.table
        if self.foreign:
            if self.foreign.close(name):
                return
            if name in ("br", "p"):
                self.foreign.clear()
        if name == "br":
            self.add_space()
        elif table is None:
            self.heading.end_tag(token)
        elif name == "table":
            self._close_table(token.start, token.end, closed=True)
        elif name in elements.PARTS:
            if table.is_open(name):
                self.foreign.clear()
                table.close(name, token.start, token.end)
        elif table.between:
            table.colgroup = False
            table.stray.close(name)

    def finish(self, *, read_whole: bool) -> None:
        """Close all at the end of the text, to which it was not read if there were too many cells."""
        self.heading.close(self.end, self.end)
        while self.table is not None:
            self._close_table(self.end, self.end, closed=not read_whole, read_whole=read_whole)

    def _is_foreign(self, token: Token) -> bool:
        """Whether a start tag inside SVG or MathML is one of its own; one of HTML's may end it."""
        name = token.name
        if name in elements.ENDS_FOREIGN or (
            name == "font" and not read_attributes(token.attributes).keys().isdisjoint(("color", "face", "size"))
        ):
            self.foreign.clear()
            return False
        if self.foreign.last in elements.HTML_IN_FOREIGN:
            return False
        if not is_self_closing(token.attributes):
            self.foreign.open(name)
        return True

    def _after_template(self, at: int) -> int:
        """Where the template ends whose start tag ends at ``at``: nothing in it is shown."""
        depth = 1
        for token in tokens(self.text, at, self.end):
            if token.name == "template":
                depth += 1 if token.kind == "start" else -1
                if not depth:
                    return token.end
        return self.end

    def _start_part(self, token: Token) -> None:
        name, table = token.name, self.table
        tag = Span(token.start, token.end)
        if name == "table":
            if table is not None and table.between:
                self._close_table(token.start, token.start, closed=False)
            self._open_table(tag)
        elif table is not None:
            self.foreign.clear()
            if name in ("td", "th"):
                table.start_cell(name, tag, self.count_cell(token.attributes))
            elif name in ("col", "colgroup"):
                columns = read_spans(read_attributes(token.attributes).get("span"), None).columns
                table.start_columns(tag.start, columns, group=name == "colgroup")
            else:
                table.start_part(name, tag)

    def _open_table(self, tag: Span) -> None:
        self.heading.close(tag.start, tag.start)
        outer = None if self.table is None else self.table.cell or self.table.caption
        self._around.append((self.table, len(self.tables)))
        self.tables.append(None)
        self.table = OpenTable(tag, len(self._around) - 1, outer)

    def _close_table(self, at: int, after: int, *, closed: bool, read_whole: bool = True) -> None:
        """End the innermost table at ``at``, its end tag (if there is one) at ``after``."""
        self.foreign.clear()
        table = self.table
        if table is not None:
            table.close_section(at)
            self.table, index = self._around.pop()
            self.tables[index] = table.build(after, closed=closed, read_whole=read_whole)
