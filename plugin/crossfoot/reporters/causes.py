"""Why requirements of a report could not be assessed."""

from crossfoot.results.checklist import Checklist


def causes(checklist: Checklist) -> dict[str, dict[str, int]]:
    """The requirements with instances that were not assessed, by cause, with how many; ``""`` where none is given."""
    found: dict[str, dict[str, int]] = {}
    for item in checklist.items:
        if item.counts.not_assessed:
            found.setdefault(item.why or "", {})[item.requirement] = item.counts.not_assessed
    return found
