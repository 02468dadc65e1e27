"""Reports of one body side by side."""

from collections.abc import Sequence
from typing import NamedTuple

from crossfoot.binding.model import BoundSeries
from crossfoot.binding.reason import Reason
from crossfoot.engine.options import CheckOptions
from crossfoot.engine.reasons import word_reasons
from crossfoot.engine.result import Result
from crossfoot.engine.word import Source, is_selected, severity_of, word
from crossfoot.profile.model import Requirement
from crossfoot.results.checklist import ChecklistItem, Counts
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.rules.series import duplicate_report
from crossfoot.source.span import Position
from crossfoot.terms.severity import Severity
from crossfoot.violations.violation import Violation


def judge_series(results: Sequence[Result], options: CheckOptions) -> None:
    """CF505: every body files once for a year. Drafts count, since they are to be published one day."""
    groups: dict[tuple[str, int], list[Result]] = {}
    for result in sorted(results, key=lambda result: result.checklist.path):
        if result.filing is not None and result.requirement is not None:
            groups.setdefault((_body(result.filing.body, options), result.filing.year), []).append(result)
    rule = duplicate_report.RULE
    for group in groups.values():
        filings = tuple(result.filing for result in group if result.filing is not None)
        requirement = group[0].requirement
        assert requirement is not None
        severity = severity_of(rule, requirement, options)
        on = is_selected(rule, options) and severity is not None
        places = {result.filing.path: result for result in group if result.filing is not None}
        failed: dict[str, bool] = {}
        if on and severity is not None:
            for violation in rule.check(BoundSeries(filings)) if rule.check else ():
                result = places[violation.instance]
                diagnostic = _place_series(violation, places, requirement, severity, options)
                result.diagnostics.append(diagnostic)
                if result.unique is not None:
                    diagnostic.waiver = result.unique.reason
                    result.unique.covered += 1
                failed[violation.instance] = result.unique is None
        for path, result in places.items():
            counts = Counts(passed=1) if on else Counts(not_assessed=1)
            why = None if on else word_reasons((Reason("deselected"),), options.language)
            if path in failed:
                counts = Counts(failed=1) if failed[path] else Counts(waived=1)
            item = ChecklistItem(requirement.id, requirement.title(options.language), requirement.basis, counts, why)
            result.checklist.items.append(item)


class _Known(NamedTuple):
    """A source of which only the places of the filing are known; enough to word what is said of it."""

    path: str
    offsets: dict[int, Position]

    def position(self, offset: int) -> Position:
        return self.offsets[offset]


def _place_series(
    violation: Violation, group: dict[str, Result], requirement: Requirement, severity: Severity, options: CheckOptions
) -> Diagnostic:
    sources: dict[str, Source] = {}
    for path, result in group.items():
        if result.filing is not None and result.place is not None:
            line, column, end_line, end_column = result.place
            start, end = result.filing.span
            offsets = {end: Position(end_line, end_column), start: Position(line, column)}
            sources[path] = _Known(path, offsets)
    own = sources[violation.instance]
    diagnostic = word(duplicate_report.RULE, requirement, violation, own, severity, options, sources)
    diagnostic.draft = group[violation.instance].checklist.draft
    return diagnostic


def _body(name: str, options: CheckOptions) -> str:
    return options.ids.get(name, name)
