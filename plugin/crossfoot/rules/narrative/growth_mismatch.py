"""CF408 growth-mismatch: growth stated in the prose does not follow from the figures."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.precision import written_like
from crossfoot.binding.prose_model import BoundGrowth, Growth
from crossfoot.rules.narrative.percentage_mismatch import percent, two_places
from crossfoot.rules.rule import Rule
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Related, Violation


class GrowthMismatch(NamedTuple):
    """Growth as the prose words it, this year's figure and last year's, and what they make."""

    words: str
    printed: str
    subject: str
    base: str
    computed: str


def check(growth: BoundGrowth) -> Iterator[Violation]:
    """Each growth that its two figures do not make; a negative one goes the other way than the words say."""
    for grown in growth.growth:
        if grown.holds:
            continue
        computed = _computed(grown)
        facts = GrowthMismatch(grown.words, grown.quoted.printed, grown.subject.printed, grown.base.printed, computed)
        beside = grown.given or grown.base
        yield Violation(
            grown.quoted.span,
            facts,
            related=(
                Related(grown.subject.span, grown.subject.printed),
                Related(beside.span, beside.printed, grown.base_path),
            ),
            instance=str(grown.quoted.span.start),
            cause=_cause(grown),
        )


def _cause(grown: Growth) -> str:
    match grown.says:
        case "grown":
            return "direction" if grown.exact < 0 else ""
        case "more" | "less":
            return "way"
    return grown.says


def _computed(grown: Growth) -> str:
    """What the two figures make, in the manner in which the prose gives it."""
    if grown.unit == "%":
        return percent(grown.exact)
    if grown.unit == "倍":
        return f"{two_places(grown.exact)}倍"
    return written_like(grown.quoted.printed, grown.exact, grown.unit)


_WORDS_ALONE = Text(
    "The prose says “{words}”, but last year it was {base}, and now it is {subject}",
    "正文写“{words}”，而上年是 {base}，今年是 {subject}",
)
_CORRECT_EITHER = Text("Correct the words or the figure.", "请改正这句话或者数字。")

RULE = Rule(
    code="CF408",
    name="growth-mismatch",
    summary=Text("Growth stated in the prose does not follow from the figures.", "正文里的增减与数字不符。"),
    message=Text(
        "The prose says “{words}{printed}”, but from {base} to {subject} it is {computed}",
        "正文写“{words}{printed}”，而从 {base} 到 {subject} 应为 {computed}",
    ),
    messages={
        "direction": Text(
            "The prose says “{words}{printed}”, but from {base} to {subject} it went the other way",
            "正文写“{words}{printed}”，而从 {base} 到 {subject} 增减的方向相反",
        ),
        "base": Text(
            "The prose gives last year's figure as {printed}, but last year's report has {base}",
            "正文写上年为 {printed}，而上年的报告是 {base}",
        ),
        "same": _WORDS_ALONE,
        "way": _WORDS_ALONE,
    },
    help={
        "": Text("Work out the growth again.", "请重新计算增减的幅度。"),
        "direction": Text("Correct the word or the figures.", "请改正“增长”“下降”之类的字或者数字。"),
        "base": Text("Take the figure from last year's report.", "请照上年的报告改正。"),
        "same": _CORRECT_EITHER,
        "way": _CORRECT_EITHER,
    },
    severity=Severity.WARNING,
    judges=BoundGrowth,
    check=check,
)
