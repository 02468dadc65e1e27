"""What is found of a site as a whole: reports that the bodies of its register owe."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from crossfoot.binding.filed import Filed
from crossfoot.binding.model import BoundMissing, unassessed
from crossfoot.binding.outstanding import Calendar, bind_outstanding
from crossfoot.binding.reason import Reason
from crossfoot.engine.apply import RulesInForce
from crossfoot.engine.findings import Findings
from crossfoot.engine.shelves import Shelf
from crossfoot.engine.word import Source
from crossfoot.profile.model import Profile
from crossfoot.results.checklist import Checklist
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.terms.listing import Listing

MOST_NAMES = 12
"""So many names of bodies are written out."""


class SiteFindings(NamedTuple):
    """Findings that stand in the register, and the outcome of what is asked of the site."""

    diagnostics: list[Diagnostic]
    checklist: Checklist


class RegisterJudge:
    """Holds the reports of a site against its register."""

    def __init__(self, profiles: Sequence[Profile], rules: RulesInForce) -> None:
        options = self._options = rules.options
        self._rules = rules
        self._calendar = Calendar(profiles, options.register, options.today)
        self._asked = next((p.complete for p in reversed(profiles) if p.complete is not None), None)

    @property
    def is_on(self) -> bool:
        """Whether the run looks for reports that are not there."""
        return self._options.whole_site and bool(self._options.register.bodies) and self._asked is not None

    def tells_of(self, word: str, kind: str, year: int) -> bool:
        """Whether a report that the body called ``word`` lacks is told here: of a kind without a last day none is."""
        body = self._options.register.find(word) if self.is_on else None
        return body is not None and self._calendar.last_day(body, body.kind or kind, year) is not None

    def judge(self, shelves: Mapping[str, Shelf], sources: Mapping[str, Source]) -> SiteFindings | None:
        """What every body owes; ``None`` where there is no register, or not the whole site is judged."""
        register = self._options.register
        if not self.is_on or self._asked is None:
            return None
        findings = Findings(register.source, self._options, sources=sources)
        first = min((year for shelf in shelves.values() for year in shelf.years), default=None)
        last = self._options.today.year - 1
        for body in register.bodies:
            shelf = shelves.get(body.id)
            years = _years(shelf) if shelf is not None else {}
            accounted_for = shelf.accounted_for if shelf is not None else ()
            bound = bind_outstanding(body, years, first, self._calendar, last, accounted_for)
            if bound is not None:
                self._rules.judge(findings, bound)
        unknown = [shelf.body for shelf in shelves.values() if register.find(shelf.body) is None]
        if unknown:
            named = sorted(unknown)[:MOST_NAMES]
            if len(unknown) > MOST_NAMES:
                named[-1] += "……"
            reason = Reason("unregistered", Listing(tuple(named)))
            self._rules.judge(findings, unassessed(self._asked, reason, count=len(unknown), as_type=BoundMissing))
        return SiteFindings(findings.diagnostics, findings.checklist(None))


def _years(shelf: Shelf) -> dict[int, list[tuple[Filed, bool]]]:
    return {
        year: [(result.filed, result.checklist.draft) for result in results if result.filed is not None]
        for year, results in shelf.years.items()
    }
