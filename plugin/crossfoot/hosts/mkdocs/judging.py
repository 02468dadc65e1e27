"""The reports of a build judged, on several cores where there are many, and what is kept of each for its page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from crossfoot.binding.filed import Filed
from crossfoot.engine.cache.memory import Memory
from crossfoot.engine.cache.whole_run import BesideFile
from crossfoot.engine.check import assemble
from crossfoot.engine.judge import Judge, Judged
from crossfoot.engine.many import Work, judge_many, processors
from crossfoot.engine.options import CheckOptions
from crossfoot.engine.rendered import SourcePrint, judged_tables, print_source
from crossfoot.engine.report_file import ReportFile
from crossfoot.engine.result import Result, result_of
from crossfoot.engine.series import SeriesJudge
from crossfoot.pages.prepared import Prepared, prepare
from crossfoot.publishing.shown import ShownReport
from crossfoot.results.checklist import Checklist
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.results.report import Report

REPORTS_PER_PROCESS = 40
"""Fewer reports than this for each process are judged sooner by one alone."""

NOTHING = Prepared((), (), ())
"""For a report of which nothing is to be shown."""


class JudgedReport(NamedTuple):
    """What is kept of a report. ``print`` is ``None`` where its file could not be read."""

    result: Result
    print: SourcePrint | None
    prepared: Prepared


@dataclass(slots=True)
class Judgement:
    """All reports judged so far by the address of their source below the docs folder, set side by side."""

    series: SeriesJudge
    options: CheckOptions
    reports: dict[str, JudgedReport] = field(default_factory=dict)
    report: Report = field(default_factory=lambda: Report(""))
    diagnostics: dict[str, list[Diagnostic]] = field(default_factory=dict)
    checklists: dict[str, Checklist] = field(default_factory=dict)
    filed: dict[str, Filed] = field(default_factory=dict)

    def add(self, reports: Mapping[str, JudgedReport]) -> None:
        """Take in further reports; those of one body and year are compared anew."""
        self.reports.update(reports)
        # Comparing writes into the results; what was found in each report alone must stay as it is.
        copies = {uri: _copy(report.result) for uri, report in self.reports.items()}
        self.report = assemble(copies.values(), self.series, self.options)
        self.diagnostics = {uri: result.diagnostics for uri, result in copies.items()}
        self.checklists = {uri: result.checklist for uri, result in copies.items()}
        self.filed = {uri: result.filed for uri, result in copies.items() if result.filed is not None}

    def restore(self, report: Report, files: Mapping[str, ReportFile], shown: Mapping[str, ShownReport]) -> None:
        """Take in all ``files``, of which ``report`` is the result that an earlier build came to."""
        checklists = {checklist.path: checklist for checklist in report.checklists}
        self.report = report
        for uri, file in files.items():
            checklist = self.checklists[uri] = checklists[file.path]
            diagnostics, filed, of_source, prepared = shown[uri]
            self.diagnostics[uri] = diagnostics
            if filed is not None:
                self.filed[uri] = filed
            self.reports[uri] = JudgedReport(Result(diagnostics, checklist, None), of_source, prepared)

    def shown(self) -> dict[str, ShownReport]:
        """What ``restore`` wants to be given again."""
        return {
            uri: ShownReport(self.diagnostics[uri], self.filed.get(uri), kept.print, kept.prepared)
            for uri, kept in self.reports.items()
        }

    def append(self, uri: str, diagnostics: Sequence[Diagnostic]) -> None:
        """Add findings that the page of a report brought to light."""
        self.diagnostics[uri].extend(diagnostics)
        self.report.diagnostics.extend(diagnostics)
        self.report.diagnostics.sort(key=lambda d: (d.path, d.line, d.column, d.code, d.requirement))


def _copy(result: Result) -> Result:
    checklist = replace(result.checklist, items=list(result.checklist.items))
    return result._replace(diagnostics=list(result.diagnostics), checklist=checklist)


def keep(judged: Judged, options: CheckOptions) -> JudgedReport:
    """What is kept of ``judged``."""
    result = result_of(judged)
    document = judged.document
    if document is None:
        return JudgedReport(result, None, NOTHING)
    prepared = prepare(document, judged_tables(document), judged.tables, judged.diagnostics, options.language)
    return JudgedReport(result, print_source(document), prepared)


def judge_reports(
    judge: Judge, files: Mapping[str, ReportFile], root: Path, memory: Memory | None, *, alone: bool
) -> tuple[dict[str, JudgedReport], list[BesideFile]]:
    """Judge ``files``, which come by their addresses, of the site's folder ``root``; also the files that they name.

    ``alone`` is without forking, unsafe beside threads.
    """
    import multiprocessing

    forks = multiprocessing.get_start_method() == "fork"
    work = Work(judge, partial(_for_page, judge.options), "page", root, building=True, memory=memory)
    jobs = processors() if forks and not alone else 1
    judged: dict[str, JudgedReport] = {}
    beside: list[BesideFile] = []
    made = judge_many(work, list(files.values()), jobs, REPORTS_PER_PROCESS)
    for (uri, report), remembered in zip(files.items(), made, strict=True):
        assert isinstance(remembered.value, tuple)
        judged[uri] = JudgedReport(*remembered.value)
        if remembered.lookups:
            beside.append(BesideFile(str(report.file), remembered.lookups))
    return judged, beside


def _for_page(options: CheckOptions, judged: Judged) -> tuple[Result, SourcePrint | None, Prepared]:
    """What is kept of a report, as values that the engine may remember."""
    result, shown, prepared = keep(judged, options)
    return result, shown, prepared
