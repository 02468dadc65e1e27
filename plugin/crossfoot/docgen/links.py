"""Addresses from one reference page to another, as MkDocs follows them: relative, to the source."""

from collections.abc import Iterable, Sequence
from posixpath import dirname, relpath

from crossfoot.docgen import phrases
from crossfoot.project.reference import rule_page
from crossfoot.rules.rule import Rule
from crossfoot.terms.text import LANGUAGES, Language

MARK = "<!-- Made by `crossfoot docs`; do not edit. -->"
"""The last line of every page that is made, by which it is known again; in front of the title it would hide that."""

UNSEARCHED = ("---", "search: {exclude: true}", "---")
"""The head of a page that the search of a site passes over: its examples are no reports, and the lists lead to it."""


def link(text: str, to: str, page: str) -> str:
    """A link on ``page`` to ``to``, both below the docs folder."""
    target, hash_, place = to.partition("#")
    address = "" if target == page else relpath(target, dirname(page))
    return f"[{text}]({address}{hash_}{place})"


def rule_link(rule: Rule, page: str, language: Language) -> str:
    """A link to a rule, by its code."""
    return link(rule.code, rule_page(rule.code, language), page)


def ways(page: str, other: str, up: tuple[str, str], language: Language) -> str:
    """The line on top of a page: to what it is a part of, and to the same page in the other language."""
    text, to = up
    parts = [link(text, to, page)] if to != page else []
    return " · ".join([*parts, link(phrases.OTHER_LANGUAGE(language), other, page)])


def other_language(language: Language) -> Language:
    """The language that a page is not in."""
    return next(other for other in LANGUAGES if other != language)


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """A pipe table; bars in its cells are taken for what they are."""
    lines = [heads, ["---"] * len(heads), *rows]
    return [f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines]
