"""CF106 undeclared-section: a section that the form does not know."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundOthers
from crossfoot.rules.rule import Rule
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class UndeclaredSection(NamedTuple):
    """The heading, and how many sections the form has."""

    printed: str
    mandated: str


def check(others: BoundOthers) -> Iterator[Violation]:
    """Every heading on the level of the sections that is none of them."""
    for index, (text, span) in enumerate(others.headings):
        yield Violation(span, UndeclaredSection(text, str(others.mandated)), instance=str(index))


RULE = Rule(
    code="CF106",
    name="undeclared-section",
    summary=Text("The report has a section that the form does not have.", "报告多出了格式没有规定的部分。"),
    message=Text("The form has no section “{printed}”", "格式中没有“{printed}”这一部分"),
    help={
        "": Text(
            "The form has {mandated} sections. Move the text into one, or make this a sub-heading (one # more).",
            "格式只有 {mandated} 个部分。请把内容并入相应部分，或者改为下级标题（多写一个 #）。",
        )
    },
    judges=BoundOthers,
    check=check,
    derived=("mandated",),
)
