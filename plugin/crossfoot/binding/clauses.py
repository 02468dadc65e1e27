"""Clauses of running text: where one begins, and what it is without its brackets."""

import re
from collections.abc import Sequence

from crossfoot.document.sentences import LONGEST_SENTENCE
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


def clause_start(text: str, boundary: int, at: int) -> int:
    """Where the clause of the figure at ``at`` begins: behind a stop, or the figure that ends at ``boundary`` with what
    a bracket says of that: 复议2件（均维持）、诉讼1件.
    """
    if boundary and text.startswith("（", boundary) and (closed := text.find("）", boundary, at)) >= 0:
        boundary = closed
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
