"""What is kept of a report for its page and those that list it, when a whole build is remembered."""

from typing import NamedTuple

from crossfoot.binding.filed import Filed
from crossfoot.engine.rendered import SourcePrint
from crossfoot.pages.prepared import Prepared
from crossfoot.results.diagnostic import Diagnostic


class ShownReport(NamedTuple):
    """All beside the checklist; the findings in the order of the anchors prepared for them, the figures as HTML.

    ``filed`` is ``None`` where body, year or pack is not known, ``print`` where the file could not be read.
    """

    diagnostics: list[Diagnostic]
    filed: Filed | None
    print: SourcePrint | None
    prepared: Prepared
    figures: str
