"""The targets of a report's links and pictures, in Markdown and in raw HTML."""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from crossfoot.document.gaps import between_blocks
from crossfoot.document.model import Document, Opaque
from crossfoot.document.table import Table
from crossfoot.source.span import Span

_TARGET = re.compile(
    r"""[ ]*(?:<(?P<pointed>[^<>\n]*)>|(?P<plain>(?:[^\s()<>]|\([^\s()]*\))*))
        (?:\s+(?:"[^"\n]*"|'[^'\n]*'))?[ ]*\)""",
    re.VERBOSE,
)
_ATTRIBUTE = re.compile(
    r"""<(?:a|img)\b[^<>]*?\s(?:href|src)\s*=\s*
        (?:"(?P<double>[^"<>]*)"|'(?P<single>[^'<>]*)'|(?P<bare>[^\s"'<>=`]+))""",
    re.IGNORECASE | re.VERBOSE,
)
_DEFINITION = re.compile(
    r"""^[ ]{0,3}\[(?!\^)[^\[\]\n]+\]:[ ]*(?:<(?P<pointed>[^<>\n]*)>|(?P<plain>[^\s<>]+))
        [ ]*(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\))?[ ]*$""",
    re.VERBOSE | re.MULTILINE,
)
_CODE = re.compile(r"(?<![\\`])(`+)(?!`)[^`](?:.*?[^`])??\1(?!`)|<!--.*?-->", re.DOTALL)


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
    stretches = [(span, marked) for span in between_blocks(document)]
    for block in document.blocks:
        if not isinstance(block, Opaque) or block.kind == "html":
            stretches.append((block.span, marked and not (isinstance(block, Table) and block.syntax == "html")))
    for (start, end), inline in stretches:
        hidden = [match.span() for match in _CODE.finditer(text, start, end)]
        for link in (*(_inline(text, start, end) if inline else ()), *_attributes(text, start, end)):
            if not any(first <= link.span.start < after for first, after in hidden):
                found.append(link)
    if "]:" in text:
        found.extend(_definitions(document))
    return tuple(sorted(dict.fromkeys(found), key=lambda link: link.span))


def _inline(text: str, start: int, end: int) -> Iterator[Link]:
    at = text.find("](", start, end)
    while at >= 0:
        match = _TARGET.match(text, at + 2, end)
        if match is not None and text[at - 1] != "\\" and "[" in text[start:at]:
            yield _link(match, "pointed" if match["pointed"] is not None else "plain")
        at = text.find("](", at + 2, end)


def _attributes(text: str, start: int, end: int) -> Iterator[Link]:
    if text.find("<", start, end) >= 0:
        for match in _ATTRIBUTE.finditer(text, start, end):
            yield _link(match, str(match.lastgroup))


def _definitions(document: Document) -> Iterator[Link]:
    """Targets of link definitions, which are no blocks: what stands in a block is text or code."""
    for start, end in between_blocks(document):
        for match in _DEFINITION.finditer(document.source.text, start, end):
            yield _link(match, "pointed" if match["pointed"] is not None else "plain")


def _link(match: re.Match[str], group: str) -> Link:
    return Link(unescape(match[group]), Span(*match.span(group)), group in ("double", "single", "bare"))
