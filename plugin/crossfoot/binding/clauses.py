"""Clauses of running text: where one begins, what it is without its brackets, what matter the text has come to."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from operator import itemgetter

from crossfoot.profile.narrative_model import Topic
from crossfoot.profile.phrases import OWN_NAME

_YEAR = re.compile(r"[0-9]{4}年度?")
# The last of several marks: to the end and backwards, one search instead of one for each of them.
_STOP = re.compile("(?s:.*)[，。；：（！？]")
_SENTENCE = re.compile("(?s:.*)[。！？]")
_SENTENCE_END = re.compile("[。！？]")
_BRACKET = re.compile(r"（[^（）]*）")
_NEAR = 400
"""Characters in which most sentences begin: beyond them a search for each mark is the quicker one."""
_end = itemgetter(1)


def clause_start(text: str, boundary: int, at: int) -> int:
    """Where the clause of the figure at ``at`` begins: behind a stop, or the figure that ends at ``boundary``."""
    stop = _STOP.match(text, boundary, at)
    if stop is not None:
        return stop.end()
    if boundary and boundary < at and text[boundary] == "）":
        boundary += 1
    return boundary + 1 if boundary and boundary < at and text[boundary] in "、，；。" else boundary


def stop_before(text: str, at: int) -> int:
    """Where the text behind the last stop before ``at`` begins."""
    stop = _STOP.match(text, 0, at)
    return stop.end() if stop is not None else 0


def sentence_start(text: str, at: int, low: int = 0) -> int:
    """Where the sentence of ``at`` begins; a semicolon ends none, its halves have one subject.

    ``low`` is where that sentence, or one before it, is known to begin.
    """
    near = max(low, at - _NEAR)
    stop = _SENTENCE.match(text, near, at)
    if stop is not None:
        return stop.end()
    return max(low, max(text.rfind(mark, low, near) for mark in "。！？") + 1) if near > low else low


def sentence_end(text: str, at: int) -> int:
    """Where the sentence of ``at`` ends, its stop left out."""
    stop = _SENTENCE_END.search(text, at)
    return stop.start() if stop is not None else len(text)


def is_aside(text: str, first: int, at: int) -> bool:
    """Whether a bracket that opens behind ``first`` is still open at ``at``."""
    return text.count("（", first, at) > text.count("）", first, at)


def plain(context: str, names: Sequence[str]) -> str:
    """``context`` without what stands in brackets and without years, the body's own name replaced."""
    if "（" in context:
        context = _BRACKET.sub("", context)
    if "年" in context:
        context = _YEAR.sub("", context)
    for name in names:
        if name in context:
            return context.replace(name, OWN_NAME, 1)
    return context


def is_open(topic: Topic, text: str, at: int, before: Sequence[str] = ()) -> bool:
    """Whether the last word up to ``at`` that opens or closes ``topic`` opens it; else so for the texts ``before``."""
    for spoken, end in ((text, at), *((earlier, len(earlier)) for earlier in reversed(before))):
        opened, closed = _last(_places(topic.opens, spoken), end), _last(_places(topic.closes, spoken), end)
        if opened is not None or closed is not None:
            return opened is not None and (closed is None or opened[1] > closed[0])
    return False


def _last(places: Sequence[tuple[int, int]], end: int) -> tuple[int, int] | None:
    """The last of ``places`` that ends up to ``end``."""
    index = bisect_right(places, end, key=_end)
    return places[index - 1] if index else None


@lru_cache(maxsize=16)
def _places(words: tuple[str, ...], text: str) -> tuple[tuple[int, int], ...]:
    """Where ``words`` start and end in ``text``, by their ends: sought once, a passage may have many figures."""
    found: list[tuple[int, int]] = []
    for word in words:
        at = text.find(word)
        while at >= 0:
            found.append((at, at + len(word)))
            at = text.find(word, at + 1)
    return tuple(sorted(found, key=lambda place: (place[1], place[0])))
