"""Many reports judged, and those of one body set side by side."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from crossfoot import __version__
from crossfoot.engine.cache.memory import Memory
from crossfoot.engine.cache.whole_run import BesideFile
from crossfoot.engine.describe import DescribedRules
from crossfoot.engine.imprint import judge_imprint
from crossfoot.engine.judge import Judge
from crossfoot.engine.many import Work, judge_many
from crossfoot.engine.options import CheckOptions
from crossfoot.engine.report_file import ReportFile
from crossfoot.engine.result import Result, result_of
from crossfoot.engine.series import SeriesJudge
from crossfoot.engine.texts import Texts
from crossfoot.engine.unmatched import any_in_force, unmatched
from crossfoot.profile.model import Profile
from crossfoot.results.diagnostic import in_order
from crossfoot.results.report import Report
from crossfoot.source.source_file import source_from_text

REPORTS_PER_JOB = 32
"""A process pays for itself from about this many reports on."""

Progress = Callable[[int, int], None]
"""Told how many of how many reports are judged."""


def check_files(
    files: Sequence[ReportFile | tuple[Path, str]],
    profiles: Sequence[Profile],
    options: CheckOptions,
    jobs: int = 1,
    extensions: frozenset[str] = frozenset(),
    root: Path | None = None,
    progress: Progress | None = None,
    memory: Memory | None = None,
    beside: list[BesideFile] | None = None,
) -> Report:
    """Judge every file and report. ``jobs`` is the number of processes at most; ``root`` bounds what reports may
    name; ``memory`` is what earlier runs found. ``beside`` is given the files that reports name.
    """
    reports = [ReportFile(*file) for file in files]
    work = Work(Judge(profiles, options, extensions), result_of, "result", root, memory=memory)
    results: list[Result] = []
    for report, remembered in zip(reports, judge_many(work, reports, jobs, REPORTS_PER_JOB), strict=True):
        assert isinstance(remembered.value, Result)
        results.append(remembered.value)
        if beside is not None and remembered.lookups:
            beside.append(BesideFile(str(report.file), remembered.lookups))
        if progress is not None:
            progress(len(results), len(reports))
    texts = Texts(reports, options.other_sources, [result.checklist for result in results])
    return assemble(results, SeriesJudge(profiles, options), options, texts)


def check_text(
    text: str,
    profiles: Sequence[Profile],
    options: CheckOptions,
    path: str = "-",
    extensions: frozenset[str] = frozenset(),
) -> Report:
    """Judge one report given as text."""
    source = source_from_text(path, text)
    judged = Judge(profiles, options, extensions).judge(source)
    return assemble([result_of(judged)], SeriesJudge(profiles, options), options, {path: source.text})


def assemble(
    results: Iterable[Result], series: SeriesJudge, options: CheckOptions, sources: Mapping[str, str] | None = None
) -> Report:
    """Set the reports of years and bodies side by side and put everything in order; ``sources`` are their texts."""
    results = list(results)
    site = series.judge(results)
    imprint = judge_imprint(options, [result.checklist.path for result in results if not result.checklist.draft])
    diagnostics = [diagnostic for result in results for diagnostic in result.diagnostics]
    if site is not None:
        diagnostics += site.diagnostics
    if imprint is not None:
        diagnostics += imprint.diagnostics
    diagnostics.sort(key=in_order)
    checklists = sorted((result.checklist for result in results), key=lambda checklist: checklist.path)
    report = Report(
        __version__,
        diagnostics,
        checklists,
        options.fail_on,
        site.checklist if site is not None else None,
        DescribedRules(options.language),
        sources or {},
        imprint=imprint.checklist if imprint is not None else None,
    )
    if options.baseline is not None:
        from crossfoot.engine.baseline import apply_baseline

        apply_baseline(report, {result.checklist.path: result.year for result in results}, options)
    if options.watched:
        reached = series.take_reached().union(
            imprint.reached if imprint is not None else (), *(result.reached for result in results)
        )
        report.unmatched = unmatched(report, reached, options)
    report.idle = bool(results) and not any_in_force(options)
    if options.whole_site and results:
        judged = [(result.checklist.path, result.year) for result in results]
        report.uncovered = tuple(e.words for e in options.narrowed if not any(e.applies_to(*one) for one in judged))
    return report
