"""What is kept of a report that was filed, for those of other years and bodies."""

from collections.abc import Sequence
from typing import NamedTuple

from crossfoot.binding.figures import Figures
from crossfoot.binding.model import Filing


class Filed(NamedTuple):
    """A report's filing and figures.

    ``notes`` are the relations that a printed note lifts, ``line_starts`` the offsets at which its lines begin.
    """

    filing: Filing
    figures: Figures
    notes: frozenset[str]
    line_starts: Sequence[int]
    kind: str = ""
