"""The places of a finding as excerpts of the source: its own, and the one that it is held against."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from crossfoot.numbers.personal_numbers import hide_personal_numbers
from crossfoot.reporters import phrases
from crossfoot.reporters.display_width import width
from crossfoot.reporters.excerpt import CUT, Mark, draw
from crossfoot.reporters.paint import Paint
from crossfoot.reporters.phrases import one_line
from crossfoot.results.diagnostic import Diagnostic, RelatedPlace
from crossfoot.terms.late import compile_late
from crossfoot.terms.text import Language

_INDENT = "      "
_NUMBER = "34"
_OTHER = "36"
"""The styles of line numbers and of other places."""

_ENTITY = compile_late(r"&(?:#\w{1,8}|\w{1,31});", re.ASCII)
_WORD = compile_late(r"[\d.,]*\d|.")


class Excerpt(NamedTuple):
    """Lines to print, and the related places that are marked in them."""

    lines: list[str]
    shown: frozenset[RelatedPlace]


NOTHING = Excerpt([], frozenset())
"""For a place of which the text is not at hand or must not be shown, or which is an empty line."""


class Excerpts:
    """Draws excerpts of ``sources``, at most ``columns`` wide."""

    def __init__(self, sources: Mapping[str, str], columns: int, language: Language, paint: Paint) -> None:
        self._columns = columns
        self._language: Language = language
        self._paint = paint
        self._lines = lru_cache(8)(lambda path: sources.get(path, "").split("\n"))
        self._line = lru_cache(64)(self._read_line)

    def of(self, diagnostic: Diagnostic, style: str) -> Excerpt:
        """The line of the finding with its place marked in ``style``, and the line of its second place."""
        if diagnostic.private:
            return NOTHING
        line = self._line(diagnostic.path, diagnostic.line)
        last = self._line(diagnostic.path, diagnostic.end_line)
        if not line.strip() or diagnostic.column > len(line) + 1 or diagnostic.end_column > len(last) + 1:
            return NOTHING
        severed = diagnostic.end_line > diagnostic.line
        end = len(line.rstrip()) if severed else diagnostic.end_column - 1
        place = Mark(diagnostic.column - 1, max(end, diagnostic.column - 1), "^", style)
        second = self._second(diagnostic)
        digits = len(str(max(diagnostic.line, second.line if second else 0)))
        note = phrases.TO_LINE(self._language).format(line=diagnostic.end_line) if severed else ""
        own, shown = self._draw(diagnostic.path, diagnostic.line, place, diagnostic.related, digits, note)
        if second is None:
            return Excerpt(own, shown)
        there, also = self._draw(second.path, second.line, self._mark(second), diagnostic.related, digits)
        if second.path != diagnostic.path:
            head = one_line(f"{second.path}:{second.line}:{second.column}")
            lines = [*own, f"{_INDENT}{phrases.RELATED(self._language)}{phrases.COLON(self._language)}{head}", *there]
        else:
            gap = [] if abs(second.line - diagnostic.line) == 1 else [_INDENT + self._paint(CUT, _NUMBER)]
            lines = [*own, *gap, *there] if second.line > diagnostic.line else [*there, *gap, *own]
        return Excerpt(lines, shown | also)

    def _draw(
        self, path: str, line: int, place: Mark, related: Sequence[RelatedPlace], digits: int, note: str = ""
    ) -> tuple[list[str], frozenset[RelatedPlace]]:
        """A line with its number and its marks, the related places on it among them."""
        text = self._line(path, line)
        here = {self._mark(other): other for other in related if (other.path, other.line) == (path, line)}
        others = [mark for mark in here if mark.start != place.start and mark.start < len(text)]
        gutters = [_INDENT + self._paint(f"{number:>{digits}} │", _NUMBER) for number in (line, "")]
        room = self._columns - width(gutters[0]) - 1
        drawing = draw(text, place, others, room - width(note) - 1 if note else room, self._paint)
        below = f"{drawing.below} {note}".rstrip()
        shown = frozenset(here[mark] for mark in drawing.seen if mark in here)
        return [f"{gutters[0]} {drawing.text}".rstrip(), f"{gutters[1]} {below}"], shown

    def _second(self, diagnostic: Diagnostic) -> RelatedPlace | None:
        """The place to show beside the finding's: one in another file, else one on another line that does not say 0."""
        elsewhere = [place for place in diagnostic.related if place.path != diagnostic.path]
        further = [p for p in diagnostic.related if p.line != diagnostic.line and p.message != "0"]
        return next((place for place in elsewhere + further if self._holds(place)), None)

    def _holds(self, place: RelatedPlace) -> bool:
        line = self._line(place.path, place.line)
        return bool(line.strip()) and place.column <= len(line)

    def _mark(self, place: RelatedPlace) -> Mark:
        """The figure of ``place``, or what begins there, where the message says something else."""
        start = place.column - 1
        line = self._line(place.path, place.line)
        end = _end_of(place.message, line, start)
        if end == start:
            found = _WORD.match(line, start)
            end = found.end() if found else start + 1
        return Mark(start, end, "-", _OTHER)

    def _read_line(self, path: str, number: int) -> str:
        """The text of a line, without what must not be shown; empty where it is not at hand."""
        lines = self._lines(path)
        return hide_personal_numbers(lines[number - 1]) if 0 < number <= len(lines) else ""


def _end_of(printed: str, line: str, start: int) -> int:
    """Where ``printed``, of which any character may be written as an entity, ends in ``line``; ``start`` if it is not
    what begins there.
    """
    at = start
    for character in printed:
        entity = _ENTITY.match(line, at)
        if entity is not None and unescape(entity[0]) == character:
            at = entity.end()
        elif line.startswith(character, at):
            at += 1
        else:
            return start
    return at
