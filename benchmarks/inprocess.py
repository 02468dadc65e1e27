"""One report after the other in a process that is already running, each for the first time."""

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from typing import NamedTuple, TypeVar

from benchmarks.results import table
from crossfoot.document.parse import parse
from crossfoot.engine.check import look_beside
from crossfoot.engine.judge import Judge
from crossfoot.engine.options import CheckOptions
from crossfoot.profile.load import load_pack_file
from crossfoot.profile.shipped import shipped_packs
from crossfoot.source.source_file import read_source

T = TypeVar("T")


class EachReport(NamedTuple):
    """Milliseconds: loading the packs, judging the first report, and the stages of every further one."""

    packs: float
    first: float
    stages: dict[str, list[float]]

    @property
    def median(self) -> float:
        """What reading and judging a whole report costs."""
        return median(self.stages["whole"])

    def table(self) -> str:
        """The stages with median and 95th percentile."""
        rows = [
            [name, f"{median(times):.2f}", f"{quantiles(times, n=20)[-1]:.2f}"] for name, times in self.stages.items()
        ]
        rows.append(["once: the packs loaded", f"{self.packs:.1f}", ""])
        rows.append(["once: the first report judged", f"{self.first:.1f}", ""])
        return table(["stage", "median, ms", "95 of 100, ms"], rows)


def judge_each(folder: Path) -> EachReport:
    """Judge every report in ``folder`` once, in this process; raise where one is not clean."""
    profiles, packs = _timed(lambda: [load_pack_file(path) for path in shipped_packs().values()])
    judge = Judge(profiles, CheckOptions())
    first = 0.0
    stages: dict[str, list[float]] = {"read": [], "read tables, headings, prose": [], "bind and judge": [], "whole": []}
    for file in sorted(folder.glob("*.md")):
        source, read = _timed(lambda file=file: read_source(file, file.name))
        judged, rest = _timed(lambda source=source, file=file: judge.judge(source, look_beside(file)))
        assert not judged.diagnostics, judged.diagnostics[0]
        _, parsed = _timed(lambda source=source: parse(source))
        if not first:
            first = read + rest
            continue
        for times, taken in zip(stages.values(), (read, parsed, rest - parsed, read + rest), strict=True):
            times.append(taken)
    return EachReport(packs, first, stages)


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    started = time.perf_counter()
    made = work()
    return made, (time.perf_counter() - started) * 1000
