"""The prose of a section as clauses, each a number: small enough to keep for every report of a run.

A clause, from one comma to the next, is the shingle by which prose is compared. A changed word costs that clause and
no other; one word put in, or a sentence moved, costs no more, since commas move with the text. There are some ten times
fewer of them than runs of five letters, and what is shared can be shown to a reader as whole sentences.

Its number is a CRC of the masked text: the same in every process and on every day. Two clauses that differ in one
word never have the same; that of two others is the same once in four thousand million times, and one clause alone
makes no finding.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple
from zlib import crc32

from crossfoot.document.masking import FIGURE, mask
from crossfoot.document.passages import Passage
from crossfoot.source.span import Span

SHORTEST_CLAUSE = 4
"""Letters of a clause that counts: 同时, 此外 and 一是 are in everybody's prose."""

LONGEST_OPENING = 10
"""Letters by which a sentence is quoted."""

_STOP, _STOPS = "。", "！？；"
_COMMA, _MARKS = "，", "：（）,"

# 一是梳理…，二是更新…; 1、梳理…。2、更新…: the same clauses once they are counted, or no longer are.
_COUNTERS = ((f"{_STOP}{FIGURE}是", _STOP), (f"{_COMMA}{FIGURE}是", _COMMA), (f"{_STOP}{FIGURE}", _STOP))

LONGEST_HEADING = 20
"""Letters of a heading at the beginning of a paragraph."""

# （一）主动公开。全年…: a number in brackets, words without a comma, and then no further number as a list would have.
_HEADING = re.compile(
    rf"（(?<![^{_STOP}]（){FIGURE}）[^{_STOP}{_COMMA}{_MARKS}]{{1,{LONGEST_HEADING}}}(?=[：{_STOP}][^（])"
)


class Clauses(NamedTuple):
    """What is kept of some prose. ``letters`` are those of all clauses, a figure or a name counted as one.

    ``numbers`` and ``lengths`` belong to the clauses; ``first`` is the index of each sentence's first clause, in
    ``bounds`` are its start and end in the text that ``at`` and ``offsets`` map to the source, stretch by stretch,
    in ``openings`` its first letters.
    """

    letters: int
    numbers: "array[int]"
    lengths: "array[int]"
    first: "array[int]"
    bounds: "array[int]"
    at: "array[int]"
    offsets: "array[int]"
    openings: str

    def span(self, sentence: int) -> Span:
        """Where the sentence stands in its report's text."""
        start, end = self.bounds[2 * sentence : 2 * sentence + 2]
        return Span(self._offset(start), self._offset(end - 1) + 1)

    def _offset(self, index: int) -> int:
        stretch = bisect_right(self.at, index) - 1
        return self.offsets[stretch] + index - self.at[stretch]


def read_clauses(passages: Sequence[Passage], names: Iterable[str], dropped: Iterable[str]) -> Clauses:
    """The clauses of ``passages``; ``names`` and ``dropped`` are masked, headings within paragraphs left out."""
    whole = _STOP.join([passage.text for passage in passages])
    for stop in _STOPS:
        whole = whole.replace(stop, _STOP)
    masked = _STOP + _HEADING.sub("", mask(whole, names, dropped))
    for mark in _MARKS:
        masked = masked.replace(mark, _COMMA)
    for counter, nothing in _COUNTERS:
        masked = masked.replace(counter, nothing)
    clauses: list[str] = []
    first: list[int] = []
    bounds: list[int] = []
    openings: list[str] = []
    end = -1
    # Masking leaves every stop in place: the sentences of the text are those of the masked one.
    for sentence, clear in zip(masked[1:].split(_STOP), whole.split(_STOP), strict=True):
        start, end = end + 1, end + 1 + len(clear)
        counted = [clause for clause in sentence.split(_COMMA) if len(clause) >= SHORTEST_CLAUSE]
        if counted:
            first.append(len(clauses))
            clauses += counted
            bounds += (start, end)
            openings.append(clear[:LONGEST_OPENING])
    lengths = array("I", map(len, clauses))
    numbers = array("I", map(crc32, "\n".join(clauses).encode().split(b"\n") if clauses else ()))
    at, offsets = _stretches(passages)
    return Clauses(
        sum(lengths), numbers, lengths, array("I", first), array("I", bounds), at, offsets, "\n".join(openings)
    )


def _stretches(passages: Sequence[Passage]) -> "tuple[array[int], array[int]]":
    """Where the stretches of the source begin that ``passages`` are made of: in their text, joined, and in it."""
    at, offsets = array("I"), array("I")
    start = 0
    for passage in passages:
        for index, offset in passage.stretches():
            at.append(start + index)
            offsets.append(offset)
        start += len(passage.text) + 1
    return at, offsets
