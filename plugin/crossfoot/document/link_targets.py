"""The targets of inline links, as Python-Markdown reads them: blanks and brackets in them, a title behind them.

What closes what is told for a whole stretch at once: the text of one link may be full of openings of others.
"""

from bisect import bisect_right
from collections.abc import Iterator, Set
from html import unescape

from crossfoot.source.span import Span
from crossfoot.terms.late import compile_late

_SIMPLE = compile_late(r"""\([ ]*+((?:[^\s()<>"'\\]|\([^\s()<>"'\\]*\))*)[ ]*+\)""")
_POINTED = compile_late(r"""\(\s*<([^<>]*)>\s*(?:(?:'[^']*'|"[^"]*")\s*)?\)""")
_SIGN = compile_late(r"""\\[\\`*_{}\[\]()>#+.!-]|[()"']|\n[ \t]*\n""")
_ESCAPE = compile_late(r"\\([\\`*_{}\[\]()>#+.!-])")
SQUARE_BRACKET = compile_late(r"[\[\]]")


def read_targets(text: str, start: int, end: int) -> Iterator[Span]:
    """The targets of the inline links in ``text[start:end]``."""
    at = text.find("](", start, end)
    opened: Set[int] = frozenset() if at < 0 else _opened(text, start, end)
    closings: _Closings | None = None
    while at >= 0:
        after = at + 2
        if at in opened:
            match = _SIMPLE.match(text, at + 1, end) or _POINTED.match(text, at + 1, end)
            if match is not None:
                target: tuple[int, int] | None = match.span(1)
            else:
                closings = closings or _Closings(text, start, end)
                target = closings.target(at + 1)
            if target is not None:
                span = _stripped(text, *target)
                yield span
                after = max(after, span.end)
        at = text.find("](", after, end)


def plain_target(written: str) -> str:
    """``written`` without the signs that escape others, and with what entities stand for."""
    return unescape(_ESCAPE.sub(r"\1", written))


def _stripped(text: str, start: int, end: int) -> Span:
    target = text[start:end]
    return Span(start + len(target) - len(target.lstrip()), end - len(target) + len(target.rstrip()))


def _opened(text: str, start: int, end: int) -> Set[int]:
    """The closing brackets that an opening one belongs to; an escaped one is a letter."""
    found: set[int] = set()
    opened = 0
    for match in SQUARE_BRACKET.finditer(text, start, end):
        at = match.start()
        if not _is_escaped(text, at):
            if match[0] == "[":
                opened += 1
            elif opened:
                opened -= 1
                found.add(at)
    return found


def _is_escaped(text: str, at: int) -> bool:
    """Whether the character ``at`` has an odd number of escaping signs before it."""
    before = text[max(0, at - 20) : at]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


class _Closings:
    """Where the targets of a stretch end that have blanks, quotation marks or several pairs of brackets.

    A title opens with the first quotation mark of its kind and closes with one directly before a closing bracket.
    """

    def __init__(self, text: str, start: int, end: int) -> None:
        self._closed: dict[int, int] = {}
        self._marks: dict[str, list[int]] = {"'": [], '"': []}
        self._titles: dict[str, list[tuple[int, int]]] = {"'": [], '"': []}
        self._breaks: list[int] = []
        opened: list[int] = []
        for sign in _SIGN.finditer(text, start, end):
            place = sign.start()
            match sign[0]:
                case "(":
                    opened.append(place)
                case ")":
                    if opened:
                        self._closed[opened.pop()] = place
                    last = _last_before(text, place, start)
                    if text[last] in self._titles:
                        self._titles[text[last]].append((last, place))
                case '"' | "'" as mark:
                    self._marks[mark].append(place)
                case other if other[0] == "\n":
                    self._breaks.append(place)
                    opened.clear()
        self._end = end

    def target(self, opening: int) -> tuple[int, int] | None:
        """The target behind the bracket at ``opening``; ``None`` where nothing closes it."""
        following = bisect_right(self._breaks, opening)
        breaks = self._breaks[following : following + 1]
        limit = breaks[0] if breaks else self._end
        closed = self._closed.get(opening, limit)
        firsts = {mark: _first_behind(places, opening, limit) for mark, places in self._marks.items()}
        if min(firsts.values()) < closed:
            titles: list[tuple[int, int]] = []
            for mark, first in firsts.items():
                ending = bisect_right(self._titles[mark], (first, limit))
                titles += [(place, first) for _, place in self._titles[mark][ending : ending + 1] if place < limit]
            if titles:
                return opening + 1, min(titles)[1]
        return (opening + 1, closed) if closed < limit else None


def _first_behind(places: list[int], offset: int, limit: int) -> int:
    index = bisect_right(places, offset)
    return min(places[index], limit) if index < len(places) else limit


def _last_before(text: str, place: int, start: int) -> int:
    """The last character before ``place`` that is no white space."""
    last = place - 1
    while last > start and text[last].isspace():
        last -= 1
    return last
