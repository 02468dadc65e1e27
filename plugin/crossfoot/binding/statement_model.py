"""What rules are handed of years, the statistical period and statements."""

from typing import TYPE_CHECKING, NamedTuple

from crossfoot.profile.prose_model import Statement
from crossfoot.source.span import Span

if TYPE_CHECKING:
    from crossfoot.numbers.dates import DateSpan


class NamedYear(NamedTuple):
    """A year that the report names, as printed, and where; ``certain`` is whether it can mean nothing else."""

    value: int
    printed: str
    span: Span
    certain: bool = True


class BoundYears(NamedTuple):
    """Years that have to be the report year; ``where`` is ``title``, ``heading``, ``path`` or ``sentence``."""

    where: str
    year: int
    named: tuple[NamedYear, ...]


class FoundPeriod(NamedTuple):
    """A statistical period as the report states it."""

    days: "DateSpan"
    printed: str
    span: Span


class BoundPeriods(NamedTuple):
    """The statistical periods that the report states."""

    year: int
    periods: tuple[FoundPeriod, ...]


class BoundStatement(NamedTuple):
    """What the prose must state. ``place`` is where it should stand, or what is said without a result.

    ``section`` is the heading, empty for the opening; ``problem`` is ``None``, ``missing`` or ``no-result``.
    """

    statement: Statement
    section: str
    place: Span
    problem: str | None
