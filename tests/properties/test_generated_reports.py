"""Consistent reports are clean; one changed figure breaks the relations that contain it, all of them and no others."""

from collections import Counter

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from benchmarks.forms import Cell, Equation, equations
from benchmarks.generate import GeneratedReport, make_report, make_reports
from benchmarks.tables import SYNTAXES
from crossfoot.engine.check import check_text
from crossfoot.engine.options import CheckOptions
from crossfoot.profile.load import load_pack_file
from crossfoot.profile.shipped import shipped_packs
from crossfoot.results.diagnostic import Diagnostic
from properties.strategies.reports import cells, reports

PROFILES = [load_pack_file(path) for path in shipped_packs().values()]
SUMS = ("CF301", "CF302")
QUICK = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def judge(report: GeneratedReport) -> list[Diagnostic]:
    return check_text(report.text, PROFILES, CheckOptions(), report.file_name).diagnostics


def place_of(equation: Equation) -> tuple[str, str, str]:
    """Where the finding of a broken equation stands: at the total, and of a balance at what is carried forward."""
    if equation.kind == "balance":
        return ("CF302", *equation.right[1][1:])
    return ("CF301", *equation.left[0][1:])


def sums(findings: list[Diagnostic]) -> Counter[tuple[str, str | None, str | None]]:
    return Counter((d.code, d.row_id, d.column_id) for d in findings if d.code in SUMS)


@given(report=reports())
@QUICK
def test_a_consistent_report_is_clean(report):
    assert judge(report) == []


@given(data=st.data(), report=reports(), by=st.integers(-3, 1000).filter(bool))
@QUICK
def test_one_changed_figure_breaks_the_relations_that_contain_it(data, report, by):
    cell: Cell = data.draw(cells(report, data.draw(st.sampled_from(["applications", "litigation"]))))
    printed = int(report.figures[cell]) + by
    assume(printed >= 0)
    changed = report.with_figure(cell, str(printed))
    findings = judge(changed)
    broken = [equation for equation in equations(report.form) if cell in equation.left + equation.right]
    assert sums(findings) == Counter(place_of(equation) for equation in broken)
    lines = changed.text.split("\n")
    for finding in findings:
        if finding.code in SUMS:
            figure = lines[finding.line - 1][finding.column - 1 : finding.end_column - 1]
            assert figure == changed.figures[finding.table, finding.row_id, finding.column_id]


@given(data=st.data(), report=reports())
@QUICK
def test_a_finding_does_not_depend_on_how_the_tables_are_written(data, report):
    cell = data.draw(cells(report))
    changed = report.with_figure(cell, data.draw(st.sampled_from(["", "/", "7件", "x", "3.5", "-1", "４", "99999"])))
    told = [
        sorted((d.code, d.requirement, d.row_id or "", d.column_id or "") for d in judge(changed.written_as(syntax)))
        for syntax in SYNTAXES
    ]
    assert told[0] == told[1] == told[2]


@pytest.mark.parametrize("report", list(make_reports(6)), ids=lambda report: f"{report.form.id}-{report.syntax}")
def test_the_generator_keeps_its_promise(report):
    figures = {cell: int(printed) for cell, printed in report.figures.items() if cell[0] != "disclosure"}
    for equation in equations(report.form):
        assert sum(figures[cell] for cell in equation.left) == sum(figures[cell] for cell in equation.right)
    assert len(report.figures) == (198 if report.form.id == "cn-ogi-2019" else 200)
    assert 11_000 < len(report.text.encode()) < 20_000


def test_no_two_of_a_series_have_the_same_body():
    """However long it is: two reports of one body for one year are a finding (CF505)."""
    numbers = range(0, 60_000, 16)
    assert len({make_report(number).body for number in numbers}) == len(numbers)
