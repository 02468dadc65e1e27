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

_TABLE = re.compile(r"<[tT][aA][bB][lL][eE](?=[\s/>])")
_CELL = re.compile(r'<t[dh](?: style="text-align: [a-z]+;")?>([^<]*)</t[dh]>')
# Where one of these is on the page, the words of a table may stand there and not be shown as one.
_HIDING = re.compile(
    r"<(?:!--|(?:template|script|style|textarea|title|svg|math|noscript|iframe|xmp|plaintext|select)\b)", re.I
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
    """What a page shows. ``agrees`` where that is beyond doubt what was judged; its tables are then the source's."""

    html: str
    tables: tuple[ShownTable, ...]
    headings: tuple[HtmlHeading, ...]
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
    tables: list[ShownTable] = []
    headings: list[HtmlHeading] = []
    read_to = position = 0
    agrees = True
    if _HIDING.search(html) is None:
        for match in _TABLE.finditer(html):
            start = match.start()
            if start < position or html.startswith(CODE_TABLES, start):
                continue
            expected = source.tables[len(tables)] if len(tables) < len(source.tables) else None
            end = _end_of(html, start, expected)
            if expected is None or end is None:
                break
            headings += read_html(html, read_to, start).headings
            tables.append(ShownTable(Span(start, end), None))
            tables += [ShownTable(Span(start, start), None)] * expected.nested
            read_to = position = end
    rest = read_html(html, read_to)
    headings += rest.headings
    for table in rest.tables:
        if not html.startswith(CODE_TABLES, table.span.start):
            agrees = agrees and len(tables) < len(source.tables) and source.tables[len(tables)].grid == _grid(table)
            tables.append(ShownTable(table.span, table))
    agrees = agrees and len(tables) == len(source.tables)
    agrees = agrees and _same_headings(headings, source.headings, unescape(permalink))
    return Rendered(html, tuple(tables), tuple(headings), agrees)


def _end_of(html: str, start: int, expected: TablePrint | None) -> int | None:
    """The end of the table at ``start`` where its HTML shows by itself that it is ``expected``."""
    if expected is None:
        return None
    if expected.length:
        end = start + expected.length
        return end if _digest(html[start:end]) == expected.verbatim else None
    end = html.find("</table>", start) + 8
    content = html[start:end]
    texts = _CELL.findall(content)
    rows = content.count("<tr>")
    # Nothing but plain cells: then what stands between the tags is the text.
    if "&" in content or content.count("<") != 2 * (len(texts) + rows) + 6:
        return None
    return end if _digest(f"{rows} " + "\x1f".join(texts)) == expected.cells else None


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
