"""What became of every requirement in every report of a site, counted once for all that ask."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from crossfoot.profile.model import Profile
from crossfoot.results.checklist import Counts
from crossfoot.terms.outcome import OutcomeKind

if TYPE_CHECKING:
    from crossfoot.publishing.model import SiteReport

LETTERS: Mapping[OutcomeKind, str] = {
    OutcomeKind.PASSED: "p",
    OutcomeKind.FAILED: "f",
    OutcomeKind.WAIVED: "w",
    OutcomeKind.NOT_ASSESSED: "n",
    OutcomeKind.NOT_APPLICABLE: "a",
}
"""A letter for each outcome; ``UNASKED`` where a report was not asked for a requirement at all."""
UNASKED = "-"


class RequirementOutcomes(NamedTuple):
    """A requirement of a form, and how many reports ended how: each by the worst of its instances."""

    id: str
    title: str
    basis: str
    reports: Counts


class FormOutcomes(NamedTuple):
    """The requirements of one form in the order of its checklists, and how many reports there are of it."""

    profile: Profile
    reports: int
    requirements: Sequence[RequirementOutcomes]


class ReportOutcomes(NamedTuple):
    """``instances`` are those of all requirements of a report; ``letters`` has one for each requirement of its form."""

    instances: Counts
    letters: str


class Outcomes:
    """The outcomes of ``reports``: ``forms`` in the order of ``profiles``, ``of`` each report in the order given."""

    def __init__(self, reports: "Sequence[SiteReport]", profiles: Sequence[Profile]) -> None:
        of_form: dict[str, list[SiteReport]] = {}
        for report in reports:
            of_form.setdefault(report.profile.id, []).append(report)
        self._of: dict[str, ReportOutcomes] = {}
        self.forms: Sequence[FormOutcomes] = [
            self._form(profile, of_form[profile.id]) for profile in profiles if profile.id in of_form
        ]

    def of(self, report: "SiteReport") -> ReportOutcomes:
        """What became of the requirements of ``report``; raise ``KeyError`` for one that is not of the site."""
        return self._of[report.path]

    def _form(self, profile: Profile, reports: "Sequence[SiteReport]") -> FormOutcomes:
        rows: dict[str, RequirementOutcomes] = {}
        for report in reports:
            for item in report.checklist.items:
                if item.requirement not in rows:
                    rows[item.requirement] = RequirementOutcomes(item.requirement, item.title, item.basis, Counts())
        index = {id_: at for at, id_ in enumerate(rows)}
        counts = [row.reports for row in rows.values()]
        for report in reports:
            letters = [UNASKED] * len(index)
            total = Counts()
            for item in report.checklist.items:
                outcome = item.counts.outcome
                at = index[item.requirement]
                letters[at] = LETTERS[outcome]
                _count(counts[at], outcome)
                total.add(item.counts)
            self._of[report.path] = ReportOutcomes(total, "".join(letters))
        return FormOutcomes(profile, len(reports), list(rows.values()))


def _count(counts: Counts, outcome: OutcomeKind) -> None:
    setattr(counts, outcome.value, getattr(counts, outcome.value) + 1)
