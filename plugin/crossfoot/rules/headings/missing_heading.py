"""CF101 missing-heading: a mandated heading is not there."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundHeading
from crossfoot.rules.rule import Rule
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class MissingHeading(NamedTuple):
    """The official heading, and what stands in its place."""

    official: str
    instead: str


def check(heading: BoundHeading) -> Iterator[Violation]:
    """One finding where nothing answers to the heading, or only words of the author's own."""
    official = heading.section.official
    if not heading.found:
        facts = MissingHeading(official, heading.lookalike_text)
        yield Violation(heading.place, facts, cause=heading.lookalike)
    elif not heading.found[0].known:
        found = heading.found[0]
        yield Violation(found.span, MissingHeading(official, found.text), cause="other-wording")


RULE = Rule(
    code="CF101",
    name="missing-heading",
    summary=Text("One of the headings that the form prescribes is missing.", "缺少格式规定的部分标题。"),
    message=Text("The heading “{official}” is missing", "缺少标题“{official}”"),
    messages={
        "unclosed": Text(
            "<{instead}> is never closed, so the heading “{official}” is none",
            "<{instead}> 没有结束，它后面的标题“{official}”不算标题",
        ),
    },
    help={
        "": Text("Write it as a heading, on a line of its own: ## {official}", "请单独写一行标题：## {official}"),
        "bold": Text(
            "“{instead}” is bold text, not a heading. Write: ## {official}",
            "“{instead}”只是加粗的文字，不是标题。请写成：## {official}",
        ),
        "plain": Text(
            "“{instead}” is a plain paragraph, not a heading. Write: ## {official}",
            "“{instead}”只是普通段落，不是标题。请写成：## {official}",
        ),
        "level": Text(
            "“{instead}” is a heading of another level than the sections have. Give all of them the same number of #.",
            "“{instead}”与其他部分的标题级别不同，各部分标题的 # 个数要一样。",
        ),
        "unclosed": Text(
            "The headings, tables and text below are shown as they were typed, and none of them was judged. "
            "Add </{instead}>, or delete the tag.",
            "从这里往下的标题、表格和文字都照原样显示，没有检查。请补上 </{instead}>，或者删去这个标签。",
        ),
        "other-wording": Text(
            "“{instead}” stands in its place. The form prescribes the words “{official}”.",
            "这里写的是“{instead}”，格式规定的标题是“{official}”。",
        ),
    },
    judges=BoundHeading,
    check=check,
)
