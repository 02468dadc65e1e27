"""One report after the other in a process that is already running, each for the first time."""

import gc
import time
from collections.abc import Callable, Collection, Sequence
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
RUN = 11
"""Reports in a run: of a hundred, nine runs."""

WHOLE = "read and judge"
REST = "all but the prose"
PARTS = {
    "of the prose: figures, claims, years, statements": ("narrative", "dates", "statements"),
    "of the prose: what is kept to compare bodies": ("wording",),
    "of the prose: notes that lift a relation of two years": ("series",),
    "of the prose: publication": ("prose",),
}
"""What a form asks of the prose, by the keys of a profile."""

ASKED = tuple(key for keys in PARTS.values() for key in keys)


class Taken(NamedTuple):
    """Milliseconds on the clock and of the processor."""

    wall: float
    cpu: float


class EachReport(NamedTuple):
    """Loading the packs, judging the first report, and the stages of every further one.

    ``without`` is judging it whole but for a part of what is asked of the prose.
    """

    packs: Taken
    first: Taken
    stages: dict[str, list[Taken]]
    without: dict[str, list[Taken]]

    @property
    def typical(self) -> Taken:
        """What reading and judging a whole report costs."""
        whole = self.stages[WHOLE]
        return Taken(median(taken.wall for taken in whole), median(taken.cpu for taken in whole))

    @property
    def prose(self) -> Taken:
        """What reading the prose adds to that."""
        return self._added(self.stages[REST])

    def _added(self, without: list[Taken]) -> Taken:
        """What a report costs beyond what it costs ``without`` something."""
        wall, cpu = median(taken.wall for taken in without), median(taken.cpu for taken in without)
        return Taken(self.typical.wall - wall, self.typical.cpu - cpu)

    def table(self) -> str:
        """The stages with median and 95th percentile."""
        rows = []
        for name, taken in self.stages.items():
            walls = [one.wall for one in taken]
            processor = median(one.cpu for one in taken)
            rows.append([name, f"{median(walls):.2f}", f"{quantiles(walls, n=20)[-1]:.2f}", f"{processor:.2f}"])
        for name, added in (("the prose", self.prose), *((name, self._added(w)) for name, w in self.without.items())):
            rows.append([name, f"{added.wall:.2f}", "", f"{added.cpu:.2f}"])
        for name, once in (("once: load the packs", self.packs), ("once: judge the first report", self.first)):
            rows.append([name, f"{once.wall:.1f}", "", f"{once.cpu:.1f}"])
        return table(["", "median, ms", "95 of 100, ms", "CPU, ms"], rows)


def judge_each(folder: Path) -> EachReport:
    """Judge every report in ``folder``, whole and without parts of what is asked; raise where one is not clean.

    They take turns, ``RUN`` reports each: what one report after the other costs, not what the others cost it.
    """
    gc.set_threshold(100_000, 20, 20)  # as the command does
    profiles, packs = _timed(lambda: [load_pack_file(path) for path in shipped_packs().values()])
    judges = {WHOLE: Judge(profiles, CheckOptions()), REST: _judge_without(profiles, ASKED)}
    judges.update((name, _judge_without(profiles, keys)) for name, keys in PARTS.items())
    first, *files = sorted(folder.glob("*.md"))
    once = {name: _timed(partial(_judge, judge, first))[1] for name, judge in judges.items()}
    taken: dict[str, list[Taken]] = {name: [] for name in judges}
    parsing: list[Taken] = []
    names = [*judges]
    for turn, start in enumerate(range(0, len(files), RUN)):
        run = files[start : start + RUN]
        shift = turn % len(names)
        for name in names[shift:] + names[:shift]:
            for file in run:
                judged, time_taken = _timed(partial(_judge, judges[name], file))
                taken[name].append(time_taken)
                assert not judged.diagnostics, judged.diagnostics[0]
        sources = [read_source(file, file.name) for file in run]
        parsing += [_timed(partial(parse, source))[1] for source in sources]
    stages = {WHOLE: taken.pop(WHOLE), REST: taken.pop(REST), "of that: parse the Markdown": parsing}
    return EachReport(packs, once[WHOLE], stages, taken)


def _judge_without(profiles: Sequence[Profile], keys: Collection[str]) -> Judge:
    return Judge([_without(profile, keys) for profile in profiles], CheckOptions())


def _without(profile: Profile, keys: Collection[str]) -> Profile:
    """A form that asks nothing of what is under ``keys``."""
    asked = {requirement.id for key in keys if key in ("statements", "prose") for requirement in getattr(profile, key)}
    if "narrative" in keys and profile.narrative is not None:
        asked.update(requirement.id for requirement in profile.narrative.requirements)
    kept = tuple(requirement for requirement in profile.requirements if requirement.id not in asked)
    nothing = {key: () if isinstance(getattr(profile, key), tuple) else None for key in keys}
    return replace(profile, requirements=kept, **nothing)


def _judge(judge: Judge, file: Path) -> Judged:
    return judge.judge(read_source(file, file.name), look_beside(file))


def _timed(work: Callable[[], T]) -> tuple[T, Taken]:
    wall, cpu = time.perf_counter(), time.process_time()
    made = work()
    return made, Taken((time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000)
