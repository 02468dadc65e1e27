"""Tables and headings written as raw HTML inside running text: in a list item, a quotation, behind a word.

Markdown hands the tags on one by one, and a browser makes a table of them all the same.
"""

import re
from bisect import bisect_right

from crossfoot.document.html_table import read_html
from crossfoot.document.inline import plain_text
from crossfoot.document.lines import STASHED, Line, Lines, joined
from crossfoot.document.model import Block, Heading, Opaque
from crossfoot.document.table import Cell, Table, TableFault
from crossfoot.source.span import Span
from crossfoot.terms.late import compile_late

HTML_PARTS = re.compile(r"<(?:table|h[1-6])(?=[\s/>])", re.IGNORECASE)
"""Tags for which it is worth reading HTML."""

_HIDDEN = compile_late(r"(?<![\\`])(`+)(?!`)[^`](?:.*?[^`])??\1(?!`)|<!--.*?-->", re.DOTALL)
_TABLE_TAG = compile_late(r"<(/?)table(?=[\s/>])", re.IGNORECASE)
_MOST_OPEN_TABLES = 50
_MARKDOWN = compile_late(r"[*_`\[\\]")


def open_table(lines: Lines) -> int:
    """The place in the source of the table start tag in ``lines`` that nothing in them closes, or -1."""
    if not any("<" in line.text and "able" in line.text.lower() for line in lines):
        return -1
    depth = 0
    opening = -1
    for match in _TABLE_TAG.finditer(_visible(joined(lines))):
        if match[1]:
            depth = max(0, depth - 1)
        else:
            if depth == 0:
                opening = match.start()
            depth += 1
    return _Places(lines, "").at(opening) if depth else -1


def join_open_tables(readable: str, openings: list[int], found: list[Block], references: set[str]) -> list[Block]:
    """Read each table from its start tag to its end tag, whatever Markdown made of the lines between them.

    A blank line within such a table makes two paragraphs of it, and a row that starts a line a block of raw
    HTML; the page still has one table. ``readable`` is the source with fenced code hidden. A table that nothing
    closes stays as it was read.
    """
    pieces: list[str] = []
    position = 0
    for span in sorted(block.span for block in found if isinstance(block, Opaque) and block.kind == "code"):
        pieces += (readable[position : span.start], STASHED * (span.end - max(position, span.start)))
        position = span.end
    readable = "".join((*pieces, readable[position:]))
    read_up_to = -1
    for start in openings[:_MOST_OPEN_TABLES]:
        end = _end_of_table(readable, start) if start >= read_up_to else -1
        if end >= 0:
            read_up_to = end
            raw = [block.span for block in found if isinstance(block, Opaque) and start <= block.span.start < end]
            found = [block for block in found if isinstance(block, Heading) or not start <= block.span.start < end]
            for table in read_html(readable, start, end).tables:
                table.cells = tuple(_with_markdown(cell, raw, references) for cell in table.cells)
                found.append(table)
    return found


def _with_markdown(cell: Cell, raw: list[Span], references: set[str]) -> Cell:
    """The cell with its Markdown read, unless it stands in one of the blocks that are raw HTML."""
    if not _MARKDOWN.search(cell.text) or any(span.covers(cell.span.start) for span in raw):
        return cell
    return cell._replace(text=plain_text(cell.text, references))


def _end_of_table(text: str, start: int) -> int:
    depth = 0
    for match in _TABLE_TAG.finditer(text, start):
        depth += -1 if match[1] else 1
        if depth == 0:
            return text.find(">", match.end()) + 1 or len(text)
    return -1


def _visible(text: str) -> str:
    """``text`` with code and comments hidden."""
    if "`" in text or "<!--" in text:
        return _HIDDEN.sub(lambda match: STASHED * len(match[0]) if "<" in match[0] else match[0], text)
    return text


def read_inline_html(lines: Lines, text: str, references: set[str], found: list[Block]) -> Lines:
    """Add the tables and headings in ``lines`` to ``found``; return the lines with their places hidden.

    ``text`` is the lines' text as one. Code and comments are left alone.
    """
    visible = _visible(text)
    first = HTML_PARTS.search(visible)
    if first is None:
        return lines
    places = _Places(lines, text)
    reading = read_html(visible, first.start())
    hidden = [table.span for table in reading.tables if table.depth == 0]
    for table in reading.tables:
        found.append(places.of_table(table, references))
    for heading in reading.headings:
        hidden.append(heading.block)
        shown = plain_text(heading.text, references)
        found.append(Heading(heading.level, shown, places.of(heading.span), places.of(heading.block), "html"))
    for span in hidden:
        text = text[: span.start] + re.sub(r"[^\n]", STASHED, text[span.start : span.end]) + text[span.end :]
    shown_lines = text.split("\n")
    return [Line(shown, line.start, line.columns) for shown, line in zip(shown_lines, lines, strict=True)]


class _Places:
    """Leads from offsets in the joined text of lines to the source."""

    def __init__(self, lines: Lines, text: str) -> None:
        self.lines = lines
        self.text = text
        self.starts = []
        at = 0
        for line in lines:
            self.starts.append(at)
            at += len(line.text) + 1

    def at(self, offset: int) -> int:
        index = bisect_right(self.starts, offset) - 1
        line = self.lines[index]
        return line.at(min(offset - self.starts[index], len(line.text)))

    def of(self, span: Span) -> Span:
        start = self.at(span.start)
        return Span(start, start if span.end == span.start else self.at(span.end - 1) + 1)

    def of_table(self, table: Table, references: set[str]) -> Table:
        """The same table with its places in the source; Markdown in the cells takes effect here."""
        return Table(
            table.syntax,
            self.of(table.span),
            table.caption,
            tuple(self.of_cell(cell, references) for cell in table.cells),
            table.slots,
            tuple(map(self.of, table.row_spans)),
            table.header_rows,
            tuple(map(self.of_fault, table.faults)),
            table.depth,
        )

    def of_cell(self, cell: Cell, references: set[str]) -> Cell:
        text = cell.text
        if STASHED in text:
            text = plain_text(self.text[cell.span.start : cell.span.end], references)
        elif _MARKDOWN.search(text):
            text = plain_text(text, references)
        tag = None if cell.tag is None else self.of(cell.tag)
        return cell._replace(text=text, span=self.of(cell.span), tag=tag)

    def of_fault(self, fault: TableFault) -> TableFault:
        swallowed = None if fault.swallowed is None else self.of(fault.swallowed)
        return fault._replace(span=self.of(fault.span), swallowed=swallowed)
