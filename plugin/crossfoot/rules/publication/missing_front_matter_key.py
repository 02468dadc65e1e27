"""CF601 missing-front-matter-key: the front matter lacks a key."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundKey
from crossfoot.rules.rule import Rule
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class MissingFrontMatterKey(NamedTuple):
    """The key."""

    key: str


def is_empty(key: BoundKey) -> bool:
    """Whether the key is missing or says nothing."""
    if key.entry is None:
        return True
    content = key.entry.value.content
    return content is None or (isinstance(content, str) and not content.strip())


def check(key: BoundKey) -> Iterator[Violation]:
    """One finding for a key that is missing or empty."""
    if is_empty(key):
        span = key.head if key.entry is None else key.entry.key
        yield Violation(span, MissingFrontMatterKey(key.key.key), cause=key.key.type)


RULE = Rule(
    code="CF601",
    name="missing-front-matter-key",
    summary=Text("The front matter lacks something that the page must show.", "文首信息缺少必须写明的内容。"),
    message=Text("The front matter does not give `{key}`", "文首信息没有写 {key}"),
    help={
        "": Text("Add a line “{key}: …”.", "请补写一行“{key}: ……”。"),
        "date": Text(
            "Add a line “{key}: 2025-03-12”. A date that nobody knows is waived in the open, never invented.",
            "请补写一行，例如“{key}: 2025-03-12”。确实无从查考的，写明理由列入豁免（waivers），不能编造。",
        ),
        "year": Text("Add a line “{key}: 2024”.", "请补写一行，例如“{key}: 2024”。"),
    },
    judges=BoundKey,
    check=check,
)
