"""Tables and headings written as raw HTML inside running text: in a list item, a quotation, behind a word.

Markdown hands the tags on one by one, and a browser makes a table of them all the same.
"""

import re
from bisect import bisect_right

from crossfoot.document.html_table import read_html
from crossfoot.document.inline import plain_text
from crossfoot.document.lines import STASHED, Line, Lines
from crossfoot.document.model import Block, Heading
from crossfoot.document.table import Cell, Table, TableFault
from crossfoot.source.span import Span

HTML_PARTS = re.compile(r"<(?:table|h[1-6])(?=[\s/>])", re.IGNORECASE)
"""Tags for which it is worth reading HTML."""

_HIDDEN = re.compile(r"(?<![\\`])(`+)(?!`)[^`](?:.*?[^`])??\1(?!`)|<!--.*?-->", re.DOTALL)
_MARKDOWN = re.compile(r"[*_`\[\\]")


def read_inline_html(lines: Lines, text: str, references: set[str], found: list[Block]) -> Lines:
    """Add the tables and headings in ``lines`` to ``found``; return the lines with their places hidden.

    ``text`` is the lines' text as one. Code and comments are left alone.
    """
    visible = text
    if "`" in text or "<!--" in text:
        visible = _HIDDEN.sub(lambda match: STASHED * len(match[0]), text)
    first = HTML_PARTS.search(visible)
    if first is None:
        return lines
    places = _Places(lines)
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

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
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
        text = plain_text(cell.text, references) if _MARKDOWN.search(cell.text) else cell.text
        tag = None if cell.tag is None else self.of(cell.tag)
        return cell._replace(text=text, span=self.of(cell.span), tag=tag)

    def of_fault(self, fault: TableFault) -> TableFault:
        swallowed = None if fault.swallowed is None else self.of(fault.swallowed)
        return fault._replace(span=self.of(fault.span), swallowed=swallowed)
