"""Settings as they were written: plain values, each with the place of its file where that is known."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


class Place(NamedTuple):
    """A position in a settings file, both numbers 1-based, and its line as written."""

    path: str
    line: int
    column: int
    excerpt: str = ""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(slots=True)
class Located:
    """A scalar, a list of located values, or a mapping of them; ``keys`` are the places of a mapping's keys."""

    value: object
    place: Place | None = None
    keys: dict[str, Place | None] = field(default_factory=dict)

    def mapping(self) -> "dict[str, Located]":
        """The entries of a mapping; of anything else, none."""
        return self.value if isinstance(self.value, dict) else {}

    def get(self, key: str) -> "Located | None":
        """The value of ``key`` in a mapping."""
        return self.mapping().get(key)


def locate(value: object, places: Located | None = None) -> Located:
    """Wrap plain ``value``; the places are those of the same keys and indices in ``places``."""
    place = places.place if places else None
    if isinstance(value, Mapping):
        entries = {str(key): locate(item, places.get(str(key)) if places else None) for key, item in value.items()}
        return Located(entries, place, dict(places.keys) if places else {})
    if isinstance(value, (list, tuple)):
        known = places.value if places and isinstance(places.value, list) else []
        return Located(
            [locate(item, known[index] if index < len(known) else None) for index, item in enumerate(value)], place
        )
    return Located(value, place)


def merge(base: Located, over: Located) -> Located:
    """Lay ``over`` upon ``base`` as MkDocs does for INHERIT: mappings are joined, all else is replaced."""
    if not (isinstance(base.value, dict) and isinstance(over.value, dict)):
        return over
    joined = dict(base.value)
    for key, item in over.value.items():
        joined[key] = merge(joined[key], item) if key in joined else item
    return Located(joined, over.place, {**base.keys, **over.keys})
