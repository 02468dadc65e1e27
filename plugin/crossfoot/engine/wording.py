"""The wording of every report held against last year's and against that of all other bodies (CF506)."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crossfoot.binding.likeness import Likeness, shared_letters
from crossfoot.binding.model import BoundWording, Filing
from crossfoot.binding.reason import Reason
from crossfoot.binding.wording import SectionWording
from crossfoot.document.clauses import Clauses, position
from crossfoot.engine.fingerprint import Fingerprint
from crossfoot.engine.nearest import COMPARED, Entry, nearest
from crossfoot.engine.options import CheckOptions
from crossfoot.engine.reasons import word_reasons
from crossfoot.engine.result import Result
from crossfoot.engine.word import Source, is_selected, severity_of, word
from crossfoot.results.checklist import ChecklistItem, Counts
from crossfoot.rules.series import repeated_text
from crossfoot.source.span import Position
from crossfoot.terms.severity import Severity
from crossfoot.violations.violation import Violation

_Verdict = Reason | tuple[Likeness, ...]
"""Why a section is not compared, or what it is most like."""


class _Compared(NamedTuple):
    """A section that can be compared, and where it stands."""

    result: int
    filing: Filing
    body: str
    clauses: Clauses
    enough: int

    @property
    def named(self) -> tuple[str, str, int]:
        """The path, the body and the year of its report."""
        return self.filing.path, self.filing.body, self.filing.year


def judge_wording(results: Sequence[Result], options: CheckOptions) -> None:
    """CF506: sections whose wording is last year's or another body's. Drafts count."""
    rule = repeated_text.RULE
    named: dict[str, list[_Compared]] = {}
    on: dict[int, Severity] = {}
    for index, result in enumerate(results):
        if result.wording is None:
            continue
        severity = severity_of(rule, result.wording.requirement, options) if is_selected(rule, options) else None
        if severity is not None:
            on[index] = severity
        if result.filing is not None:
            for section in result.wording.sections:
                if section.clauses is not None:
                    named.setdefault(section.section, []).append(_compared(index, result, section, options))
    verdicts: dict[tuple[int, str], _Verdict] = {}
    for id, compared in named.items() if on else ():
        for one, verdict in _compare(compared):
            verdicts[one.result, id] = verdict
    for index, result in enumerate(results):
        if result.wording is not None:
            own = {s.section: _verdict(s, verdicts.get((index, s.section))) for s in result.wording.sections}
            _conclude(result, result.wording, own, on.get(index), options)


def _compared(index: int, result: Result, section: SectionWording, options: CheckOptions) -> _Compared:
    assert result.filing is not None
    assert result.wording is not None
    assert section.clauses is not None
    body = options.ids.get(result.filing.body, result.filing.body)
    enough = -(-section.clauses.letters * result.wording.requirement.against_others // 100)
    return _Compared(index, result.filing, body, section.clauses, enough)


def _compare(sections: list[_Compared]) -> Iterator[tuple[_Compared, _Verdict]]:
    """What each of ``sections``, all the same one of the form, is most like."""
    sections = sorted(sections, key=lambda one: (one.filing.year, one.filing.path))
    years: dict[tuple[str, int], list[_Compared]] = {}
    for one in sections:
        years.setdefault((one.body, one.filing.year), []).append(one)
    first: dict[str, int] = {}
    for one in sections:
        first.setdefault(one.body, one.filing.year)
    # From its second body's first year on, a report of any body has another to be compared with.
    begins = sorted(first.values())[1] if len(first) > 1 else None
    entries = [Entry(s.filing.year, s.filing.path, s.body, s.clauses, s.enough) for s in sections]
    for one, near in zip(sections, nearest(entries), strict=True):
        likenesses: list[Likeness] = []
        # Of several reports of last year, each a finding of CF505, a few are enough.
        last = years.get((one.body, one.filing.year - 1), [])[:COMPARED]
        if last:
            shares = [shared_letters(one.clauses, frozenset(other.clauses.numbers)) for other in last]
            most = max(shares)
            other = last[shares.index(most)]
            likenesses.append(Likeness("last-year", *other.named, one.clauses, other.clauses, most))
        if near is not None:
            other = sections[near.entry]
            likenesses.append(Likeness("other-body", *other.named, one.clauses, other.clauses, near.shared))
        alone = begins is None or one.filing.year < begins
        yield one, Reason("no-other-report") if alone and not last else tuple(likenesses)


def _verdict(section: SectionWording, found: _Verdict | None) -> _Verdict:
    if found is not None:
        return found
    return section.reason or Reason("missing-key", "body")


def _conclude(
    result: Result,
    wording: Fingerprint,
    verdicts: dict[str, _Verdict],
    severity: Severity | None,
    options: CheckOptions,
) -> None:
    """Add the findings of one report, and what became of its sections."""
    counts, reasons = Counts(), []
    for section in wording.sections:
        verdict = verdicts[section.section]
        if isinstance(verdict, Reason) and not section.applies:
            counts.not_applicable += 1
            reasons.append(verdict)
        elif severity is None or isinstance(verdict, Reason):
            counts.not_assessed += 1
            reasons.append(verdict if severity is not None and isinstance(verdict, Reason) else Reason("deselected"))
        else:
            subject = BoundWording(wording.requirement, section.section, section.heading, verdict)
            violations = list(repeated_text.check(subject))
            for violation in violations:
                _add(result, wording, violation, severity, options)
            counts.passed += not violations
            counts.failed += bool(violations) and wording.waiver is None
            counts.waived += bool(violations) and wording.waiver is not None
    requirement = wording.requirement
    why = word_reasons(tuple(reasons), options.language)
    item = ChecklistItem(requirement.id, requirement.title(options.language), requirement.basis, counts, why)
    result.checklist.items.append(item)


class _Known(NamedTuple):
    """A source of which only places of sentences are known."""

    path: str

    def position(self, offset: int) -> Position:
        return position(offset)


def _add(result: Result, wording: Fingerprint, violation: Violation, severity: Severity, options: CheckOptions) -> None:
    sources: dict[str, Source] = {place.path: _Known(place.path) for place in violation.related if place.path}
    own = _Known(result.checklist.path)
    diagnostic = word(repeated_text.RULE, wording.requirement, violation, own, severity, options, sources)
    diagnostic.draft = result.checklist.draft
    if wording.waiver is not None:
        diagnostic.waiver = wording.waiver.reason
        wording.waiver.covered += 1
    result.diagnostics.append(diagnostic)
