"""CF110 reworded-title: the title is not made up of body, year and the name of the report."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundTitle
from crossfoot.numbers.personal_numbers import hide_personal_numbers
from crossfoot.profile.labels import label_key
from crossfoot.rules.rule import Rule
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class RewordedTitle(NamedTuple):
    """The title as it stands, and as it should be."""

    printed: str
    official: str


def check(title: BoundTitle) -> Iterator[Violation]:
    """One finding where the title fits none of the patterns; a shorter name of the body will do."""
    key = label_key(title.title)
    bodies = [label_key(name) for name in title.names]
    for pattern in title.pattern.patterns:
        match = re.fullmatch(_expression(pattern, title.printed_year or title.year), key)
        if match is not None and any(_names(match.group("body"), body) for body in bodies):
            return
    # Before the digits of the year make another number of it.
    shown = hide_personal_numbers(title.names[0])
    official = title.pattern.patterns[0].format(body=shown, year=title.year)
    yield Violation(title.span, RewordedTitle(title.title, official))


def _expression(pattern: str, year: int) -> str:
    before, _, after = pattern.replace("{year}", str(year)).partition("{body}")
    return f"{label_key(before)}(?P<body>.+?){label_key(after)}"


def _names(given: str, body: str) -> bool:
    """Whether ``given`` is the body's name, a part of it, or its name with more before it."""
    rest = iter(body)
    return body in given or all(character in rest for character in given)


RULE = Rule(
    code="CF110",
    name="reworded-title",
    summary=Text(
        "The title does not give the body, the year and the name of the report.",
        "标题不是“机关名＋年份＋政府信息公开工作年度报告”。",
    ),
    message=Text("The title “{printed}” is not in the prescribed form", "标题“{printed}”不合规定"),
    help={"": Text("It should read: {official}", "应当写作：{official}")},
    severity=Severity.WARNING,
    judges=BoundTitle,
    check=check,
)
