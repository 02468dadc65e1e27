"""Many reports judged, on one core or several; what is remembered of a report is not judged again."""

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from crossfoot.document.waivers import read_waivers
from crossfoot.engine.beside import look_beside
from crossfoot.engine.cache.memory import Lookups, Memory, Remembered
from crossfoot.engine.judge import Judge, Judged
from crossfoot.engine.report_file import ReportFile
from crossfoot.source.source_file import UnreadableFile, source_from_bytes

_NEW_OBJECTS = 20_000
"""So many more objects make Python look for garbage while reports are judged: left to itself it looks after 700.

Judging makes a few thousand objects of each report and, of itself, no garbage that must be looked for.
"""


@dataclass(frozen=True, slots=True)
class Work:
    """What is done with each report: judged, then what ``keep`` makes of it is kept; ``kind`` is a word for that.

    ``root`` bounds the files that reports may name; ``building``: see ``look_beside``.
    """

    judge: Judge
    keep: Callable[[Judged], object]
    kind: str
    root: Path | None = None
    building: bool = False
    memory: Memory | None = None

    def of(self, report: ReportFile) -> Remembered:
        """Judge one report; a file that cannot be read is a finding."""
        lookups = Lookups(look_beside(report.file, self.root, building=self.building))
        try:
            content = report.read()
            source = source_from_bytes(report.path, content)
        except UnreadableFile as error:
            value = self.keep(self.judge.unreadable(report.path, error))
            return Remembered(value, date.min, date.max, ())
        judged = self.judge.judge(source, lookups)
        value = self.keep(judged)
        if self.memory is None:
            return Remembered(value, date.min, date.max, tuple(lookups.found))
        return self.memory.remember(self.kind, report.path, content, value, lookups, _expiries(judged))

    def recall(self, report: ReportFile) -> Remembered | None:
        """What is remembered of a report, if nothing has changed."""
        if self.memory is None:
            return None
        try:
            content = report.read()
        except UnreadableFile:
            return None
        exists = look_beside(report.file, self.root, building=self.building)
        return self.memory.recall(self.kind, report.path, content, exists)


def judge_many(
    work: Work,
    reports: Sequence[ReportFile],
    jobs: int,
    reports_per_job: int,
    meanwhile: Callable[[], None] | None = None,
) -> Iterator[Remembered]:
    """What ``work`` makes of each of ``reports``, in their order, on ``jobs`` processes at most.

    A process pays for itself from ``reports_per_job`` on. ``meanwhile`` is done while other processes judge, and not at
    all where none does.
    """
    with _collecting_seldom():
        known = [work.recall(report) for report in reports]
        new = [report for report, remembered in zip(reports, known, strict=True) if remembered is None]
        jobs = min(jobs, len(new) // reports_per_job, os.cpu_count() or 1)
        made = _in_parallel(work, new, jobs, meanwhile) if jobs > 1 else map(work.of, new)
        for remembered in known:
            yield next(made) if remembered is None else remembered
    if work.memory is not None:
        work.memory.store.sweep()


@contextmanager
def _collecting_seldom() -> Iterator[None]:
    """Python looks less often for garbage; processes that are forked meanwhile do so as well."""
    usual = gc.get_threshold()
    if usual[0]:
        gc.set_threshold(max(usual[0], _NEW_OBJECTS), *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def processors() -> int:
    """The cores that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on this system
        return os.cpu_count() or 1


_work: Work | None = None


def _start_worker(work: Work) -> None:
    global _work
    _work = work
    # What is there already is not looked through for garbage again and again.
    gc.freeze()


def _judge(report: ReportFile) -> Remembered:
    assert _work is not None
    return _work.of(report)


def _in_parallel(
    work: Work, reports: Sequence[ReportFile], jobs: int, meanwhile: Callable[[], None] | None
) -> Iterator[Remembered]:
    import multiprocessing

    with multiprocessing.get_context().Pool(jobs, _start_worker, (work,)) as pool:
        made = pool.imap(_judge, reports, chunksize=max(1, min(64, len(reports) // (jobs * 4))))
        if meanwhile is not None:
            meanwhile()
        yield from made


def _expiries(judged: Judged) -> list[date]:
    document = judged.document
    if document is None or "waivers" not in document.front_matter:
        return []
    return [waiver.until for waiver in read_waivers(document.front_matter) if waiver.until is not None]
