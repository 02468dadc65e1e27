"""What became of each figure of a report's prose."""

import json
from collections.abc import Callable, Iterable
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


class Coverage:
    """Every figure of the prose, in order; ``rows`` hold the fields of each: there are tens of them in every report.

    Between processes and in a cache it is text, which is read when somebody asks for the rows.
    """

    __slots__ = ("_rows", "_text")

    def __init__(self, rows: Iterable[_Row]) -> None:
        self._rows: tuple[_Row, ...] | None = tuple(rows)
        self._text: str | None = None

    @property
    def rows(self) -> tuple[_Row, ...]:
        """The fields of each figure."""
        if self._rows is None:
            self._rows = tuple(map(tuple, json.loads(self._text or "[]")))
        return self._rows

    @property
    def figures(self) -> tuple[CoveredFigure, ...]:
        """The figures, their fields by name."""
        return tuple(map(CoveredFigure._make, self.rows))

    def __eq__(self, other: object) -> bool:
        return self.rows == other.rows if isinstance(other, Coverage) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.rows)

    def __repr__(self) -> str:
        return f"Coverage({self.rows!r})"

    def __reduce__(self) -> "tuple[Callable[[str], Coverage], tuple[str]]":
        """Travel as text."""
        if self._text is None:
            self._text = json.dumps(self.rows, ensure_ascii=False, separators=(",", ":"))
        return _arrived, (self._text,)

    def count(self, status: Status) -> int:
        """How many figures ended so."""
        return [row[3] for row in self.rows].count(status)


def _arrived(text: str) -> Coverage:
    """The figures that arrived as ``text``."""
    coverage = Coverage(())
    coverage._rows, coverage._text = None, text
    return coverage
