"""What became of each figure of a report's prose."""

from collections.abc import Callable
from typing import Literal, NamedTuple

Status = Literal["verified", "contradicted", "exempt", "unverified"]
STATUSES: tuple[Status, ...] = ("verified", "contradicted", "unverified", "exempt")


class CoveredFigure(NamedTuple):
    """One figure with its unit as printed, and where it stands.

    ``requirement`` is what it was compared by, empty where it was not; ``why`` then says why.
    """

    line: int
    column: int
    printed: str
    status: Status
    requirement: str
    why: str | None


class Coverage(NamedTuple):
    """Every figure of the prose, in order."""

    figures: tuple[CoveredFigure, ...]

    def __reduce__(self) -> "tuple[Callable[..., Coverage], tuple[object, ...]]":
        """Travel between processes as plain tuples: there are tens of figures in every report."""
        return _arrived, tuple(map(tuple, self.figures))

    def count(self, status: Status) -> int:
        """How many figures ended so."""
        return [figure.status for figure in self.figures].count(status)


def _arrived(*figures: tuple[int, int, str, Status, str, str | None]) -> Coverage:
    """What was sent."""
    return Coverage(tuple(map(CoveredFigure._make, figures)))
