"""The figures of a passage that stand before a place, the nearest first."""

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from crossfoot.document.narrative import Prose
from crossfoot.numbers.mention import Mention

MOST_LOOKED_AT = 60
"""Figures of one sentence that are looked back over; nobody means the one before them."""

_start = attrgetter("start")


def mentions_before(prose: Prose, first: int, before: int) -> Iterator[Mention]:
    """The figures of ``prose`` that begin between ``first`` and ``before``, from the last one on."""
    last = bisect_left(prose.mentions, before, key=_start)
    for mention in reversed(prose.mentions[max(0, last - MOST_LOOKED_AT) : last]):
        if mention.start < first:
            return
        yield mention
