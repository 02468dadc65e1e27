"""CF104 misnumbered-heading: a mandated heading bears another number, or none."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundHeading
from crossfoot.rules.rule import Rule
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class MisnumberedHeading(NamedTuple):
    """The heading as it stands, and as the form prescribes it."""

    printed: str
    official: str


def check(heading: BoundHeading) -> Iterator[Violation]:
    """Every heading whose number is not that of its section."""
    for index, found in enumerate(heading.found):
        if found.known and found.number != heading.section.ordinal:
            facts = MisnumberedHeading(found.text, heading.section.official)
            cause = "unnumbered" if found.number is None else ""
            yield Violation(found.span, facts, cause=cause, instance=str(index) if index else "")


RULE = Rule(
    code="CF104",
    name="misnumbered-heading",
    summary=Text("The number of a heading does not fit its title.", "标题的序号与题目对不上。"),
    message=Text("“{printed}” is not numbered as the form prescribes", "“{printed}”的序号不对"),
    help={
        "": Text("Write: {official}", "应当写作：{official}"),
        "unnumbered": Text(
            "It has no number that can be read. Write: {official}", "没有可以辨认的序号，应当写作：{official}"
        ),
    },
    judges=BoundHeading,
    check=check,
)
