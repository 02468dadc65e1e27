"""CF409 conflicting-figures: the same thing with two figures in one report."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.prose_model import BoundRepetition
from crossfoot.rules.rule import Rule
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Related, Violation


class ConflictingFigures(NamedTuple):
    """The words that stand before both figures, and the two."""

    phrase: str
    first: str
    second: str


def check(repetition: BoundRepetition) -> Iterator[Violation]:
    """Each figure that the same words gave otherwise before."""
    for repeated in repetition.repeated:
        if repeated.first.value == repeated.second.value:
            continue
        facts = ConflictingFigures(repeated.second.phrase, repeated.first.printed, repeated.second.printed)
        yield Violation(
            repeated.second.span,
            facts,
            related=(Related(repeated.first.span, repeated.first.printed),),
            instance=str(repeated.second.span.start),
        )


RULE = Rule(
    code="CF409",
    name="conflicting-figures",
    summary=Text("The report gives two figures for the same thing.", "同一件事前后有两个数字。"),
    message=Text(
        "The report says “{phrase}{second}” here, but {first} earlier in the same words",
        "这里写“{phrase}{second}”，前面同样的话写的是 {first}",
    ),
    help={
        "": Text(
            "Keep the right figure; if they are two things, say how they differ.", "请统一；如果是两件事，请写明区别。"
        )
    },
    severity=Severity.WARNING,
    judges=BoundRepetition,
    check=check,
)
