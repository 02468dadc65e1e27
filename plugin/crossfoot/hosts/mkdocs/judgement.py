"""What became of the reports of a build, before and after they are set side by side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from crossfoot.binding.filed import Filed
from crossfoot.engine.rendered import SourcePrint
from crossfoot.engine.report_file import ReportFile
from crossfoot.engine.result import Result
from crossfoot.pages.prepared import Prepared
from crossfoot.publishing.shown import ShownReport
from crossfoot.results.checklist import Checklist
from crossfoot.results.diagnostic import Diagnostic, in_order
from crossfoot.results.report import Report

NOTHING = Prepared((), (), ())
"""For a report of which nothing is to be shown."""


class JudgedReport(NamedTuple):
    """What is kept of a report alone. ``print`` is ``None`` where its file could not be read.

    ``figures`` is the list of the figures of its prose as HTML, empty where there is none.
    """

    result: Result
    print: SourcePrint | None
    prepared: Prepared
    figures: str = ""


@dataclass(slots=True)
class Judgement:
    """All reports judged so far by the address of their source below the docs folder, set side by side."""

    reports: dict[str, JudgedReport] = field(default_factory=dict)
    report: Report = field(default_factory=lambda: Report(""))
    diagnostics: dict[str, list[Diagnostic]] = field(default_factory=dict)
    checklists: dict[str, Checklist] = field(default_factory=dict)
    filed: dict[str, Filed] = field(default_factory=dict)
    figures: dict[str, str] = field(default_factory=dict)
    """The list of the figures of the prose as HTML, those held against other reports among them."""

    def restore(self, report: Report, files: Mapping[str, ReportFile], shown: Mapping[str, ShownReport]) -> None:
        """Take in all ``files``, of which ``report`` is the result that an earlier build came to."""
        checklists = {checklist.path: checklist for checklist in report.checklists}
        self.report = report
        for uri, file in files.items():
            checklist = self.checklists[uri] = checklists[file.path]
            diagnostics, filed, of_source, prepared, figures = shown[uri]
            self.figures[uri] = figures
            self.diagnostics[uri] = diagnostics
            if filed is not None:
                self.filed[uri] = filed
            self.reports[uri] = JudgedReport(Result(diagnostics, checklist, None), of_source, prepared)

    def shown(self) -> dict[str, ShownReport]:
        """What ``restore`` wants to be given again."""
        return {
            uri: ShownReport(self.diagnostics[uri], self.filed.get(uri), kept.print, kept.prepared, self.figures[uri])
            for uri, kept in self.reports.items()
        }

    def append(self, uri: str, diagnostics: Sequence[Diagnostic]) -> None:
        """Add findings that the page of a report brought to light; ``arrange`` when all pages are done."""
        self.diagnostics[uri].extend(diagnostics)
        self.report.diagnostics.extend(diagnostics)

    def arrange(self) -> None:
        """Bring the findings of all reports into their order."""
        self.report.diagnostics.sort(key=in_order)
