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


_Row = tuple[int, int, str, Status, str, str | None]


class Coverage(NamedTuple):
    """Every figure of the prose, in order; ``rows`` hold the fields of each: there are tens of them in every report."""

    rows: tuple[_Row, ...]

    @property
    def figures(self) -> tuple[CoveredFigure, ...]:
        """The figures, their fields by name."""
        return tuple(map(CoveredFigure._make, self.rows))

    def __reduce__(self) -> "tuple[type[Coverage], tuple[object, ...]]":
        """Travel between processes as plain tuples."""
        return Coverage, (tuple(map(tuple, self.rows)),)

    def count(self, status: Status) -> int:
        """How many figures ended so."""
        return [row[3] for row in self.rows].count(status)
