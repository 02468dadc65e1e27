"""The figures of a passage that stand before a place, the nearest first."""

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from crossfoot.document.narrative import Prose
from crossfoot.numbers.mention import Mention

_start = attrgetter("start")


def mentions_before(prose: Prose, first: int, before: int) -> Iterator[Mention]:
    """The figures of ``prose`` that begin between ``first`` and ``before``, from the last one on."""
    mentions = prose.mentions
    for index in range(bisect_left(mentions, before, key=_start) - 1, -1, -1):
        if mentions[index].start < first:
            return
        yield mentions[index]
