"""CF105 reworded-heading: a mandated heading in other, known words."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundHeading
from crossfoot.rules.rule import Rule
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class RewordedHeading(NamedTuple):
    """The heading as it stands, and as the form prescribes it."""

    printed: str
    official: str


def check(heading: BoundHeading) -> Iterator[Violation]:
    """Every heading in words that are known for its section but are not the official ones."""
    for index, found in enumerate(heading.found):
        if found.known and not found.exact:
            facts = RewordedHeading(found.text, heading.section.official)
            yield Violation(found.span, facts, instance=str(index) if index else "")


RULE = Rule(
    code="CF105",
    name="reworded-heading",
    summary=Text("The wording of a heading differs from that of the form.", "标题的措辞与格式规定的不同。"),
    message=Text("“{printed}” is not the official wording", "“{printed}”不是规定的措辞"),
    help={"": Text("The form has: {official}", "格式规定的标题是：{official}")},
    severity=Severity.WARNING,
    judges=BoundHeading,
    check=check,
)
