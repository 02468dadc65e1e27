"""The rules in force, applied to requirements that are bound: what they find, and how each instance ended."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from crossfoot.binding.model import Bound
from crossfoot.binding.reason import Reason
from crossfoot.engine.findings import Findings
from crossfoot.engine.one_cell import Explanations
from crossfoot.engine.options import CheckOptions
from crossfoot.engine.reasons import word_reasons
from crossfoot.engine.word import is_on, is_selected, severity_of
from crossfoot.profile.requirement import Requirement
from crossfoot.results.checklist import ChecklistItem, Counts
from crossfoot.rules.registry import RULES
from crossfoot.rules.rule import Rule
from crossfoot.terms.text import Language

Ended = tuple[int, int, int, int, int]
"""How many instances passed, failed, were waived, could not be judged, do not apply."""


class RulesInForce:
    """The rules that a run judges by; ``off`` are the codes of the others."""

    def __init__(self, options: CheckOptions) -> None:
        self.options = options
        self._by_subject: dict[type, list[Rule]] = {}
        self._in_force: dict[tuple[type, str], tuple[list[Rule], frozenset[str]]] = {}
        self._unstated: dict[Requirement, ChecklistItem] = {}
        self._last: dict[Requirement, tuple[Ended, tuple[Reason, ...], ChecklistItem]] = {}
        """What became of each requirement in the last report, which is mostly what becomes of it in the next."""
        self._reached: set[frozenset[str]] = set()
        for rule in RULES:
            if rule.judges is not None and is_selected(rule, options):
                self._by_subject.setdefault(rule.judges, []).append(rule)
        self.off = {rule.code for rule in RULES if not self._is_on(rule, None)}

    def judge(self, findings: Findings, bound: Bound, explanations: Explanations | None = None) -> Sequence[Rule]:
        """Hand ``bound`` to its rules, count how its instances ended, and give the rules that it is for."""
        subject = bound.subject
        if subject is None:
            self._count(findings, bound, 0, 0)
            return self._by_subject.get(bound.as_type, ()) if bound.as_type else ()
        key = (type(subject), bound.requirement.id)
        known = self._in_force.get(key)
        if known is None:
            on = [rule for rule in self._by_subject.get(key[0], ()) if self._is_on(rule, bound.requirement)]
            known = self._in_force[key] = (on, frozenset(rule.code for rule in on))
        rules, codes = known
        if not rules:
            bound.not_assessed += bound.instances
            bound.instances = 0
            bound.reasons = (*bound.reasons, Reason("deselected"))
            self._count(findings, bound, 0, 0)
            return self._by_subject.get(key[0], ())
        if bound.instances:
            self._reached.add(codes)
        ended: dict[str, tuple[bool, int]] = {}
        for rule in rules:
            if rule.check is None:
                continue
            for violation in rule.check(subject):
                explanation = explanations.of(bound.requirement.id, violation.instance) if explanations else None
                counts = findings.add(rule, bound.requirement, violation, explanation)
                before, _ = ended.get(violation.instance, (False, 0))
                ended[violation.instance] = (before or counts, violation.weight)
        if not ended:
            self._count(findings, bound, 0, 0)
            return rules
        failed = sum([weight for failed, weight in ended.values() if failed])
        self._count(findings, bound, failed, sum([weight for _, weight in ended.values()]) - failed)
        return rules

    def pass_over(self, findings: Findings, unstated: Iterable[Requirement]) -> None:
        """Count each requirement of which the prose does not speak as one that does not apply."""
        for requirement in unstated:
            item = self._unstated.get(requirement)
            if item is None:
                why = (Reason("not-stated"),)
                item = self._unstated[requirement] = _item(requirement, (0, 0, 0, 0, 1), why, self.options.language)
            findings.count(item)

    def take_reached(self) -> frozenset[str]:
        """The codes of the rules that had an instance to judge since this was last asked."""
        reached = _union(frozenset(self._reached))
        self._reached.clear()
        return reached

    def _is_on(self, rule: Rule, requirement: Requirement | None) -> bool:
        if requirement is None:
            return is_on(rule, "", self.options)
        return is_selected(rule, self.options) and severity_of(rule, requirement, self.options) is not None

    def _count(self, findings: Findings, bound: Bound, failed: int, waived: int) -> None:
        """Add what became of the instances of ``bound``; those of which no rule spoke passed."""
        passed = bound.instances - failed - waived
        ended = (passed if passed > 0 else 0, failed, waived, bound.not_assessed, bound.not_applicable)
        last = self._last.get(bound.requirement)
        if last is None or last[0] != ended or last[1] != bound.reasons:
            item = _item(bound.requirement, ended, bound.reasons, self.options.language)
            last = self._last[bound.requirement] = (ended, bound.reasons, item)
        findings.count(last[2])


@lru_cache(maxsize=256)
def _union(sets: frozenset[frozenset[str]]) -> frozenset[str]:
    """All of ``sets``: the same for most of the reports."""
    return frozenset().union(*sets)


@lru_cache(maxsize=4096)
def _item(requirement: Requirement, ended: Ended, reasons: tuple[Reason, ...], language: Language) -> ChecklistItem:
    """What became of a requirement, in words: the same for most of the reports."""
    why = word_reasons(reasons, language) if reasons else None
    return ChecklistItem(requirement.id, requirement.title(language), requirement.basis(language), Counts(*ended), why)
