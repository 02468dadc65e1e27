"""Findings as a person reads them in a terminal: by report, each with what is needed to put it right."""

from crossfoot.reporters import phrases
from crossfoot.reporters.causes import causes
from crossfoot.reporters.phrases import one_line
from crossfoot.results.checklist import Checklist
from crossfoot.results.coverage import STATUSES, Coverage
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.results.report import Report
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Language, Text

_FEW = 10
"""Up to so many reports, those without a finding have a line too."""

_MANY_PLACES = 8
_MANY_REQUIREMENTS = 6
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}


def render(report: Report, language: Language, colour: bool = False) -> str:
    """All reports with their findings, then the verdict with the counts."""
    return _Printer(report, language, colour).print()


class _Printer:
    def __init__(self, report: Report, language: Language, colour: bool) -> None:
        self.report = report
        self.language: Language = language
        self.colour = colour
        self.lines: list[str] = []
        self.unlisted: dict[str, dict[Text, int]] = {}

    def print(self) -> str:
        findings: dict[str, list[Diagnostic]] = {}
        listed = self.report.listed()
        for diagnostic in listed:
            findings.setdefault(diagnostic.path, []).append(diagnostic)
        if len(listed) < len(self.report.diagnostics):
            self.unlisted = _unlisted(self.report, listed)
        for checklist in self.report.checklists:
            self.checklist(checklist, findings.pop(checklist.path, []))
        if self.report.site is not None:
            self.checklist(self.report.site, findings.pop(self.report.site.path, []), self.say(phrases.SITE))
        for path, rest in findings.items():
            self.checklist(Checklist(path, None), rest)
        if self.lines and self.lines[-1]:
            self.lines.append("")
        first, second = phrases.verdict_lines(self.report, self.language)
        self.lines.append(self.paint(first, "1;31" if self.report.verdict == "failed" else "1;32"))
        self.lines.append(second)
        return "\n".join(self.lines) + "\n"

    def checklist(self, checklist: Checklist, findings: list[Diagnostic], name: str = "") -> None:
        not_assessed = causes(checklist)
        unlisted = [
            self.say(words).format(count=count) for words, count in self.unlisted.get(checklist.path, {}).items()
        ]
        profile = name or checklist.profile or self.say(phrases.NO_PROFILE)
        head = f"{self.paint(one_line(checklist.path), '1')}  ({profile})"
        if not (findings or not_assessed or checklist.draft or checklist.coverage):
            if len(self.report.checklists) <= _FEW:
                self.lines.append(f"{head}  {self.say(phrases.SEMICOLON).join(unlisted) or self.say(phrases.CLEAN)}")
            return
        if self.lines and self.lines[-1]:
            self.lines.append("")
        self.lines.append(head)
        if checklist.draft:
            outstanding = sum(diagnostic.waiver is None for diagnostic in findings)
            self.lines.append(f"  {self.say(phrases.DRAFT_NOTE).format(count=outstanding)}")
        for diagnostic in findings:
            if diagnostic.waiver is None:
                self.finding(diagnostic)
        for diagnostic in findings:
            if diagnostic.waiver is not None:
                self.waived(diagnostic, diagnostic.waiver)
        self.lines += [f"  {words}" for words in unlisted]
        if not_assessed:
            count = sum(sum(items.values()) for items in not_assessed.values())
            self.lines.append(f"  {self.say(phrases.NOT_ASSESSED).format(count=count)}")
            for why, items in not_assessed.items():
                cause = why or self.say(phrases.UNSTATED)
                named = [f"{name} ×{times}" for name, times in items.items()]
                if len(named) > _MANY_REQUIREMENTS:
                    named[_MANY_REQUIREMENTS - 1 :] = [f"… +{len(named) - _MANY_REQUIREMENTS + 1}"]
                listed = self.say(phrases.LIST).join(named)
                self.lines.append(one_line(f"    {cause}{self.say(phrases.COLON)}{listed}"))
        if checklist.coverage is not None:
            self.coverage(checklist.path, checklist.coverage)
        self.lines.append("")

    def coverage(self, path: str, coverage: Coverage) -> None:
        """Each figure of the prose in a line, after how many ended in which way."""
        named = {status: self.say(phrases.COVERED[status]) for status in STATUSES}
        counts = self.say(phrases.LIST).join(
            f"{named[status]} {count}" for status in STATUSES if (count := coverage.count(status))
        )
        head = self.say(phrases.COVERAGE).format(count=len(coverage.figures), counts=counts)
        self.lines.append(f"  {head}")
        for figure in coverage.figures:
            cause = figure.requirement or figure.why or ""
            place = one_line(f"{path}:{figure.line}:{figure.column}")
            self.lines.append(one_line(f"    {place}: {figure.printed} [{named[figure.status]}] {cause}").rstrip())

    def finding(self, diagnostic: Diagnostic) -> None:
        place = self.paint(one_line(f"{diagnostic.path}:{diagnostic.line}:{diagnostic.column}"), "1")
        severity = self.say(phrases.SEVERITY[diagnostic.severity])
        if diagnostic.draft:
            severity += f"{self.say(phrases.LIST)}{self.say(phrases.DRAFT)}"
        mark = self.paint(f"{diagnostic.code} [{severity}]", _COLOURS[diagnostic.severity])
        self.lines.append(f"  {place}: {mark} {one_line(diagnostic.message)} ({diagnostic.rule})")
        requirement = " ".join(part for part in (diagnostic.requirement, diagnostic.title) if part)
        self.detail(phrases.REQUIREMENT, requirement)
        self.detail(phrases.BASIS, diagnostic.basis)
        self.detail(phrases.RELATED, self.related(diagnostic))
        self.detail(phrases.HELP, diagnostic.help)

    def related(self, diagnostic: Diagnostic) -> str:
        """The other places in one line, without a path that is the same; of many, those that say 0 are left out."""
        places = diagnostic.related
        if len(places) > _MANY_PLACES:
            places = [place for place in places if place.message != "0"]
        shown: list[str] = []
        for place in places[:_MANY_PLACES]:
            path = "" if place.path == diagnostic.path else f"{place.path}:"
            shown.append(f"{path}{place.line}:{place.column} {place.message}".rstrip())
        if len(places) > _MANY_PLACES:
            shown.append(f"… +{len(places) - _MANY_PLACES}")
        return self.say(phrases.LIST).join(shown)

    def waived(self, diagnostic: Diagnostic, reason: str) -> None:
        place = one_line(f"{diagnostic.path}:{diagnostic.line}:{diagnostic.column}")
        note = self.say(phrases.REASON).format(reason=one_line(reason))
        mark = self.paint(f"{diagnostic.code} [{self.say(phrases.WAIVED)}]", "2")
        self.lines.append(f"  {place}: {mark} {one_line(diagnostic.message)} · {note}")

    def detail(self, name: Text, content: str) -> None:
        if content:
            self.lines.append(f"      {self.say(name)}{self.say(phrases.COLON)}{one_line(content)}")

    def say(self, text: Text) -> str:
        return text(self.language)

    def paint(self, words: str, style: str) -> str:
        return f"\x1b[{style}m{words}\x1b[0m" if self.colour else words


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
