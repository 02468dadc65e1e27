"""What every requirement of a pack has in common."""

from dataclasses import dataclass

from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Text


@dataclass(slots=True, eq=False)
class Requirement:
    """What a report must satisfy: a stable id, a title to show, the clause that demands it.

    ``severity`` is the pack's own, in place of each rule's default. ``note`` is a remark for pack readers.
    """

    id: str
    title: Text
    basis: Text
    severity: Severity | None = None
