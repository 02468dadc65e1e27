"""CF603 late-publication: the report was published after the deadline."""

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundDeadline
from crossfoot.rules.rule import Rule
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class LatePublication(NamedTuple):
    """The date of publication, the last day, the days between; ``law`` is the law's last day, perhaps a later one."""

    published: str
    latest: str
    days: str
    law: str


def check(deadline: BoundDeadline) -> Iterator[Violation]:
    """One finding for a date after the deadline; the day itself is in time."""
    local = deadline.local is not None and deadline.published <= deadline.latest
    latest = deadline.local if local and deadline.local is not None else deadline.latest
    days = deadline.published - latest
    if days > 0:
        published, last, law = (
            datetime.date.fromordinal(day).isoformat() for day in (deadline.published, latest, deadline.latest)
        )
        facts = LatePublication(published, last, str(days), law)
        yield Violation(deadline.span, facts, cause="local" if local else "")


RULE = Rule(
    code="CF603",
    name="late-publication",
    summary=Text("The report was published after the deadline.", "报告公布的日期晚于期限。"),
    message=Text(
        "Published on {published}, after the deadline of {latest} (days late: {days})",
        "{published} 公布，比期限（{latest}）晚了 {days} 天",
    ),
    messages={
        "local": Text(
            "Published on {published}, after the local deadline of {latest} (days late: {days}); the law's is {law}",
            "{published} 公布，比本地另定的期限（{latest}）晚了 {days} 天；法定期限是 {law}",
        )
    },
    help={"": Text("If the date is right, say why in a waiver.", "日期无误的，请写明逾期的理由列入豁免（waivers）。")},
    judges=BoundDeadline,
    check=check,
)
