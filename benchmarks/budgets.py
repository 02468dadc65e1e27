"""What was promised, and whether it is kept."""

from collections.abc import Sequence
from typing import NamedTuple

from benchmarks.contests import BOTH_CORES, NOTHING_CHANGED, ONE_CORE, ONE_REPORT
from benchmarks.inprocess import EachReport
from benchmarks.measure import ratio, typical
from benchmarks.peers import HASHING
from benchmarks.public_sites import PLAIN, PUBLISHED, PUBLISHED_WARM, PublicSite
from benchmarks.results import Budget, Turns, slower, slower_cpu


class Measured(NamedTuple):
    """Everything that one run of the benchmarks found; ``few`` and ``many`` are the sizes of the two corpora."""

    few: int
    many: int
    few_reports: Turns
    many_reports: Turns
    one_report: Turns
    each_report: EachReport
    remembered: Turns
    lean: Turns
    material: Turns
    large: Turns
    served: dict[str, list[float]]
    public: list[PublicSite]


def budgets(measured: Measured) -> list[Budget]:
    """The promises for two cores; those for a thousand reports in proportion to the larger corpus."""
    few, many = measured.few, measured.many
    alone = typical(measured.one_report[ONE_REPORT])
    fewer, more = typical(measured.few_reports[ONE_CORE]), typical(measured.many_reports[ONE_CORE])
    both = typical(measured.many_reports[BOTH_CORES])
    plain, judged = list(measured.lean.values())[:2]
    page, _, kept = measured.large.values()
    hashing, unchanged = measured.remembered[HASHING], measured.remembered[NOTHING_CHANGED]
    each = measured.each_report.typical
    scale = few / many
    return [
        Budget("one report, once started", 3, each.wall, each.cpu, "ms"),
        Budget("of that, reading the prose", 1, measured.each_report.prose.wall, measured.each_report.prose.cpu, "ms"),
        Budget("one report as a process", 100, alone.wall * 1000, alone.cpu * 1000, "ms"),
        Budget(f"{many} reports, both cores", many / 500, both.wall, None, "s"),
        Budget(f"{many} reports, one core", many / 250, more.wall, more.cpu, "s"),
        Budget(
            f"lean build of {few} pages, cold: slower by", 30, slower(judged, plain), slower_cpu(judged, plain), "%"
        ),
        Budget(f"lean build of {many} pages, warm: slower by", 10, slower(kept, page), slower_cpu(kept, page), "%"),
        Budget(
            f"{many} unchanged reports, against hashing alone",
            4,
            ratio(unchanged, hashing),
            typical(unchanged).cpu / typical(hashing).cpu,
            "×",
        ),
        Budget(
            f"one of {many} against one of {few}",
            1.1,
            more.wall / fewer.wall * scale,
            more.cpu / fewer.cpu * scale,
            "×",
        ),
        Budget("a saved report on its page, served", 2, max(measured.served[PUBLISHED]), None, "s"),
        *_published(measured.public),
    ]


def _published(sites: Sequence[PublicSite]) -> list[Budget]:
    """What publishing may cost, at every size that was measured; the last row sets the largest beside the smallest."""
    found = []
    for site in sites:
        plain, cold, warm = (site.turns[name] for name in (PLAIN, PUBLISHED, PUBLISHED_WARM))
        what = f"public site of {site.reports} reports"
        found += [
            Budget(f"{what}, cold: slower by", 30, slower(cold, plain), slower_cpu(cold, plain), "%"),
            Budget(f"{what}, warm: slower by", 10, slower(warm, plain), slower_cpu(warm, plain), "%"),
            Budget(f"{what}, heaviest report beside the theme", 150, site.heaviest.beside, None, "kB"),
        ]
    first, last = (site.turns[PUBLISHED] for site in (sites[0], sites[-1]))
    scale = sites[0].reports / sites[-1].reports
    growth = Budget(
        f"one published of {sites[-1].reports} against one of {sites[0].reports}",
        1.1,
        typical(last).wall / typical(first).wall * scale,
        typical(last).cpu / typical(first).cpu * scale,
        "×",
    )
    return [*found, growth]
