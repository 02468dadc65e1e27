"""What is kept of a report's wording, to be compared with that of others."""

from dataclasses import replace
from typing import NamedTuple

from crossfoot.binding.wording import SectionWording
from crossfoot.engine.judge import Judged
from crossfoot.profile.model import WordingRequirement
from crossfoot.results.checklist import WaiverNote


class Fingerprint(NamedTuple):
    """The sections that the pack names, as clauses. ``waiver`` accepts that they are like another report."""

    requirement: WordingRequirement
    sections: tuple[SectionWording, ...]
    waiver: WaiverNote | None


def fingerprint_of(judged: Judged) -> Fingerprint | None:
    """The wording of ``judged``; ``None`` where its pack asks for none."""
    requirement = judged.profile.wording if judged.profile else None
    if requirement is None:
        return None
    # The phrases have done their work, and would be sent with every report.
    return Fingerprint(replace(requirement, discount=()), judged.wording, judged.own_wording)
