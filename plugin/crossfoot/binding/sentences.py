"""Sentences of a passage."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_STOP = re.compile("[。！？；]")
_BEFORE = re.compile("(?s:.*)[。！？；]")

LONGEST_SENTENCE = 2000
"""Characters to either side of a place in which its sentence begins and ends; nobody reads on in a longer one."""


class Sentence(NamedTuple):
    """``text[start:end]`` of a passage, the stop left out."""

    start: int
    end: int


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of ``text``, clauses between semicolons counted as such."""
    start = 0
    for match in _STOP.finditer(text):
        yield Sentence(start, match.start())
        start = match.end()
    if start < len(text):
        yield Sentence(start, len(text))


def sentence_at(text: str, index: int) -> Sentence:
    """The sentence in which ``text[index]`` stands."""
    low, high = max(0, index - LONGEST_SENTENCE), min(len(text), index + LONGEST_SENTENCE)
    before, after = _BEFORE.match(text, low, index), _STOP.search(text, index, high)
    return Sentence(before.end() if before else low, after.start() if after else high)
