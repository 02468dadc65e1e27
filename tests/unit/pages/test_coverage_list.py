"""The list of the figures of the prose below a report."""

import pytest

from crossfoot.pages import coverage_list
from crossfoot.results.checklist import Checklist, ChecklistItem, Counts
from crossfoot.results.coverage import Coverage, CoveredFigure

EVIL = '<img src=x onerror="alert(1)">&'
VERIFIED = CoveredFigure(3, 1, "7件", "verified", "narrative.received", None)
EXEMPT = CoveredFigure(4, 2, "2024年", "exempt", "", "日期")
WRONG = CoveredFigure(5, 3, EVIL, "contradicted", "", EVIL)
ITEM = ChecklistItem("narrative.received", "收到件数与表格一致", "依据", Counts(passed=1))


def render(*figures: CoveredFigure) -> str:
    return coverage_list.render(Checklist("a.md", "p", [ITEM], coverage=Coverage(figures)), "zh")


def test_each_figure_has_its_row_with_what_it_was_compared_by_or_why_not():
    html = render(VERIFIED, EXEMPT)
    assert html.startswith("<details data-crossfoot-family><summary>正文里的数字 <small>已核对 1 个，不必核对 1 个<")
    assert html.partition("<tbody>")[2].partition("</tbody>")[0].split("</tr>") == [
        '<tr><th scope="row">7件</th><td>已核对</td><td>收到件数与表格一致</td>',
        '<tr><th scope="row">2024年</th><td>不必核对</td><td>日期</td>',
        "",
    ]


def test_a_figure_that_is_contradicted_unfolds_the_list_and_stands_out():
    html = render(VERIFIED, WRONG)
    assert html.startswith("<details open ") and html.count("data-crossfoot-contradicted") == 1
    assert "&lt;img" in html and "<img" not in html


@pytest.mark.parametrize("coverage", [None, Coverage([])], ids=["nobody asked", "no figure"])
def test_without_figures_there_is_no_list(coverage):
    assert coverage_list.render(Checklist("a.md", "p", [ITEM], coverage=coverage), "zh") == ""
