"""CF507 identical-tables: all figures of two years are the same."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundTwins
from crossfoot.rules.rule import Rule
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Related, Violation


class IdenticalTables(NamedTuple):
    """Both years, the other file, and how many figures other than 0 agree."""

    year: str
    last: str
    other: str
    figures: str


def check(twins: BoundTwins) -> Iterator[Violation]:
    """One finding at the first figure that is not 0."""
    if twins.same is not None:
        own, last = twins.same
        facts = IdenticalTables(str(twins.year), str(twins.last.year), twins.last.path, str(twins.telling))
        yield Violation(own.span, facts, related=(Related(last.span, last.printed, twins.last.path),))


RULE = Rule(
    code="CF507",
    name="identical-tables",
    summary=Text("All figures of two years are the same.", "两年的表格数字完全相同。"),
    message=Text(
        "All figures of {year} are those of {last} ({other}), {figures} of them other than 0",
        "{year} 年各表的数字与 {last} 年（{other}）完全相同，不为 0 的有 {figures} 个",
    ),
    help={
        "": Text(
            "Most likely last year's file was copied and never filled in; fill in this year's figures.",
            "多半是复制上年的文件之后没有改数字，请填入本年的数字。",
        )
    },
    judges=BoundTwins,
    check=check,
    derived=("other",),
)
