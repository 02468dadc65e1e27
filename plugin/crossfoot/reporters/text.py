"""Findings as a person reads them in a terminal: by report, each with what is needed to put it right."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from crossfoot.reporters import phrases
from crossfoot.reporters.causes import Together, causes
from crossfoot.reporters.fold import fold, pieces
from crossfoot.reporters.paint import coloured, plain
from crossfoot.reporters.phrases import one_line
from crossfoot.results.checklist import Checklist
from crossfoot.results.coverage import STATUSES, Coverage
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.results.report import Report
from crossfoot.terms.listing import LIST, SEMICOLON
from crossfoot.terms.text import Language, Text

if TYPE_CHECKING:
    from crossfoot.reporters.finding import FindingPrinter

COLUMNS = 80
"""Where nobody says how wide the screen is."""

_NARROWEST = 40
"""A screen narrower than this breaks the lines itself."""

_FEW = 10
"""Up to so many reports, those without a finding have lines of their own; what was not assessed in more is added up."""

_MANY_REQUIREMENTS = 6


def render(report: Report, language: Language, colour: bool = False, columns: int = COLUMNS) -> str:
    """All reports with their findings, then the verdict with the counts, in lines of ``columns``."""
    return _Printer(report, language, colour, max(columns, _NARROWEST)).print()


class _Printer:
    def __init__(self, report: Report, language: Language, colour: bool, columns: int) -> None:
        self.report = report
        self.language: Language = language
        self.paint = coloured if colour else plain
        self.columns = columns
        self.lines: list[str] = []
        self.unlisted: dict[str, dict[Text, int]] = {}
        self.findings: FindingPrinter | None = None
        self.together = Together()

    def print(self) -> str:
        findings: dict[str, list[Diagnostic]] = {}
        listed = self.report.listed()
        for diagnostic in listed:
            findings.setdefault(diagnostic.path, []).append(diagnostic)
        if len(listed) < len(self.report.diagnostics):
            self.unlisted = _unlisted(self.report, listed)
        for checklist in self.report.checklists:
            self.checklist(checklist, findings.pop(checklist.path, []))
        for of_site, name in ((self.report.site, phrases.SITE), (self.report.imprint, phrases.IMPRINT)):
            if of_site is not None:
                self.checklist(of_site, findings.pop(of_site.path, []), self.say(name))
        for path, rest in findings.items():
            self.checklist(Checklist(path, None), rest)
        if self.together.reports:
            if self.lines and self.lines[-1]:
                self.lines.append("")
            self.write("", pieces(self.say(phrases.TOGETHER).format(count=self.together.reports)))
            for cause, (reports, items) in sorted(
                self.together.causes.items(), key=lambda found: (-found[1][0], found[0])
            ):
                self.not_assessed("  ", cause, items, reports)
        if self.lines and self.lines[-1]:
            self.lines.append("")
        first, second = phrases.verdict_lines(self.report, self.language)
        style = "1;31" if self.report.verdict == "failed" else "1;32"
        self.write("", pieces(self.paint(first, style)))
        self.write("", pieces(second))
        return "\n".join(self.lines) + "\n"

    def checklist(self, checklist: Checklist, findings: list[Diagnostic], name: str = "") -> None:
        not_assessed = causes(checklist)
        unlisted = [
            self.say(words).format(count=count) for words, count in self.unlisted.get(checklist.path, {}).items()
        ]
        profile = name or checklist.profile or self.say(phrases.NO_PROFILE)
        head = [f"{self.paint(one_line(checklist.path), '1')}  ", f"({profile})  "]
        if not (findings or not_assessed or checklist.draft or checklist.coverage):
            if len(self.report.checklists) <= _FEW:
                self.write("", [*head, self.say(SEMICOLON).join(unlisted) or self.say(phrases.CLEAN)])
            return
        if len(self.report.checklists) > _FEW and not (findings or unlisted or checklist.draft or checklist.coverage):
            self.together.add(not_assessed)
            return
        if self.lines and self.lines[-1]:
            self.lines.append("")
        self.write("", head)
        if checklist.draft:
            outstanding = sum(diagnostic.waiver is None for diagnostic in findings)
            self.write("  ", pieces(self.say(phrases.DRAFT_NOTE).format(count=outstanding)))
        if findings:
            self.list_findings(findings)
        for words in unlisted:
            self.write("  ", pieces(words))
        if not_assessed:
            count = sum(sum(items.values()) for items in not_assessed.values())
            self.write("  ", [self.say(phrases.NOT_ASSESSED).format(count=count)])
            for why, items in not_assessed.items():
                self.not_assessed("    ", why, items)
        if checklist.coverage is not None:
            self.coverage(checklist.path, checklist.coverage)
        if self.lines[-1]:
            self.lines.append("")

    def not_assessed(self, indent: str, why: str, items: Mapping[str, int], reports: int = 0) -> None:
        """The requirements that could not be assessed for one cause, and in how many reports, where in many."""
        cause = one_line(why or self.say(phrases.UNSTATED))
        if reports:
            cause += self.say(phrases.IN_REPORTS).format(count=reports)
        named = [f"{name} ×{times}" for name, times in items.items()]
        if len(named) > _MANY_REQUIREMENTS:
            named[_MANY_REQUIREMENTS - 1 :] = [f"… +{len(named) - _MANY_REQUIREMENTS + 1}"]
        listed = phrases.as_list(named, self.language)
        self.write(indent, [*pieces(f"{cause}{self.say(phrases.COLON)}"), *listed])

    def list_findings(self, findings: list[Diagnostic]) -> None:
        """Those that nobody accepts in full, a blank line behind each; then the others."""
        if self.findings is None:
            # Here, so that a run without a finding does not load what draws excerpts.
            from crossfoot.reporters.finding import FindingPrinter

            self.findings = FindingPrinter(self.report.sources, self.language, self.columns, self.paint)
        for diagnostic in findings:
            if diagnostic.waiver is None:
                self.lines += [*self.findings.full(diagnostic), ""]
        for diagnostic in findings:
            if diagnostic.waiver is not None:
                self.lines += self.findings.waived(diagnostic, diagnostic.waiver)

    def coverage(self, path: str, coverage: Coverage) -> None:
        """Each figure of the prose in a line, after how many ended in which way."""
        named = {status: self.say(phrases.COVERED[status]) for status in STATUSES}
        counts = self.say(LIST).join(
            f"{named[status]} {count}" for status in STATUSES if (count := coverage.count(status))
        )
        head = self.say(phrases.COVERAGE).format(count=len(coverage.rows), counts=counts)
        self.write("  ", pieces(head))
        for figure in coverage.figures:
            cause = figure.requirement or figure.why or ""
            place = one_line(f"{path}:{figure.line}:{figure.column}")
            words = one_line(f"{figure.printed} [{named[figure.status]}] {cause}")
            self.write("    ", [f"{place}: ", *pieces(words)])

    def write(self, indent: str, words: Sequence[str]) -> None:
        """Lines of ``words``, none of which is broken."""
        self.lines += fold(indent, words, self.columns)

    def say(self, text: Text) -> str:
        return text(self.language)


def _unlisted(report: Report, listed: list[Diagnostic]) -> dict[str, dict[Text, int]]:
    """By path, how many findings are not listed, and the words for why: a report with some must not look clean."""
    shown = {id(diagnostic) for diagnostic in listed}
    counts: dict[str, dict[Text, int]] = {}
    for diagnostic in report.diagnostics:
        if id(diagnostic) not in shown:
            words = phrases.KNOWN_HERE if diagnostic.baseline else phrases.LEFT_OUT_HERE
            here = counts.setdefault(diagnostic.path, {})
            here[words] = here.get(words, 0) + 1
    return counts
