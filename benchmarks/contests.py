"""Who runs against whom: whole folders, one report, lean builds."""

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from benchmarks.measure import Cost, in_turns, run
from benchmarks.peers import peers
from benchmarks.results import Turns
from benchmarks.sites import Site, Theme

ONE_CORE, BOTH_CORES = "crossfoot check --jobs 1", "crossfoot check --jobs 2"
ONE_REPORT = "crossfoot check REPORT"

_CHECK = [sys.executable, "-m", "crossfoot", "check", "--format", "json"]


def folders_against_peers(workspace: Path, folders: Sequence[Path], rounds: int) -> list[Turns]:
    """The command and its peers over each of the folders."""
    others = peers(workspace)
    return [
        in_turns(
            {
                ONE_CORE: partial(run, [*_CHECK, "--jobs", "1", str(folder)], cwd=workspace),
                BOTH_CORES: partial(run, [*_CHECK, "--jobs", "2", str(folder)], cwd=workspace),
                **{name: partial(other, folder) for name, other in others.items()},
            },
            rounds,
        )
        for folder in folders
    ]


def one_report(workspace: Path, report: Path, rounds: int) -> Turns:
    """The command with a single report, beside Python doing nothing."""
    idle = [sys.executable, "-c", "pass"]
    return in_turns(
        {
            "Python, doing nothing": partial(run, idle, cwd=workspace),
            ONE_REPORT: partial(run, [*_CHECK, str(report)], cwd=workspace),
        },
        rounds,
    )


def lean_build(workspace: Path, reports: Path, theme: Theme, rounds: int) -> Turns:
    """A site built without the plugin, with it and no cache, and, where it keeps one, with its cache."""
    place = workspace / f"{theme}-{reports.name}"
    plain = Site(place / "plain", reports, theme, judged=False)
    judged = Site(place / "judged", reports, theme, judged=True)

    def cold() -> Cost:
        judged.forget()
        return judged.build()

    contestants = {theme: plain.build, f"{theme} + crossfoot, cold": cold}
    cold()
    if judged.has_cache:
        contestants[f"{theme} + crossfoot, warm"] = judged.build
    return in_turns(contestants, rounds)
