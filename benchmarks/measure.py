"""What a process costs: wall time, processor time, peak memory; compared in turns so that drift hits all alike."""

import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple


class Cost(NamedTuple):
    """One run: ``wall`` and ``cpu`` in seconds, children included; ``memory`` is the largest process's peak in MB."""

    wall: float
    cpu: float
    memory: float


class RunError(Exception):
    """A contestant that did not do what it was asked to do; its time would mean nothing."""


def run(
    command: Sequence[str], *, cwd: Path, accept: Sequence[int] = (0,), environment: Mapping[str, str] | None = None
) -> Cost:
    """Run ``command`` to its end; raise ``RunError`` when its exit code is not in ``accept``."""
    # Everyone's compiled modules are kept from one run to the next, as on any machine where they are installed.
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryFile() as output:
        started = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=cwd, stdout=output, stderr=subprocess.STDOUT, env={**inherited, **(environment or {})}
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in accept:
            output.seek(0)
            said = output.read()[-2000:].decode(errors="replace")
            raise RunError(f"{' '.join(command)}: exit {process.returncode}\n{said}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def in_turns(contestants: Mapping[str, Callable[[], Cost]], rounds: int) -> dict[str, list[Cost]]:
    """Run all contestants ``rounds`` times in turns, A B C C B A A B C, after one run of each that is thrown away.

    To and fro: a machine that grows slower takes as much from one as from the other, and none always has the same one
    before it, of which it would bear what that leaves behind.
    """
    for contestant in contestants.values():
        contestant()
    costs: dict[str, list[Cost]] = {name: [] for name in contestants}
    order = list(contestants.items())
    for _ in range(rounds):
        for name, contestant in order:
            costs[name].append(contestant())
        order.reverse()
    return costs


def typical(costs: Sequence[Cost]) -> Cost:
    """The median of each figure; the peak for memory."""
    return Cost(median(c.wall for c in costs), median(c.cpu for c in costs), max(c.memory for c in costs))


def ratio(costs: Sequence[Cost], against: Sequence[Cost]) -> float:
    """The median of the ratios of wall times, pair by pair of the same turn."""
    return median(a.wall / b.wall for a, b in zip(costs, against, strict=True))
