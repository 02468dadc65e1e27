"""Places in a text: half-open ranges of code points, and lines with columns."""

from typing import NamedTuple


class Span(NamedTuple):
    """The code points from ``start`` up to, not including, ``end``. Empty where a thing is missing."""

    start: int
    end: int

    def covers(self, offset: int) -> bool:
        """Whether ``offset`` lies in the span; never for an empty span."""
        return self.start <= offset < self.end


class Position(NamedTuple):
    """A place as editors show it: both 1-based, the column counted in code points."""

    line: int
    column: int
