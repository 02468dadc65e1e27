"""JUnit XML, as Jenkins, GitLab and others read it: a report is a test suite, a requirement is a test case.

The form is that of https://github.com/jenkinsci/xunit-plugin (junit-10.xsd). A case fails where a finding against it
fails the run, and passes where all its instances passed. Everything else is skipped and says why: waived, not
assessed, not applicable, in a draft, or below the threshold of the run. So the failures of the file are those of the
exit code, and nothing that was not judged counts as passed. There is no time: how long a requirement took is not
measured.
"""

from xml.etree import ElementTree as Xml

from crossfoot.reporters import phrases
from crossfoot.reporters.acting import headline, page, sentences
from crossfoot.reporters.phrases import one_line
from crossfoot.results.checklist import Checklist, ChecklistItem, Counts
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.results.report import Report
from crossfoot.results.xml_text import xml_text
from crossfoot.terms.outcome import OutcomeKind
from crossfoot.terms.text import Language

_NO_PROFILE = "crossfoot"


def render(report: Report, language: Language) -> str:
    """The run as an XML document."""
    suites = Xml.Element("testsuites", name="crossfoot")
    findings: dict[str, dict[str, list[Diagnostic]]] = {}
    for diagnostic in report.diagnostics:
        findings.setdefault(diagnostic.path, {}).setdefault(diagnostic.requirement, []).append(diagnostic)
    checklists = [*report.checklists, *report.of_site]
    judged = {checklist.path for checklist in checklists}
    checklists += [Checklist(path, None) for path in findings if path not in judged]
    writer = _Writer(report, language)
    for checklist in checklists:
        suites.append(writer.suite(checklist, findings.pop(checklist.path, {})))
    for count in ("tests", "failures", "errors"):
        suites.set(count, str(sum(int(suite.get(count, "0")) for suite in suites)))
    Xml.indent(suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{Xml.tostring(suites, encoding="unicode")}\n'


class _Writer:
    def __init__(self, report: Report, language: Language) -> None:
        self.version = report.version
        self.failing = {id(diagnostic) for diagnostic in report.failing()}
        self.language: Language = language

    def suite(self, checklist: Checklist, findings: dict[str, list[Diagnostic]]) -> Xml.Element:
        """One report, the register, or the site itself."""
        suite = Xml.Element("testsuite", name=_text(checklist.path))
        properties = Xml.SubElement(suite, "properties")
        total = Counts()
        for item in checklist.items:
            total.add(item.counts)
        named = {"version": self.version, "profile": checklist.profile or "", "draft": str(checklist.draft).lower()}
        counts = {kind.value: str(getattr(total, kind.value)) for kind in OutcomeKind}
        for name, value in {**named, **counts}.items():
            Xml.SubElement(properties, "property", name=name, value=_text(value))
        items = {item.requirement: item for item in checklist.items}
        for requirement, found in findings.items():
            items.setdefault(requirement, ChecklistItem(requirement, found[0].title, found[0].basis, Counts()))
        cases = [self.case(checklist, item, findings.get(item.requirement, [])) for item in items.values()]
        suite.extend(cases)
        suite.set("tests", str(len(cases)))
        suite.set("failures", str(sum(case.find("failure") is not None for case in cases)))
        suite.set("errors", "0")
        suite.set("skipped", str(sum(case.find("skipped") is not None for case in cases)))
        return suite

    def case(self, checklist: Checklist, item: ChecklistItem, findings: list[Diagnostic]) -> Xml.Element:
        """One requirement; its name has the path, for some readers know a case by its name alone."""
        case = Xml.Element(
            "testcase",
            classname=_text(checklist.profile or _NO_PROFILE),
            name=_text(f"{item.requirement} {item.title} · {checklist.path}"),
        )
        failing = [diagnostic for diagnostic in findings if id(diagnostic) in self.failing]
        if failing:
            message = headline(failing[0], self.language)
            if len(failing) > 1:
                message += f" (+{len(failing) - 1})"
            failure = Xml.SubElement(case, "failure", type=failing[0].code, message=_text(message))
            failure.text = self._told(findings)
        elif findings or item.counts.outcome is not OutcomeKind.PASSED:
            skipped = Xml.SubElement(case, "skipped", message=_text(self._why(item, findings, checklist.draft)))
            if findings:
                skipped.text = self._told(findings)
        return case

    def _why(self, item: ChecklistItem, findings: list[Diagnostic], draft: bool) -> str:
        """In a word what kept the case from passing, and its cause."""
        outcome = item.counts.outcome
        reasons = [found.waiver for found in findings if found.waiver is not None]
        if findings and outcome in (OutcomeKind.PASSED, OutcomeKind.NOT_APPLICABLE):
            outcome = OutcomeKind.WAIVED if len(reasons) == len(findings) else OutcomeKind.FAILED
        why = item.why or ""
        if outcome is OutcomeKind.FAILED:
            why = (phrases.HARMLESS_DRAFT if draft else phrases.HARMLESS)(self.language)
        elif outcome is OutcomeKind.WAIVED:
            why = "; ".join(dict.fromkeys(reasons))
        said = phrases.OUTCOME[outcome](self.language)
        return f"{said}{phrases.COLON(self.language)}{why}" if why else said

    def _told(self, findings: list[Diagnostic]) -> str:
        """Every finding with its place, waived and lesser ones too."""
        blocks = []
        for found in findings:
            severity = phrases.SEVERITY[found.severity](self.language)
            first, *rest = [*sentences(found, self.language), *page(found, self.language)]
            place = one_line(f"{found.path}:{found.line}:{found.column}")
            blocks.append("\n  ".join([f"{place}: {found.code} [{severity}] {first}", *rest]))
        return xml_text("\n".join(["", *blocks, ""]))


def _text(text: str) -> str:
    """``text`` for an attribute: in one line, without what XML cannot hold."""
    return xml_text(one_line(text))
