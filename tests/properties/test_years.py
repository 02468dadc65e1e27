"""Consistent years never clash; one figure that does not follow from last year's is always found, where it stands."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.forms import APPLICANTS, TOTAL
from benchmarks.tables import SYNTAXES
from benchmarks.years import ChainedReport, make_chain
from crossfoot.engine.check import assemble
from crossfoot.engine.judge import Judge
from crossfoot.engine.options import CheckOptions
from crossfoot.engine.result import result_of
from crossfoot.engine.series import SeriesJudge
from crossfoot.profile.load import load_pack_file
from crossfoot.profile.shipped import shipped_packs
from crossfoot.results.report import Report
from crossfoot.source.source_file import source_from_text

PROFILES = [load_pack_file(path) for path in shipped_packs().values()]
OPTIONS = CheckOptions()
JUDGE = Judge(PROFILES, OPTIONS)
SERIES = SeriesJudge(PROFILES, OPTIONS)
QUICK = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
COLUMNS = [column.id for column in (*APPLICANTS, TOTAL)]


@st.composite
def chains(draw: st.DrawFn, earliest: int = 2019, latest: int = 2025) -> list[ChainedReport]:
    first = draw(st.integers(earliest, latest - 1))
    last = draw(st.integers(first + 1, min(latest, first + 2)))
    syntax = draw(st.sampled_from(SYNTAXES))
    return make_chain(
        draw(st.integers(0, 999)), range(first, last + 1), seed=draw(st.integers(0, 2**16)), syntax=syntax
    )


def judge(reports: list[ChainedReport]) -> Report:
    results = [result_of(JUDGE.judge(source_from_text(report.file_name, report.text))) for report in reports]
    return assemble(results, SERIES, OPTIONS)


@given(chain=chains())
@QUICK
def test_consistent_years_are_clean(chain):
    assert judge(chain).diagnostics == []


@given(data=st.data(), chain=chains(), by=st.integers(1, 40))
@QUICK
def test_a_changed_carry_is_always_found_in_both_files(data, chain, by):
    at = data.draw(st.integers(1, len(chain) - 1))
    column = data.draw(st.sampled_from(COLUMNS))
    cell = ("applications", "brought_forward", column)
    before, changed = chain[at - 1], chain[at].with_figure(cell, str(int(chain[at].figures[cell]) + by))
    found = [d for d in judge([*chain[:at], changed, *chain[at + 1 :]]).diagnostics if d.code == "CF501"]
    assert [(d.path, d.row_id, d.column_id) for d in found] == [(changed.file_name, "brought_forward", column)]
    (related,) = found[0].related
    figure = before.figures["applications", "carried_forward", column]
    assert (related.path, related.message) == (before.file_name, figure)
    line = before.text.split("\n")[related.line - 1]
    assert line[related.column - 1 :].startswith(figure)
    assert (
        changed.text.split("\n")[found[0].line - 1][found[0].column - 1 : found[0].end_column - 1]
        == (changed.figures[cell])
    )


@given(data=st.data(), chain=chains(earliest=2021), by=st.integers(1, 40))
@QUICK
def test_a_changed_stock_is_found_in_its_year_and_the_next(data, chain, by):
    at = data.draw(st.integers(1, len(chain) - 1))
    cell = ("disclosure", "normative_documents", "in_force")
    changed = chain[at].with_figure(cell, str(int(chain[at].figures[cell]) + by))
    reports = [*chain[:at], changed, *chain[at + 1 :]]
    found = [(d.path, d.code, d.row_id) for d in judge(reports).diagnostics]
    assert found == [(report.file_name, "CF502", "normative_documents") for report in reports[at : at + 2]]


@given(data=st.data(), chain=chains())
@QUICK
def test_the_order_of_the_reports_does_not_matter(data, chain):
    at = data.draw(st.integers(0, len(chain) - 1))
    chain[at] = chain[at].with_figure(("applications", "carried_forward", "commercial"), "77")
    shuffled = data.draw(st.permutations(chain))
    ordered, other = judge(chain), judge(shuffled)
    assert ordered.diagnostics == other.diagnostics
    assert ordered.checklists == other.checklists


@pytest.mark.parametrize("years", [(2019, 2020), (2023, 2024)])
def test_last_years_tables_under_this_years_title_are_found(years):
    first, second = make_chain(7, years, seed=3)
    copied = replace(second, figures=first.figures)
    assert "CF507" in [d.code for d in judge([first, copied]).diagnostics]
