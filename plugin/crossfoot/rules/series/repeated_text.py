"""CF506 repeated-text: a section that repeats last year's report or another body's."""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from crossfoot.binding.likeness import Likeness, Repeated
from crossfoot.binding.model import BoundWording
from crossfoot.rules.rule import Rule
from crossfoot.source.span import Span
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Related, Violation

SHOWN = 3
"""Repeated sentences that a finding shows with their counterparts."""


class RepeatedText(NamedTuple):
    """How much of which section, and where it is found."""

    section: str
    percent: str
    shared: str
    letters: str
    sentences: str
    body: str
    year: str
    other: str


def check(wording: BoundWording) -> Iterator[Violation]:
    """A violation for last year's report and one for another body's, at the first sentence that is repeated."""
    requirement = wording.requirement
    pairs = ((like, likeness) for like in wording.sections for likeness in like.likenesses)
    for section, likeness in pairs:
        last_year = likeness.origin == "last-year"
        allowed = requirement.against_last_year if last_year else requirement.against_others
        letters = likeness.own.letters
        # Rounded down, so that 80 % is never printed of less.
        percent = likeness.shared * 100 // letters
        if percent >= allowed:
            repeated = list(likeness.repeated())
            facts = RepeatedText(
                section.heading,
                str(percent),
                str(likeness.shared),
                str(letters),
                str(len(repeated)),
                likeness.body,
                str(likeness.year),
                likeness.path,
            )
            at, related = _places(likeness, repeated)
            yield Violation(at, facts, related=related, instance=section.section, cause=likeness.origin)


def _places(likeness: Likeness, repeated: list[Repeated]) -> tuple[Span, tuple[Related, ...]]:
    """The first sentence, and the first few beside their counterparts."""
    related: list[Related] = []
    for index, pair in enumerate(islice(repeated, SHOWN)):
        if index:
            related.append(Related(pair.own, pair.opening))
        related.append(Related(pair.other, pair.other_opening, likeness.path))
    return (repeated[0].own if repeated else likeness.own.span(0)), tuple(related)


RULE = Rule(
    code="CF506",
    name="repeated-text",
    summary=Text(
        "A section repeats the wording of last year's report or of another body's.",
        "一个部分的文字与上年的报告或者别的机关的报告雷同。",
    ),
    message=Text(
        "{percent}% of “{section}” ({shared} of {letters:character|characters}, "
        "{sentences:sentence|sentences}) is found in the report of "
        "{body} for {year}: {other}",
        "“{section}”有 {percent}%（{letters} 字中的 {shared} 字，{sentences} 句）与{body} {year} 年的报告雷同：{other}",
    ),
    messages={
        "last-year": Text(
            "{percent}% of “{section}” ({shared} of {letters:character|characters}, "
            "{sentences:sentence|sentences}) repeats last year's "
            "report ({body}, {year}): {other}",
            "“{section}”有 {percent}%（{letters} 字中的 {shared} 字，{sentences} 句）与{body}上年（{year} 年）的报告"
            "雷同：{other}",
        ),
    },
    help={
        "last-year": Text(
            "Write what was done this year; name the problems that are there now.",
            "请写本年度做了什么、现在还有什么问题，不要只换年份和数字。",
        ),
        "other-body": Text(
            "Find out which of the two was copied, and write what this body did.",
            "请核对两份报告是谁照抄了谁，照抄的一方改写成本机关的实际情况。",
        ),
    },
    severity=Severity.WARNING,
    judges=BoundWording,
    check=check,
    derived=("percent", "shared", "letters", "sentences", "other"),
)
