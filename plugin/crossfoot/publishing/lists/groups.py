"""Bodies by level and kind, the highest level first."""

from collections.abc import Iterable
from typing import NamedTuple

from crossfoot.binding.register import Body
from crossfoot.publishing.lists import phrases
from crossfoot.publishing.model import Publication
from crossfoot.publishing.slugs import plain_slug
from crossfoot.terms.text import Language

_LEVELS = tuple(phrases.LEVEL)
_KINDS = tuple(kind for kind in phrases.KIND if kind)


class Group(NamedTuple):
    """Bodies of one level and kind, in the order of the site; either is empty where nobody has said it."""

    level: str
    kind: str
    bodies: tuple[Body, ...]

    @property
    def id(self) -> str:
        """A name for its place on a page."""
        return f"crossfoot-group-{self.level or 'any'}-{plain_slug(self.kind) or 'any'}"


def group(publication: Publication, bodies: Iterable[Body]) -> list[Group]:
    """``bodies`` by level and kind; those of unknown level, then those of unknown kind, come last."""
    found: dict[tuple[str, str], list[Body]] = {}
    for body in bodies:
        found.setdefault((body.level or "", publication.kind_of(body)), []).append(body)
    return [Group(*key, tuple(found[key])) for key in sorted(found, key=_place)]


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


def _place(key: tuple[str, str]) -> tuple[int, int, str]:
    level, kind = key
    known = _KINDS.index(kind) if kind in _KINDS else len(_KINDS)
    return (_LEVELS.index(level) if level in _LEVELS else len(_LEVELS)), known if kind else len(_KINDS) + 1, kind
