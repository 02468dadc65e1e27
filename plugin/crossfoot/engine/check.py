"""Many reports judged, on one core or several, and those of one body set side by side."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from crossfoot import __version__
from crossfoot.engine.beside import look_beside
from crossfoot.engine.describe import describe_rules
from crossfoot.engine.judge import Judge, Judged
from crossfoot.engine.options import CheckOptions
from crossfoot.engine.result import Result, result_of
from crossfoot.engine.series import SeriesJudge
from crossfoot.engine.texts import Texts
from crossfoot.profile.model import Profile
from crossfoot.results.report import Report
from crossfoot.source.source_file import UnreadableFile, read_source, source_from_text

REPORTS_PER_JOB = 32
"""A process pays for itself from about this many reports on."""

Progress = Callable[[int, int], None]
"""Told how many of how many reports are judged."""


class ReportFile(NamedTuple):
    """A report on disk: the file, and the path under which findings name it."""

    file: Path
    path: str


def judge_file(judge: Judge, report: ReportFile, root: Path | None = None, *, building: bool = False) -> Judged:
    """Read and judge one file; one that cannot be read is a finding. ``building``: see ``look_beside``."""
    try:
        source = read_source(report.file, report.path)
    except UnreadableFile as error:
        return judge.unreadable(report.path, error)
    return judge.judge(source, look_beside(report.file, root, building=building))


def check_files(
    files: Sequence[tuple[Path, str]],
    profiles: Sequence[Profile],
    options: CheckOptions,
    jobs: int = 1,
    extensions: frozenset[str] = frozenset(),
    root: Path | None = None,
    progress: Progress | None = None,
) -> Report:
    """Judge every file and report. ``jobs`` is the number of processes at most; ``root`` bounds what reports may
    name.
    """
    reports = [ReportFile(Path(file), path) for file, path in files]
    jobs = min(jobs, len(reports) // REPORTS_PER_JOB, os.cpu_count() or 1)
    judge = Judge(profiles, options, extensions)
    results: list[Result] = []
    stream = _in_parallel(judge, reports, jobs, root) if jobs > 1 else _in_turn(judge, reports, root)
    for result in stream:
        results.append(result)
        if progress is not None:
            progress(len(results), len(reports))
    texts = Texts(reports, options.register)
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
    diagnostics = [diagnostic for result in results for diagnostic in result.diagnostics]
    if site is not None:
        diagnostics += site.diagnostics
    diagnostics.sort(key=lambda d: (d.path, d.line, d.column, d.code))
    checklists = sorted((result.checklist for result in results), key=lambda checklist: checklist.path)
    return Report(
        __version__,
        diagnostics,
        checklists,
        options.fail_on,
        site.checklist if site is not None else None,
        describe_rules(options.language),
        sources or {},
    )


def _in_turn(judge: Judge, reports: Sequence[ReportFile], root: Path | None) -> Iterator[Result]:
    for report in reports:
        yield result_of(judge_file(judge, report, root))


_worker: tuple[Judge, Path | None] | None = None


def _start_worker(judge: Judge, root: Path | None) -> None:
    global _worker
    _worker = (judge, root)


def _work(report: ReportFile) -> Result:
    assert _worker is not None
    judge, root = _worker
    return result_of(judge_file(judge, report, root))


def _in_parallel(judge: Judge, reports: Sequence[ReportFile], jobs: int, root: Path | None) -> Iterator[Result]:
    import multiprocessing

    with multiprocessing.get_context().Pool(jobs, _start_worker, (judge, root)) as pool:
        yield from pool.imap(_work, reports, chunksize=max(1, min(64, len(reports) // (jobs * 4))))
