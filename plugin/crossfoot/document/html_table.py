"""The tables and headings of HTML text, read in one pass.

Nearly all of a report's table is rows of plain cells; they are read by one expression. Whatever it
does not match goes token by token through the tree construction of the standard.
"""

import re
from typing import NamedTuple

from crossfoot.document.html_open_heading import HtmlHeading
from crossfoot.document.html_open_table import OpenTable
from crossfoot.document.html_open_text import shown_text
from crossfoot.document.html_tokens import ATTRIBUTES, decode, read_token
from crossfoot.document.html_tree import HtmlTree, TooManyCells
from crossfoot.document.table import Table

__all__ = ["HtmlHeading", "HtmlReading", "read_html"]


class HtmlReading(NamedTuple):
    """All tables in the order of their start tags, those inside cells among them, and all headings."""

    tables: tuple[Table, ...]
    headings: tuple[HtmlHeading, ...]


# One match each: a cell whose text is one run in normal form, whatever it is wrapped in; the tags
# of a row. The last alternative, nothing, hands on to the tokenizer.
_REST = rf"(?:[ \t\n\r\f/]{ATTRIBUTES})?+"
_WRAPPING = rf"(?:[ \t\n\r\f]++|</?(?:p|s(?:pan|trong|mall|u[bp])|br?|div|font|center|em|[aiu]|o:p){_REST}>)*+"
_WORDS = r"(?:[^< \t\n\r\f]++(?: (?=[^< \t\n\r\f]))?+)*+"
_COMMON = re.compile(
    rf"<[tT]([dDhH])({_REST})>{_WRAPPING}({_WORDS}){_WRAPPING}</[tT]\1>[ \t\n\r\f]*+"
    rf"|<[tT][rR]{_REST}>[ \t\n\r\f]*+|</[tT][rR]>[ \t\n\r\f]*+|"
)


def read_html(text: str, start: int = 0, end: int | None = None) -> HtmlReading:
    """Read ``text[start:end]`` as part of a page's body; every place is an offset in ``text``.

    A table in a comment, a script or a ``template`` is none. Of a table's text, ``script`` and ``style`` are left out.
    Of a text with more than 100,000 cells the tables that are then open are ``too-large``, and nothing more is read.
    """
    tree = HtmlTree(text, len(text) if end is None else end)
    try:
        _read(tree, start)
    except TooManyCells:
        tree.finish(read_whole=False)
    else:
        tree.finish(read_whole=True)
    return HtmlReading(tuple([table for table in tree.tables if table is not None]), tuple(tree.heading.closed))


def _read(tree: HtmlTree, at: int) -> None:
    text, end = tree.text, tree.end
    while at < end:
        table = tree.table
        if table is not None and table.outer is None and table.between and not tree.foreign:
            at = _read_rows(tree, table, at)
            if at >= end:
                return
        token = read_token(text, at, end)
        at = token.end
        if token.kind == "text":
            tree.add_text(token.start, at)
        elif token.kind == "start":
            at = tree.start_tag(token)
        elif token.kind == "end":
            tree.end_tag(token)


def _read_rows(tree: HtmlTree, table: OpenTable, at: int) -> int:
    """Read rows and plain cells as far as they go; no cell is open before or after."""
    text, spans, row = tree.text, tree.spans, table.row
    cells = 0
    for match in _COMMON.finditer(text, at, tree.end):
        start, at = match.span()
        if match.lastindex:
            kind, attributes, content = match.groups()
            if row is None:
                row = table.open_row(start)
            after = start + 4 + len(attributes)
            first = match.start(3)
            last = first + len(content)
            if "&" in content:
                content = shown_text(decode(content))
            if not content:
                first, last = after, text.rindex("</", after, at)
            row.cells.append((content, first, last, kind in "hH", start, after, spans[attributes]))
            cells += 1
        elif start == at:
            break
        elif text[start + 1] != "/":
            if row is not None:
                row.end = start
            row = table.open_row(start)
        elif row is not None:
            row.end = start + 5
            table.row = row = None
        else:
            table.colgroup = False
    tree.count_cells(cells)
    return at
