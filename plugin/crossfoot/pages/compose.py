"""A report's page put together: official tables in place of the author's, a name at every place to which findings lead.

The page is changed by slices alone. What is neither replaced nor named stays letter by letter.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from crossfoot.document.html_table import read_html
from crossfoot.document.table import Table
from crossfoot.pages.marks import Mark
from crossfoot.pages.nothing_lost import is_plain
from crossfoot.pages.officials import Official
from crossfoot.pages.prepared import Prepared
from crossfoot.pages.shown_paragraphs import ShownParagraphs
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
    html: str,
    tables: Sequence[tuple[Span, Table | None]],
    headings: Sequence[Span],
    prepared: Prepared,
    keep: Callable[[str], str] = lambda table: table,
) -> Composed:
    """Change ``html``, of which ``tables`` and ``headings`` are the places, in the order of the source.

    A table comes with its cells unless it is the source's own HTML, or nothing but the plain cells of a pipe table.
    ``keep`` is called with each official table, and gives what is put there for the time being.
    """
    edits: list[Edit] = []
    names: dict[str, str] = {}
    named: dict[int, str] = {}
    replaced: dict[int, Official] = {}
    for official in prepared.officials:
        if official.after <= len(tables) and _together(html, tables, official):
            start, end = tables[official.first][0].start, tables[official.after - 1][0].end
            edits.append(Edit(start, end, keep(official.html)))
            replaced.update(dict.fromkeys(range(official.first, official.after), official))
    paragraphs = ShownParagraphs(html, headings, [place for place, _ in tables])
    for target in prepared.targets:
        edits += _edits(html, tables, paragraphs, target, replaced, names, named)
    for notes in prepared.notes:
        if notes.after <= len(tables):
            edits.append(Edit(*_behind(tables, notes.after - 1), notes.html))
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


_CELL_END = re.compile(r"</?(?:t[dhr]|thead|tbody|tfoot|table)\b", re.IGNORECASE)
_TAG_NAME = re.compile(r"</?([a-zA-Z][^\s/>]*)")


def _together(html: str, tables: Sequence[tuple[Span, Table | None]], official: Official) -> bool:
    """Whether ``official`` leaves nothing out: no text between the tables, no link or note in their cells."""
    places = [span for span, _ in tables[official.first : official.after]]
    if any(html[one.end : other.start].strip() for one, other in pairwise(places)):
        return False
    # What the page shows letter by letter as the source has it was looked at with the source.
    return is_plain(html, [span for span, table in tables[official.first : official.after] if table is not None])


def _edits(
    html: str,
    tables: Sequence[tuple[Span, Table | None]],
    paragraphs: ShownParagraphs,
    target: Target,
    replaced: Mapping[int, Official],
    names: dict[str, str],
    named: dict[int, str],
) -> list[Edit]:
    """What is changed at the place of ``target``: its name, and the signs of its reasons."""
    mark = target.mark
    if target.table < 0:
        return _at_text(html, paragraphs, target, names, named)
    if target.table >= len(tables):
        return []
    span, table = tables[target.table]
    official = replaced.get(target.table)
    if official is not None:
        # The official table has the signs of all that stand in it, whether it has a place for their marks or not.
        return [] if target.inside else [_before(tables[official.first][0].start, mark._replace(sign=""))]
    if span.start == span.end:  # inside a cell of another table
        return [_before(span.start, mark)]
    if target.cell < 0:
        return [_name(html, span, mark, names), *_sign(span.start, mark)]
    if target.tag is not None and table is None:
        tag, end = Span(span.start + target.tag.start, span.start + target.tag.end), span.start + target.end
    else:
        cells = (table or read_html(html, span.start, span.end).tables[0]).cells
        cell = cells[target.cell] if target.cell < len(cells) else None
        if cell is None or cell.tag is None:
            return [_before(span.start, mark)]
        tag, end = cell.tag, cell.span.end
    behind = _CELL_END.search(html, max(end, tag.end), span.end)
    return [_name(html, tag, mark, names), *_sign(behind.start() if behind else end, mark)]


def _at_text(
    html: str, paragraphs: ShownParagraphs, target: Target, names: dict[str, str], named: dict[int, str]
) -> list[Edit]:
    """The name of a paragraph, or of the heading above it; ``named`` are the elements that have one, by their place."""
    place = paragraphs.find(target.heading, target.words) if target.words else None
    if place is None and 0 <= target.heading < len(paragraphs.headings):
        place = paragraphs.headings[target.heading]
    if place is None:
        return []
    known = named.setdefault(place.start, target.mark.id)
    if known != target.mark.id:
        names[target.mark.id] = names.get(known, known)
        return []
    return [_name(html, place, target.mark, names)]


def _sign(at: int, mark: Mark) -> list[Edit]:
    return [Edit(at, at, mark.sign)] if mark.sign else []


def _behind(tables: Sequence[tuple[Span, Table | None]], index: int) -> Span:
    """The place behind a table; behind the outer one where it stands in the cell of another."""
    while index and tables[index][0].start == tables[index][0].end:
        index -= 1
    return Span(tables[index][0].end, tables[index][0].end)


def _before(start: int, mark: Mark) -> Edit:
    return Edit(start, start, f'<span id="{mark.id}"></span>{mark.sign}')


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
