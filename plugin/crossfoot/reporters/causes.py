"""Why requirements of a report could not be assessed."""

from collections.abc import Mapping

from crossfoot.results.checklist import Checklist


def causes(checklist: Checklist) -> dict[str, dict[str, int]]:
    """The requirements with instances that were not assessed, by cause, with how many; ``""`` where none is given."""
    found: dict[str, dict[str, int]] = {}
    for item in checklist.items:
        if item.counts.not_assessed:
            found.setdefault(item.why or "", {})[item.requirement] = item.counts.not_assessed
    return found


class Together:
    """What was not assessed in many reports, added up: by cause the number of reports, and the requirements."""

    def __init__(self) -> None:
        self.reports = 0
        self.causes: dict[str, tuple[int, dict[str, int]]] = {}

    def add(self, found: Mapping[str, Mapping[str, int]]) -> None:
        """Add what ``causes`` found in one report."""
        self.reports += 1
        for cause, items in found.items():
            reports, total = self.causes.get(cause, (0, {}))
            for requirement, count in items.items():
                total[requirement] = total.get(requirement, 0) + count
            self.causes[cause] = (reports + 1, total)
