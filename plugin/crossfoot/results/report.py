"""The result of a run."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from crossfoot.results.checklist import Checklist, Counts
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.results.known import BaselineUse
from crossfoot.results.rule_description import RuleDescription
from crossfoot.terms.severity import Severity


@dataclass(slots=True)
class Report:
    """Every finding, ordered by path, line, column and code, and the checklist of every report judged."""

    version: str
    diagnostics: list[Diagnostic] = field(default_factory=list)
    checklists: list[Checklist] = field(default_factory=list)
    fail_on: Severity | None = Severity.ERROR
    """The threshold; ``None`` where no finding fails the run."""
    site: Checklist | None = None
    """What is asked of the site as a whole, where all of it was judged; ``path`` is its register."""
    rules: Sequence[RuleDescription] = field(default=(), compare=False, repr=False)
    """Every rule there is, in the order of the codes."""
    sources: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)
    """The text of each file that findings name, by its path, line ends being LF; without those that cannot be read."""
    baseline: BaselineUse | None = None
    unmatched: tuple[str, ...] = ()
    """Codes and requirements that the run was told to judge by and for which nothing was there."""
    idle: bool = False
    """Whether there were reports, and every rule is switched off."""
    uncovered: tuple[str, ...] = ()
    """Conditions under which the settings speak of reports, and there are none."""
    imprint: Checklist | None = None
    """What the site must say of itself, where that is asked; ``path`` is its settings file."""
    most: int | None = None
    """So many findings at most are listed for people; all of them count."""

    def new(self) -> list[Diagnostic]:
        """The findings that were not known before."""
        return [diagnostic for diagnostic in self.diagnostics if not diagnostic.baseline]

    def listed(self) -> list[Diagnostic]:
        """The new findings that people are shown: the gravest where there are too many."""
        new = self.new()
        if self.most is None or len(new) <= self.most:
            return new
        gravest = sorted(range(len(new)), key=lambda at: (not new[at].counts, -new[at].severity, at))
        return [new[at] for at in sorted(gravest[: self.most])]

    @property
    def left_out(self) -> int:
        """How many findings are not listed since there are too many."""
        return max(len(self.new()) - self.most, 0) if self.most is not None else 0

    def failing(self) -> list[Diagnostic]:
        """The findings that fail the run."""
        if self.fail_on is None:
            return []
        return [d for d in self.diagnostics if d.counts and d.severity >= self.fail_on]

    @property
    def of_site(self) -> tuple[Checklist, ...]:
        """The checklists that are no report's."""
        return tuple(checklist for checklist in (self.site, self.imprint) if checklist is not None)

    @property
    def verdict(self) -> str:
        """``failed``, ``passed``, or ``nothing-judged`` where no report was."""
        if not self.checklists:
            return "nothing-judged"
        return "failed" if self.failing() else "passed"

    def count(self, severity: Severity) -> int:
        """Findings of ``severity`` that can fail a run."""
        return sum(d.severity is severity and d.counts for d in self.diagnostics)

    def requirements(self) -> Counts:
        """The instances of all requirements of all reports."""
        items = [item for checklist in (*self.checklists, *self.of_site) for item in checklist.items]
        # In a run that is remembered, items that say the same are one: each is added once, times the reports it is in.
        places = list(map(id, items))
        times = Counter(places)
        total = Counts()
        for place, item in dict(zip(places, items, strict=True)).items():
            total.add(item.counts, times[place])
        return total
