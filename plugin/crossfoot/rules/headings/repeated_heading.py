"""CF103 repeated-heading: a mandated heading stands there twice."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundHeading
from crossfoot.rules.rule import Rule
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Related, Violation


class RepeatedHeading(NamedTuple):
    """The official heading."""

    official: str


def check(heading: BoundHeading) -> Iterator[Violation]:
    """Every heading after the first that answers to the same mandated one."""
    for found in heading.found[1:]:
        first = heading.found[0]
        yield Violation(
            found.span, RepeatedHeading(heading.section.official), related=(Related(first.span, first.text),)
        )


RULE = Rule(
    code="CF103",
    name="repeated-heading",
    summary=Text("A section that the form has once occurs twice.", "格式规定只出现一次的部分写了两次。"),
    message=Text("The heading “{official}” occurs here a second time", "标题“{official}”重复出现"),
    help={
        "": Text("Join the two sections, or make one a sub-heading.", "请合并这两部分，或者把其中一个改为下级标题。")
    },
    judges=BoundHeading,
    check=check,
)
