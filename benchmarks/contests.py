"""Who runs against whom: whole folders, one report, lean builds."""

import sys
from collections.abc import Sequence
from functools import partial
from itertools import count
from pathlib import Path

from benchmarks.measure import Cost, in_turns, run
from benchmarks.peers import HASHING, peers
from benchmarks.results import Turns
from benchmarks.sites import Site, Theme

ONE_CORE, BOTH_CORES = "crossfoot check --jobs 1", "crossfoot check --jobs 2"
ONE_REPORT = "crossfoot check REPORT"
NOTHING_KNOWN, NOTHING_CHANGED, ONE_CHANGED = "crossfoot check, nothing known", "nothing changed", "one report changed"

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


def remembered(workspace: Path, reports: Path, rounds: int) -> Turns:
    """The command in a site: without a cache, with one, and with one report changed since; beside hashing alone."""
    site = Site(workspace / f"remembered-{reports.name}", reports, "mkdocs", judged=True)
    docs = site.folder / "docs"
    changing = min((docs / "reports").iterdir())
    text = changing.read_text(encoding="utf-8")
    check = partial(run, [sys.executable, "-m", "crossfoot", "check"], cwd=site.folder)

    def cold() -> Cost:
        site.forget()
        return check()

    turns = count(1)

    def changed() -> Cost:
        changing.write_text(text + "\n" * next(turns), encoding="utf-8")  # a change that no earlier turn has made
        cost = check()
        changing.write_text(text, encoding="utf-8")
        return cost

    return in_turns(
        {
            HASHING: partial(peers(workspace)[HASHING], docs),
            NOTHING_KNOWN: cold,
            NOTHING_CHANGED: check,
            ONE_CHANGED: changed,
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
