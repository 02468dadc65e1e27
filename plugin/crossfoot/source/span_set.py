"""Many places of one text taken together: whether an offset lies in any of them."""

from bisect import bisect_right
from collections.abc import Iterable

from crossfoot.source.span import Span


class SpanSet:
    """The union of spans, which may overlap and come in any order; an offset is looked up by bisection."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, spans: Iterable[Span | tuple[int, int]] = ()) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            elif start < end:
                self._starts.append(start)
                self._ends.append(end)

    def __bool__(self) -> bool:
        return bool(self._starts)

    def cover(self, offset: int) -> bool:
        """Whether ``offset`` lies in one of the spans."""
        index = bisect_right(self._starts, offset) - 1
        return index >= 0 and offset < self._ends[index]
