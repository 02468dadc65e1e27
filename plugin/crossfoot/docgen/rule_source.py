"""The page that lies beside a rule: its prose in one language, and the examples in it."""

import re
from collections.abc import Iterator, Sequence
from importlib import resources
from typing import NamedTuple

from crossfoot.rules.rule import Rule
from crossfoot.terms.text import Language
from crossfoot.testing.literate import Block, Case, read_blocks, read_cases

SECTIONS: dict[Language, tuple[str, ...]] = {
    "zh": ("查什么", "为什么", "例子", "怎么改", "什么时候可以豁免"),
    "en": ("What it checks", "Why it matters", "Examples", "How to put it right", "When to waive"),
}
"""The sections of every page, in order."""

PLACE = "[example]"
"""A line of an English page that stands for the next case of the Chinese one: the cases are written once."""

_HEADING = re.compile(r"## (.+)")


class Missing(LookupError):
    """A rule has no page in a language."""


class WrongPage(ValueError):
    """A page is not made up as it should be; the message says how."""


def page_name(rule: Rule, language: Language) -> str:
    """The name of the file beside the rule's module."""
    return rule.name.replace("-", "_") + (".md" if language == "zh" else f".{language}.md")


def read_page(rule: Rule, language: Language) -> str:
    """The text of the page; raise ``Missing``."""
    name = page_name(rule, language)
    for family in resources.files("crossfoot.rules").iterdir():
        page = family / name
        if family.is_dir() and page.is_file():
            return page.read_text(encoding="utf-8")
    raise Missing(f"{rule.code} has no page {name}")


def read_body(text: str, rule: Rule, language: Language) -> tuple[str, ...]:
    """The lines below the title; raise ``WrongPage`` where title or headings are not those that every page has."""
    fenced = _fenced(text)
    title, *lines = text.rstrip("\n").split("\n")
    if title != f"# {rule.code} {rule.name}":
        raise WrongPage(f"{page_name(rule, language)} begins with {title!r}, not with '# {rule.code} {rule.name}'")
    headings = [line for at, line in enumerate(lines, 1) if at not in fenced and _HEADING.fullmatch(line)]
    if [heading[3:] for heading in headings] != list(SECTIONS[language]):
        raise WrongPage(f"{page_name(rule, language)}: the sections are {', '.join(SECTIONS[language])}, in this order")
    return tuple(lines)


def _fenced(text: str) -> set[int]:
    """The indices of lines inside fences, the fences themselves left out."""
    return {line for block in read_blocks(text) for line in range(block.line - 1, block.line - 1 + len(block.lines))}


class Example(NamedTuple):
    """A case of a page with those of its blocks that stand there, in order: a pack is shown with its first case."""

    case: Case
    blocks: tuple[Block, ...]


def read_examples(text: str, path: str) -> tuple[Example, ...]:
    """The cases of a page, in order."""
    return tuple(_examples(list(read_cases(text, path))))


def _examples(cases: Sequence[Case]) -> Iterator[Example]:
    shown: set[int] = set()
    for case in cases:
        parts = [*case.packs, *case.files, *case.reports, *case.rendered]
        parts += [block for block in (case.options, case.findings) if block is not None]
        new = sorted((block for block in parts if block.line not in shown), key=lambda block: block.line)
        shown.update(block.line for block in new)
        yield Example(case, tuple(new))
