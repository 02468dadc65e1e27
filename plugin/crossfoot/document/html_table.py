"""The tables and headings of HTML text, as section 13.2.6 "Tree construction" of the HTML standard makes them.

No tree is made: of the elements in a cell only those matter that begin or end a table's part, and
what decides whether a tag is one. Everything else in a cell is its text content.
"""

import re
from typing import NamedTuple

from crossfoot.document.html_open_table import OpenTable, OpenText, shown_text
from crossfoot.document.html_tokens import (
    ATTRIBUTES,
    ESCAPABLE_RAW_TEXT,
    RAW_TEXT,
    Token,
    decode,
    is_self_closing,
    raw_text_end,
    read_attributes,
    read_token,
    tokens,
)
from crossfoot.document.open_names import OpenNames
from crossfoot.document.table import Table
from crossfoot.document.table_grid import SINGLE, CellSpans, read_spans
from crossfoot.source.span import Span


class HtmlHeading(NamedTuple):
    """An ``h1`` to ``h6`` outside of tables: its text like a cell's, the text's place, and the whole element's.

    One that its author did not close ends at the next heading, at a table, or where the element around it ends.
    """

    level: int
    text: str
    span: Span
    block: Span


class HtmlReading(NamedTuple):
    """All tables in the order of their start tags, those inside cells among them, and all headings."""

    tables: tuple[Table, ...]
    headings: tuple[HtmlHeading, ...]


_SECTIONS = frozenset(("tbody", "thead", "tfoot"))
_PARTS = _SECTIONS | {"caption", "col", "colgroup", "table", "td", "th", "tr"}
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BLOCKS = _HEADINGS | set(
    "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer header hgroup"
    " hr li listing main menu nav ol p pre search section summary ul xmp".split()
)
"""Their start tags end an open paragraph."""
_WITHOUT_CONTENT = frozenset(
    ["area", "base", "basefont", "bgsound", "body", "br", "col", "embed", "form", "frame", "frameset", "head", "hr", "html", "image", "img", "input", "keygen", "link", "meta", "param", "script", "source", "style", "template", "track", "wbr"]
)
_AROUND_HEADINGS = _BLOCKS - {"p", "hr"} | {"body", "form", "html"}
_FOREIGN = frozenset(("svg", "math"))
_HTML_IN_AROUND_HEADINGS = _BLOCKS - {"p", "hr"} | {"body", "form", "html"}
_FOREIGN = frozenset(["foreignobject", "desc", "title", "mi", "mo", "mn", "ms", "mtext", "annotation-xml"])
_ENDS_AROUND_HEADINGS = _BLOCKS - {"p", "hr"} | {"body", "form", "html"}
_FOREIGN = frozenset(
    ["b", "big", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "dt", "em", "embed", "h1", "h2", "h3", "h4", "h5", "h6", "head", "hr", "i", "img", "li", "listing", "menu", "meta", "nobr", "ol", "p", "pre", "ruby", "s", "small", "span", "strong", "strike", "sub", "sup", "table", "tt", "u", "ul", "var"]
)

# The run of the mill between <table> and </table>, one match each: a cell whose text is one run in
# normal form, whatever it is wrapped in; a row's tags. The last alternative, nothing, hands on to the tokenizer.
_REST = rf"(?:[ \t\n\r\f/]{ATTRIBUTES})?+"
_WRAPPING = rf"(?:[ \t\n\r\f]++|</?(?:p|s(?:pan|trong|mall|u[bp])|br?|div|font|center|em|[aiu]|o:p){_REST}>)*+"
_WORDS = r"(?:[^< \t\n\r\f]++(?: (?=[^< \t\n\r\f]))?+)*+"
_COMMON = re.compile(
    rf"<[tT]([dDhH])({_REST})>{_WRAPPING}({_WORDS}){_WRAPPING}</[tT]\1>[ \t\n\r\f]*+"
    rf"|<[tT][rR]{_REST}>[ \t\n\r\f]*+|</[tT][rR]>[ \t\n\r\f]*+|"
)


def read_html(text: str, start: int = 0, end: int | None = None) -> HtmlReading:
    """Read ``text[start:end]`` as part of a page's body; every place is an offset in ``text``."""
    return _Reader(text, start, len(text) if end is None else end).read()


class _Reader:
    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.table: OpenTable | None = None
        self.around: list[tuple[OpenTable | None, int]] = []
        self.tables: list[Table | None] = []
        self.headings: list[HtmlHeading] = []
        self.heading: OpenText | None = None
        self.in_heading = OpenNames()
        self.foreign = OpenNames()
        self.spans: dict[str, CellSpans] = {"": SINGLE}

    def read(self) -> HtmlReading:
        text, end, at = self.text, self.end, self.start
        while at < end:
            table = self.table
            if table is not None and table.outer is None and table.between and not self.foreign:
                at = self.read_rows(table, at)
                if at >= end:
                    break
            token = read_token(text, at, end)
            at = token.end
            if token.kind == "text":
                self.add_text(token.start, at)
            elif token.kind == "start":
                at = self.start_tag(token)
            elif token.kind == "end":
                self.end_tag(token)
        self.close_heading(end, end)
        while self.table is not None:
            self.close_table(end, end, closed=False)
        return HtmlReading(tuple([table for table in self.tables if table is not None]), tuple(self.headings))

    def read_rows(self, table: OpenTable, at: int) -> int:
        """Read rows and plain cells as far as they go; no cell is open before or after."""
        text, spans, row = self.text, self.spans, table.row
        for match in _COMMON.finditer(text, at, self.end):
            start, at = match.span()
            if match.lastindex:
                kind, attributes, content = match.groups()
                if row is None:
                    row = table.open_row(start)
                after = start + 4 + len(attributes)
                asked = spans.get(attributes) or self.read_spans(attributes)
                first = match.start(3)
                last = first + len(content)
                if "&" in content:
                    content = shown_text(decode(content))
                if not content:
                    first, last = after, text.rindex("</", after, at)
                row.cells.append((content, first, last, kind in "hH", start, after, asked))
            elif start == at:
                break
            elif text[start + 1] != "/":
                if row is not None:
                    row.end = start
                row = table.open_row(start)
            elif row is not None:
                row.end = start + 5
                table.row = row = None
        return at

    def read_spans(self, attributes: str) -> CellSpans:
        """What the attributes of a cell ask for; many cells have the same."""
        asked = self.spans.get(attributes)
        if asked is None:
            asked = SINGLE
            if "span" in attributes.lower():
                read = read_attributes(attributes)
                asked = read_spans(read.get("colspan"), read.get("rowspan"))
            self.spans[attributes] = asked
        return asked

    def add_text(self, start: int, end: int, *, raw: bool = False) -> None:
        text, table = self.text[start:end], self.table
        shown = text if raw else None
        if table is None:
            if self.heading is not None:
                self.heading.add(text, start, shown)
            return
        content = table.cell or table.caption
        if content is not None:
            content.add(text, start, shown)
        else:
            outside = OpenText("", Span(start, end), [])
            outside.add(text, start, shown)
            self.add_between(table, outside)

    @staticmethod
    def add_between(table: OpenTable, outside: OpenText) -> None:
        """Add text that stands between cells: "foster parenting" leaves only white space where it is."""
        moved = outside.first >= 0 or bool(table.stray)
        if moved:
            table.colgroup = False
        if table.outer is not None:
            (table.before if moved else table.inside).extend(outside.pieces)
            if outside.first >= 0:
                table.outer.cover(outside.first, outside.last)

    def add_space(self) -> None:
        """Show a ``<br>``."""
        table = self.table
        if table is None:
            if self.heading is not None:
                self.heading.pieces.append(" ")
            return
        content = table.cell or table.caption
        (table.before if content is None else content.pieces).append(" ")

    def start_tag(self, token: Token) -> int:
        """Do what a start tag asks for; return where reading goes on."""
        name, at, table = token.name, token.end, self.table
        if self.foreign and self.is_foreign(token):
            return at
        if table is not None and table.between:
            if table.colgroup and name not in ("col", "html", "template"):
                table.colgroup = False
            if name in _BLOCKS and table.stray:
                table.stray.close("p")
        if name in _PARTS:
            self.start_part(token)
        elif name == "br":
            self.add_space()
        elif name in RAW_TEXT:
            after = raw_text_end(self.text, at, self.end, name)
            if name not in ("script", "style"):
                self.add_text(at, after, raw=name not in ESCAPABLE_RAW_TEXT)
            return after
        elif name == "plaintext":
            self.add_text(at, self.end, raw=True)
            return self.end
        elif name == "template":
            return self.after_template(at)
        elif name in _FOREIGN:
            if not is_self_closing(token.attributes):
                self.foreign.open(name)
        elif table is None:
            if name in _HEADINGS:
                self.close_heading(token.start, token.start)
                self.heading = OpenText(name, Span(token.start, at), [])
            elif self.heading is not None and name not in _WITHOUT_CONTENT:
                self.in_heading.open(name)
        elif table.between and name not in _WITHOUT_CONTENT:
            table.stray.open(name)
        return at

    def is_foreign(self, token: Token) -> bool:
        """Whether a start tag inside SVG or MathML is one of its own; one of HTML's may end it."""
        name = token.name
        if name in _ENDS_FOREIGN or (name == "font" and read_attributes(token.attributes).keys() & {"color", "face", "size"}):
            self.foreign.clear()
            return False
        if self.foreign.last in _HTML_IN_FOREIGN:
            return False
        if not is_self_closing(token.attributes):
            self.foreign.open(name)
        return True

    def after_template(self, at: int) -> int:
        """Where the template ends whose start tag ends at ``at``: nothing in it is shown."""
        depth = 1
        for token in tokens(self.text, at, self.end):
            if token.name == "template":
                depth += 1 if token.kind == "start" else -1
                if not depth:
                    return token.end
        return self.end

    def start_part(self, token: Token) -> None:
        name, start, table = token.name, token.start, self.table
        tag = Span(start, token.end)
        if name == "table":
            if table is not None and table.between:
                self.close_table(start, start, closed=False)
            self.open_table(tag)
            return
        if table is None:
            return
        self.foreign.clear()
        if name in ("td", "th"):
            table.close_content(start)
            if table.row is None:
                table.open_row(start)
            table.open_content(name, tag, self.read_spans(token.attributes))
        elif name == "tr":
            table.close_row(start)
            table.open_row(start)
        else:
            first = not table.colgroup
            table.close_section(start)
            if name == "caption":
                table.open_content(name, tag)
            elif name in _SECTIONS:
                table.open_section(name)
            else:
                span = read_spans(read_attributes(token.attributes).get("span"), None).columns
                table.add_columns(span, group=name == "colgroup", first=first)

    def end_tag(self, token: Token) -> None:
        name, start, end, table = token.name, token.start, token.end, self.table
        if self.foreign:
            if self.foreign.close(name):
                return
            if name in ("br", "p"):
                self.foreign.clear()
        if name == "br":
            self.add_space()
        elif table is None:
            if self.heading is not None:
                if name in _HEADINGS:
                    self.close_heading(start, end)
                elif not self.in_heading.close(name) and name in _AROUND_HEADINGS:
                    self.close_heading(start, start)
        elif name == "table":
            self.close_table(start, end, closed=True)
        elif name in _PARTS:
            if table.is_open(name):
                self.foreign.clear()
                table.close(name, start, end)
        elif table.between:
            table.colgroup = False
            table.stray.close(name)

    def open_table(self, tag: Span) -> None:
        self.close_heading(tag.start, tag.start)
        outer = None if self.table is None else self.table.content
        self.around.append((self.table, len(self.tables)))
        self.tables.append(None)
        self.table = OpenTable(tag, len(self.around) - 1, outer)

    def close_table(self, at: int, after: int, *, closed: bool) -> None:
        """End the innermost table at ``at``, its end tag (if there is one) at ``after``."""
        self.foreign.clear()
        table = self.table
        if table is None:
            return
        table.close_section(at)
        self.table, index = self.around.pop()
        self.tables[index] = table.build(after, closed=closed)

    def close_heading(self, at: int, after: int) -> None:
        """End the open heading, if there is one, at ``at``, its end tag (if there is one) at ``after``."""
        heading = self.heading
        if heading is not None:
            self.heading = None
            self.in_heading.clear()
            block = Span(heading.tag.start, after)
            self.headings.append(HtmlHeading(int(heading.name[1]), heading.text(), heading.span(at), block))
