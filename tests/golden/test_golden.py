"""Whole reports, judged and printed in every format, byte for byte; ``pytest --update`` rewrites what is expected.

The figures of ``figures/`` were published by the bodies themselves; they are compared with what the binding read by
the order in which the form prints them, so that no label matching of ours has a part in it.
"""

import csv
import datetime
import difflib
import re
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from crossfoot.engine.check import check_files
from crossfoot.engine.judge import Judge
from crossfoot.engine.options import CheckOptions
from crossfoot.profile.load import load_pack_file
from crossfoot.profile.shipped import shipped_packs
from crossfoot.reporters import concise, formats, json, text
from crossfoot.reporters.display_width import width
from crossfoot.results.report import Report
from crossfoot.source.source_file import read_source
from crossfoot.terms.severity import Severity
from published import VALIDATE

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
TODAY = datetime.date(2026, 1, 1)
REPORTS = {file.stem: file for file in sorted((HERE / "reports").glob("*.md"))} | {
    f"docs-{file.parent.name}-{file.stem}": file for file in sorted((ROOT / "docs" / "reports").glob("**/*.md"))
}
FORMATS = {
    "json": ("zh", json.render),
    "en.json": ("en", json.render),
    "txt": ("zh", lambda report: text.render(report, "zh")),
    "concise.txt": ("zh", lambda report: concise.render(report, "zh")),
    "en.txt": ("en", lambda report: text.render(report, "en", columns=140)),
    "coverage.txt": ("zh", lambda report: text.render(report, "zh", columns=1000)),
}
MACHINES = {
    "sarif": "sarif",
    "junit.xml": "junit",
    "github.txt": "github",
    "gitlab.json": "gitlab",
    "rd.json": "rdjson",
}
"""Written down for the reports of SHOWN alone, and valid for all."""
SHOWN = ("docs-lingwu-2020", "suqian-2025")
FIGURES = {
    "lingwu-2020": ("docs-lingwu-2020", 198),
    "suqian-2023": ("docs-suqian-2023", 200),
    "suqian-2024": ("docs-suqian-2024", 200),
    "shuyang-county-2025": ("docs-shuyang-2025", 200),
}


@pytest.fixture(scope="session")
def packs():
    return [load_pack_file(file) for file in shipped_packs().values()]


def judge_report(name, packs, language, coverage=False) -> Report:
    file = REPORTS[name]
    options = CheckOptions(language=language, today=TODAY, coverage=coverage)
    path = file.relative_to(ROOT).as_posix()
    return replace(check_files([(file, path)], packs, options), version="VERSION")


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize("name", REPORTS)
def test_output_is_what_it_was(name, ending, packs, update):
    language, render = FORMATS[ending]
    actual = render(judge_report(name, packs, language, coverage="coverage" in ending))
    if "coverage" in ending:  # the rest stands in the other files
        actual = "".join(
            line
            for line in actual.splitlines(keepends=True)
            if line.startswith(("  正文里的数字", "    tests", "    docs"))
        )
    compare(f"{name}.{ending}", actual, update)


@pytest.mark.parametrize("ending", MACHINES)
@pytest.mark.parametrize("name", SHOWN)
def test_output_for_machines_is_what_it_was(name, ending, packs, update):
    # What rules say of themselves stands in their pages, and need not be looked at twice.
    report = replace(judge_report(name, packs, "zh"), rules=())
    compare(f"{name}.{ending}", formats.render(MACHINES[ending], report, "zh"), update)


@pytest.mark.parametrize("form", VALIDATE)
@pytest.mark.parametrize("name", REPORTS)
def test_output_is_valid_by_its_published_form(name, form, packs):
    for language in ("zh", "en"):
        VALIDATE[form](formats.render(form, judge_report(name, packs, language, coverage=True), language))


def compare(name, actual, update):
    file = HERE / "expected" / name
    if update:
        file.write_text(actual, encoding="utf-8", newline="")
        return
    assert file.exists(), f"there is no {file.relative_to(ROOT)}; write it with --update and read it"
    expected = file.read_bytes().decode("utf-8")
    if actual != expected:
        lines = difflib.unified_diff(
            expected.splitlines(), actual.splitlines(), f"expected/{file.name}", "now", lineterm="", n=1
        )
        pytest.fail("\n".join(lines), pytrace=False)


@pytest.mark.parametrize(("ending", "columns"), [("txt", 80), ("en.txt", 140)])
def test_no_line_is_wider_than_the_screen(ending, columns):
    for name in REPORTS:
        for line in (HERE / "expected" / f"{name}.{ending}").read_text("utf-8").split("\n"):
            assert width(line) <= columns, line


def test_nothing_is_expected_of_reports_that_are_gone():
    known = {f"{name}.{ending}" for name in REPORTS for ending in FORMATS}
    known |= {f"{name}.{ending}" for name in SHOWN for ending in MACHINES}
    assert {file.name for file in (HERE / "expected").iterdir()} == known


# --- what must hold whatever the words are --------------------------------------------------------------


def test_the_seed_lacks_five_cells_and_a_date_and_nothing_else(packs):
    errors = [d for d in judge_report("seed-lingwu-2020", packs, "zh").diagnostics if d.severity is Severity.ERROR]
    assert [(d.code, d.requirement, d.row_id, d.column_id) for d in errors] == [
        ("CF601", "front_matter.published", None, None),
        *(
            ("CF204", "litigation.complete", "reconsideration", column)
            for column in ("upheld", "corrected", "other", "pending", "total")
        ),
    ]


def test_the_seed_has_one_odd_address_and_six_cut_sentences(packs):
    found = [d for d in judge_report("seed-lingwu-2020", packs, "zh").diagnostics if d.code in ("CF606", "CF702")]
    assert [d.facts["host"] for d in found if d.code == "CF606"] == ["www.nx1w.gov.cn"]
    cuts = [(str(d.facts["before"])[-2:], str(d.facts["after"])[:2]) for d in found if d.code == "CF702"]
    assert cuts == [
        ("过去", "底数"),
        ("击疫", "情”"),
        ("直从", "严，"),
        ("举办", "“政"),
        ("的工", "作人"),
        ("会期", "间3"),
    ]


@pytest.mark.parametrize("name", [name for name in REPORTS if name != "seed-lingwu-2020"])
def test_the_text_of_real_reports_gives_no_false_alarm(name, packs):
    found = [d for d in judge_report(name, packs, "zh").diagnostics if d.code > "CF603"]
    assert {(d.code, d.facts["host"]) for d in found} <= {("CF606", "www.nx1w.gov.cn")}


@pytest.mark.parametrize("name", [name for name in REPORTS if name.startswith("docs-")])
def test_the_reports_of_the_site_pass(name, packs):
    assert judge_report(name, packs, "zh").verdict == "passed"


@pytest.mark.parametrize("name", ["seed-lingwu-2020", "lingwu-2020-compact", "lingwu-2020-pieces"])
def test_a_report_says_the_same_however_its_tables_are_written(name, packs):
    assert figures_by_id(name, packs) == figures_by_id("docs-lingwu-2020", packs)


def tables_of(name, packs):
    file = REPORTS[name]
    return Judge(packs, CheckOptions(today=TODAY)).judge(read_source(file, file.name)).tables


def figures_by_id(name, packs):
    return {
        (table, *key): (cell.state, cell.value)
        for table, binding in tables_of(name, packs).items()
        for key, cell in binding.cells.items()
    }


@pytest.mark.parametrize("name", FIGURES)
def test_every_figure_is_the_published_one(name, packs):
    report, count = FIGURES[name]
    with (HERE / "figures" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        published = [(leaf(row["column"]), row["printed"].strip()) for row in csv.DictReader(file)]
    tables = tables_of(report, packs)
    bound = [
        (leaf(column.path[-1]), tables[table].cells[row.id, column.id].printed.strip())
        for table in ("disclosure", "applications", "litigation")
        for block in tables[table].spec.blocks
        for row in block.rows
        for column in block.columns
    ]
    assert len(bound) == count
    assert bound == published


def leaf(column: str) -> str:
    """The letters of the last label of a path; 本年增 / 减 is one label, printed with a slash."""
    folded = unicodedata.normalize("NFKC", column).replace("增 / 减", "增减").rpartition(" / ")[2]
    return re.sub(r"\W", "", folded)
