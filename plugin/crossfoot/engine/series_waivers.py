"""The waivers of a report once all reports are judged: what only now they can cover, and which turn out to cover
nothing.
"""

from crossfoot.engine.findings import Findings
from crossfoot.engine.requirements import WAIVERS
from crossfoot.engine.result import Result
from crossfoot.engine.waive import Waivers, unused_waiver_of
from crossfoot.engine.word import is_selected
from crossfoot.profile.model import Profile
from crossfoot.results.checklist import ChecklistItem, Counts
from crossfoot.rules.series import missing_report


def waives_gaps(waivers: Waivers, profile: Profile) -> bool:
    """Whether the report says why there is none for the years before it: then the register does not call for them."""
    return profile.unbroken is not None and waivers.find(missing_report.RULE, profile.unbroken.id, None) is not None


def settle_waivers(result: Result, findings: Findings, waivers: Waivers, undecided: set[str]) -> None:
    """Count anew what the waivers of ``result`` cover, and note those that had to wait and cover nothing (CF004).

    Lists and items are replaced, not changed: the result may be a copy that is judged again.
    """
    faults = 0
    for entry, active in zip(result.waivers, waivers.active, strict=True):
        target = entry.waiver.requirement or entry.waiver.code
        if active.covered or not entry.deferred or entry.undecided or target in undecided:
            continue
        finding = unused_waiver_of(entry.waiver)
        if is_selected(finding.rule, findings.options):
            faults += findings.add(finding.rule, WAIVERS, finding.violation)
    checklist = result.checklist
    checklist.waivers = findings.notes()
    if faults:
        checklist.items = [
            _with_faults(item, faults) if item.requirement == WAIVERS.id else item for item in checklist.items
        ]


def _with_faults(item: ChecklistItem, faults: int) -> ChecklistItem:
    counts = Counts(item.counts.passed - faults, item.counts.failed + faults)
    return ChecklistItem(item.requirement, item.title, item.basis, counts, item.why)
