"""Costs as Markdown tables."""

from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from benchmarks.measure import Cost, ratio, typical

Turns = dict[str, list[Cost]]
"""The runs of every contestant, in the turns in which they were taken."""


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A pipe table, its first column to the left and the figures to the right."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def growth_table(few: Turns, many: Turns, counts: tuple[int, int], against: str) -> str:
    """Every contestant at both sizes; the ratios are of the larger one, pair by pair in the same turn."""
    small, large = counts
    rows = []
    for name, costs in many.items():
        less, more = typical(few[name]), typical(costs)
        rows.append(
            [
                name,
                seconds(less.wall),
                seconds(more.wall),
                f"{(more.wall - less.wall) / (large - small) * 1000:.2f}",
                f"{ratio(costs, many[against]):.2f}",
                f"{more.cpu:.2f}",
                f"{less.memory:.0f} → {more.memory:.0f}",
            ]
        )
    head = ["", f"{small}, s", f"{large}, s", "a further report, ms", f"× {against}", "CPU, s", "peak MB"]
    return table(head, rows)


def build_table(builds: Sequence[tuple[int, Turns]]) -> str:
    """Builds of so many pages, each set beside the first of its group in the same turn."""
    rows = []
    for pages, turns in builds:
        plain = next(iter(turns.values()))
        for name, costs in turns.items():
            cost = typical(costs)
            more = "" if costs is plain else f"{slower(costs, plain):+.0f} %"
            work = "" if costs is plain else f"{slower_cpu(costs, plain):+.0f} %"
            each = "" if costs is plain else f"{(cost.wall - typical(plain).wall) / pages * 1000:+.2f}"
            rows.append([name, str(pages), seconds(cost.wall), more, work, each, f"{cost.memory:.0f}"])
    return table(["build", "pages", "s", "slower by", "CPU", "a page, ms", "peak MB"], rows)


def process_table(turns: Turns) -> str:
    """Single processes, in milliseconds."""
    rows = []
    for name, runs in turns.items():
        cost = typical(runs)
        rows.append([name, f"{cost.wall * 1000:.0f}", f"{cost.cpu * 1000:.0f}", f"{cost.memory:.0f}"])
    return table(["process", "ms", "CPU, ms", "peak MB"], rows)


def run_table(turns: Turns, against: str) -> str:
    """Runs over the same reports, each set beside ``against`` in the same turn."""
    rows = []
    for name, runs in turns.items():
        cost = typical(runs)
        times = f"{ratio(runs, turns[against]):.1f}"
        rows.append([name, seconds(cost.wall), times, f"{cost.cpu:.2f}", f"{cost.memory:.0f}"])
    return table(["", "s", f"× {against}", "CPU, s", "peak MB"], rows)


class Budget(NamedTuple):
    """What was promised, beside what was measured in the same unit, on the clock and of the processor."""

    what: str
    limit: float
    wall: float
    cpu: float | None
    unit: str


def budget_table(budgets: Sequence[Budget]) -> str:
    """Each promise and whether the clock kept it."""
    rows = []
    for budget in budgets:
        kept = "kept" if budget.wall <= budget.limit else "**missed**"
        cpu = "" if budget.cpu is None else f"{budget.cpu:.3g} {budget.unit}"
        rows.append([budget.what, f"{budget.limit:g} {budget.unit}", f"{budget.wall:.3g} {budget.unit}", cpu, kept])
    return table(["budget", "at most", "clock", "CPU", ""], rows)


def slower(costs: Sequence[Cost], plain: Sequence[Cost]) -> float:
    """By how many percent, on the clock."""
    return (ratio(costs, plain) - 1) * 100


def slower_cpu(costs: Sequence[Cost], plain: Sequence[Cost]) -> float:
    """By how many percent, in processor time."""
    return (median(a.cpu / b.cpu for a, b in zip(costs, plain, strict=True)) - 1) * 100


def seconds(value: float) -> str:
    """Seconds with as many places as the measurement bears."""
    return f"{value:.3f}" if value < 1 else f"{value:.2f}"
