"""The reports of a build judged, on several cores where there are many, and what is kept of each for its page."""

import gc
import multiprocessing
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from crossfoot.engine.check import ReportFile, assemble, judge_file
from crossfoot.engine.judge import Judge, Judged
from crossfoot.engine.options import CheckOptions
from crossfoot.engine.rendered import SourcePrint, judged_tables, print_source
from crossfoot.engine.result import Result, result_of
from crossfoot.engine.series import SeriesJudge
from crossfoot.pages.prepared import Prepared, prepare
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

    def add(self, reports: Mapping[str, JudgedReport]) -> None:
        """Take in further reports; those of one body and year are compared anew."""
        self.reports.update(reports)
        # Comparing writes into the results; what was found in each report alone must stay as it is.
        copies = {uri: _copy(report.result) for uri, report in self.reports.items()}
        self.report = assemble(copies.values(), self.series, self.options)
        self.diagnostics = {uri: result.diagnostics for uri, result in copies.items()}
        self.checklists = {uri: result.checklist for uri, result in copies.items()}

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


def judge_reports(judge: Judge, files: Mapping[str, ReportFile], *, alone: bool) -> dict[str, JudgedReport]:
    """Judge ``files``, which come by their addresses. ``alone`` is without forking, unsafe beside threads."""
    jobs = 1 if alone else min(_processors(), len(files) // REPORTS_PER_PROCESS)
    if jobs > 1 and multiprocessing.get_start_method() == "fork":
        kept = _in_parallel(judge, list(files.values()), jobs)
    else:
        kept = (keep(judge_file(judge, report, building=True), judge.options) for report in files.values())
    return dict(zip(files, kept, strict=True))


_worker: Judge | None = None


def _start_worker(judge: Judge) -> None:
    global _worker
    _worker = judge
    # What MkDocs has loaded is not looked through for garbage again and again.
    gc.freeze()


def _work(report: ReportFile) -> JudgedReport:
    assert _worker is not None
    return keep(judge_file(_worker, report, building=True), _worker.options)


def _in_parallel(judge: Judge, reports: Sequence[ReportFile], jobs: int) -> Iterator[JudgedReport]:
    with multiprocessing.get_context("fork").Pool(jobs, _start_worker, (judge,)) as pool:
        yield from pool.imap(_work, reports, chunksize=max(1, min(32, len(reports) // (jobs * 4))))


def _processors() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on this system
        return os.cpu_count() or 1
