"""Tables and headings of a built page, held against those that were judged in its source (CF006).

Most pages show what was judged, letter by letter; that is found out without reading their tables again.
What is not the same letter by letter is left to ``rendered_differences``.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from html import unescape
from typing import NamedTuple

from crossfoot.document.html_table import HtmlHeading, read_html
from crossfoot.document.model import Document, Heading
from crossfoot.document.table import Table
from crossfoot.source.span import Span

# A heading as Python-Markdown prints one of plain text; any other start tag of a heading matches without a text.
_HEADING = re.compile(
    r'<h([1-6])(?: [^>]*)?>([^<&]*)(?:<a class="headerlink"[^>]*>[^<]*</a>)?</h\1>|<[hH][1-6](?=[\s/>])'
)
_TABLE = re.compile(r"<[tT][aA][bB][lL][eE](?=[\s/>])")
_CELL = re.compile(r'<t[dh](?: style="text-align: [a-z]+;")?>([^<]*)</t[dh]>')
# Where one of these is on the page, the words of a table may stand there and not be shown as one.
# The tags of which a page is full are passed over first: that is five times as fast.
_HIDING = re.compile(
    r"<(?!/|t[dhr]\b|p>)(?:!--|(?:template|script|style|textarea|title|svg|math|noscript|iframe|xmp|plaintext|select)\b)",
    re.I,
)
CODE_TABLES = ('<table class="highlighttable"', '<table class="codehilitetable"')
"""Code with line numbers, as pymdownx.highlight and codehilite print it."""


class TablePrint(NamedTuple):
    """A table of the source, by what it looks like where the page shows it unchanged.

    ``length`` is that of its HTML in the source, 0 for a pipe table; ``nested`` counts the tables in its cells.
    """

    length: int
    nested: int
    verbatim: bytes
    cells: bytes
    grid: bytes


class SourcePrint(NamedTuple):
    """What a page has to show: little enough to be kept for every report of a large site."""

    tables: tuple[TablePrint, ...]
    headings: tuple[str, ...]


class ShownTable(NamedTuple):
    """A table of the page: its place in the page's HTML, and its cells, unless it is the source's own HTML."""

    span: Span
    table: Table | None


@dataclass(slots=True)
class Rendered:
    """What a page shows. ``agrees`` where that is beyond doubt what was judged; its tables are then the source's.

    ``headings`` are their places in the page's HTML.
    """

    html: str
    tables: tuple[ShownTable, ...]
    headings: tuple[Span, ...]
    agrees: bool


def print_source(document: Document) -> SourcePrint:
    """The print of ``document``."""
    text = document.source.text
    tables = judged_tables(document)
    prints = []
    for index, table in enumerate(tables):
        length, nested, verbatim, cells = 0, 0, b"", b""
        if table.syntax == "html":
            length = table.span.end - table.span.start
            verbatim = _digest(text[table.span.start : table.span.end])
            while index + nested + 1 < len(tables) and tables[index + nested + 1].span.start < table.span.end:
                nested += 1
        else:
            cells = _digest(f"{table.rows} " + "\x1f".join([cell.text for cell in table.cells]))
        prints.append(TablePrint(length, nested, verbatim, cells, _grid(table)))
    return SourcePrint(tuple(prints), tuple([heading.text for heading in judged_headings(document)]))


def judged_tables(document: Document) -> list[Table]:
    """The tables of the source that a page has to show, those in cells among them."""
    text = document.source.text
    return [table for table in document.tables if not text.startswith(CODE_TABLES, table.span.start)]


def judged_headings(document: Document) -> list[Heading]:
    """The headings of the source."""
    return [block for block in document.blocks if isinstance(block, Heading)]


def read_rendered(html: str, source: SourcePrint, permalink: str = "¶") -> Rendered:
    """Read a page's content. ``permalink`` is the sign that toc sets beside every heading, as its settings write it."""
    tables = _plain_tables(html, source.tables)
    if tables is not None:
        headings = _plain_headings(html, tables, source.headings)
        if headings is not None:
            return Rendered(html, tuple(tables), tuple(headings), agrees=True)
    reading = read_html(html)
    shown = [table for table in reading.tables if not html.startswith(CODE_TABLES, table.span.start)]
    agrees = [_grid(table) for table in shown] == [table.grid for table in source.tables]
    agrees = agrees and _same_headings(reading.headings, source.headings, unescape(permalink))
    return Rendered(
        html,
        tuple([ShownTable(table.span, table) for table in shown]),
        tuple([heading.block for heading in reading.headings]),
        agrees,
    )


def _plain_tables(html: str, judged: Sequence[TablePrint]) -> list[ShownTable] | None:
    """The tables, where all show by their HTML alone that they are those that were judged; else ``None``."""
    if _HIDING.search(html) is not None:
        return None
    tables: list[ShownTable] = []
    position = 0
    for match in _TABLE.finditer(html):
        start = match.start()
        if start < position or html.startswith(CODE_TABLES, start):
            continue
        if len(tables) == len(judged):
            return None
        expected = judged[len(tables)]
        end = _end_of(html, start, expected)
        if end is None:
            return None
        tables.append(ShownTable(Span(start, end), None))
        tables += [ShownTable(Span(start, start), None)] * expected.nested
        position = end
    return tables if len(tables) == len(judged) else None


def _plain_headings(html: str, tables: Sequence[ShownTable], judged: Sequence[str]) -> list[Span] | None:
    """The headings, where all of them are plain text as toc prints it and are those that were judged; else ``None``."""
    found: list[Span] = []
    index = 0
    for match in _HEADING.finditer(html):
        start = match.start()
        while index < len(tables) and tables[index].span.end <= start:
            index += 1
        if index < len(tables) and tables[index].span.start <= start:
            continue
        text = match[2]
        if text is None or len(found) == len(judged) or text != judged[len(found)]:
            return None
        found.append(Span(start, match.end()))
    return found if len(found) == len(judged) else None


def _end_of(html: str, start: int, expected: TablePrint) -> int | None:
    """The end of the table at ``start`` where its HTML shows by itself that it is ``expected``."""
    if expected.length:
        end = start + expected.length
        return end if _digest(html[start:end]) == expected.verbatim else None
    end = html.find("</table>", start) + 8
    content = html[start:end]
    texts = _CELL.findall(content)
    rows = content.count("<tr>")
    # Nothing but plain cells: then what stands between the tags is the text.
    if content.count("<") != 2 * (len(texts) + rows) + 6:
        return None
    words = "\x1f".join(texts)
    return end if _digest(f"{rows} {unescape(words) if '&' in words else words}") == expected.cells else None


def _same_headings(shown: Sequence[HtmlHeading], judged: Sequence[str], permalink: str) -> bool:
    if len(shown) != len(judged):
        return False
    for heading, text in zip(shown, judged, strict=True):
        if heading.text != text and heading.text.removesuffix(permalink).rstrip() != text:
            return False
    return True


def _grid(table: Table) -> bytes:
    rows = ["\x1f".join(["\x00" if text is None else text for text in row]) for row in table.grid()]
    return _digest("\x1e".join(rows))


def _digest(text: str) -> bytes:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=12).digest()
