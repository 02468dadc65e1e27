"""Clauses of running text: where one begins, what it is without its brackets, what matter the text has come to."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from operator import itemgetter

from crossfoot.binding.sentences import LONGEST_SENTENCE
from crossfoot.profile.narrative_model import Topic
from crossfoot.profile.phrases import OWN_NAME
from crossfoot.terms.late import compile_late

_YEAR = re.compile(r"[0-9]{4}年度?")
# The last of several marks: to the end and backwards, one search instead of one for each of them.
_STOP = re.compile("(?s:.*)[，。；：（！？]")
_SENTENCE = re.compile("(?s:.*)[。！？]")
_SENTENCE_END = re.compile("[。！？]")
ASIDE = compile_late(r"（[^（）]*）")
"""A bracket that has no other within it."""

_NUMBER = re.compile(r"[0-9]{1,2}[.、）]|[一二三四五六七八九十]{1,3}[是、）]|[①-⑳]|[其第][一二三四五六七八九十][是为]")
_BEGINS_NUMBER = frozenset("0123456789一二三四五六七八九十其第").union(map(chr, range(ord("①"), ord("⑳") + 1)))
_NEAR = 400
"""Characters in which most sentences begin: beyond them a search for each mark is the quicker one."""
MOST_PASSAGES = 400
"""So many passages back a matter was opened at most."""

_end = itemgetter(1)
_Places = tuple[tuple[int, int], ...]


def clause_start(text: str, boundary: int, at: int) -> int:
    """Where the clause of the figure at ``at`` begins: behind a stop, or the figure that ends at ``boundary``."""
    stop = _STOP.match(text, boundary, at)
    if stop is not None:
        return stop.end()
    start = boundary
    if start and start < at and text[start] == "）":
        start += 1
    return start + 1 if start and start < at and text[start] in "、，；。" else start


def sentence_starts(text: str) -> list[int]:
    """Where each sentence of ``text`` begins; a semicolon ends none, its halves have one subject."""
    return [0, *[stop.end() for stop in _SENTENCE_END.finditer(text)]]


def stop_before(text: str, at: int) -> int:
    """Where the text behind the last stop before ``at`` begins."""
    stop = _STOP.match(text, 0, at)
    return stop.end() if stop is not None else 0


def sentence_start(text: str, at: int, low: int = 0) -> int:
    """Where the sentence of ``at`` begins; a semicolon ends none, its halves have one subject.

    ``low`` is where that sentence, or one before it, is known to begin.
    """
    low = max(low, at - LONGEST_SENTENCE)
    near = max(low, at - _NEAR)
    stop = _SENTENCE.match(text, near, at)
    if stop is not None:
        return stop.end()
    return max(low, max(text.rfind(mark, low, near) for mark in "。！？") + 1) if near > low else low


def sentence_end(text: str, at: int) -> int:
    """Where the sentence of ``at`` ends, its stop left out."""
    stop = _SENTENCE_END.search(text, at, at + LONGEST_SENTENCE)
    return stop.start() if stop is not None else min(len(text), at + LONGEST_SENTENCE)


def is_aside(text: str, first: int, at: int) -> bool:
    """Whether a bracket that opens behind ``first`` is still open at ``at``."""
    return text.count("（", first, at) > text.count("）", first, at)


def behind_number(clause: str) -> int:
    """Where the words of ``clause`` begin behind the number that it has in a list: 1.收到, 一是收到, （1）收到."""
    number = _NUMBER.match(clause) if clause[:1] in _BEGINS_NUMBER else None
    return number.end() if number is not None else 0


def plain(context: str, names: Sequence[str]) -> str:
    """``context`` without its number in a list, what stands in brackets and years, the body's own name replaced."""
    context = context[behind_number(context) :]
    if "（" in context:
        context = ASIDE.sub("", context)
    if "年" in context:
        context = _YEAR.sub("", context)
    for name in names:
        if name in context:
            return context.replace(name, OWN_NAME, 1)
    return context


def is_open(topic: Topic, text: str, at: int, before: Sequence[str] = ()) -> bool:
    """Whether the last word up to ``at`` that opens or closes ``topic`` opens it; else so for the texts ``before``."""
    here = _opens(topic, text, at)
    for earlier in reversed(before[-MOST_PASSAGES:]):
        if here is not None:
            break
        here = _left_open(topic, earlier)
    return bool(here)


@lru_cache(maxsize=4096)
def _left_open(topic: Topic, text: str) -> bool | None:
    """Whether ``text`` as a whole leaves ``topic`` open: every figure behind it may ask."""
    return _opens(topic, text, len(text))


def _opens(topic: Topic, text: str, end: int) -> bool | None:
    """Whether the last word up to ``end`` opens ``topic``; ``None`` where there is none that opens or closes it."""
    opening, closing = _turns(topic, text)
    opened, closed = _last(opening, end), _last(closing, end)
    if opened is None:
        return None if closed is None else False
    return closed is None or opened[1] > closed[0]


def _last(places: _Places, end: int) -> tuple[int, int] | None:
    """The last of ``places`` that ends up to ``end``."""
    if not places or places[0][1] > end:
        return None
    return places[bisect_right(places, end, key=_end) - 1]


@lru_cache(maxsize=16)
def _turns(topic: Topic, text: str) -> tuple[_Places, _Places]:
    """Where ``text`` comes to ``topic``, and where it leaves it: sought once, a passage may have many figures."""
    return _places(topic.opens, text), _places(topic.closes, text)


def _places(words: Sequence[str], text: str) -> _Places:
    """Where ``words`` start and end in ``text``, by their ends."""
    found: list[tuple[int, int]] = []
    for word in words:
        at = text.find(word)
        while at >= 0:
            found.append((at, at + len(word)))
            at = text.find(word, at + 1)
    return tuple(sorted(found, key=lambda place: (place[1], place[0]))) if found else ()
