"""Many reports judged, on one core or several, and those of one body set side by side."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from crossfoot import __version__
from crossfoot.binding.front_matter import Exists
from crossfoot.binding.model import BoundSeries, Filing
from crossfoot.engine.judge import Judge, Judged
from crossfoot.engine.options import CheckOptions
from crossfoot.engine.word import Source, is_selected, severity_of, word
from crossfoot.profile.model import Profile, Requirement
from crossfoot.results.checklist import Checklist, ChecklistItem, Counts, WaiverNote
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.results.report import Report
from crossfoot.rules.series import duplicate_report
from crossfoot.source.source_file import UnreadableFile, read_source, source_from_text
from crossfoot.source.span import Position
from crossfoot.terms.severity import Severity
from crossfoot.violations.violation import Violation

REPORTS_PER_JOB = 32
"""A process pays for itself from about this many reports on."""

Progress = Callable[[int, int], None]
"""Told how many of how many reports are judged."""


class ReportFile(NamedTuple):
    """A report on disk: the file, and the path under which findings name it."""

    file: Path
    path: str


class Result(NamedTuple):
    """What is kept of one judged report: small, and fit to be sent between processes."""

    diagnostics: list[Diagnostic]
    checklist: Checklist
    filing: Filing | None
    place: tuple[int, int, int, int] | None
    """Line, column, end line and end column of the filing's year."""
    requirement: Requirement | None
    unique: WaiverNote | None = None


def look_beside(file: Path, root: Path | None = None) -> Exists:
    """Look up files that the report in ``file`` names; none may lie outside ``root``, or else the report's folder."""
    folder = file.parent

    def exists(name: str) -> str | None:
        if "://" in name or name.startswith(("/", "\\", "~")) or "\x00" in name:
            return "not-relative"
        target = folder / name
        try:
            resolved = target.resolve()
            inside = resolved.is_relative_to((root or folder).resolve())
        except (OSError, RuntimeError):
            return "absent"
        if not inside:
            return "outside"
        return None if resolved.is_file() else "absent"

    return exists


def judge_file(judge: Judge, report: ReportFile, root: Path | None = None) -> Judged:
    """Read and judge one file; one that cannot be read is a finding."""
    try:
        source = read_source(report.file, report.path)
    except UnreadableFile as error:
        return judge.unreadable(report.path, error)
    return judge.judge(source, look_beside(report.file, root))


def result_of(judged: Judged) -> Result:
    """What other reports and reporters need of ``judged``."""
    place = None
    if judged.filing is not None:
        start = judged.source.position(judged.filing.span.start)
        end = judged.source.position(judged.filing.span.end)
        place = (*start, *end)
    requirement = judged.profile.unique if judged.profile else None
    return Result(judged.diagnostics, judged.checklist, judged.filing, place, requirement, judged.unique)


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
    return assemble(results, options)


def check_text(
    text: str,
    profiles: Sequence[Profile],
    options: CheckOptions,
    path: str = "-",
    extensions: frozenset[str] = frozenset(),
) -> Report:
    """Judge one report given as text."""
    judged = Judge(profiles, options, extensions).judge(source_from_text(path, text))
    return assemble([result_of(judged)], options)


def assemble(results: Iterable[Result], options: CheckOptions) -> Report:
    """Set the reports of one body side by side and put everything in order."""
    results = list(results)
    _judge_series(results, options)
    diagnostics = [diagnostic for result in results for diagnostic in result.diagnostics]
    diagnostics.sort(key=lambda d: (d.path, d.line, d.column, d.code))
    checklists = sorted((result.checklist for result in results), key=lambda checklist: checklist.path)
    return Report(__version__, diagnostics, checklists, options.fail_on)


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


def _judge_series(results: Sequence[Result], options: CheckOptions) -> None:
    """CF505: every body files once for a year. Drafts count, since they are to be published one day."""
    groups: dict[tuple[str, int], list[Result]] = {}
    for result in sorted(results, key=lambda result: result.checklist.path):
        if result.filing is not None and result.requirement is not None:
            groups.setdefault((_body(result.filing.body, options), result.filing.year), []).append(result)
    rule = duplicate_report.RULE
    for group in groups.values():
        filings = tuple(result.filing for result in group if result.filing is not None)
        requirement = group[0].requirement
        assert requirement is not None
        severity = severity_of(rule, requirement, options)
        on = is_selected(rule, options) and severity is not None
        places = {result.filing.path: result for result in group if result.filing is not None}
        failed: dict[str, bool] = {}
        if on and severity is not None:
            for violation in rule.check(BoundSeries(filings)) if rule.check else ():
                result = places[violation.instance]
                diagnostic = _place_series(violation, places, requirement, severity, options)
                result.diagnostics.append(diagnostic)
                if result.unique is not None:
                    diagnostic.waiver = result.unique.reason
                    result.unique.covered += 1
                failed[violation.instance] = result.unique is None
        for path, result in places.items():
            counts = Counts(passed=1) if on else Counts(not_assessed=1)
            if path in failed:
                counts = Counts(failed=1) if failed[path] else Counts(waived=1)
            item = ChecklistItem(requirement.id, requirement.title(options.language), requirement.basis, counts)
            result.checklist.items.append(item)


class _Known(NamedTuple):
    """A source of which only the places of the filing are known; enough to word what is said of it."""

    path: str
    offsets: dict[int, Position]

    def position(self, offset: int) -> Position:
        return self.offsets[offset]


def _place_series(
    violation: Violation, group: dict[str, Result], requirement: Requirement, severity: Severity, options: CheckOptions
) -> Diagnostic:
    sources: dict[str, Source] = {}
    for path, result in group.items():
        if result.filing is not None and result.place is not None:
            line, column, end_line, end_column = result.place
            start, end = result.filing.span
            offsets = {end: Position(end_line, end_column), start: Position(line, column)}
            sources[path] = _Known(path, offsets)
    own = sources[violation.instance]
    diagnostic = word(duplicate_report.RULE, requirement, violation, own, severity, options, sources)
    diagnostic.draft = group[violation.instance].checklist.draft
    return diagnostic


def _body(name: str, options: CheckOptions) -> str:
    return options.ids.get(name, name)
