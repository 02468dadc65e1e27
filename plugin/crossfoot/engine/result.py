"""What is kept of a judged report: small, and fit to be sent between processes."""

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from crossfoot.binding.filed import Filed, Filing
from crossfoot.results.checklist import Checklist
from crossfoot.results.diagnostic import Diagnostic

if TYPE_CHECKING:
    from crossfoot.binding.prose_model import GrowthClaim
    from crossfoot.binding.wording import SectionWording
    from crossfoot.engine.judge import Judged
    from crossfoot.engine.waive import OpenWaiver


class Result(NamedTuple):
    """What other reports and reporters need of one judged report."""

    diagnostics: list[Diagnostic]
    checklist: Checklist
    filed: Filed | None
    waivers: "tuple[OpenWaiver, ...]" = ()
    wording: "tuple[SectionWording, ...]" = ()
    """The sections whose wording must be the report's own."""
    growth: "tuple[GrowthClaim, ...]" = ()
    """What its prose says of growth against last year."""
    year: int | None = None
    """The report year of its front matter."""
    reached: frozenset[str] = frozenset()
    """See ``Judged.reached``."""

    @property
    def filing(self) -> Filing | None:
        """Whose report it is and for which year, where that is known."""
        return self.filed.filing if self.filed is not None else None


def result_of(judged: "Judged") -> Result:
    """What other reports and reporters need of ``judged``."""
    checklist = replace(judged.checklist, digest=judged.source.digest)
    return Result(
        judged.diagnostics,
        checklist,
        judged.filed,
        judged.waivers,
        judged.wording,
        judged.growth,
        judged.year,
        judged.reached,
    )
