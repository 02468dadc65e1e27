"""The report of another body that a section is most like, found through an index of clauses.

An index leads from a clause to the reports that have it, so that the work grows with the number of clauses, not with
that of pairs of reports. A clause that very many have would bring the pairs back. Of those reports the index keeps the
earliest ones alone: a text that a thousand offices copied is still found in each of them, in the reports that had it
first, and these are named as its source. What this costs: a section is missed if it is made up, in letters, for the
greater part of clauses each of which more than ``REPRESENTATIVES`` reports had before, in a selection that none of
those reports has. A section copied whole is found even so, since all of it together is one more entry of the index.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from heapq import nsmallest
from itertools import accumulate
from typing import NamedTuple
from zlib import crc32

from crossfoot.binding.likeness import shared_letters
from crossfoot.document.clauses import Clauses

REPRESENTATIVES = 24
"""Reports that the index keeps of each clause, the earliest."""

COMPARED = 4
"""Reports that are compared clause by clause: as many as have the most by the index, as many as may have the most."""


class Entry(NamedTuple):
    """A section of one report. ``enough`` is the number of letters from which on it is too like another."""

    year: int
    path: str
    body: str
    clauses: Clauses
    enough: int


class Near(NamedTuple):
    """Another entry, by its index among all, and the letters that are found in it.

    ``before`` are clauses that do not count, since the body itself had them in a year before the other's.
    """

    entry: int
    shared: int
    before: frozenset[int] = frozenset()


def nearest(entries: Sequence[Entry]) -> Iterator[Near | None]:
    """For each of ``entries``, which stand in the order of year and path, the entry of another body, of the same year
    or an earlier one, in which the most of it is found, if that is enough; the earliest of several.

    A clause that the body had in an earlier year than the other is its own: who wrote first copied nothing.
    """
    index = _index(entries)

    @lru_cache(maxsize=256)
    def clauses_of(entry: int) -> frozenset[int]:
        return frozenset(entries[entry].clauses.numbers)

    years = [entry.year for entry in entries]
    own: dict[str, dict[int, int]] = {}
    for at, entry in enumerate(entries):
        until = bisect_left(years, entry.year + 1)
        bounds = own.setdefault(entry.body, {})
        for number in entry.clauses.numbers:
            if number in index:
                bounds.setdefault(number, until)
        near = None
        for other in _candidates(index, entries, at, bounds):
            found = clauses_of(other)
            before = frozenset([number for number in found if bounds.get(number, until) <= other])
            shared = shared_letters(entry.clauses, found - before if before else found)
            if shared >= entry.enough and (near is None or (-shared, other) < (-near.shared, near.entry)):
                near = Near(other, shared, before)
        yield near


def _index(entries: Sequence[Entry]) -> dict[int, list[int]]:
    """The entries that have a clause, by its number; of those that have it the first ones, none where it is alone."""
    total = sum(len(entry.clauses.numbers) + 1 for entry in entries)
    # Most clauses are in one report alone. Counting them first, in a byte each, spares a list for every one of them.
    mask = (1 << max(10, total.bit_length() + 2)) - 1
    seen = bytearray(mask + 1)
    for entry in entries:
        for number in {*entry.clauses.numbers, _whole(entry.clauses)}:
            slot = number & mask
            if seen[slot] < 2:
                seen[slot] += 1
    index: dict[int, list[int]] = {}
    for at, entry in enumerate(entries):
        for number in {*entry.clauses.numbers, _whole(entry.clauses)}:
            if seen[number & mask] == 2:
                having = index.get(number)
                if having is None:
                    index[number] = [at]
                elif len(having) < REPRESENTATIVES:
                    having.append(at)
    return index


def _candidates(index: dict[int, list[int]], entries: Sequence[Entry], at: int, bounds: Mapping[int, int]) -> list[int]:
    """The entries that may have enough of the entry ``at``, those with the most in common.

    Of each clause only those count that come before its bound: the body's first year with it is not before theirs.
    """
    entry = entries[at]
    clauses = entry.clauses
    letters: dict[int, int] = {}
    for number, length in zip(clauses.numbers, clauses.lengths, strict=True):
        letters[number] = letters.get(number, 0) + length
    shared_by = [(n, having, length) for n, length in letters.items() if (having := index.get(n)) is not None]
    if sum([length for _, _, length in shared_by]) < entry.enough:
        return []  # most reports are their own: all that others have as well, taken together, is not enough
    hits: dict[int, int] = {}
    common: list[tuple[int, int]] = []
    for number, having, length in shared_by:
        if len(having) == REPRESENTATIVES:
            common.append((having[-1], length))
        bound = bounds[number]
        for other in having:
            if other >= bound:
                break
            hits[other] = hits.get(other, 0) + length
    for other in index.get(_whole(clauses), ()):
        hits[other] = sum([length for number, length in letters.items() if bounds.get(number, 0) > other])
    # An entry after the last one that is listed may have a common clause all the same: so much it may have at most.
    common.sort()
    lasts = [last for last, _ in common]
    unlisted = [0, *accumulate(length for _, length in common)]
    least = entry.enough - unlisted[-1]
    possible = [
        (shared, shared + unlisted[bisect_left(lasts, other)], other)
        for other, shared in hits.items()
        if shared >= least and entries[other].body != entry.body
    ]
    possible = [one for one in possible if one[1] >= entry.enough]
    surest = nsmallest(COMPARED, possible, key=lambda one: (-one[0], one[2]))
    most = nsmallest(COMPARED, possible, key=lambda one: (-one[1], one[2]))
    return list(dict.fromkeys(other for _, _, other in (*surest, *most)))


def _whole(clauses: Clauses) -> int:
    """The number of all clauses together."""
    return crc32(clauses.numbers.tobytes())
