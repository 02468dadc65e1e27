"""CF108 missing-topic: a section passes over an aspect that it must cover."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundTopic
from crossfoot.rules.rule import Rule
from crossfoot.terms.listing import Listing
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class MissingTopic(NamedTuple):
    """The section, the aspect, and the words by which it is known."""

    official: str
    topic: str
    words: Listing


def check(topic: BoundTopic) -> Iterator[Violation]:
    """One finding where none of the aspect's words occurs in the section."""
    if not topic.covered:
        yield Violation(
            topic.heading, MissingTopic(topic.section.official, topic.topic.words[0], Listing(tuple(topic.topic.words)))
        )


RULE = Rule(
    code="CF108",
    name="missing-topic",
    summary=Text("A section leaves out an aspect that it must cover.", "某一部分没有写到应当写的方面。"),
    message=Text("The section “{official}” does not cover {topic}", "“{official}”没有写到{topic}"),
    help={
        "": Text(
            "Say what was done in this respect (words looked for: {words}).",
            "请写明这方面的工作情况（查找的字样：{words}）。",
        )
    },
    severity=Severity.WARNING,
    judges=BoundTopic,
    check=check,
    derived=("words",),
)
