"""What is kept of a report that was filed, for those of other years and bodies."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from crossfoot.binding.figures import Figures
from crossfoot.source.span import Span


class Filing(NamedTuple):
    """One report of a series: whose, for which year, and where it says so."""

    path: str
    body: str
    year: int
    span: Span


class ReportHead(NamedTuple):
    """What the front matter says of a report beside body and year; empty where it says nothing.

    ``published`` is ``None`` where no date can be read, ``electronic`` the file of the electronic version beside the
    report.
    """

    title: str = ""
    published: date | None = None
    source: str = ""
    electronic: str = ""
    keywords: tuple[str, ...] = ()
    description: str = ""
    author: str = ""


class Filed(NamedTuple):
    """A report's filing and figures.

    ``notes`` are the relations that a printed note lifts, ``line_starts`` the offsets at which its lines begin.
    """

    filing: Filing
    figures: Figures
    notes: frozenset[str]
    line_starts: Sequence[int]
    kind: str = ""
    head: ReportHead = ReportHead()
