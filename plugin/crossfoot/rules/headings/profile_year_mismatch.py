"""CF109 profile-year-mismatch: the report is written on another year's form."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundForm
from crossfoot.rules.rule import Rule
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class ProfileYearMismatch(NamedTuple):
    """The report year, the form found, the form that should be used, and what gives it away."""

    year: str
    found: str
    wanted: str
    mark: str


def check(form: BoundForm) -> Iterator[Violation]:
    """One finding for a form of another year, named by the report or told by its labels."""
    if form.other is None:
        return
    profile = form.profile
    if form.other is profile:
        first, last = profile.years
        years = f"{first}–{last or ''}"
        yield Violation(form.span, ProfileYearMismatch(str(form.year), profile.id, years, ""), cause="named")
    else:
        facts = ProfileYearMismatch(str(form.year), form.other.id, profile.id, form.mark)
        yield Violation(form.span, facts)


RULE = Rule(
    code="CF109",
    name="profile-year-mismatch",
    summary=Text("The report uses the form of another year.", "报告用的是其他年度的格式。"),
    message=Text("The report for {year} uses the form of {found}", "{year} 年的报告用了 {found} 的格式"),
    help={
        "": Text(
            "“{mark}” occurs only in {found}; {year} calls for {wanted}. Its other differences are not listed.",
            "“{mark}”只见于 {found}，{year} 年应当用 {wanted}。由此产生的其他差异不再一一列出。",
        ),
        "named": Text(
            "{found} is in force for {wanted}. Correct `year` or `profile`.",
            "{found} 适用于 {wanted} 年。请核对文首的 year 和 profile。",
        ),
    },
    judges=BoundForm,
    check=check,
)
