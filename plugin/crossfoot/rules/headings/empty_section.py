"""CF107 empty-section: a section says nothing."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundContent
from crossfoot.rules.rule import Rule
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class EmptySection(NamedTuple):
    """The section, what stands in it instead of content, and the least number of characters."""

    official: str
    printed: str
    minimum: str


def check(content: BoundContent) -> Iterator[Violation]:
    """A section without text or table, with 无 where that will not do, or with hardly a word."""
    section = content.section
    if content.filled:
        return
    if content.placeholder is not None:
        text, span = content.placeholder
        if not section.may_be_placeholder:
            yield Violation(span, EmptySection(section.official, text, ""), cause="placeholder")
    elif content.length == 0:
        yield Violation(content.heading, EmptySection(section.official, "", ""))
    elif content.length < section.minimum:
        facts = EmptySection(section.official, str(content.length), str(section.minimum))
        yield Violation(content.heading, facts, cause="short")


RULE = Rule(
    code="CF107",
    name="empty-section",
    summary=Text(
        "A section is empty, or says 无 where that is not allowed.", "某一部分没有内容，或者在不允许的地方只写了“无”。"
    ),
    message=Text("The section “{official}” is empty", "“{official}”没有内容"),
    messages={
        "placeholder": Text("The section “{official}” says only “{printed}”", "“{official}”只写了“{printed}”"),
        "short": Text(
            "The section “{official}” has only {printed:character|characters}", "“{official}”只有 {printed} 个字"
        ),
    },
    help={
        "": Text("Write what the form asks for here.", "请按格式要求写明这一部分的内容。"),
        "placeholder": Text(
            "That will not do in this section: write what the form asks for.",
            "这一部分不能只写这个，请按格式要求写明内容。",
        ),
        "short": Text("At least {minimum} are expected.", "至少应有 {minimum} 个字，请按格式要求写明内容。"),
    },
    judges=BoundContent,
    check=check,
)
