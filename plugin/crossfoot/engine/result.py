"""What is kept of a judged report: small, and fit to be sent between processes."""

from typing import NamedTuple

from crossfoot.binding.model import Filing
from crossfoot.engine.fingerprint import Fingerprint, fingerprint_of
from crossfoot.engine.judge import Judged
from crossfoot.profile.model import Requirement
from crossfoot.results.checklist import Checklist, WaiverNote
from crossfoot.results.diagnostic import Diagnostic


class Result(NamedTuple):
    """What other reports and reporters need of one judged report."""

    diagnostics: list[Diagnostic]
    checklist: Checklist
    filing: Filing | None
    place: tuple[int, int, int, int] | None
    """Line, column, end line and end column of the filing's year."""
    requirement: Requirement | None
    unique: WaiverNote | None = None
    wording: Fingerprint | None = None


def result_of(judged: Judged) -> Result:
    """What other reports and reporters need of ``judged``."""
    place = None
    if judged.filing is not None:
        start = judged.source.position(judged.filing.span.start)
        end = judged.source.position(judged.filing.span.end)
        place = (*start, *end)
    requirement = judged.profile.unique if judged.profile else None
    wording = fingerprint_of(judged)
    return Result(judged.diagnostics, judged.checklist, judged.filing, place, requirement, judged.unique, wording)
