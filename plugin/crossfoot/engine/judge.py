"""One report judged: read, bound to its pack, each requirement handed to the rules that judge it."""

from collections.abc import Sequence
from dataclasses import dataclass

from crossfoot.binding.bind import Binder, Binding
from crossfoot.binding.found import TableBinding
from crossfoot.binding.front_matter import Exists, bind_keys, read_text, read_year
from crossfoot.binding.model import Bound, Filing
from crossfoot.binding.reason import Reason
from crossfoot.binding.wording import SectionWording
from crossfoot.document.model import Document
from crossfoot.document.parse import parse
from crossfoot.document.waivers import read_waivers
from crossfoot.engine.findings import Findings
from crossfoot.engine.formed import bind_tables
from crossfoot.engine.one_cell import Explanations
from crossfoot.engine.options import CheckOptions
from crossfoot.engine.reasons import word_reasons
from crossfoot.engine.requirements import (
    DOCUMENT_REQUIREMENTS,
    FILE,
    FRONT_MATTER,
    PROFILE,
    WAIVERS,
)
from crossfoot.engine.waive import Waivers
from crossfoot.engine.word import is_selected, severity_of
from crossfoot.profile.choose import NoProfile, choose_profile
from crossfoot.profile.model import Profile, Requirement
from crossfoot.results.checklist import Checklist, Counts, WaiverNote
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.rules.document import unknown_profile, unreadable_file, unreadable_front_matter
from crossfoot.rules.document.unknown_profile import UnknownProfile
from crossfoot.rules.document.unreadable_file import UnreadableFile as UnreadableFileFacts
from crossfoot.rules.document.unreadable_front_matter import UnreadableFrontMatter
from crossfoot.rules.registry import RULES
from crossfoot.rules.rule import Rule
from crossfoot.rules.series import duplicate_report, repeated_text
from crossfoot.source.source_file import SourceFile, UnreadableFile
from crossfoot.source.span import Span
from crossfoot.violations.violation import Violation


@dataclass(slots=True)
class Judged:
    """What became of one report. ``document`` is ``None`` where the file could not be read at all.

    ``binding`` gives the official tables found in it by id, for pages that show them anew.
    """

    source: SourceFile
    document: Document | None
    profile: Profile | None
    tables: dict[str, TableBinding]
    diagnostics: list[Diagnostic]
    checklist: Checklist
    filing: Filing | None = None
    unique: WaiverNote | None = None
    """The waiver that accepts that there is another report of the body and year."""
    wording: tuple[SectionWording, ...] = ()
    own_wording: WaiverNote | None = None
    """The waiver that accepts that the wording is that of another report."""


class Judge:
    """Packs and options made ready once; judges one report after another."""

    def __init__(
        self, profiles: Sequence[Profile], options: CheckOptions, extensions: frozenset[str] = frozenset()
    ) -> None:
        self.profiles = tuple(profiles)
        self.options = options
        self.extensions = extensions
        self._binders: dict[str, Binder] = {}
        self._rules: dict[type, list[Rule]] = {}
        self._in_force: dict[tuple[type, str], list[Rule]] = {}
        for rule in RULES:
            if rule.judges is not None and is_selected(rule, options):
                self._rules.setdefault(rule.judges, []).append(rule)
        self._names: dict[str, list[str]] = {}
        for name, id in options.ids.items():
            if name != id:
                self._names.setdefault(id, []).append(name)
        self._off = {rule.code for rule in RULES if not self._is_on(rule, None)}

    def _names_of(self, body: str) -> tuple[str, ...]:
        """The names by which the register knows ``body``, and the one that the report gives."""
        known = self._names.get(self.options.ids.get(body, ""), ())
        return (body, *known) if body else ()

    def binder(self, profile: Profile) -> Binder:
        """The binder of ``profile``, made once."""
        binder = self._binders.get(profile.id)
        if binder is None:
            binder = self._binders[profile.id] = Binder(profile)
        return binder

    def unreadable(self, path: str, error: UnreadableFile) -> Judged:
        """A report of which the file cannot be read (CF007)."""
        source = SourceFile(path, "")
        findings = Findings(source, self.options)
        violation = Violation(Span(0, 0), UnreadableFileFacts(error.detail), cause=error.cause)
        self._raise(findings, unreadable_file.RULE, FILE, violation)
        return Judged(source, None, None, {}, findings.diagnostics, findings.checklist(None))

    def judge(self, source: SourceFile, exists: Exists | None = None) -> Judged:
        """Judge one report. ``exists`` looks up files that it names; without it that is not assessed."""
        document = parse(source, self.extensions)
        findings = Findings(source, self.options)
        findings.item(FILE, Counts(passed=1), None)
        head = document.front_matter
        findings.draft = head.scalar("draft") is True
        if head.fault is not None:
            violation = Violation(head.fault.span, UnreadableFrontMatter(head.fault.detail), cause=head.fault.cause)
            self._raise(findings, unreadable_front_matter.RULE, FRONT_MATTER, violation)
            stopped = head.fault.cause in ("alias", "too-deep", "too-large", "unclosed", "not-a-mapping", "missing")
            if stopped or (read_year(head) is None and "profile" not in head):
                return Judged(source, document, None, {}, findings.diagnostics, findings.checklist(None))
        else:
            findings.item(FRONT_MATTER, Counts(passed=1), None)
        year = read_year(head)
        if year is None and "profile" not in head:
            self._without_year(findings, document)
            return Judged(source, document, None, {}, findings.diagnostics, findings.checklist(None))
        chosen = choose_profile(self.profiles, year, read_text(head, "profile") or None)
        if isinstance(chosen, NoProfile):
            self._no_profile(findings, document, chosen, year)
            return Judged(source, document, None, {}, findings.diagnostics, findings.checklist(None))
        findings.item(PROFILE, Counts(passed=1), None)
        binding = self._apply(findings, document, chosen, exists)
        body = read_text(head, "body")
        filing = Filing(source.path, body, year, head.span_of("year")) if body and year is not None else None
        checklist = findings.checklist(chosen)
        unique = findings.note_for(duplicate_report.RULE, chosen.unique, checklist)
        copied = findings.note_for(repeated_text.RULE, chosen.wording, checklist) if chosen.wording else None
        judged = Judged(source, document, chosen, binding.tables, findings.diagnostics, checklist, filing, unique)
        judged.wording, judged.own_wording = binding.wording, copied
        return judged

    def _without_year(self, findings: Findings, document: Document) -> None:
        """A report that does not say for which year it is: the keys of its head are judged, by the newest pack."""
        waivers = read_waivers(document.front_matter)
        findings.waivers = Waivers(waivers, None, set(), self.options.today)
        newest = max(self.profiles, key=lambda profile: profile.years[0])
        for bound in bind_keys(newest, document.front_matter, self.options.kinds):
            self._judge_bound(findings, bound, Explanations(()))
        why = word_reasons((Reason("missing-key", "year"),), self.options.language)
        findings.item(PROFILE, Counts(not_assessed=1), why)

    def _no_profile(self, findings: Findings, document: Document, chosen: NoProfile, year: int | None) -> None:
        head = document.front_matter
        key = "profile" if "profile" in head else "year"
        wanted = read_text(head, "profile") or str(year)
        packs = "、".join(profile.id for profile in self.profiles)
        violation = Violation(head.span_of(key), UnknownProfile(wanted, packs), cause=chosen.cause)
        self._raise(findings, unknown_profile.RULE, PROFILE, violation)

    def _raise(self, findings: Findings, rule: Rule, requirement: Requirement, violation: Violation) -> None:
        """Add a violation that the engine itself found."""
        if not is_selected(rule, self.options) or severity_of(rule, requirement, self.options) is None:
            why = word_reasons((Reason("deselected"),), self.options.language)
            findings.item(requirement, Counts(not_assessed=1), why)
            return
        failed = findings.add(rule, requirement, violation)
        findings.item(requirement, Counts(failed=1) if failed else Counts(waived=1), None)

    def _apply(self, findings: Findings, document: Document, profile: Profile, exists: Exists | None) -> Binding:
        binder = self.binder(profile)
        siblings = tuple(self.binder(p) for p in self.profiles if p.form == profile.form and p.id != profile.id)
        names = self._names_of(read_text(document.front_matter, "body"))
        binding = binder.bind(document, self.options.kinds, exists, siblings, names)
        known = {r.id for r in profile.requirements} | {r.id for r in DOCUMENT_REQUIREMENTS}
        waivers = read_waivers(document.front_matter)
        findings.waivers = Waivers(waivers, profile, known, self.options.today)
        bounds: list[Bound] = [bind_tables(document), *binding.bound]
        explanations = Explanations(bounds)
        undecided: set[str] = {*self._off, profile.unique.id, duplicate_report.RULE.code, repeated_text.RULE.code}
        if profile.wording is not None:
            undecided.add(profile.wording.id)
        for bound in bounds:
            rules = self._judge_bound(findings, bound, explanations)
            if bound.not_assessed:
                undecided.add(bound.requirement.id)
                undecided.update(rule.code for rule in rules)
        self._judge_waivers(findings, undecided)
        return binding

    def _judge_bound(self, findings: Findings, bound: Bound, explanations: Explanations) -> Sequence[Rule]:
        """Hand ``bound`` to its rules, count how its instances ended, and give the rules that it is for."""
        subject = bound.subject
        if subject is None:
            self._count(findings, bound, Counts())
            return self._rules.get(bound.as_type, ()) if bound.as_type else ()
        key = (type(subject), bound.requirement.id)
        rules = self._in_force.get(key)
        if rules is None:
            rules = [rule for rule in self._rules.get(key[0], ()) if self._is_on(rule, bound.requirement)]
            self._in_force[key] = rules
        if not rules:
            bound.not_assessed += bound.instances
            bound.instances = 0
            bound.reasons = (*bound.reasons, Reason("deselected"))
            self._count(findings, bound, Counts())
            return ()
        ended: dict[str, bool] = {}
        for rule in rules:
            if rule.check is None:
                continue
            for violation in rule.check(subject):
                explanation = explanations.of(bound.requirement.id, violation.instance)
                failed = findings.add(rule, bound.requirement, violation, explanation)
                ended[violation.instance] = ended.get(violation.instance, False) or failed
        failed_count = sum(ended.values())
        self._count(findings, bound, Counts(failed=failed_count, waived=len(ended) - failed_count))
        return rules

    def _is_on(self, rule: Rule, requirement: Requirement | None) -> bool:
        if not is_selected(rule, self.options):
            return False
        if requirement is not None:
            return severity_of(rule, requirement, self.options) is not None
        return self.options.severity.get(rule.code, rule.severity) is not None

    def _count(self, findings: Findings, bound: Bound, counts: Counts) -> None:
        """Add what became of the instances of ``bound``; those of which no rule spoke passed."""
        counts.passed = max(bound.instances - counts.failed - counts.waived, 0)
        counts.not_assessed = bound.not_assessed
        counts.not_applicable = bound.not_applicable
        findings.item(bound.requirement, counts, word_reasons(bound.reasons, self.options.language))

    def _judge_waivers(self, findings: Findings, undecided: set[str]) -> None:
        waivers = findings.waivers
        assert waivers is not None
        faults = 0
        for finding in (*waivers.findings, *waivers.unused(undecided)):
            if is_selected(finding.rule, self.options):
                faults += findings.add(finding.rule, WAIVERS, finding.violation)
        total = len(waivers.active) + len(waivers.findings)
        if total:
            findings.item(WAIVERS, Counts(passed=total - faults, failed=faults), None)
        else:
            findings.item(WAIVERS, Counts(not_applicable=1), None)
