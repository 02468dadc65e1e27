"""HTML text cut into tags, texts and comments, as section 13.2.5 "Tokenization" of the HTML standard does.

Every pattern is possessive: no input makes one of them try the same characters twice, so that a
text costs time in proportion to its length whatever is wrong with it.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from crossfoot.document.html_elements import RAW_TEXT
from crossfoot.terms.late import compile_late

SPACE = " \t\n\r\f"
"""ASCII white space. A non-breaking or an ideographic space is text."""

# Attributes from the end of the tag's name up to ``>`` (or the end of the input). A quotation mark
# inside an unquoted value, ``=`` at the start of a name and ``/`` between names are ordinary characters.
ATTRIBUTE_OR_SPACE = (
    r"(?:[ \t\n\r\f/]++"
    r"|[^ \t\n\r\f/>][^ \t\n\r\f/>=]*+"
    r"""(?:[ \t\n\r\f]*+=[ \t\n\r\f]*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^ \t\n\r\f>"'][^ \t\n\r\f>]*+|(?=>)|\Z))?+"""
    r")"
)
ATTRIBUTES = f"{ATTRIBUTE_OR_SPACE}*+"

_TOKEN = re.compile(
    r"((?:[^<]++|<(?![a-zA-Z/!?])|</\Z)++)"
    rf"|<(/?+)([a-zA-Z][^ \t\n\r\f/>]*+)({ATTRIBUTES})(>?+)"
    r"|<(?:!--(?:-?>|(?s:.*?)(?:--!?>|\Z))|[!?/][^>]*+>?+)"
)
_ATTRIBUTE = re.compile(
    r"([^ \t\n\r\f/>][^ \t\n\r\f/>=]*+)"
    r"""(?:[ \t\n\r\f]*+=[ \t\n\r\f]*+(?:"([^"]*+)"?|'([^']*+)'?|([^ \t\n\r\f>"'][^ \t\n\r\f>]*+)|))?+"""
)

_RAW_TEXT_END = {name: re.compile(rf"</(?i:{name})(?=[ \t\n\r\f/>])") for name in (RAW_TEXT - {"script"})}
_SCRIPT_MARK = compile_late(r"<!--|-->|<(/?)[sS][cC][rR][iI][pP][tT](?=[ \t\n\r\f/>])")

TokenKind = Literal["text", "start", "end", "comment", "cut-off"]


class Token(NamedTuple):
    """One token and its place. ``name`` (lower case) and ``attributes`` (as written) are those of a tag.

    ``comment`` stands for all that shows nothing: comments, ``<!DOCTYPE>``, ``<?…>``, ``<![CDATA[…>``, ``</>``.
    ``cut-off``: a tag in which the input ends; a browser drops it.
    """

    kind: TokenKind
    start: int
    end: int
    name: str = ""
    attributes: str = ""


def read_token(text: str, at: int, end: int) -> Token:
    """The token that starts at ``at``, which must be before ``end``. Raw text is the caller's to step over."""
    match = _TOKEN.match(text, at, end)
    assert match is not None  # the alternatives leave no character out
    kind = match.lastindex
    if kind == 1:
        return Token("text", at, match.end())
    if kind is None:
        return Token("comment", at, match.end())
    _, slash, name, attributes, closing = match.groups()
    if not closing:
        return Token("cut-off", at, match.end())
    return Token("end" if slash else "start", at, match.end(), name.lower(), attributes)


def raw_text_end(text: str, at: int, end: int, name: str) -> int:
    """Where the raw text of the element ``name`` that starts at ``at`` ends: at its end tag, or at ``end``."""
    if name != "script":
        match = _RAW_TEXT_END[name].search(text, at, end)
        return end if match is None else match.start()
    # The "script data (double) escaped" states: <!-- <script> … </script> --> does not end the script.
    escaped = doubly = False
    while (match := _SCRIPT_MARK.search(text, at, end)) is not None:
        at = match.end()
        mark = match[0]
        if mark == "<!--":
            escaped = True
            at -= 2  # its hyphens may already be those of "-->"
        elif mark == "-->":
            escaped = doubly = False
        elif match[1]:
            if not doubly:
                return match.start()
            doubly = False
        else:
            doubly = escaped
    return end


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """All tokens of ``text[start:end]``, raw text as a token of kind ``text``."""
    at, end = start, len(text) if end is None else end
    while at < end:
        token = read_token(text, at, end)
        yield token
        at = token.end
        if token.kind == "start" and token.name in RAW_TEXT:
            after = raw_text_end(text, at, end, token.name)
            if after > at:
                yield Token("text", at, after)
            at = after


def read_attributes(attributes: str) -> dict[str, str]:
    """Names in lower case with their values, decoded; of two with one name the first counts."""
    read: dict[str, str] = {}
    for name, double, single, unquoted in _ATTRIBUTE.findall(attributes):
        read.setdefault(name.lower(), decode(double or single or unquoted))
    return read


def is_self_closing(attributes: str) -> bool:
    """Whether the tag ends with ``/>``, the stroke not being the end of an unquoted value."""
    if not attributes.endswith("/"):
        return False
    after = 0
    for match in _ATTRIBUTE.finditer(attributes):
        after = match.end()
    return after < len(attributes)


def decode(text: str) -> str:
    """``text`` with its character references replaced."""
    if "&" not in text:
        return text
    from html import unescape  # its table of 2,231 names is wanted by few reports, and costs a millisecond

    return unescape(text)
