"""Places in a text: half-open ranges of code points, and lines with columns."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple, cast


class Span(NamedTuple):
    """The code points from ``start`` up to, not including, ``end``. Empty where a thing is missing."""

    start: int
    end: int

    def covers(self, offset: int) -> bool:
        """Whether ``offset`` lies in the span; never for an empty span."""
        return self.start <= offset < self.end


span_of = cast("Callable[[tuple[int, int]], Span]", partial(tuple.__new__, Span))
"""A pair as a span, without a call in Python: a report has a thousand of them."""


class Position(NamedTuple):
    """A place as editors show it: both 1-based, the column counted in code points."""

    line: int
    column: int
