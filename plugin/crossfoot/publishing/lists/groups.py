"""Levels and kinds of bodies: what they are called, and rows that stand below them."""

from collections.abc import Callable, Iterable

from crossfoot.binding.register import Body
from crossfoot.publishing.body_groups import group
from crossfoot.publishing.lists import phrases
from crossfoot.publishing.lists.table import rows
from crossfoot.publishing.model import Publication
from crossfoot.terms.text import Language


def grouped_rows(
    publication: Publication, bodies: Iterable[Body], width: int, row_of: Callable[[Body], str]
) -> list[str]:
    """The rows of ``bodies`` below the titles of their groups; without a title where there is but one group."""
    found = group(bodies, publication.kind_of)
    several = len(found) > 1
    return [
        rows(
            map(row_of, one.bodies),
            width,
            title(one.level, one.kind, publication.language) if several else "",
            one.id,
        )
        for one in found
    ]


def title(level: str, kind: str, language: Language) -> str:
    """What a group is called."""
    if not level:
        return kind_title(kind, language)
    return phrases.GROUP(language).format(level=level_title(level, language), kind=kind_title(kind, language))


def kind_title(kind: str, language: Language) -> str:
    """What a kind is called; one that no register knows is called what it is."""
    words = phrases.KIND.get(kind)
    return words(language) if words is not None else kind


def level_title(level: str, language: Language) -> str:
    """What a level is called."""
    words = phrases.LEVEL.get(level)
    return words(language) if words is not None else level
