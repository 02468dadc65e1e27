"""CF401 breakdown-mismatch: a total in the prose is not the sum of the parts given with it."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.prose_model import BoundBreakdowns, Sum, TakenApart
from crossfoot.rules.rule import Rule
from crossfoot.rules.totals.addition import plain, signed
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Related, Violation

_SEVERITIES: dict[Sum, Severity] = {
    "overlap": Severity.WARNING,
    "short": Severity.WARNING,
    "behind": Severity.WARNING,
    "rounded": Severity.INFO,
}


class BreakdownMismatch(NamedTuple):
    """What a reader needs to repeat the addition; ``sum`` is the parts as printed."""

    printed: str
    sum: str
    computed: str
    difference: str
    parts: list[str]


def check(breakdowns: BoundBreakdowns) -> Iterator[Violation]:
    """Each total that its parts do not add up to, or exceed."""
    for taken in breakdowns.taken_apart:
        if taken.sum in ("adds-up", "open"):
            continue
        facts = BreakdownMismatch(
            taken.whole.printed,
            _written_out(taken),
            plain(taken.total),
            signed(taken.whole.value - taken.total),
            [part.printed for part in taken.parts],
        )
        yield Violation(
            taken.whole.span,
            facts,
            related=tuple(Related(part.span, part.printed) for part in taken.parts),
            instance=str(taken.whole.span.start),
            cause="" if taken.sum == "mismatch" else taken.sum,
            severity=_SEVERITIES.get(taken.sum),
        )


def _written_out(taken: TakenApart) -> str:
    parts = " + ".join(part.printed for part in taken.parts)
    return f"{parts} = {plain(taken.total)}" if len(taken.parts) > 1 else parts


RULE = Rule(
    code="CF401",
    name="breakdown-mismatch",
    summary=Text("A total in the prose is not the sum of its parts.", "正文里的总数与分项之和不符。"),
    message=Text(
        "The prose gives {printed}, but the parts add up to {sum} (off by {difference})",
        "正文写明 {printed}，分项 {sum}，相差 {difference}",
    ),
    messages={
        "above": Text(
            "The prose gives {printed}, but the parts named, {sum}, exceed it",
            "正文写明 {printed}，其中的分项 {sum}，超过了总数",
        ),
        "overlap": Text(
            "the prose gives {printed}, but of these {sum}, which is more unless they overlap",
            "正文写明 {printed}，其中的分项 {sum}，除非各项有重叠，否则超过了总数",
        ),
        "short": Text(
            "The prose gives {printed}, but the parts named make {sum} (off by {difference}, less than any part)",
            "正文写明 {printed}，“其中”以下 {sum}，还差 {difference}，比任何一项都小，像是漏写或写错",
        ),
        "behind": Text(
            "The prose sums up {printed}, but what stands before it makes {sum} (off by {difference})",
            "正文合计为 {printed}，前面的各项 {sum}，相差 {difference}",
        ),
        "rounded": Text(
            "The prose gives {printed}, but the parts add up to {sum} (off by {difference}, perhaps from rounding)",
            "正文写明 {printed}，分项 {sum}，末位相差 {difference}，可能是四舍五入所致",
        ),
    },
    help={
        "": Text("Correct the total or the part that is wrong.", "请核对总数和各分项，改正写错的一处。"),
        "overlap": Text(
            "Correct the total or the part that is wrong; if one thing counts in two parts, say so in the prose.",
            "请核对，改正写错的一处；一件计入两项的，在正文里分开说明。",
        ),
        "short": Text(
            "If the list is meant to be complete, correct it; if not, say that it names only some.",
            "列举齐全的，请改正；只列举一部分的，请写“等”。",
        ),
        "behind": Text(
            "Correct the total or the part that is wrong; if more is counted in the total, name it.",
            "请核对，改正写错的一处；合计里还有别的项的，请一并写出。",
        ),
        "rounded": Text(
            "If it is from rounding, say so in the prose, or adjust a part; if not, correct the figure.",
            "确是四舍五入的，可以在正文里注明，或者把一项调整到加得起来；不是的，请改正。",
        ),
    },
    judges=BoundBreakdowns,
    check=check,
    derived=("difference", "sum"),
)
