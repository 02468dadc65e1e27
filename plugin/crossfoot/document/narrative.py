"""Prose as sentences with their figures, made when somebody asks for them.

Markup is masked, not removed: the masked text is as long as the source, so that every place in it is a place there.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.document.emphasis import emphasis_marks
from crossfoot.document.model import Document, Paragraph, Section
from crossfoot.numbers.figure import Figure, read_number
from crossfoot.source.span import Span


class Sentence(NamedTuple):
    """One sentence. ``text`` is as shown, without the white space of a line break; ``span`` covers it in the source."""

    text: str
    span: Span
    figures: tuple[Figure, ...]


_ENDS = re.compile(r"[。！？；!?;]+[”’」』）〕】》\")\]]*|[（(“「『《〔【]|[）)”」』》〕】]")
_CLOSES = {"）": "（", ")": "(", "”": "“", "」": "「", "』": "『", "》": "《", "〕": "〔", "】": "【"}
_OPENERS = frozenset(_CLOSES.values())
_LONGEST_ASIDE = 400
"""A bracket that has not been closed after so many characters is taken for a slip: it holds no sentence together."""

_FIGURE = re.compile(
    r"""(?<![0-9０-９.．A-Za-z])
        (?:[+＋−－\-](?=[0-9０-９]))?
        (?:[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?![0-9０-９])|[0-9０-９]+)
        (?:[.．][0-9０-９]+)?(?:[ ]?[%％‰])?""",
    re.VERBOSE,
)
_RANGE = re.compile(r"(?:[0-9０-９%％][ ]?[年月日件条项次个号]?|[）)])[ ]?\Z")
_MASKED = re.compile(
    r"""<!--(?:(?!<!--|-->).)*+--> | </?[a-zA-Z][^<>]*> | !\[[^\[\]]*\]\([^()\s]*\)
        | (?<=\n)[ \t]*(?:>[ \t]?)+ | \\(?=[\\`*_{}\[\]()>\#+\-.!|])""",
    re.VERBOSE | re.DOTALL,
)
_LINK = re.compile(r"""\[([^\[\]]*)(\]\([^()\s]*(?:\s+"[^"]*")?\))""")
_BREAK = re.compile(r"[ \t]*\n[ \t]*")


def sentences(document: Document, section: Section | None = None) -> Iterator[Sentence]:
    """The sentences of all paragraphs, or of those in ``section`` and its sub-sections, in order.

    A line break within a paragraph does not end a sentence, the end of a paragraph does.
    """
    text = document.source.text
    for block in document.blocks if section is None else document.blocks_of(section):
        if isinstance(block, Paragraph):
            yield from sentences_of(block, text)


def sentences_of(paragraph: Paragraph, source: str) -> Iterator[Sentence]:
    """The sentences of one paragraph of ``source``."""
    start, end = paragraph.span
    masked = _mask(source[start:end])
    for first, after in _split(masked):
        piece = masked[first:after]
        stripped = piece.strip(" \t\n\u3000\x00")
        if not stripped:
            continue
        first += piece.index(stripped)
        span = Span(start + first, start + first + len(stripped))
        yield Sentence(_shown(stripped), span, tuple(_figures(stripped, span.start)))


def _mask(text: str) -> str:
    """Put marks of equal length in place of tags, link targets, pictures, emphasis and quotation marks of lines."""
    text = _MASKED.sub(lambda match: "\x00" * len(match[0]), text)
    if "](" in text:
        text = _LINK.sub(lambda match: "\x00" + match[1] + "\x00" * len(match[2]), text)
    if "*" in text or "_" in text or "`" in text:
        for first, after in emphasis_marks(text):
            text = text[:first] + "\x00" * (after - first) + text[after:]
        text = text.replace("`", "\x00")
    return text


def _split(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence starts and ends; a stop within brackets or quotation marks ends none."""
    start = 0
    opened: list[tuple[str, int]] = []
    for match in _ENDS.finditer(text):
        mark = match[0]
        if mark in _OPENERS:
            opened.append((mark, match.start()))
        elif mark in _CLOSES:
            _close(opened, mark)
        else:
            while opened and match.start() - opened[-1][1] > _LONGEST_ASIDE:
                opened.pop()
            stop = match.end()
            if opened:
                # The stop may stand before the very bracket or quotation mark that closes what is open.
                for closing in mark.lstrip("。！？；!?;"):
                    _close(opened, closing)
                if opened or mark[-1] in _CLOSES:
                    continue
            yield start, stop
            start = stop
    if start < len(text):
        yield start, len(text)


def _close(opened: list[tuple[str, int]], mark: str) -> None:
    opener = _CLOSES.get(mark)
    for index in range(len(opened) - 1, max(-1, len(opened) - 9), -1):
        if opened[index][0] == opener:
            del opened[index:]
            return


def _shown(text: str) -> str:
    """The sentence as a reader sees it; Chinese is joined over a line break without a space."""
    text = text.replace("\x00", "")
    if "\n" not in text:
        return text
    return _BREAK.sub(lambda match: _joint(text, match), text)


def _joint(text: str, match: re.Match[str]) -> str:
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    return " " if before.isascii() and after.isascii() and before.isalnum() and after.isalnum() else ""


def _figures(text: str, start: int) -> Iterator[Figure]:
    """The Arabic figures of one sentence; those that are part of a word, such as ``A4``, are none."""
    for match in _FIGURE.finditer(text):
        first, after = match.span()
        printed = match[0]
        if printed[0] in "+＋−－-" and _RANGE.search(text, max(0, first - 4), first):
            # 1-5, 3月－6月: a stroke between two figures is no sign.
            first += 1
            printed = printed[1:]
        value = read_number(printed.rstrip("%％‰ ").replace("，", ","))
        if value is not None:
            yield Figure(value, printed, Span(start + first, start + after))
