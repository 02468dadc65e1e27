"""One line of a report's source with the places of a finding marked below it.

A row of a table may be hundreds of columns wide, so a long line is shown around its place. What was left out is
shown as three dots of ASCII, for the sign … takes two columns in some terminals, and a mark would stand beside its
place.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from crossfoot.reporters.display_width import width
from crossfoot.reporters.paint import Paint
from crossfoot.reporters.phrases import one_line

CUT = "..."
_TAB = 4
"""Columns to the next tab stop, those of Markdown."""


class Mark(NamedTuple):
    """The characters from ``start`` up to, not including, ``end``; where there are none, a place between two."""

    start: int
    end: int
    sign: str
    style: str


class Drawing(NamedTuple):
    """A line, the line of marks below it, and the marks that are to be seen in it."""

    text: str
    below: str
    seen: tuple[Mark, ...]


def draw(line: str, place: Mark, others: Sequence[Mark], columns: int, paint: Paint) -> Drawing:
    """Draw ``line`` in at most ``columns``, so that ``place`` is to be seen, and those of ``others`` that fit in."""
    # A line may hold megabytes. What lies further off than the screen is wide is not measured.
    first, last = max(0, place.start - columns), min(len(line), place.start + columns)
    shown, edges = _measure(line[first:last])
    low, high = _window(edges, place.start - first, min(place.end, last) - first, columns, last - first < len(line))
    before = CUT if first + low > 0 else ""
    after = CUT if first + high < len(line) else ""
    seen = tuple(mark for mark in (*others, place) if mark is place or low <= mark.start - first < high)
    styles = [""] * len(shown)
    below = [(" ", "")] * (len(before) + edges[high] - edges[low] + 1)
    for mark in seen:  # the place last, so that it is there whatever else stands where it does
        start, end = mark.start - first, max(mark.start - first, min(mark.end - first, high))
        styles[start:end] = [mark.style] * (end - start)
        at = len(before) + edges[start] - edges[low]
        signs = max(1, edges[end] - edges[start])
        below[at : at + signs] = [(mark.sign, mark.style)] * signs
    text = _painted(zip(shown[low:high], styles[low:high], strict=True), paint)
    return Drawing(before + text + after, _painted(below, paint).rstrip(), seen)


def _painted(signs: Iterable[tuple[str, str]], paint: Paint) -> str:
    """Signs, each with its style, as one text."""
    runs = groupby(signs, key=itemgetter(1))
    return "".join(
        paint(words, style) if style else words for style, run in runs for words in ["".join(s for s, _ in run)]
    )


def _measure(text: str) -> tuple[list[str], list[int]]:
    """What is shown for each character, and the column at which each begins; the last is where all end."""
    shown: list[str] = []
    edges = [0]
    for character in text:
        sign = " " * (_TAB - edges[-1] % _TAB) if character == "\t" else one_line(character)
        shown.append(sign)
        edges.append(edges[-1] + width(sign))
    return shown, edges


def _window(edges: list[int], start: int, end: int, columns: int, cut: bool) -> tuple[int, int]:
    """The characters to show, as a half-open range: all of them, or those around the place, in the middle if can be."""
    count = len(edges) - 1
    # A mark behind the last character needs a column of its own.
    if not cut and edges[-1] + (start == count) <= columns:
        return 0, count
    room = columns - 2 * len(CUT)
    marked = min(edges[max(start, end)] - edges[start], room)
    spare = room - marked
    right = edges[-1] - edges[start] - marked
    left = min(edges[start], max(spare // 2, spare - right))
    low = bisect_left(edges, edges[start] - left)
    high = bisect_right(edges, edges[start] + room - left) - 1
    # A combining mark is not torn from its letter.
    while low < start and edges[low + 1] == edges[low]:
        low += 1
    return low, max(high, start)
