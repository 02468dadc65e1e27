"""CF603 late-publication: the report was published after the deadline."""

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundDeadline
from crossfoot.rules.rule import Rule
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class LatePublication(NamedTuple):
    """The date of publication, the last day, and the days between."""

    published: str
    latest: str
    days: str


def check(deadline: BoundDeadline) -> Iterator[Violation]:
    """One finding for a date after the deadline; the day itself is in time."""
    days = deadline.published - deadline.latest
    if days > 0:
        published = datetime.date.fromordinal(deadline.published).isoformat()
        latest = datetime.date.fromordinal(deadline.latest).isoformat()
        yield Violation(deadline.span, LatePublication(published, latest, str(days)))


RULE = Rule(
    code="CF603",
    name="late-publication",
    summary=Text("The report was published after the deadline.", "报告公布的日期晚于期限。"),
    message=Text(
        "Published on {published}, {days} days after the deadline ({latest})",
        "{published} 公布，比期限（{latest}）晚了 {days} 天",
    ),
    help={"": Text("If the date is right, say why in a waiver.", "日期无误的，请写明逾期的理由列入豁免（waivers）。")},
    judges=BoundDeadline,
    check=check,
)
