"""A report's page put together: official tables in place of the author's, a name at every place to which findings lead.

The page is changed by slices alone. What is neither replaced nor named stays letter by letter.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from crossfoot.document.html_table import read_html
from crossfoot.document.table import Table
from crossfoot.pages.marks import Mark
from crossfoot.pages.nothing_lost import is_plain
from crossfoot.pages.officials import Official
from crossfoot.pages.prepared import Prepared
from crossfoot.pages.targets import Target
from crossfoot.source.span import Span

_ID = re.compile(r"""\sid\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s>"']+))""", re.IGNORECASE)


class Edit(NamedTuple):
    """Text to stand in place of ``html[start:end]``."""

    start: int
    end: int
    text: str


class Composed(NamedTuple):
    """The page's content, and for each name that was asked for the one to use: a place may have had one already."""

    html: str
    names: Mapping[str, str]


def compose(
    html: str, tables: Sequence[tuple[Span, Table | None]], headings: Sequence[Span], prepared: Prepared
) -> Composed:
    """Change ``html``, of which ``tables`` and ``headings`` are the places, in the order of the source."""
    edits: list[Edit] = []
    names: dict[str, str] = {}
    replaced: dict[int, Official] = {}
    for official in prepared.officials:
        if official.after <= len(tables) and _together(html, tables, official):
            start, end = tables[official.first][0].start, tables[official.after - 1][0].end
            edits.append(Edit(start, end, official.html))
            replaced.update(dict.fromkeys(range(official.first, official.after), official))
    for target in prepared.targets:
        edit = _edit(html, tables, headings, target, replaced, names)
        if edit is not None:
            edits.append(edit)
    return Composed(apply(html, edits), names)


def apply(html: str, edits: Sequence[Edit]) -> str:
    """``html`` with all ``edits``, none of which overlap."""
    pieces: list[str] = []
    position = 0
    for start, end, text in sorted(edits):
        pieces.append(html[position:start])
        pieces.append(text)
        position = end
    pieces.append(html[position:])
    return "".join(pieces)


_TAG_NAME = re.compile(r"</?([a-zA-Z][^\s/>]*)")


def _together(html: str, tables: Sequence[tuple[Span, Table | None]], official: Official) -> bool:
    """Whether ``official`` leaves nothing out: no text between the tables, no link or note in their cells."""
    places = [span for span, _ in tables[official.first : official.after]]
    if any(html[one.end : other.start].strip() for one, other in pairwise(places)):
        return False
    return is_plain(html, places)


def _edit(
    html: str,
    tables: Sequence[tuple[Span, Table | None]],
    headings: Sequence[Span],
    target: Target,
    replaced: Mapping[int, Official],
    names: dict[str, str],
) -> Edit | None:
    if target.heading >= 0:
        return _name(html, headings[target.heading], target.mark, names) if target.heading < len(headings) else None
    if target.table >= len(tables):
        return None
    span, table = tables[target.table]
    official = replaced.get(target.table)
    if official is not None:
        if target.inside:
            return None
        return _before(tables[official.first][0].start, target.mark)
    if span.start == span.end:  # inside a cell of another table
        return _before(span.start, target.mark)
    if target.cell < 0:
        return _name(html, span, target.mark, names)
    if target.tag is not None and table is None:
        return _name(html, Span(span.start + target.tag.start, span.start + target.tag.end), target.mark, names)
    if table is None:
        table = read_html(html, span.start, span.end).tables[0]
    tag = table.cells[target.cell].tag if target.cell < len(table.cells) else None
    return _name(html, tag, target.mark, names) if tag is not None else _before(span.start, target.mark)


def _before(start: int, mark: Mark) -> Edit:
    return Edit(start, start, f'<span id="{mark.id}"></span>')


def _name(html: str, element: Span, mark: Mark, names: dict[str, str]) -> Edit:
    """Give the start tag at ``element`` the mark's name, unless it has one."""
    end = html.find(">", element.start, element.end)
    tag = html[element.start : end if end >= 0 else element.end]
    found = _TAG_NAME.match(tag)
    at = element.start + (len(found[0]) if found else 1)
    known = _ID.search(tag)
    if known is None:
        return Edit(at, at, mark.attributes())
    names[mark.id] = known[1] or known[2] or known[3]
    return Edit(at, at, f' data-crossfoot-mark="{mark.kind}"')
