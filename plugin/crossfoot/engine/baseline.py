"""The findings of a run against those that are known: which were recorded, and which records are no longer true.

A record is called stale only where the run has looked: a report that was not judged, a rule that is switched off, a
requirement of which part could not be assessed or may be broken by reports not judged say nothing of it.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Set

from crossfoot.engine.options import CheckOptions
from crossfoot.engine.word import is_on
from crossfoot.results.checklist import Checklist
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.results.known import BaselineUse, KnownFinding
from crossfoot.results.report import Report
from crossfoot.rules.registry import BY_CODE
from crossfoot.terms.listing import SIGN

_PLACE_WORDS = frozenset(("row", "column", "label", "cell", "row_path"))
"""Facts that name the place once more, in the pack's words."""


def identify(diagnostic: Diagnostic) -> KnownFinding | None:
    """What ``diagnostic`` is known by; ``None`` where a baseline cannot hold it, as no waiver could."""
    rule = BY_CODE[diagnostic.code]
    if not rule.waivable or not rule.recordable:
        return None
    placed = bool(diagnostic.row_id or diagnostic.row or diagnostic.column_id or diagnostic.column_path)
    facts = tuple(
        (name, "" if value is None else str(value))
        for name, value in diagnostic.facts.items()
        if not (name in rule.derived or name == "cause" or name.startswith("one_cell") or isinstance(value, list))
        and not (placed and name in _PLACE_WORDS)
    )
    return KnownFinding(
        diagnostic.path,
        diagnostic.code,
        diagnostic.requirement,
        diagnostic.table or "",
        diagnostic.row_id or " > ".join(diagnostic.row or ()),
        diagnostic.column_id or " > ".join(diagnostic.column_path or ()),
        tuple(sorted(fact for fact in facts if fact[1])),
    )


def record(diagnostics: Iterable[Diagnostic]) -> Counter[KnownFinding]:
    """How often each finding is there; not those that are waived, in a draft, or cannot be held."""
    known: Counter[KnownFinding] = Counter()
    for diagnostic in diagnostics:
        identity = identify(diagnostic) if diagnostic.counts or diagnostic.baseline else None
        if identity is not None:
            known.update(_apart(identity))
    return known


def as_held_now(counts: Mapping[KnownFinding, int], found: Set[KnownFinding]) -> Counter[KnownFinding]:
    """``counts`` as ``record`` has them: a file may be older than what its rules hold findings by, and what is
    ``found`` may have moved to another report since.
    """
    moved = {one._replace(path=""): one for one in found if BY_CODE[one.code].movable}
    known: Counter[KnownFinding] = Counter()
    for identity, count in counts.items():
        rule = BY_CODE.get(identity.code)
        kept = tuple(fact for fact in identity.facts if rule is None or fact[0] not in rule.derived)
        for one in _apart(identity._replace(facts=kept)):
            known[one if one in found else moved.get(one._replace(path=""), one)] += count
    return known


def _apart(known: KnownFinding) -> list[KnownFinding]:
    """A finding that tells of several things, each for itself: one that is mended leaves the others known."""
    rule = BY_CODE.get(known.code)
    name, listed = next(((n, v) for n, v in known.facts if rule is not None and n in rule.apart), ("", ""))
    others = [fact for fact in known.facts if fact[0] != name]
    return [
        known._replace(facts=tuple(sorted([*others, *([(name, one)] if name else [])]))) for one in listed.split(SIGN)
    ]


def apply_baseline(report: Report, years: Mapping[str, int | None], options: CheckOptions) -> None:
    """Mark the findings of ``report`` that the baseline of ``options`` knows; of more than it counts, the first.

    ``years`` are the report years by path.
    """
    baseline = options.baseline
    if baseline is None:
        return
    identities = [identify(d) if d.waiver is None else None for d in report.diagnostics]
    left = as_held_now(baseline.counts, {part for one in identities if one is not None for part in _apart(one)})
    known = 0
    places: set[KnownFinding] = set()
    for diagnostic, identity in zip(report.diagnostics, identities, strict=True):
        if identity is None:
            diagnostic.baseline = False
            continue
        places.add(identity._replace(facts=()))
        parts = _apart(identity)
        there = [part for part in parts if left[part] > 0]
        diagnostic.baseline = len(there) == len(parts)
        known += diagnostic.baseline
        # Of one that is new in part, the other part is not gone either.
        left.subtract(there)
    looked = _Looked(report, places, years, options)
    stale = tuple((identity, count) for identity, count in left.items() if count and looked.for_(identity))
    report.baseline = BaselineUse(baseline.path, known, stale)


class _Looked:
    """Whether a run has looked for a finding."""

    def __init__(
        self, report: Report, places: Set[KnownFinding], years: Mapping[str, int | None], options: CheckOptions
    ) -> None:
        self.of_site = report.of_site
        self.places = places
        self.years = years
        self.options = options
        checklists = [*report.checklists, *report.of_site]
        self.checklists: dict[str, Checklist] = {checklist.path: checklist for checklist in checklists}
        self.whole = options.whole_site

    def for_(self, known: KnownFinding) -> bool:
        """Whether it would have been found, were it still there."""
        rule = BY_CODE.get(known.code)
        if rule is None:
            return True
        checklist = self.checklists.get(known.path)
        if checklist is None:
            return self.whole
        options = self.options.at(known.path, self.years.get(known.path))
        if not is_on(rule, known.requirement, options):
            return False
        if checklist.profile is None and checklist not in self.of_site:
            return False
        if (known.row or known.column) and known._replace(facts=()) in self.places:
            return True  # other figures are wrong there now
        if known.requirement in checklist.open:
            return False
        items = (item for item in checklist.items if item.requirement == known.requirement)
        return not any(item.counts.not_assessed for item in items)
