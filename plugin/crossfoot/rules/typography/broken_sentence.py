"""CF702 broken-sentence: a blank line stands in the middle of a sentence."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundSentences
from crossfoot.rules.rule import Rule
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class BrokenSentence(NamedTuple):
    """The words before the blank line, and those after it."""

    before: str
    after: str


def check(sentences: BoundSentences) -> Iterator[Violation]:
    """One finding for each blank line, at the words before it."""
    for cut in sentences.cuts:
        yield Violation(cut.span, BrokenSentence(cut.before, cut.after))


RULE = Rule(
    code="CF702",
    name="broken-sentence",
    summary=Text("A blank line stands in the middle of a sentence.", "句子中间有空行。"),
    message=Text(
        "A blank line cuts the sentence “…{before}” from “{after}…”",
        "句子在“……{before}”处中断，空行之后接着是“{after}……”",
    ),
    help={
        "": Text(
            "Take out the blank line; if the sentence ends there, give it its full stop.",
            "请删去空行，把两段接起来；句子确实到此为止的，请补上句号。",
        )
    },
    severity=Severity.WARNING,
    judges=BoundSentences,
    check=check,
)
