"""Sentences of a passage."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.reason import Reason
from crossfoot.document.passages import Passage
from crossfoot.document.sentences import LONGEST_SENTENCE

_STOP = re.compile("[。！？；]")
_BEFORE = re.compile("(?s:.*)[。！？；]")
_EXCERPT = 12
"""Letters by which a sentence is found again."""


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
    """The sentence in which ``text[index]`` stands; it is looked for within the length of one that is read."""
    low, high = max(0, index - LONGEST_SENTENCE), min(len(text), index + LONGEST_SENTENCE)
    before, after = _BEFORE.match(text, low, index), _STOP.search(text, index, high)
    return Sentence(before.end() if before else low, after.start() if after else high)


def why_unread(passage: Passage, at: int) -> Reason:
    """Why ``passage`` is not judged from the sentence at ``at`` on, which is too long to be read: how that begins."""
    return Reason("long-sentence", passage.text[at : at + _EXCERPT])
