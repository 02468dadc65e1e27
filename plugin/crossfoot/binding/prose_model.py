"""Figures and claims of the prose with what they are held against: what the rules of narrative are handed."""

from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple

from crossfoot.binding.found import BoundCell
from crossfoot.profile.narrative_model import Claim, ProseFigure
from crossfoot.profile.requirement import Requirement
from crossfoot.source.span import Span

if TYPE_CHECKING:
    from crossfoot.binding.precision import Extent
    from crossfoot.numbers.mention import Mention


class Quoted(NamedTuple):
    """A figure of the prose: its place, how it is printed with what belongs to it, its value, the words before it."""

    span: Span
    printed: str
    value: Decimal
    phrase: str = ""


class Value(NamedTuple):
    """What a formula amounts to, and the cells it was worked out from, each once.

    ``signs`` are 1 or -1 for each cell, where it is a sum of them; else there are none.
    """

    amount: Decimal
    cells: tuple[BoundCell, ...]
    signs: tuple[int, ...] = ()


Sum = Literal["adds-up", "rounded", "mismatch", "above", "overlap", "short", "behind", "open"]
"""What became of a total and its parts. ``rounded``: off by no more than rounding them can bring about; ``above``: the
parts exceed it; ``overlap``: so do they, but no one alone, and they may overlap; ``short``: a list after 其中 falls
short of it by so little that something was left out or mistyped; ``behind``: the parts before a total do not make it,
but more may be counted in it; ``open``: the list need not be complete, nothing can be said."""


class TakenApart(NamedTuple):
    """A total and its parts. ``covered`` says which parts stand in a run that adds up to the total."""

    whole: Quoted
    parts: tuple[Quoted, ...]
    total: Decimal
    sum: Sum
    covered: tuple[bool, ...]


class BoundBreakdowns(NamedTuple):
    """All totals of the prose that are taken apart; one instance each."""

    requirement: Requirement
    taken_apart: tuple[TakenApart, ...]


class Compared(NamedTuple):
    """A figure of the prose and what the table has for it: ``means``, none of which fits.

    ``at_most`` where it must only not be exceeded.
    """

    quoted: Quoted
    means: tuple[Value, ...]
    doubtful: bool
    at_most: bool


class BoundComparisons(NamedTuple):
    """The places where the prose states another figure than the form has; of all others there is nothing to say."""

    figure: ProseFigure
    compared: tuple[Compared, ...]


class Share(NamedTuple):
    """A percentage and what it is a share of: ``part`` and ``whole`` as printed, ``exact`` the share worked out."""

    quoted: Quoted
    part: str
    whole: str
    exact: Decimal
    holds: bool
    related: tuple[Span, ...]


class BoundShares(NamedTuple):
    """Percentages that can be recomputed; one instance each."""

    requirement: Requirement
    shares: tuple[Share, ...]


class Claimed(NamedTuple):
    """A claim as it stands in the prose, and the cells that do not bear it out.

    ``doubtful``: the wording leaves open whether it is told of the whole.
    """

    span: Span
    words: str
    cells: tuple[BoundCell, ...]
    doubtful: bool


class BoundClaims(NamedTuple):
    """The places where one thing is claimed and is not so."""

    claim: Claim
    claimed: tuple[Claimed, ...]


Says = Literal["grown", "base", "same", "more", "less"]
"""What is said of last year's figure: by how much this year's grew, which it was, or that it was the same."""


class Growth(NamedTuple):
    """A rate or an amount of growth between two figures. ``exact`` is what they make, in ``unit`` (%, 倍, 件).

    Both stand in the prose, or ``base`` is of last year's report, which ``base_path`` names, or it was worked out from
    the amount of growth that is ``given``. ``says``: see ``GrowthClaim``.
    """

    quoted: Quoted
    words: str
    subject: Quoted
    base: Quoted
    exact: Decimal
    holds: bool
    unit: str = ""
    base_path: str | None = None
    given: Quoted | None = None
    says: Says = "grown"


class GrowthClaim(NamedTuple):
    """Growth against last year's report: the figure that grew, what it stands for, and what is said of it.

    ``extent`` is what the figure may stand for as it is printed; ``mention`` is the ``change`` as it was read.
    ``instead`` says the same of figures before it, of which it may be meant.
    """

    figure: str
    subject: Quoted
    extent: "Extent"
    unit: str
    change: Quoted
    words: str
    up: bool
    mention: "Mention | None"
    says: Says = "grown"
    instead: "tuple[GrowthClaim, ...]" = ()


class BoundGrowth(NamedTuple):
    """Growth that can be recomputed within the report; one instance each."""

    requirement: Requirement
    growth: tuple[Growth, ...]


class Repeated(NamedTuple):
    """The same words with two figures."""

    first: Quoted
    second: Quoted


class BoundRepetition(NamedTuple):
    """Figures that the report gives twice; one instance for each pair."""

    requirement: Requirement
    repeated: tuple[Repeated, ...]
