"""An existing site that nobody has checked so far: 200 generated reports with 500 findings."""

from pathlib import Path

from benchmarks.generate import make_reports

REPORTS = 200
FINDINGS = 500

_SETTINGS = "site_name: 年度报告\ntheme: {name: mkdocs}\nplugins:\n  - crossfoot:\n      lang: zh\n"
_WRONG = ("applications", "refused.process", "commercial")
"""A figure that is part of the sum of a row and of a column: changed, it breaks both."""

_BLANK = ("litigation", "lawsuit_direct", "corrected")


def write_old_site(folder: Path) -> None:
    """Write settings and reports: each has a wrong figure, two findings; every second a blank cell, one finding."""
    reports = folder / "docs" / "reports"
    reports.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(_SETTINGS, encoding="utf-8")
    (folder / "docs" / "index.md").write_text("# 年度报告\n", encoding="utf-8")
    for report in make_reports(REPORTS, seed=4):
        report = report.with_figure(_WRONG, str(int(report.figures[_WRONG]) + 1))
        if report.number % 2 == 0:
            report = report.with_figure(_BLANK, "")
        (reports / report.file_name).write_text(report.text, encoding="utf-8")


def mend_one(folder: Path) -> None:
    """Put the first report right."""
    (report,) = make_reports(1, seed=4)
    (folder / "docs" / "reports" / report.file_name).write_text(report.text, encoding="utf-8")


def name_baseline(folder: Path) -> None:
    """Name the baseline in the settings, as the site's keeper is told to."""
    settings = folder / "mkdocs.yml"
    named = settings.read_text(encoding="utf-8") + "      baseline: crossfoot-baseline.json\n"
    settings.write_text(named, encoding="utf-8")
