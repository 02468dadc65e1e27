"""What the prose of two reports has in common, in letters and sentence by sentence."""

from bisect import bisect_right
from collections.abc import Collection, Iterator
from typing import Literal, NamedTuple

from crossfoot.document.clauses import Clauses
from crossfoot.source.span import Span


class Repeated(NamedTuple):
    """A sentence of a report and the one of another that it repeats: where each stands, and how it begins."""

    own: Span
    opening: str
    other: Span
    other_opening: str


class Likeness(NamedTuple):
    """How much of a section is found in another report: ``shared`` letters of ``own``.

    ``origin`` says which other report it is: the same body's of the year before, or another body's. ``path``, ``body``
    and ``year`` are the other's. The clauses ``before`` do not count, though they are in both.
    """

    origin: Literal["last-year", "other-body"]
    path: str
    body: str
    year: int
    own: Clauses
    other: Clauses
    shared: int
    before: frozenset[int] = frozenset()

    def repeated(self) -> Iterator[Repeated]:
        """The sentences of which the greater part is found in the other report, in order."""
        own, other = self.own, self.other
        places = {n: index for index, n in reversed(list(enumerate(other.numbers))) if n not in self.before}
        ends = [*own.first[1:], len(own.numbers)]
        openings, others = own.openings.split("\n"), other.openings.split("\n")
        for sentence, (start, end) in enumerate(zip(own.first, ends, strict=True)):
            found = [index for index in range(start, end) if own.numbers[index] in places]
            if 2 * sum(own.lengths[index] for index in found) > sum(own.lengths[start:end]):
                there = bisect_right(other.first, places[own.numbers[found[0]]]) - 1
                yield Repeated(own.span(sentence), openings[sentence], other.span(there), others[there])


def shared_letters(own: Clauses, other: Collection[int]) -> int:
    """The letters of ``own`` in clauses of which the number is among ``other``."""
    return sum([length for number, length in zip(own.numbers, own.lengths, strict=True) if number in other])
