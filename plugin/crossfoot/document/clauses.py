"""The prose of a section as clauses, each a number: small enough to keep for every report of a run.

A clause, from one comma to the next, is the shingle by which prose is compared. A changed word costs that clause and
no other; one word put in, or a sentence moved, costs no more, since commas move with the text. There are some ten times
fewer of them than runs of five letters, and what is shared can be shown to a reader as whole sentences.

Its number is a CRC of the masked text: the same in every process and on every day. Two clauses that differ in one
word never have the same; that of two others is the same once in four thousand million times, and one clause alone
makes no finding.
"""

from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple
from zlib import crc32

from crossfoot.document.masking import mask
from crossfoot.document.passages import Passage
from crossfoot.source.span import Span

SHORTEST_CLAUSE = 4
"""Letters of a clause that counts: 同时, 此外 and 一是 are in everybody's prose."""

LONGEST_OPENING = 10
"""Letters by which a sentence is quoted."""

_STOP, _STOPS = "。", "！？；"
_COMMA, _MARKS = "，", "：（）,"


class Clauses(NamedTuple):
    """What is kept of some prose. ``letters`` are those of all clauses, a figure or a name counted as one.

    ``numbers`` and ``lengths`` belong to the clauses; ``first`` is the index of each sentence's first clause, in
    ``places`` are its start and end, in ``openings`` its first letters.
    """

    letters: int
    numbers: "array[int]"
    lengths: "array[int]"
    first: "array[int]"
    places: "array[int]"
    openings: str

    def span(self, sentence: int) -> Span:
        """Where the sentence stands in its report's text."""
        return Span(self.places[2 * sentence], self.places[2 * sentence + 1])


def read_clauses(passages: Sequence[Passage], names: Iterable[str], dropped: Iterable[str]) -> Clauses:
    """The clauses of ``passages``; ``names`` and ``dropped`` are masked."""
    whole = _STOP.join([passage.text for passage in passages])
    for stop in _STOPS:
        whole = whole.replace(stop, _STOP)
    masked = mask(whole, names, dropped)
    for mark in _MARKS:
        masked = masked.replace(mark, _COMMA)
    clauses: list[str] = []
    first: list[int] = []
    kept: list[int] = []
    for index, sentence in enumerate(masked.split(_STOP)):
        before = len(clauses)
        for clause in sentence.split(_COMMA):
            if len(clause) >= SHORTEST_CLAUSE:
                clauses.append(clause)
        if len(clauses) > before:
            first.append(before)
            kept.append(index)
    lengths = array("I", map(len, clauses))
    numbers = array("I", map(crc32, map(str.encode, clauses)))
    places, openings = _places(whole.split(_STOP), passages, kept)
    return Clauses(sum(lengths), numbers, lengths, array("I", first), array("I", places), "\n".join(openings))


def _places(sentences: Sequence[str], passages: Sequence[Passage], kept: Sequence[int]) -> tuple[list[int], list[str]]:
    """Where the sentences ``kept`` begin and end, by turns, and how they begin. Masking leaves every stop in place,
    so that the sentences of the text have the indices of the masked ones.
    """
    places: list[int] = []
    starts = [0, *accumulate([len(sentence) + 1 for sentence in sentences])]
    following = iter(passages)
    passage, shift, begins, ends = None, None, 0, -1
    for index in kept:
        start, end = starts[index], starts[index + 1] - 1
        while passage is None or start > ends:
            passage = next(following)
            begins, ends = ends + 1, ends + 1 + len(passage.text)
            shift = passage.shift
        if shift is None:
            places += passage.span(start - begins, end - begins)
        else:
            places += (start - begins + shift, end - begins + shift)
    return places, [sentences[index][:LONGEST_OPENING] for index in kept]
