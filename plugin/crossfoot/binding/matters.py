"""The matter that a text has come to: the last word that opens it, or closes it, here or in the passages before."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from operator import itemgetter

from crossfoot.profile.narrative_model import Topic
from crossfoot.source.occurrences import occurrences

_end = itemgetter(1)
_Places = tuple[tuple[int, int], ...]


class TextsBefore:
    """The texts of the passages before one, up to the last heading.

    What they leave open is told from where it was told last: each is looked at once, however many figures ask.
    """

    __slots__ = ("_left", "_texts")

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self._texts = list(texts)
        self._left: dict[Topic, tuple[int, bool]] = {}

    def append(self, text: str) -> None:
        """Take in the next one."""
        self._texts.append(text)

    def leave_open(self, topic: Topic) -> bool:
        """Whether the last word in them that opens or closes ``topic`` opens it."""
        read, left = self._left.get(topic, (0, False))
        for index in range(len(self._texts) - 1, read - 1, -1):
            text = self._texts[index]
            here = _opens(topic, text, len(text))
            if here is not None:
                left = here
                break
        self._left[topic] = (len(self._texts), left)
        return left


NOTHING_BEFORE = TextsBefore()
"""Of a passage that stands alone."""


def is_open(topic: Topic, text: str, at: int, before: TextsBefore = NOTHING_BEFORE) -> bool:
    """Whether the last word up to ``at`` that opens or closes ``topic`` opens it; else so for the texts ``before``."""
    here = _opens(topic, text, at)
    return before.leave_open(topic) if here is None else here


def _opens(topic: Topic, text: str, end: int) -> bool | None:
    """Whether the last word up to ``end`` opens ``topic``; ``None`` where there is none that opens or closes it."""
    opening, closing = _turns(topic, text)
    opened, closed = _last(opening, end), _last(closing, end)
    if opened is None:
        return None if closed is None else False
    return closed is None or opened[1] > closed[0]


def _last(places: _Places, end: int) -> tuple[int, int] | None:
    """The last of ``places`` that ends up to ``end``."""
    if not places or places[0][1] > end:
        return None
    return places[bisect_right(places, end, key=_end) - 1]


@lru_cache(maxsize=16)
def _turns(topic: Topic, text: str) -> tuple[_Places, _Places]:
    """Where ``text`` comes to ``topic``, and where it leaves it: sought once, a passage may have many figures."""
    return _places(topic.opens, text), _places(topic.closes, text)


def _places(words: Sequence[str], text: str) -> _Places:
    """Where ``words`` start and end in ``text``, by their ends."""
    found = [(at, at + len(word)) for word in words for at in occurrences(word, text)]
    return tuple(sorted(found, key=lambda place: (place[1], place[0]))) if found else ()
