"""CF102 heading-out-of-order: a mandated heading stands in the wrong place."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundOrder
from crossfoot.rules.rule import Rule
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class HeadingOutOfOrder(NamedTuple):
    """The heading, and the one that it should follow; empty for the first."""

    official: str
    after: str


def check(order: BoundOrder) -> Iterator[Violation]:
    """The fewest headings that would have to move."""
    for section, found, after in order.misplaced:
        cause = "" if after else "first"
        yield Violation(found.span, HeadingOutOfOrder(section.official, after), cause=cause, instance=section.section)


RULE = Rule(
    code="CF102",
    name="heading-out-of-order",
    summary=Text("The sections are not in the order of the form.", "各部分的先后顺序与格式不符。"),
    message=Text("The section “{official}” is out of order", "“{official}”的位置不对"),
    help={
        "": Text("It belongs after “{after}”.", "应当排在“{after}”之后。"),
        "first": Text("It belongs before all other sections.", "应当排在各部分之首。"),
    },
    judges=BoundOrder,
    check=check,
)
