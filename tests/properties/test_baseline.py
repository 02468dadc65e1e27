"""What a finding is known by depends on the figures alone: not on lines, on the syntax of a table, or on the language."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.generate import make_report
from benchmarks.tables import SYNTAXES
from crossfoot.engine.baseline import record
from crossfoot.engine.check import check_text
from crossfoot.engine.options import CheckOptions
from crossfoot.profile.load import load_pack_file
from crossfoot.profile.shipped import shipped_packs
from crossfoot.results.known import Baseline

PACKS = [load_pack_file(file) for file in shipped_packs().values()]
QUICK = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
FORMS = ("cn-ogi-2019", "cn-ogi-2021")


@st.composite
def faulty(draw):
    """A generated report with up to three cells that hold something else."""
    report = make_report(draw(st.integers(0, 500)), form=draw(st.sampled_from(FORMS)), syntax="compact")
    cells = draw(st.lists(st.sampled_from(sorted(report.figures)), min_size=1, max_size=3, unique=True))
    for cell in cells:
        report = report.with_figure(cell, draw(st.sampled_from(["", "/", "三", "7", "19", "1234567"])))
    return report


def judge(text, **options):
    return check_text(text, PACKS, CheckOptions(**options), "report.md")


@QUICK
@given(faulty(), st.sampled_from(SYNTAXES), st.integers(0, 30), st.sampled_from(["zh", "en"]))
def test_the_same_faults_are_known_however_they_are_written(report, syntax, lines, language):
    known = record(judge(report.text).diagnostics)
    moved = report.written_as(syntax).text.replace("\n## 一、", "\n" + "\n" * lines + "## 一、", 1)
    result = judge(moved, language=language, baseline=Baseline("known.json", known))
    assert result.listed() == []
    assert result.baseline is not None and result.baseline.stale == ()
    assert result.baseline.known == known.total() == len(result.diagnostics)


@QUICK
@given(faulty())
def test_a_baseline_hides_nothing_but_what_it_counts(report):
    known = record(judge(report.text).diagnostics)
    for entry in known:
        fewer = {**known, entry: known[entry] - 1}
        result = judge(report.text, baseline=Baseline("known.json", fewer))
        assert [d.code for d in result.listed()] == [entry.code]
