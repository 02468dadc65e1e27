"""What ``make bench`` runs: judging generated reports, beside other tools and beside builds without it."""

import argparse
import os
import platform
import sys
import tempfile
from pathlib import Path

from benchmarks import contests
from benchmarks.generate import write_reports
from benchmarks.inprocess import judge_each
from benchmarks.measure import Cost, typical
from benchmarks.results import budget_table, build_table, growth_table, process_table, slower
from benchmarks.tables import SYNTAXES

_INTRODUCTION = """\
# What judging reports costs

Written by `make bench`. Medians of {rounds} rounds, in which the contestants took turns; a ratio is the median of those
within a round. Ratios travel from machine to machine, seconds do not.

{cores} cores, {machine}, Python {python}. {few} and {many} generated reports of {size:.1f} kB, all figures consistent,
tables as {syntax}.
"""


def main() -> None:
    """Measure, print and write the tables."""
    parser = argparse.ArgumentParser(description="Measure what judging reports costs.")
    parser.add_argument("--few", type=int, default=100, help="reports in the small corpus")
    parser.add_argument("--many", type=int, default=1000, help="reports in the large corpus")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--syntax", choices=SYNTAXES, default="html")
    parser.add_argument("--output", type=Path, default=Path(__file__).with_name("results.md"))
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="crossfoot-bench-") as name:
        text = _measure(Path(name).resolve(), chosen)
    chosen.output.write_text(text, encoding="utf-8")
    print(text)


def _measure(workspace: Path, chosen: argparse.Namespace) -> str:
    counts = (chosen.few, chosen.many)
    folders = [workspace / f"reports-{n}" for n in counts]
    sizes = [write_reports(folder, n, syntax=chosen.syntax) for folder, n in zip(folders, counts, strict=True)]
    _progress("the command and its peers")
    few, many = contests.folders_against_peers(workspace, folders, chosen.rounds)
    _progress("one report")
    one = contests.one_report(workspace, min(folders[0].iterdir()), 4 * chosen.rounds)
    each = judge_each(folders[0])
    _progress("builds")
    lean = contests.lean_build(workspace, folders[0], "mkdocs", chosen.rounds)
    material = contests.lean_build(workspace, folders[0], "material", chosen.rounds)
    large = contests.lean_build(workspace, folders[1], "mkdocs", max(2, chosen.rounds // 2))

    def wall(costs: list[Cost]) -> float:
        return typical(costs).wall

    plain, judged = list(lean.values())[:2]
    thousands = counts[1] / 1000
    growth = (wall(many[contests.ONE_CORE]) / counts[1]) / (wall(few[contests.ONE_CORE]) / counts[0])
    budgets = [
        ("one report, once started", 3, each.median, "ms"),
        ("one report as a process", 100, wall(one[contests.ONE_REPORT]) * 1000, "ms"),
        (f"{counts[1]} reports, both cores", 2 * thousands, wall(many[contests.BOTH_CORES]), "s"),
        (f"{counts[1]} reports, one core", 4 * thousands, wall(many[contests.ONE_CORE]), "s"),
        (f"lean build of {counts[0]} pages, cold, slower by", 30, slower(judged, plain), "%"),
        (f"time a report, {counts[1]} against {counts[0]}", 1.1, growth, "×"),
    ]
    introduction = _INTRODUCTION.format(
        rounds=chosen.rounds,
        cores=os.cpu_count(),
        machine=platform.machine(),
        python=platform.python_version(),
        few=counts[0],
        many=counts[1],
        size=sizes[1] / counts[1] / 1000,
        syntax=chosen.syntax,
    )
    parts = [
        introduction,
        "## Where we stand\n",
        budget_table(budgets),
        "## Beside others\n",
        "The linters look at Markdown style and know nothing of figures; the script adds up rows and nothing else.\n",
        growth_table(few, many, counts, contests.ONE_CORE),
        "## One report\n",
        process_table(one),
        "In a process that is already running, each report for the first time:\n",
        each.table(),
        "## A lean build\n",
        "The theme as named, no other plugin, reports outside the navigation.\n",
        build_table([(counts[0], lean), (counts[0], material), (counts[1], large)]),
    ]
    return "\n".join(parts)


def _progress(what: str) -> None:
    print(f"measuring {what} …", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
