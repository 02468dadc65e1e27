"""One report judged: read, bound to its pack, each requirement handed to the rules that judge it."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from crossfoot.binding.bind import Binder, Binding
from crossfoot.binding.filed import Filed
from crossfoot.binding.found import TableBinding
from crossfoot.binding.front_matter import Exists, bind_keys, kind_of, read_head, read_text, read_year
from crossfoot.binding.model import Bound, Filing
from crossfoot.binding.notes import printed_notes
from crossfoot.binding.prose_model import GrowthClaim
from crossfoot.binding.reason import Reason
from crossfoot.binding.wording import SectionWording
from crossfoot.document.front_matter import HOPELESS
from crossfoot.document.model import Document
from crossfoot.document.parse import parse
from crossfoot.document.waivers import read_waivers
from crossfoot.engine.apply import RulesInForce
from crossfoot.engine.coverage import word_coverage
from crossfoot.engine.draft import bind_draft, is_draft
from crossfoot.engine.findings import Findings, ranks
from crossfoot.engine.formed import bind_tables
from crossfoot.engine.left_out import bind_markup
from crossfoot.engine.one_cell import Explanations
from crossfoot.engine.options import CheckOptions
from crossfoot.engine.reasons import word_reasons
from crossfoot.engine.requirements import (
    FILE,
    FRONT_MATTER,
    PROFILE,
    WAIVERS,
)
from crossfoot.engine.scopes import Scopes
from crossfoot.engine.series_rules import judged_later
from crossfoot.engine.waive import OpenWaiver, Waivers
from crossfoot.engine.word import is_selected, severity_of
from crossfoot.profile.choose import NoProfile, choose_profile
from crossfoot.profile.model import Profile
from crossfoot.profile.requirement import Requirement
from crossfoot.results.checklist import Checklist, Counts
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.rules.document import unknown_profile, unreadable_file, unreadable_front_matter
from crossfoot.rules.document.unknown_profile import UnknownProfile
from crossfoot.rules.document.unreadable_file import UnreadableFile as UnreadableFileFacts
from crossfoot.rules.document.unreadable_front_matter import UnreadableFrontMatter
from crossfoot.rules.rule import Rule
from crossfoot.source.source_file import SourceFile, UnreadableFile
from crossfoot.source.span import Span
from crossfoot.terms.listing import Listing
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
    filed: Filed | None = None
    """What other reports are held against; ``None`` where body, year or pack is not known."""
    waivers: tuple[OpenWaiver, ...] = ()
    """Its waivers, for what is found when all reports are judged."""
    wording: tuple[SectionWording, ...] = ()
    growth: tuple[GrowthClaim, ...] = ()
    """What its prose says of growth against last year."""
    year: int | None = None
    reached: frozenset[str] = frozenset()
    """The codes of the rules that had something to judge in it."""


class Judge:
    """Packs and options made ready once; judges one report after another."""

    def __init__(
        self, profiles: Sequence[Profile], options: CheckOptions, extensions: frozenset[str] = frozenset()
    ) -> None:
        self.profiles = tuple(profiles)
        self.options = options
        self.extensions = extensions
        self._binders: dict[str, Binder] = {}
        self._scopes = Scopes(options)

    def binder(self, profile: Profile) -> Binder:
        """The binder of ``profile``, made once."""
        binder = self._binders.get(profile.id)
        if binder is None:
            binder = self._binders[profile.id] = Binder(profile)
        return binder

    def unreadable(self, path: str, error: UnreadableFile) -> Judged:
        """A report of which the file cannot be read (CF007)."""
        source = SourceFile(path, "")
        findings = Findings(source, self._scopes.at(path, None).options)
        violation = Violation(Span(0, 0), UnreadableFileFacts(error.detail), cause=error.cause)
        self._raise(findings, unreadable_file.RULE, FILE, violation)
        return Judged(source, None, None, {}, findings.diagnostics, findings.checklist(None))

    def judge(self, source: SourceFile, exists: Exists | None = None) -> Judged:
        """Judge one report. ``exists`` looks up files that it names; without it that is not assessed."""
        document = parse(source, self.extensions)
        year = read_year(document.front_matter)
        rules = self._scopes.at(source.path, year)
        judged = self._judge(document, year, rules, exists)
        judged.year = year
        judged.reached = rules.take_reached()
        return judged

    def _judge(self, document: Document, year: int | None, rules: RulesInForce, exists: Exists | None) -> Judged:
        source, head = document.source, document.front_matter
        findings = Findings(source, rules.options)
        findings.item(FILE, Counts(passed=1), None)
        findings.draft = is_draft(head)
        if head.fault is not None:
            faults = [Violation(f.span, UnreadableFrontMatter(f.detail), cause=f.cause) for f in head.faults]
            self._raise(findings, unreadable_front_matter.RULE, FRONT_MATTER, *faults)
            # What a waiver may cover cannot be told where waivers could not be read.
            stopped = head.fault.cause in HOPELESS or "waivers" in head.unread
            if stopped or (year is None and "profile" not in head):
                return Judged(source, document, None, {}, findings.diagnostics, findings.checklist(None))
        else:
            findings.item(FRONT_MATTER, Counts(passed=1), None)
        if year is None and "profile" not in head:
            self._without_year(findings, document, rules)
            return Judged(source, document, None, {}, findings.diagnostics, findings.checklist(None))
        chosen = choose_profile(self.profiles, year, read_text(head, "profile") or None)
        if isinstance(chosen, NoProfile):
            self._no_profile(findings, document, chosen, year)
            return Judged(source, document, None, {}, findings.diagnostics, findings.checklist(None))
        findings.item(PROFILE, Counts(passed=1), None)
        binding, waivers = self._apply(findings, document, chosen, exists, rules)
        filed = self._filed(document, chosen, binding.tables, year)
        checklist = findings.checklist(chosen)
        if self.options.coverage and binding.prose is not None:
            checklist.coverage = word_coverage(binding.prose, source, self.options.language)
        found = findings.diagnostics
        growth = binding.prose.growth if binding.prose is not None else ()
        wording = binding.wording
        return Judged(source, document, chosen, binding.tables, found, checklist, filed, waivers, wording, growth)

    def _filed(
        self, document: Document, profile: Profile, tables: dict[str, TableBinding], year: int | None
    ) -> Filed | None:
        head, source = document.front_matter, document.source
        body = read_text(head, "body")
        if not body or year is None:
            return None
        return Filed(
            Filing(source.path, self.options.register.spoken(body), year, head.span_of("year")),
            self.binder(profile).form_cells.keep(tables),
            printed_notes(profile.series, document),
            array("l", source.line_starts),
            kind_of(profile, head, self.options.register),
            read_head(head),
        )

    def _without_year(self, findings: Findings, document: Document, rules: RulesInForce) -> None:
        """A report that does not say for which year it is: the keys of its head are judged, by the newest pack."""
        waivers = read_waivers(document.front_matter)
        findings.waivers = Waivers(waivers, None, set(), self.options.today)
        newest = max(self.profiles, key=lambda profile: profile.years[0])
        head = document.front_matter
        for bound in (*bind_draft(head, None), *bind_keys(newest, head, self.options.register)):
            rules.judge(findings, bound)
        why = word_reasons((Reason("missing-key", "year"),), self.options.language)
        findings.item(PROFILE, Counts(not_assessed=1), why)

    def _no_profile(self, findings: Findings, document: Document, chosen: NoProfile, year: int | None) -> None:
        head = document.front_matter
        key = "profile" if "profile" in head else "year"
        wanted = read_text(head, "profile") or str(year)
        packs = Listing(tuple(profile.id for profile in self.profiles))
        violation = Violation(head.span_of(key), UnknownProfile(wanted, packs), cause=chosen.cause)
        self._raise(findings, unknown_profile.RULE, PROFILE, violation)

    def _raise(self, findings: Findings, rule: Rule, requirement: Requirement, *violations: Violation) -> None:
        """Add what the engine itself found of one requirement."""
        if not is_selected(rule, findings.options) or severity_of(rule, requirement, findings.options) is None:
            why = word_reasons((Reason("deselected"),), self.options.language)
            findings.item(requirement, Counts(not_assessed=1), why)
            return
        failed = sum(findings.add(rule, requirement, violation) for violation in violations)
        findings.item(requirement, Counts(failed=1) if failed else Counts(waived=1), None)

    def _apply(
        self, findings: Findings, document: Document, profile: Profile, exists: Exists | None, rules: RulesInForce
    ) -> tuple[Binding, tuple[OpenWaiver, ...]]:
        binder = self.binder(profile)
        siblings = tuple(self.binder(p) for p in self.profiles if p.form == profile.form and p.id != profile.id)
        names = self.options.register.all_names(read_text(document.front_matter, "body"))
        binding = binder.bind(document, self.options.register, exists, siblings, names)
        known = ranks(profile).keys()
        waivers = read_waivers(document.front_matter)
        findings.waivers = Waivers(waivers, profile, known, self.options.today)
        year = read_year(document.front_matter)
        marks = bind_draft(document.front_matter, year)
        bounds: list[Bound] = [*marks, bind_tables(document), bind_markup(document), *binding.bound]
        if binding.prose is not None:
            rules.pass_over(findings, binding.prose.unstated)
        explanations = Explanations(bounds)
        undecided: set[str] = set(rules.off)
        for bound in bounds:
            judging = rules.judge(findings, bound, explanations)
            if bound.not_assessed:
                undecided.add(bound.requirement.id)
                undecided.update(rule.code for rule in judging)
        deferred = judged_later(profile)
        self._judge_waivers(findings, undecided | deferred)
        return binding, findings.waivers.left_open(undecided, deferred)

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
