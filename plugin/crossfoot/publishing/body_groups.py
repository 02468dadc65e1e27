"""Bodies by level and kind, the highest level first."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from crossfoot.binding.register import Body
from crossfoot.publishing.slugs import plain_slug

_KINDS = ("government", "department", "township")
_LEVELS = ("national", "province", "prefecture", "county", "township")
# Their order on a page; kinds and levels of other forms come after these.


class Group(NamedTuple):
    """Bodies of one level and kind, in the order of the site; either is empty where nobody has said it."""

    level: str
    kind: str
    bodies: tuple[Body, ...]

    @property
    def id(self) -> str:
        """A name for its place on a page."""
        return f"crossfoot-group-{self.level or 'any'}-{plain_slug(self.kind) or 'any'}"


def group(bodies: Iterable[Body], kind_of: Callable[[Body], str]) -> tuple[Group, ...]:
    """``bodies`` by level and kind; those of unknown level, then those of unknown kind, come last."""
    found: dict[tuple[str, str], list[Body]] = {}
    for body in bodies:
        found.setdefault((body.level or "", kind_of(body)), []).append(body)
    return tuple(Group(*key, tuple(found[key])) for key in sorted(found, key=_place))


def _place(key: tuple[str, str]) -> tuple[int, int, str]:
    level, kind = key
    return _at(_LEVELS, level), _at(_KINDS, kind) if kind else len(_KINDS) + 1, kind


def _at(known: tuple[str, ...], word: str) -> int:
    return known.index(word) if word in known else len(known)
