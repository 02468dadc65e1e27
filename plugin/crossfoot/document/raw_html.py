"""Raw HTML blocks: what Python-Markdown takes out of the text before it looks for Markdown in it.

A block starts with the tag of a block-level element, at the start of a line or behind another block, and
runs to the end tag that closes it; without one it runs to the end of the text. Blank lines do not end it.
"""

import re
from functools import cache
from typing import Literal, NamedTuple

from crossfoot.document.html_scan import (
    BLOCK_ELEMENTS,
    VOID_ELEMENTS,
    Scan,
    Token,
    at_line_start,
)
from crossfoot.document.lines import DROPPED, STASHED
from crossfoot.source.span import Span
from crossfoot.terms.late import compile_late

_BLANK_FOLLOWS = re.compile(r" *\n *\n")
_BLANK_WITHIN = compile_late(r"\n[ \t]*\n")
_OPENS_MARKDOWN = compile_late(r"""\smarkdown(?:\s*=\s*["']?(?:1|block|span)\b["']?)?[\s/>]""")
_LONGEST_PARAGRAPH = 20_000
"""How far the end tag of an inline element is looked for behind a comment in it."""

_TABLE_PARTS = frozenset(("table", "thead", "tbody", "tfoot", "tr", "td", "th", "colgroup"))


class RawBlock(NamedTuple):
    """One block that was taken out. ``parted`` says that it always starts a line of its own.

    ``unclosed`` is the start tag of an element whose end tag never comes, so that the block runs to the end.
    """

    span: Span
    kind: Literal["html", "comment", "rule", "moved"]
    parted: bool
    unclosed: Span | None = None


def find_raw_blocks(text: str, with_markdown: bool) -> list[RawBlock]:
    """The raw blocks of ``text`` in order; ``with_markdown`` reads ``<div markdown>`` as md_in_html does.

    Kind ``moved`` is a comment or rule behind a block on the same line, which comes out elsewhere.
    """
    blocks: list[RawBlock] = []
    scan = Scan(text)
    in_tail = False
    inline: list[str] = []
    containers: list[str] = []
    position = 0
    while (at := text.find("<", position)) >= 0:
        if in_tail and text.find("\n", position, at) >= 0:
            in_tail = False
        if inline and _BLANK_WITHIN.search(text, position, at):
            inline.clear()
        token = scan.token(at, in_tail)
        position = token.end
        name = token.name
        if token.kind == "text":
            continue
        if token.kind == "end":
            if containers and name == containers[-1]:
                containers.pop()
                blocks.append(RawBlock(Span(at, position), "html", True))
            elif name in inline:
                del inline[len(inline) - 1 - inline[::-1].index(name) :]
            continue
        if token.kind == "start" and not token.empty:
            if name not in BLOCK_ELEMENTS:
                if name not in VOID_ELEMENTS and len(inline) < 100:
                    inline.append(name)
                continue
            if not in_tail and not at_line_start(text, at):
                continue
            if with_markdown and name not in _TABLE_PARTS and _OPENS_MARKDOWN.search(text, at, position):
                containers.append(name)
                blocks.append(RawBlock(Span(at, position), "html", True))
                continue
            end = _end_of_block(scan, position, name)
            unclosed = Span(at, position) if end is None else None
            position = len(text) if end is None else end
            blocks.append(RawBlock(Span(at, position), "html", True, unclosed))
            in_tail = not _BLANK_FOLLOWS.match(text, position)
            continue
        # A thing without content: a self-closing tag, a rule, a comment, a declaration.
        if token.kind == "start" and name not in BLOCK_ELEMENTS:
            continue
        if in_tail:
            blocks.append(RawBlock(Span(at, position), "moved", False))
        elif at_line_start(text, at) and not (token.kind == "comment" and _inside_inline(text, token, inline)):
            kind: Literal["html", "comment", "rule"] = "html"
            if token.kind == "comment":
                kind = "comment"
            elif name == "hr":
                kind = "rule"
            before = text[max(0, at - 2) : at]
            parted = before.endswith("\n") and before != "\n\n"
            blocks.append(RawBlock(Span(at, position), kind, parted))
            in_tail = not _BLANK_FOLLOWS.match(text, position)
    return blocks


def _inside_inline(text: str, token: Token, inline: list[str]) -> bool:
    """Whether a comment belongs to an inline element that is closed in the same paragraph."""
    if not inline or _BLANK_WITHIN.search(text, token.start, token.end):
        return False
    limit = token.end + _LONGEST_PARAGRAPH
    blank = _BLANK_WITHIN.search(text, token.end, limit)
    rest = text[token.end : blank.start() if blank else limit]
    return any(_closer(name).search(rest) for name in inline)


@cache
def _closer(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{re.escape(name)}(?=[\s/>])[^>]*>", re.IGNORECASE)


@cache
def _tangle(name: str) -> re.Pattern[str]:
    """What makes the first end tag of ``name`` doubtful as the end of the block."""
    return re.compile(rf"<(?:!|\?|script|style|{re.escape(name)})", re.IGNORECASE)


def _end_of_block(scan: Scan, start: int, name: str) -> int | None:
    """The end of the block whose start tag ``name`` ends at ``start``; ``None`` where nothing closes it."""
    text = scan.text
    closing = _closer(name).search(text, start)
    if closing is None:
        return None
    content = text[start : closing.start()]
    if not _tangle(name).search(content) and content.count('"') % 2 == 0 and content.count("'") % 2 == 0:
        return closing.end()
    return _end_by_tags(scan, start, name)


def _end_by_tags(scan: Scan, start: int, name: str) -> int | None:
    """The same, by following every tag: an end tag closes all that was opened since its own start tag."""
    text = scan.text
    opened = [name]
    count = {name: 1}
    position = start
    if name in ("script", "style"):
        position = scan.end_of_code(name, position)
    while (at := text.find("<", position)) >= 0:
        token = scan.token(at, False)
        position = token.end
        if token.kind == "start" and not token.empty:
            opened.append(token.name)
            count[token.name] = count.get(token.name, 0) + 1
            if token.name in ("script", "style"):
                position = scan.end_of_code(token.name, position)
        elif token.kind == "end" and count.get(token.name):
            while True:
                closed = opened.pop()
                count[closed] -= 1
                if closed == token.name:
                    break
            if not opened:
                return position
    return None


def hide_raw_block(block: RawBlock) -> str:
    """What Markdown reads in place of ``block``, of equal length: a line of its own and a blank one after it."""
    length = block.span.end - block.span.start
    if block.kind == "moved":
        return DROPPED * length
    if not block.parted or length < 4:
        return STASHED * max(1, length - 2) + "\n" * min(2, length - 1)
    return "\n" + STASHED * (length - 3) + "\n\n"
