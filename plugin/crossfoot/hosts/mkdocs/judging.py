"""The reports of a build judged, on several cores where there are many, and what is kept of each for its page.

Taken up only by a build that has something to judge: it imports all that judges.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

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
from crossfoot.hosts.mkdocs.judgement import NOTHING, JudgedReport, Judgement
from crossfoot.hosts.mkdocs.site import Site
from crossfoot.pages import coverage_list
from crossfoot.pages.prepared import Prepared, prepare
from crossfoot.results.checklist import Checklist
from crossfoot.source.source_file import SourceFile

REPORTS_PER_PROCESS = 40
"""Fewer reports than this for each process are judged sooner by one alone."""


class ReportJudge:
    """Judges the reports of one build and sets them side by side; what comes of it goes into ``judgement``.

    ``options`` are the site's for the findings of this build. ``alone`` is without forking, unsafe beside threads.
    """

    def __init__(
        self, site: Site, judgement: Judgement, options: CheckOptions, memory: Memory | None, *, alone: bool
    ) -> None:
        self.judge = Judge(site.profiles, site.options, site.settings.markdown_extensions)
        self._site = site
        self._judgement = judgement
        self._options = options
        self._memory = memory
        self._alone = alone
        # Other plugins may yet make reports: only when they have is one that is not there missing.
        self._series = SeriesJudge(site.profiles, replace(site.options, whole_site=False))

    def judge_files(
        self, files: Mapping[str, ReportFile], drafts: Sequence[str], meanwhile: Callable[[], None]
    ) -> list[BesideFile]:
        """Judge what lies on disk, ``drafts`` as such; give the files beside the reports that these name.

        ``meanwhile`` is done while other processes judge, and not at all where none does.
        """
        root = self._site.settings.docs_dir
        judged, beside = judge_reports(self.judge, files, root, self._memory, meanwhile, alone=self._alone)
        for uri in drafts:
            _make_draft(judged[uri])
        self._take_in(judged)
        return beside

    def judge_generated(self, made: Mapping[str, SourceFile]) -> None:
        """Judge the reports that other plugins have ``made``; now all are there."""
        self._series = SeriesJudge(self._site.profiles, self._site.options, self._series.wording)
        options = self._site.options
        self._take_in({uri: keep(self.judge.judge(source), options) for uri, source in made.items()})

    def _take_in(self, reports: Mapping[str, JudgedReport]) -> None:
        """Add ``reports``; those of one body and year are compared anew."""
        into = self._judgement
        into.reports.update(reports)
        # Comparing writes into the results; what was found in each report alone must stay as it is.
        copies = {uri: _copy(report.result) for uri, report in into.reports.items()}
        into.report = assemble(copies.values(), self._series, self._options)
        into.diagnostics = {uri: result.diagnostics for uri, result in copies.items()}
        into.checklists = {uri: result.checklist for uri, result in copies.items()}
        into.filed = {uri: result.filed for uri, result in copies.items() if result.filed is not None}
        for uri, checklist in into.checklists.items():
            into.figures[uri] = self._figures(checklist, into.reports[uri])
            # They are on the page; the files of a build have no more of them than those of a check.
            checklist.coverage = None

    def _figures(self, checklist: Checklist, alone: JudgedReport) -> str:
        """The figures of the prose as HTML. Those of a report ``alone`` are printed; others may have settled some."""
        if checklist.coverage is alone.result.checklist.coverage:
            return alone.figures
        return coverage_list.render(checklist, self._options.language)


def _make_draft(kept: JudgedReport) -> None:
    kept.result.checklist.draft = True
    for diagnostic in kept.result.diagnostics:
        diagnostic.draft = True


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
    figures = coverage_list.render(result.checklist, options.language)
    return JudgedReport(result, print_source(document), prepared, figures)


def judge_reports(
    judge: Judge,
    files: Mapping[str, ReportFile],
    root: Path,
    memory: Memory | None,
    meanwhile: Callable[[], None] | None = None,
    *,
    alone: bool,
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
    made = judge_many(work, list(files.values()), jobs, REPORTS_PER_PROCESS, meanwhile)
    for (uri, report), remembered in zip(files.items(), made, strict=True):
        assert isinstance(remembered.value, tuple)
        result, shown, prepared, figures = remembered.value
        judged[uri] = JudgedReport(result, shown, prepared.sharing(), figures)
        if remembered.lookups:
            beside.append(BesideFile(str(report.file), remembered.lookups))
    return judged, beside


def _for_page(options: CheckOptions, judged: Judged) -> tuple[Result, SourcePrint | None, Prepared, str]:
    """What is kept of a report, as values that the engine may remember."""
    result, shown, prepared, figures = keep(judged, options)
    return result, shown, prepared, figures
