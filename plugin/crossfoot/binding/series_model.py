"""What rules are handed of the document as a whole, and of several reports side by side."""

from typing import TYPE_CHECKING, NamedTuple

from crossfoot.binding.filed import Filing
from crossfoot.binding.found import BoundCell
from crossfoot.binding.instances import Instance
from crossfoot.document.table import TableFault
from crossfoot.profile.prose_model import WordingRequirement
from crossfoot.profile.series_model import SeriesRelation
from crossfoot.source.span import Span
from crossfoot.violations.violation import CellPlace

if TYPE_CHECKING:
    from crossfoot.binding.likeness import Likeness


class BoundTables(NamedTuple):
    """All tables of the document, for their form."""

    faults: tuple[tuple[TableFault, str], ...]


class BoundSeries(NamedTuple):
    """The first report of a body for a year, and the one that is judged where that is another."""

    filings: tuple[Filing, ...]


class BoundCarry(NamedTuple):
    """Figures that this year's report takes over from last year's."""

    relation: SeriesRelation
    last: Filing
    assessed: tuple[Instance, ...]


class BoundRoll(NamedTuple):
    """Figures of this year's report that follow from last year's."""

    relation: SeriesRelation
    last: Filing
    assessed: tuple[Instance, ...]


class BoundTwins(NamedTuple):
    """The tables of two years; ``same`` is a figure of this year's and its like in last year's where all are equal."""

    last: Filing
    year: int
    same: tuple[BoundCell, BoundCell] | None
    telling: int


class BoundMissing(NamedTuple):
    """The years for which a body filed nothing. ``earlier`` is the report before a gap, ``year`` that of the one after.

    ``drafts`` are reports of such years that are not to be published yet.
    """

    body: str
    years: tuple[int, ...]
    span: Span
    earlier: Filing | None = None
    year: int = 0
    drafts: tuple[Filing, ...] = ()


class PartFigure(NamedTuple):
    """What one part of a compiled whole reports."""

    name: str
    path: str
    cell: BoundCell


class RolledCell(NamedTuple):
    """A figure of a compiled report and those of its parts; ``missing`` are the parts of which there is none."""

    place: CellPlace
    whole: BoundCell
    parts: tuple[PartFigure, ...]
    missing: tuple[str, ...]


class BoundRollUp(NamedTuple):
    """A compiled report against its parts."""

    cells: tuple[RolledCell, ...]


class LikeSection(NamedTuple):
    """A section of a report and what it is most like: last year's report, that of another body."""

    section: str
    heading: str
    likenesses: "tuple[Likeness, ...]"


class BoundWording(NamedTuple):
    """The sections of a report whose wording must be its own; one instance each."""

    requirement: WordingRequirement
    sections: tuple[LikeSection, ...]
