"""One report after the other in a process that is already running, each for the first time."""

import gc
import time
from collections.abc import Callable
from dataclasses import replace
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
from crossfoot.profile.model import Profile
from crossfoot.profile.shipped import shipped_packs
from crossfoot.source.source_file import read_source

T = TypeVar("T")
REST = "all but the prose"


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

    @property
    def prose(self) -> Taken:
        """What reading the prose adds to that."""
        rest = self.stages[REST]
        wall, cpu = median(taken.wall for taken in rest), median(taken.cpu for taken in rest)
        return Taken(self.typical.wall - wall, self.typical.cpu - cpu)

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
    bare = Judge([_without_prose(profile) for profile in profiles], CheckOptions())
    whole: list[Taken] = []
    rest: list[Taken] = []
    parsing: list[Taken] = []
    for file in sorted(folder.glob("*.md")):
        judged, taken = _timed(partial(_judge, judge, file))
        whole.append(taken)
        assert not judged.diagnostics, judged.diagnostics[0]
        rest.append(_timed(partial(_judge, bare, file))[1])
        parsing.append(_timed(partial(parse, judged.source))[1])
    stages = {"read and judge": whole[1:], REST: rest[1:], "of that: parse the Markdown": parsing[1:]}
    return EachReport(packs, whole[0], stages)


def _without_prose(profile: Profile) -> Profile:
    """A form that asks nothing of the prose."""
    asked = {requirement.id for requirement in (*profile.statements, *profile.prose)}
    if profile.narrative is not None:
        asked.update(requirement.id for requirement in profile.narrative.requirements)
    kept = tuple(requirement for requirement in profile.requirements if requirement.id not in asked)
    return replace(
        profile, narrative=None, prose=(), dates=None, statements=(), wording=None, series=(), requirements=kept
    )


def _judge(judge: Judge, file: Path) -> Judged:
    return judge.judge(read_source(file, file.name), look_beside(file))


def _timed(work: Callable[[], T]) -> tuple[T, Taken]:
    wall, cpu = time.perf_counter(), time.process_time()
    made = work()
    return made, Taken((time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000)
