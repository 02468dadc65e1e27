"""CF504 missing-report: a body filed nothing for a year."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundMissing
from crossfoot.rules.rule import Rule
from crossfoot.terms.listing import Listing
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Related, Violation


class MissingReport(NamedTuple):
    """Whose reports are missing, for which years; ``earlier`` and ``year`` are those on both sides of a gap."""

    body: str
    years: Listing
    earlier: str
    year: str
    drafts: Listing


def check(missing: BoundMissing) -> Iterator[Violation]:
    """One finding for all years of a body, that a list of a hundred bodies can still be read."""
    if not missing.years:
        return
    years = Listing(tuple(map(str, missing.years)))
    drafts = Listing(tuple(f"{filing.year} {filing.path}" for filing in missing.drafts))
    earlier = missing.earlier
    facts = MissingReport(
        missing.body, years, str(earlier.year) if earlier else "", str(missing.year) if earlier else "", drafts
    )
    related = [Related(filing.span, str(filing.year), filing.path) for filing in missing.drafts]
    if earlier is not None:
        related.append(Related(earlier.span, str(earlier.year), earlier.path))
    cause = "gap" if earlier else "draft" if missing.drafts else ""
    weight = 1 if earlier else len(missing.years)
    yield Violation(missing.span, facts, related=tuple(related), cause=cause, weight=weight)


RULE = Rule(
    code="CF504",
    name="missing-report",
    summary=Text("A body has no report for a year.", "有的年度没有报告。"),
    message=Text("{body}: no report for {years}", "{body} 缺 {years} 年的报告"),
    messages={
        "draft": Text(
            "{body}: no report for {years}; outstanding as a draft: {drafts}",
            "{body} 缺 {years} 年的报告，其中有草稿尚未公布：{drafts}",
        ),
        "gap": Text(
            "{body} has reports for {earlier} and {year}, none for {years} between them",
            "{body} 有 {earlier} 年和 {year} 年的报告，中间缺 {years} 年",
        ),
    },
    help={
        "": Text(
            "Add the report; for a body that does not file yet or any longer, give `since` or `until` in the register.",
            "请补上报告；尚未设立或者已经撤并的机关，在名录里写明 since、until。",
        ),
        "draft": Text("Finish the draft and take out `draft`.", "请把草稿写完，删去 draft。"),
        "gap": Text(
            "Add the report between, or correct `year` of one of the two.",
            "请补上中间年度的报告，或者改正其中一份的 year。",
        ),
    },
    severity=Severity.WARNING,
    judges=BoundMissing,
    check=check,
    # Reports that are added between move both sides of a gap, and a draft changes nothing about what is outstanding.
    derived=("earlier", "year", "drafts"),
    apart=("years",),
    # A gap is told at the report behind it, and with a register at the register.
    movable=True,
)
