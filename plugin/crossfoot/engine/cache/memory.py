"""What was found in each report, remembered for as long as nothing that it depends on has changed.

That is the file's bytes and path, the packs, the options, the program; the files beside it that it names; and the day,
where it has waivers that expire.
"""

import datetime
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from crossfoot.engine.cache.keys import digest
from crossfoot.engine.cache.store import Store

if TYPE_CHECKING:
    from crossfoot.binding.front_matter import Exists


class Lookup(NamedTuple):
    """A file that a report names: how it was looked up, and what came of it."""

    is_link: bool
    name: str
    problem: str | None

    def holds(self, exists: "Exists") -> bool:
        """Whether looking again comes to the same."""
        return (exists.link(self.name) if self.is_link else exists(self.name)) == self.problem


class Lookups:
    """Looks up files as ``exists`` does, and remembers what came of it."""

    def __init__(self, exists: "Exists") -> None:
        self.found: list[Lookup] = []
        self._exists = exists

    def __call__(self, name: str, /) -> str | None:
        problem = self._exists(name)
        self.found.append(Lookup(False, name, problem))
        return problem

    def link(self, target: str, /) -> str | None:
        """Look up the target of a link."""
        problem = self._exists.link(target)
        self.found.append(Lookup(True, target, problem))
        return problem


class Remembered(NamedTuple):
    """A value that holds from ``since`` to ``until``, both counted, while all ``lookups`` come to the same."""

    value: object
    since: datetime.date
    until: datetime.date
    lookups: tuple[Lookup, ...]

    def holds(self, today: datetime.date, exists: "Exists") -> bool:
        """Whether it is still what would be found."""
        return self.since <= today <= self.until and all(lookup.holds(exists) for lookup in self.lookups)


class Memory:
    """What earlier runs with the same packs and options found, each by a word for what kind of value it is.

    ``setting`` is the key of all that is the same for every report.
    """

    def __init__(self, store: Store, setting: str, today: datetime.date) -> None:
        self.store = store
        self.setting = setting
        self.today = today

    def recall(self, kind: str, path: str, content: bytes, exists: "Exists") -> Remembered | None:
        """What was found in the report at ``path``."""
        found = self.store.load(self._key(kind, path, content))
        return found if isinstance(found, Remembered) and found.holds(self.today, exists) else None

    def remember(
        self, kind: str, path: str, content: bytes, value: object, lookups: Lookups, expiries: Iterable[datetime.date]
    ) -> Remembered:
        """Keep ``value``; ``expiries`` are the last days of the report's waivers."""
        until = min((day for day in expiries if day >= self.today), default=datetime.date.max)
        remembered = Remembered(value, self.today, until, tuple(lookups.found))
        self.store.keep(self._key(kind, path, content), remembered)
        return remembered

    def _key(self, kind: str, path: str, content: bytes) -> str:
        return digest(kind, self.setting, path, content)
