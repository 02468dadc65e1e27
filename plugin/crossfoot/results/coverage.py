"""What became of each figure of a report's prose."""

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

    def count(self, status: Status) -> int:
        """How many figures ended so."""
        return sum(figure.status == status for figure in self.figures)
