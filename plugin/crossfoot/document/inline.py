"""Inline markup: what text a page shows where the source has emphasis, code, links, tags and escapes."""

import re
from collections.abc import Callable

from crossfoot.document.code_spans import replace_code
from crossfoot.document.emphasis import emphasis_marks
from crossfoot.document.link_targets import SQUARE_BRACKET
from crossfoot.terms.late import compile_late

NO_REFERENCES: frozenset[str] = frozenset()

MARKS = r"`\\\[!<&*_\s\x02\x03"
"""Characters, as they stand in brackets of a pattern, without which a text reads as it is written."""

PLAIN = re.compile(rf"[^{MARKS}]+")
"""Text that reads as it is written."""

_MARKUP = re.compile(r"[`\\\[<&*_\x02\x03]")
_SPACE = compile_late(r"[ \t\n\f\r]+")
_WIDE_SPACE = re.compile(r"[\t\n\f\r]|  ")
_ESCAPE = compile_late(r"\\([\\`*_{}\[\]()>#+\-.!|])")
_LINK_TARGET = compile_late(
    r"""\(\s*(?:<[^<>]*>\s*(?:'[^']*'|"[^"]*")?\s*
        |(?:[^()"']|\((?:[^()]|\([^()]*\))*\))*+(?:"[^"]*"|'[^']*')?\s*)\)""",
    re.VERBOSE,
)
_REFERENCE = compile_late(r"\s?\[([^\]]*)\]")
_ADDRESS = compile_late(r"<([A-Za-z][A-Za-z0-9+.\-]*://[^<>]*|[^<> !]+@[^@<> ]+)>")
_TAG = compile_late(
    r"""<(?:(/?+[a-zA-Z][^\s"'<>@]*+)(?:\s+[^\s"'=<>]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'=<>]++))?+)*+\s*+/?
        |!--(?:(?!<!--|-->).)*--
        |\?(?:(?!<\?|\?>).)*\?)>""",
    re.VERBOSE | re.DOTALL,
)
_ENTITY = compile_late(r"&(?:#[0-9]+|#x[0-9a-fA-F]+|[a-zA-Z0-9]+);")

_FIRST_STASH = 0xE000
_LAST_STASH = 0xF8FF
_STASH = compile_late("[\ue000-\uf8ff]")


class _Stash:
    """Keeps what later steps must not read; one private character stands for it in the text."""

    def __init__(self) -> None:
        self.kept: list[tuple[str, bool]] = []

    def keep(self, text: str, final: bool = True) -> str:
        """The mark for ``text``, which may hold marks itself where it is not ``final``."""
        if len(self.kept) > _LAST_STASH - _FIRST_STASH:
            return text
        self.kept.append((text, final))
        return chr(_FIRST_STASH + len(self.kept) - 1)

    def keep_code(self, text: str) -> str:
        """The mark for code."""
        return self.keep(text, final=False)

    def restore(self, text: str) -> str:
        """Put back what was kept."""
        return _STASH.sub(self._restored, text) if self.kept else text

    def _restored(self, match: re.Match[str]) -> str:
        index = ord(match[0]) - _FIRST_STASH
        if index >= len(self.kept):
            return match[0]
        text, final = self.kept[index]
        return text if final else self.restore(text)


def plain_text(markdown: str, references: frozenset[str] | set[str] = NO_REFERENCES) -> str:
    """The text content that the rendered page has for ``markdown``, its white space collapsed.

    Pictures have none. ``references`` names the link definitions of the document, in lower case.
    """
    if _MARKUP.search(markdown):
        markdown = _shown(markdown, references)
    markdown = markdown.strip(" \t\n\f\r")
    return _SPACE.sub(" ", markdown) if _WIDE_SPACE.search(markdown) else markdown


def _shown(markdown: str, references: frozenset[str] | set[str]) -> str:
    text = markdown.replace("\x02", "").replace("\x03", "")
    if len(text) > _LONGEST:
        return text
    stash = _Stash()
    if _STASH.search(text):
        text = _STASH.sub(lambda match: stash.keep(match[0]), text)
    if "`" in text:
        text = replace_code(text, stash.keep_code)
    if "\\" in text:
        text = _ESCAPE.sub(lambda match: stash.keep(match[1]), text)
    if "[" in text:
        text = _without_links(text, stash, references)
    return stash.restore(_without_tags(text, stash))


_LONGEST = 200_000
"""A paragraph above this size is not read for markup; nobody wrote it."""


def _without_links(text: str, stash: _Stash, references: frozenset[str] | set[str]) -> str:
    """Put the text of links in their place and leave pictures out; brackets that are none stay."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for match in SQUARE_BRACKET.finditer(text):
        if match[0] == "[":
            opened.append(match.start())
        elif opened:
            pairs[opened.pop()] = match.start()
    pieces = []
    position = 0
    at = text.find("[")
    while at >= 0:
        close = pairs.get(at, -1)
        after = -1 if close < 0 else _end_of_link(text, at, close, references)
        if after < 0:
            at = text.find("[", at + 1)
            continue
        picture = at > position and text[at - 1] == "!"
        pieces.append(text[position : at - picture])
        if picture:
            pieces.append(stash.keep(""))
        else:
            inner = text[at + 1 : close]
            if "[" in inner:
                inner = _without_pictures(inner)
            pieces.append(stash.keep(_without_tags(inner, stash), final=False))
        position = after
        at = text.find("[", position)
    pieces.append(text[position:])
    return "".join(pieces)


def _without_pictures(text: str) -> str:
    return re.sub(r"!\[[^\[\]]*\]\([^()]*\)", "", text)


def _end_of_link(text: str, start: int, close: int, references: frozenset[str] | set[str]) -> int:
    """Where the link whose text stands in these brackets ends, or -1 where it is none."""
    if references:
        match = _REFERENCE.match(text, close + 1)
        if match is not None and (match[1] or text[start + 1 : close]).lower() in references:
            return match.end()
    match = _LINK_TARGET.match(text, close + 1, close + 2000)
    if match is not None:
        return match.end()
    if references and text[start + 1 : close].lower() in references:
        return close + 1
    return -1


def _without_tags(text: str, stash: _Stash) -> str:
    """Take tags, comments, entities and emphasis out of ``text``."""
    if "<" in text and ">" in text:
        text = _ADDRESS.sub(lambda match: stash.keep(match[1].removeprefix("mailto:"), final=False), text)
        text = _TAG.sub(_keep_tag(stash), text)
    if "&" in text:
        from html import unescape

        text = _ENTITY.sub(lambda match: stash.keep(unescape(match[0])), text)
    if "*" in text or "_" in text:
        text = _without_emphasis(text)
    return text


def _keep_tag(stash: _Stash) -> Callable[[re.Match[str]], str]:
    def keep(match: re.Match[str]) -> str:
        return stash.keep(" " if (match[1] or "").rstrip("/").lower() == "br" else "")

    return keep


def _without_emphasis(text: str) -> str:
    pieces = []
    position = 0
    for start, end in emphasis_marks(text):
        pieces.append(text[position:start])
        position = end
    pieces.append(text[position:])
    return "".join(pieces)
