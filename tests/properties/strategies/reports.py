"""Consistent random reports, drawn from the generator that the benchmarks use."""

from hypothesis import strategies as st

from benchmarks.forms import FORMS, Cell
from benchmarks.generate import GeneratedReport, make_report
from benchmarks.tables import SYNTAXES

_SERIES = 2**16


@st.composite
def reports(draw: st.DrawFn) -> GeneratedReport:
    """A report of either form in any syntax, in which every relation holds."""
    return make_report(
        draw(st.integers(0, 999)),
        seed=draw(st.integers(0, _SERIES)),
        form=draw(st.sampled_from(sorted(FORMS))),
        syntax=draw(st.sampled_from(SYNTAXES)),
    )


@st.composite
def cells(draw: st.DrawFn, report: GeneratedReport, table: str | None = None) -> Cell:
    """One of the report's cells of figures, of ``table`` alone where it is given."""
    return draw(st.sampled_from([cell for cell in report.figures if table in (None, cell[0])]))
