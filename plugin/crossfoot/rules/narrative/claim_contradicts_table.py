"""CF406 claim-contradicts-table: the prose claims what the table does not bear out."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.no_figure import cell_label
from crossfoot.binding.prose_model import BoundClaims
from crossfoot.rules.narrative.figures import places
from crossfoot.rules.rule import Rule
from crossfoot.rules.totals.addition import plain, value_of
from crossfoot.terms.listing import Listing
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class ClaimContradictsTable(NamedTuple):
    """The claim in the author's words, and the cells that say otherwise."""

    claim: str
    table: Listing
    cells: list[str]


def check(claims: BoundClaims) -> Iterator[Violation]:
    """Each place where the claim stands though its cells say otherwise."""
    for claimed in claims.claimed:
        cells = [f"{cell_label(cell)} {plain(value_of(cell))}" for cell in claimed.cells if value_of(cell)]
        yield Violation(
            claimed.span,
            ClaimContradictsTable(claimed.words, Listing(tuple(cells)), cells),
            related=places(claimed.cells),
            instance=str(claimed.span.start),
            cause="scope" if claimed.doubtful else "",
            severity=Severity.WARNING if claimed.doubtful else None,
        )


RULE = Rule(
    code="CF406",
    name="claim-contradicts-table",
    summary=Text("The prose claims what the table does not bear out.", "正文的说法与表格矛盾。"),
    message=Text("The prose says “{claim}”, but the table has: {table}", "正文说“{claim}”，而表格填有：{table}"),
    help={
        "": Text("Correct the sentence or the table.", "请核对台账，改正这句话或者表格。"),
        "scope": Text(
            "The wording may mean a part of the matter alone; if so, say in the prose which.",
            "措辞可能只指其中一部分；如果是，请在正文里写明是哪一部分。",
        ),
    },
    judges=BoundClaims,
    check=check,
)
