"""Public sites of generated reports with Material: what publishing costs at each size, and how heavy its pages are."""

import shutil
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.measure import Cost, in_turns, run, typical
from benchmarks.results import Turns, seconds, slower, slower_cpu, table
from benchmarks.weight import Weight, weigh

PLAIN, JUDGED, JUDGED_WARM = "Material alone", "judged, cold", "judged, warm"
PUBLISHED, PUBLISHED_WARM = "published, cold", "published, warm"

QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
_SETTINGS = {
    PLAIN: "plugins: [search]",
    JUDGED: "plugins: [search, crossfoot]",
    PUBLISHED: "plugins: [search, {crossfoot: {publish: true}}]",
}


class PublicSite(NamedTuple):
    """What was measured of ``reports`` reports.

    ``size`` and ``plain_size`` are those of the sites with and without us, in MB; the weights are of the middle
    report, of the heaviest and of the pages that are made of all.
    """

    reports: int
    turns: Turns
    size: float
    plain_size: float
    report: Weight
    heaviest: Weight
    pages: dict[str, Weight]


def public_site(workspace: Path, reports: Path, rounds: int) -> PublicSite:
    """Build the same reports without the plugin, judged, and published, each cold and warm where it keeps a cache."""
    place = workspace / f"public-{reports.name}"
    folders = {name: write_site(place / f"site-{number}", reports, name) for number, name in enumerate(_SETTINGS)}
    contestants = {
        PLAIN: partial(_build, folders[PLAIN], forget=True),
        JUDGED: partial(_build, folders[JUDGED], forget=True),
        JUDGED_WARM: partial(_build, folders[JUDGED], forget=False),
        PUBLISHED: partial(_build, folders[PUBLISHED], forget=True),
        PUBLISHED_WARM: partial(_build, folders[PUBLISHED], forget=False),
    }
    turns = in_turns(contestants, rounds)
    site = folders[PUBLISHED] / "site"
    built = sorted((site / "reports").glob("*/index.html"))
    shell = (folders[PLAIN] / "site" / "index.html").stat().st_size
    weights = [weigh(site, page, shell) for page in built]
    found = PublicSite(
        len(built),
        turns,
        _size(site),
        _size(folders[PLAIN] / "site"),
        Weight(*(median(figures) for figures in zip(*weights, strict=True))),
        max(weights, key=lambda weight: weight.beside),
        {name: weigh(site, page, shell) for name, page in _lists(site).items()},
    )
    shutil.rmtree(place)
    return found


def site_table(sites: Sequence[PublicSite]) -> str:
    """Builds of each size, set beside Material alone in the same turn."""
    rows = []
    for site in sites:
        plain = site.turns[PLAIN]
        for name, costs in site.turns.items():
            cost = typical(costs)
            extra = (cost.wall - typical(plain).wall) / site.reports * 1000
            compared = (
                ["", "", ""]
                if costs is plain
                else [f"{slower(costs, plain):+.0f} %", f"{slower_cpu(costs, plain):+.0f} %", f"{extra:+.2f}"]
            )
            each = f"{cost.wall / site.reports * 1000:.2f}"
            rows.append([name, str(site.reports), seconds(cost.wall), each, *compared, f"{cost.memory:.0f}"])
    return table(["build", "reports", "s", "a report, ms", "slower by", "CPU", "of that ours, ms", "peak MB"], rows)


def weight_table(sites: Sequence[PublicSite]) -> str:
    """How heavy the sites and their pages are."""
    rows = []
    for site in sites:
        rows.append([f"{site.reports} reports: the site, MB", f"{site.size:.1f}", "", f"{site.plain_size:.1f}"])
        for name, weight in {
            "a report (median)": site.report,
            "the heaviest report": site.heaviest,
            **site.pages,
        }.items():
            row = [f"{site.reports} reports: {name}, kB", f"{weight.html:.0f}", f"{weight.compressed:.0f}"]
            rows.append([*row, f"{weight.beside:.0f}"])
    return table(["", "HTML", "by gzip", "beside the theme; the site without us"], rows)


def write_site(folder: Path, reports: Path, name: str) -> Path:
    """Write a site of a copy of ``reports``, built as the contestant ``name`` is."""
    docs = folder / "docs"
    docs.mkdir(parents=True)
    marker = "" if name == PLAIN else "\n<!-- crossfoot:portal -->\n"
    (docs / "index.md").write_text(f"# 年度报告\n{marker}", encoding="utf-8")
    shutil.copytree(reports, docs / "reports")
    (folder / "mkdocs.yml").write_text(
        f"site_name: benchmark\ntheme: {{name: material, language: zh, font: false}}\n{_SETTINGS[name]}\n"
        "markdown_extensions: [tables]\nnav: [index.md]\nnot_in_nav: |\n  /reports/\n",
        encoding="utf-8",
    )
    return folder


def _build(folder: Path, *, forget: bool) -> Cost:
    if forget:
        shutil.rmtree(folder / ".cache", ignore_errors=True)
    cost = run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=folder, environment=QUIET)
    built = len(list((folder / "site" / "reports").glob("*/index.html")))
    written = len(list((folder / "docs" / "reports").glob("*.md")))
    assert built == written, (built, written)
    return cost


def _lists(site: Path) -> dict[str, Path]:
    """The home page, and of each folder that the plugin made its first page."""
    made = [folder for folder in sorted(site.iterdir()) if folder.is_dir() and folder.name not in ("reports", "assets")]
    pages = {"home": site / "index.html"} | {f"{folder.name}/": folder / "index.html" for folder in made}
    return {name: page for name, page in pages.items() if page.exists()}


def _size(folder: Path) -> float:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6
