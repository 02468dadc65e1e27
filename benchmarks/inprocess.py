"""One report after the other in a process that is already running, each for the first time."""

import gc
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from typing import NamedTuple, TypeVar

from benchmarks.results import table
from crossfoot.document.parse import parse
from crossfoot.engine.beside import look_beside
from crossfoot.engine.judge import Judge, Judged
from crossfoot.engine.options import CheckOptions
from crossfoot.profile.load import load_pack_file
from crossfoot.profile.shipped import shipped_packs
from crossfoot.source.source_file import read_source

T = TypeVar("T")


class Taken(NamedTuple):
    """Milliseconds on the clock and of the processor."""

    wall: float
    cpu: float


class EachReport(NamedTuple):
    """Loading the packs, judging the first report, and the stages of every further one."""

    packs: Taken
    first: Taken
    stages: dict[str, list[Taken]]

    @property
    def typical(self) -> Taken:
        """What reading and judging a whole report costs."""
        whole = self.stages["read and judge"]
        return Taken(median(taken.wall for taken in whole), median(taken.cpu for taken in whole))

    def table(self) -> str:
        """The stages with median and 95th percentile."""
        rows = []
        for name, taken in self.stages.items():
            walls = [one.wall for one in taken]
            processor = median(one.cpu for one in taken)
            rows.append([name, f"{median(walls):.2f}", f"{quantiles(walls, n=20)[-1]:.2f}", f"{processor:.2f}"])
        for name, once in (("once: load the packs", self.packs), ("once: judge the first report", self.first)):
            rows.append([name, f"{once.wall:.1f}", "", f"{once.cpu:.1f}"])
        return table(["", "median, ms", "95 of 100, ms", "CPU, ms"], rows)


def judge_each(folder: Path) -> EachReport:
    """Judge every report in ``folder`` once, in this process; raise where one is not clean."""
    gc.set_threshold(100_000, 20, 20)  # as the command does
    profiles, packs = _timed(lambda: [load_pack_file(path) for path in shipped_packs().values()])
    judge = Judge(profiles, CheckOptions())
    whole: list[Taken] = []
    parsing: list[Taken] = []
    for file in sorted(folder.glob("*.md")):
        judged, taken = _timed(partial(_judge, judge, file))
        whole.append(taken)
        assert not judged.diagnostics, judged.diagnostics[0]
        parsing.append(_timed(partial(parse, judged.source))[1])
    stages = {"read and judge": whole[1:], "of that: parse the Markdown": parsing[1:]}
    return EachReport(packs, whole[0], stages)


def _judge(judge: Judge, file: Path) -> Judged:
    return judge.judge(read_source(file, file.name), look_beside(file))


def _timed(work: Callable[[], T]) -> tuple[T, Taken]:
    wall, cpu = time.perf_counter(), time.process_time()
    made = work()
    return made, Taken((time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000)
