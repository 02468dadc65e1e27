"""What is found of one report while it is judged: worded findings, and the outcome of each requirement."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from crossfoot.engine.options import CheckOptions
from crossfoot.engine.requirements import DOCUMENT_REQUIREMENTS
from crossfoot.engine.severities import UNSAID
from crossfoot.engine.waive import Waivers, target_of
from crossfoot.engine.word import Explanation, Source, severity_of, word
from crossfoot.numbers.personal_numbers import hide_personal_numbers
from crossfoot.profile.model import Profile
from crossfoot.profile.requirement import Requirement
from crossfoot.results.checklist import Checklist, ChecklistItem, Counts, WaiverNote
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.rules.rule import Rule
from crossfoot.source.span import Span
from crossfoot.violations.violation import Violation


@dataclass(slots=True)
class Findings:
    """Diagnostics and items as they are collected for one report."""

    source: Source
    options: CheckOptions
    waivers: Waivers | None = None
    draft: bool = False
    diagnostics: list[Diagnostic] = field(default_factory=list)
    items: dict[str, ChecklistItem] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    """The other files in which related places may be."""
    said: dict[tuple[str, str, Span, str], bool] = field(default_factory=dict)
    """What was found already, so that nothing is said twice, and whether it counts."""

    def item(self, requirement: Requirement, counts: Counts, why: str | None) -> None:
        """Add to the item of ``requirement``."""
        language = self.options.language
        self.count(ChecklistItem(requirement.id, requirement.title(language), requirement.basis(language), counts, why))

    def count(self, item: ChecklistItem) -> None:
        """Add to the item of the same requirement; ``item``, which other reports may have as well, is not changed."""
        known = self.items.get(item.requirement)
        self.items[item.requirement] = item if known is None else _together(known, item)

    def add(
        self, rule: Rule, requirement: Requirement, violation: Violation, explanation: Explanation | None = None
    ) -> bool:
        """Word the violation; whether it counts as failed, that is, no waiver accepts it."""
        severity = severity_of(rule, requirement, self.options)
        if severity is None:
            return False
        if violation.severity is not None and self.options.said_of(rule.code, requirement.id) is UNSAID:
            severity = min(severity, violation.severity)
        diagnostic = word(rule, requirement, violation, self.source, severity, self.options, self.sources, explanation)
        diagnostic.draft = self.draft
        said = (rule.code, requirement.id, violation.at, diagnostic.message)
        if said in self.said:
            return self.said[said]
        waiver = self.waivers.find(rule, requirement.id, violation.place) if self.waivers else None
        if waiver is not None:
            waiver.covered += 1
            diagnostic.waiver = hide_personal_numbers(waiver.waiver.reason)
        self.diagnostics.append(diagnostic)
        self.said[said] = waiver is None
        return waiver is None

    def checklist(self, profile: Profile | None) -> Checklist:
        """The items in the order in which a reader asks: can it be read, then the form from top to bottom."""
        rank = ranks(profile)
        items = sorted(self.items.values(), key=lambda item: rank.get(item.requirement, len(rank)))
        return Checklist(self.source.path, profile.id if profile else None, items, self.notes(), self.draft)

    def notes(self) -> list[WaiverNote]:
        """The waivers in force, with how many findings each has covered so far."""
        return [
            WaiverNote(
                target_of(entry.waiver),
                hide_personal_numbers(entry.waiver.reason),
                entry.waiver.until.isoformat() if entry.waiver.until else None,
                entry.covered,
            )
            for entry in (self.waivers.active if self.waivers else ())
        ]


def _together(known: ChecklistItem, item: ChecklistItem) -> ChecklistItem:
    counts = replace(known.counts)
    counts.add(item.counts)
    why = known.why
    if item.why and item.why != why:
        why = item.why if why is None else f"{why}; {item.why}"
    return replace(known, counts=counts, why=why)


@lru_cache(maxsize=64)
def ranks(profile: Profile | None) -> dict[str, int]:
    """The place of each requirement in a checklist."""
    order = [r.id for r in DOCUMENT_REQUIREMENTS] + [r.id for r in (profile.requirements if profile else ())]
    return {id: position for position, id in enumerate(order)}


def merge_items(items: Iterable[ChecklistItem], later: Iterable[ChecklistItem]) -> list[ChecklistItem]:
    """``items`` with those of ``later`` added; a requirement that was judged in both counts together.

    Nothing that is given is changed: it may be judged again.
    """
    merged = {item.requirement: item for item in items}
    for item in later:
        known = merged.get(item.requirement)
        if known is not None:
            counts = replace(known.counts)
            counts.add(item.counts)
            item = replace(known, counts=counts, why=known.why or item.why)
        merged[item.requirement] = item
    return list(merged.values())
