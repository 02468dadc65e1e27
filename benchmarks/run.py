"""What ``make bench`` runs: judging generated reports, beside other tools and beside builds without it."""

import argparse
import os
import platform
import sys
import tempfile
from pathlib import Path

from benchmarks import contests
from benchmarks.budgets import Measured, budgets
from benchmarks.generate import write_reports
from benchmarks.inprocess import judge_each
from benchmarks.peers import HASHING
from benchmarks.public_sites import public_site, site_table, weight_table
from benchmarks.results import budget_table, build_table, growth_table, process_table, run_table
from benchmarks.serving import REPORTS, saved_until_shown, serving_table
from benchmarks.tables import SYNTAXES

_INTRODUCTION = """\
# What judging reports costs

Written by `{command}`. Medians of {rounds} rounds, in which the contestants took turns; a ratio is the
median of those within a round. A public site of {many} reports had {fewer} rounds, a larger one a single one.
Ratios travel from machine to machine, seconds do not; beside other work, processor time is steadier.

{few} and {many} generated reports of {size:.1f} kB, all figures consistent, tables as {syntax}. {cores} cores,
{machine}, Python {python}, other work at the start: load {load:.1f}.
"""


def main() -> None:
    """Measure, print and write the tables."""
    parser = argparse.ArgumentParser(description="Measure what judging reports costs.")
    parser.add_argument("--few", type=int, default=100, help="reports in the small corpus")
    parser.add_argument("--many", type=int, default=1000, help="reports in the large corpus")
    parser.add_argument("--huge", type=int, nargs="?", const=5000, help="publish a site of so many reports as well")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--syntax", choices=SYNTAXES, default="html")
    parser.add_argument("--output", type=Path, help="else results.md, or results-huge.md with --huge, beside this file")
    chosen = parser.parse_args()
    output = chosen.output or Path(__file__).with_name("results-huge.md" if chosen.huge else "results.md")
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="crossfoot-bench-") as name:
        folders = [Path(name).resolve() / f"reports-{n}" for n in (chosen.few, chosen.many)]
        write_reports(folders[0], chosen.few, syntax=chosen.syntax)
        size = write_reports(folders[1], chosen.many, syntax=chosen.syntax)
        if chosen.huge:
            folders.append(Path(name).resolve() / f"reports-{chosen.huge}")
            write_reports(folders[2], chosen.huge, syntax=chosen.syntax)
        measured = _measure(folders, chosen)
    introduction = _INTRODUCTION.format(
        **vars(chosen),
        fewer=_fewer(chosen.rounds),
        command="python -m benchmarks.run --huge" if chosen.huge else "make bench",
        cores=os.cpu_count(),
        machine=platform.machine(),
        python=platform.python_version(),
        load=load,
        size=size / chosen.many / 1000,
    )
    text = introduction + "\n" + _tables(measured)
    output.write_text(text, encoding="utf-8")
    print(text)


def _measure(folders: list[Path], chosen: argparse.Namespace) -> Measured:
    workspace = folders[0].parent
    rounds = chosen.rounds
    _progress("the command and its peers")
    few, many = contests.folders_against_peers(workspace, folders[:2], rounds)
    _progress("one report")
    one = contests.one_report(workspace, min(folders[0].iterdir()), 4 * rounds)
    each = judge_each(folders[0])
    _progress("what is remembered")
    remembered = contests.remembered(workspace, folders[1], rounds)
    _progress("builds")
    lean = contests.lean_build(workspace, folders[0], "mkdocs", rounds)
    material = contests.lean_build(workspace, folders[0], "material", rounds)
    large = contests.lean_build(workspace, folders[1], "mkdocs", rounds)
    _progress("a site that is served")
    served = saved_until_shown(workspace, 2 * rounds)
    _progress("public sites")
    public = [
        public_site(workspace, folder, turns)
        for folder, turns in zip(folders, (rounds, _fewer(rounds), 1), strict=False)
    ]
    return Measured(chosen.few, chosen.many, few, many, one, each, remembered, lean, material, large, served, public)


def _fewer(rounds: int) -> int:
    """The rounds of what takes minutes."""
    return max(2, rounds // 2)


def _tables(measured: Measured) -> str:
    counts = (measured.few, measured.many)
    builds = [(counts[0], measured.lean), (counts[0], measured.material), (counts[1], measured.large)]
    parts = [
        "## Where we stand\n",
        budget_table(budgets(measured)),
        "## Beside others\n",
        "The linters look at Markdown style and know nothing of figures; the script adds up rows and nothing else.\n",
        growth_table(measured.few_reports, measured.many_reports, counts, contests.ONE_CORE),
        "## One report\n",
        process_table(measured.one_report),
        "In a process that is already running, each report for the first time:\n",
        measured.each_report.table(),
        f"## {counts[1]} reports, remembered\n",
        "In a site, which has a cache.\n",
        run_table(measured.remembered, HASHING),
        "## A lean build\n",
        "The theme as named, no other plugin, reports outside the navigation.\n",
        build_table(builds),
        "## A site that is served\n",
        f"{REPORTS} reports: from the saving of one until its page shows what was saved.\n",
        serving_table(measured.served),
        "## A public site\n",
        "Material and its search, reports outside the navigation; published, with all pages and files made of them.\n",
        site_table(measured.public),
        "The home page is the portal. Beside the theme: the HTML without that of an empty page, our style sheet "
        "and our scripts.\n",
        weight_table(measured.public),
    ]
    return "\n".join(parts)


def _progress(what: str) -> None:
    print(f"measuring {what} …", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
