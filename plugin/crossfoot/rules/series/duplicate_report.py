"""CF505 duplicate-report: two reports of one body for one year."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundSeries
from crossfoot.rules.rule import Rule
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Related, Violation


class DuplicateReport(NamedTuple):
    """Whose report, for which year, and the other file."""

    body: str
    year: str
    other: str


def check(series: BoundSeries) -> Iterator[Violation]:
    """Every report after the first of the same body and year; the violation names its own file."""
    first = series.filings[0]
    for filing in series.filings[1:]:
        facts = DuplicateReport(filing.body, str(filing.year), first.path)
        related = (Related(first.span, str(first.year), first.path),)
        yield Violation(filing.span, facts, related=related, instance=filing.path)


RULE = Rule(
    code="CF505",
    name="duplicate-report",
    summary=Text("A body has two reports for the same year.", "同一机关同一年度有两份报告。"),
    message=Text("{body} has another report for {year}: {other}", "{body} {year} 年已有一份报告：{other}"),
    help={"": Text("Keep one, or correct `body` or `year`.", "请只保留一份，或者改正文首的 body、year。")},
    judges=BoundSeries,
    check=check,
    derived=("other",),
)
