"""The targets of a report's links and pictures, in Markdown and in raw HTML."""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from crossfoot.document.gaps import between_blocks
from crossfoot.document.hidden import hidden_places
from crossfoot.document.link_targets import plain_target, read_targets
from crossfoot.document.model import Document, Opaque
from crossfoot.document.table import Table
from crossfoot.source.span import Span
from crossfoot.terms.late import compile_late

_ATTRIBUTE = compile_late(
    r"""<(?:a|img)\b(?:[^<>"']|"[^"<]*"|'[^'<]*')*?\s(?:href|src)\s*=\s*
        (?:"(?P<double>[^"<>]*)"|'(?P<single>[^'<>]*)'|(?P<bare>[^\s"'<>=`]+))""",
    re.IGNORECASE | re.VERBOSE,
)
_DEFINITION = compile_late(
    r"""^[ ]{0,3}\[(?!\^)[^\[\]\n]+\]:[ ]*(?:\n[ ]*)?<?(?P<plain>[^\s<>]+)>?
        [ ]*+(?:\n[ ]*+)?(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\))?[ ]*$""",
    re.VERBOSE | re.MULTILINE,
)
_PIPE_CELL = compile_late(r"(?:[^|\n\\]|\\.)+")


class Link(NamedTuple):
    """What a link or picture points at, as written but for entities, and where that stands.

    ``raw`` in an HTML tag, of which the page shows the target as it is.
    """

    target: str
    span: Span
    raw: bool


def read_links(document: Document) -> tuple[Link, ...]:
    """Every target of ``document`` in the order of the source; code and comments are passed over."""
    text = document.source.text
    marked = "]" in text and ("](" in text or "]:" in text)
    if not marked and not any(map(text.__contains__, ("<a", "<A", "<i", "<I"))):
        return ()
    found: list[Link] = []
    stretches: list[tuple[Span, Table | None]] = [(span, None) for span in between_blocks(document)]
    for block in document.blocks:
        if not isinstance(block, Opaque) or block.kind == "html":
            stretches.append((block.span, block if isinstance(block, Table) else None))
    hidden = hidden_places(document)
    for (start, end), table in stretches:
        inline = _in_markdown(text, start, end, table) if marked else ()
        for link in (*inline, *_attributes(text, start, end)):
            if not hidden.cover(link.span.start):
                found.append(link)
    if "]:" in text:
        found.extend(_definitions(document))
    return tuple(sorted(dict.fromkeys(found), key=lambda link: link.span))


def _in_markdown(text: str, start: int, end: int, table: Table | None) -> Iterator[Link]:
    if text.find("](", start, end) < 0 or (table is not None and table.syntax == "html"):
        return
    if table is None:
        yield from _inline(text, start, end)
    else:
        for cell in _PIPE_CELL.finditer(text, start, end):
            yield from _inline(text, *cell.span())


def _inline(text: str, start: int, end: int) -> Iterator[Link]:
    for span in read_targets(text, start, end):
        yield Link(plain_target(text[span.start : span.end]), span, raw=False)


def _attributes(text: str, start: int, end: int) -> Iterator[Link]:
    if text.find("<", start, end) >= 0:
        for match in _ATTRIBUTE.finditer(text, start, end):
            group = str(match.lastgroup)
            yield Link(unescape(match[group]), Span(*match.span(group)), raw=True)


def _definitions(document: Document) -> Iterator[Link]:
    """Targets of link definitions, which are no blocks: what stands in a block is text or code."""
    for start, end in between_blocks(document):
        for match in _DEFINITION.finditer(document.source.text, start, end):
            yield Link(unescape(match["plain"]), Span(*match.span("plain")), raw=False)
