"""The register of bodies: which offices file reports, under which names, of what kind, and from when."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from crossfoot.source.source_file import SourceFile
from crossfoot.source.span import Span

Day = tuple[int, int]
"""Month and day of the year after the report year."""

Years = tuple[int | None, int | None]
"""The first and the last of some years; ``None`` where nothing bounds them."""

_NOWHERE = Span(0, 0)


def _lies_in(year: int, years: Years) -> bool:
    first, last = years
    return (first is None or first <= year) and (last is None or year <= last)


def name_key(word: str) -> str:
    """An id or name as it is looked up: neither spaces nor the width of brackets and letters tell two apart."""
    return "".join(unicodedata.normalize("NFKC", word).split())


@dataclass(frozen=True, slots=True)
class LocalDeadline:
    """A last day of publication earlier than the law's, for report years from ``since`` on; ``None`` is for all.

    ``span`` is where the register names the day.
    """

    by: Day
    since: int | None = None
    span: Span = field(default=_NOWHERE, compare=False)

    def holds_for(self, year: int) -> bool:
        """Whether reports for ``year`` are judged by it."""
        return self.since is None or self.since <= year


@dataclass(frozen=True, slots=True)
class Body:
    """One office; ``names`` are further names it is known by, ``parent`` the id of the body above it.

    ``level`` is its administrative level, ``since`` and ``until`` are the first and last year for which it files.
    Where its report is ``compiled``, its figures are the sums of those of its ``parts``: all its reports, or those for
    the years ``compiled_in``. ``deadline`` is its own last day of publication. ``span`` is where the register names its
    id.
    """

    id: str
    name: str
    names: tuple[str, ...] = ()
    kind: str | None = None
    parent: str | None = None
    level: str | None = None
    parts: tuple[str, ...] = ()
    compiled: bool = False
    compiled_in: Years = (None, None)
    since: int | None = None
    until: int | None = None
    deadline: LocalDeadline | None = None
    span: Span = _NOWHERE

    def files_for(self, year: int) -> bool:
        """Whether ``year`` is one of those for which it files."""
        return _lies_in(year, (self.since, self.until))

    def compiles_for(self, year: int) -> bool:
        """Whether its report for ``year`` is the sum of those of its parts."""
        return self.compiled and _lies_in(year, self.compiled_in)


@dataclass(frozen=True, slots=True)
class Register:
    """The bodies in the order of the file at ``path``.

    ``deadlines`` are local last days of publication by kind. ``text`` is the file's, for the lines of findings.
    """

    bodies: tuple[Body, ...] = ()
    deadlines: Mapping[str, LocalDeadline] = field(default_factory=dict)
    path: str = ""
    text: str = field(default="", repr=False, compare=False)
    _by_word: Mapping[str, Body] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_word: dict[str, Body] = {}
        for body in self.bodies:
            for word in (body.id, body.name, *body.names):
                by_word.setdefault(name_key(word), body)
        object.__setattr__(self, "_by_word", by_word)

    def find(self, word: str) -> Body | None:
        """The body with the id or name ``word``."""
        return self._by_word.get(name_key(word))

    def id_of(self, word: str) -> str:
        """What the body called ``word`` is told apart by: its id; where it is not registered, the word as it is looked
        up, so that spacing and the width of brackets make no second body of it.
        """
        body = self.find(word)
        return body.id if body is not None else name_key(word)

    def spoken(self, word: str) -> str:
        """What people call the body called ``word``: its name in place of its id, any other word as it is."""
        body = self.find(word)
        return body.name if body is not None and name_key(word) == name_key(body.id) else word

    @property
    def source(self) -> SourceFile:
        """The file, for the places of findings."""
        return SourceFile(self.path, self.text)

    def deadline_of(self, body: Body | None, kind: str, year: int) -> Day | None:
        """The local last day of publication for the report of ``year``: the body's own, else that of its ``kind``;
        ``None`` where neither held then.
        """
        own = body.deadline if body is not None else None
        held = (local for local in (own, self.deadlines.get(kind)) if local is not None and local.holds_for(year))
        return next((local.by for local in held), None)

    def all_names(self, word: str) -> tuple[str, ...]:
        """Every name of the body called ``word``, that one first; an id is none."""
        body = self.find(word)
        return (word,) if body is None else tuple(dict.fromkeys((self.spoken(word), body.name, *body.names)))
