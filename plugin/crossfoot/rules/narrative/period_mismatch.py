"""CF404 period-mismatch: the statistical period is not the whole report year."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundPeriods
from crossfoot.rules.rule import Rule
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class PeriodMismatch(NamedTuple):
    """The period as printed, and the report year."""

    printed: str
    year: str


def check(periods: BoundPeriods) -> Iterator[Violation]:
    """One finding for each period that is not 1 January to 31 December of the report year."""
    for period in periods.periods:
        if not period.days.is_whole(periods.year):
            facts = PeriodMismatch(period.printed, str(periods.year))
            yield Violation(period.span, facts, instance=str(period.span.start))


RULE = Rule(
    code="CF404",
    name="period-mismatch",
    summary=Text(
        "The statistical period is not 1 January to 31 December of the report year.",
        "统计期限不是报告年度的 1 月 1 日至 12 月 31 日。",
    ),
    message=Text(
        "The statistical period reads {printed}; it should be 1 January to 31 December {year}",
        "统计期限写的是{printed}，应当是{year}年1月1日至{year}年12月31日",
    ),
    help={
        "": Text(
            "Correct the period; where it comes from an older report, check the figures as well.",
            "请改正统计期限；若是沿用旧报告，各处数字也要核对。",
        )
    },
    judges=BoundPeriods,
    check=check,
)
