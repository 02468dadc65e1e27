"""CF405 percentage-mismatch: a share in the prose does not follow from its figures."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from crossfoot.binding.prose_model import BoundShares
from crossfoot.rules.rule import Rule
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Related, Violation


class PercentageMismatch(NamedTuple):
    """The share as printed, the figures it is made of, and what they make."""

    phrase: str
    printed: str
    part: str
    whole: str
    computed: str


def check(shares: BoundShares) -> Iterator[Violation]:
    """Each share that is neither the rounded nor the cut off one."""
    for share in shares.shares:
        if share.holds:
            continue
        facts = PercentageMismatch(
            share.quoted.phrase, share.quoted.printed, share.part, share.whole, percent(share.exact)
        )
        yield Violation(
            share.quoted.span,
            facts,
            related=tuple(Related(span, "") for span in share.related),
            instance=str(share.quoted.span.start),
        )


def percent(exact: Decimal) -> str:
    """A percentage to two places, without noughts at the end."""
    return two_places(exact) + "%"


def two_places(exact: Decimal) -> str:
    """A number to two places, without noughts at the end."""
    rounded = exact.quantize(Decimal("0.01"), ROUND_HALF_UP)
    return f"{rounded:f}".rstrip("0").rstrip(".")


RULE = Rule(
    code="CF405",
    name="percentage-mismatch",
    summary=Text("A percentage in the prose does not follow from its figures.", "正文里的百分比与数字算出来的不符。"),
    message=Text(
        "The prose says “{phrase}{printed}”, but {part} of {whole} is {computed}",
        "正文写“{phrase}{printed}”，而 {part} 占 {whole} 的 {computed}",
    ),
    help={"": Text("Work out the percentage again.", "请重新计算百分比。")},
    severity=Severity.WARNING,
    judges=BoundShares,
    check=check,
)
