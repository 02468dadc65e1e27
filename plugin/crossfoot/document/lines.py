"""Lines of a report as Markdown reads them: tabs expanded, prefixes cut off, each with the way back to the source."""

from collections.abc import Callable, Collection
from functools import partial
from typing import NamedTuple, cast

TAB = 4
"""Columns between tab stops, and the depth of one level of indentation."""

STASHED = "\x02"
"""Stands, repeated, for code and raw HTML that was taken out; takes the place of what it hides."""

DROPPED = "\x03"
"""Stands for a character that Markdown drops before it reads the lines."""

_IRREGULAR = ("\t", DROPPED)


class Line(NamedTuple):
    """One line, without its end. ``start`` is the source offset of its first character.

    ``columns`` gives the offset of every character, and the end, where a tab or a dropped one broke the count.
    """

    text: str
    start: int
    columns: tuple[int, ...] | None = None

    def at(self, column: int) -> int:
        """The source offset of ``column``; the end of the line is a valid column."""
        return self.start + column if self.columns is None else self.columns[column]

    def cut(self, columns: int) -> "Line":
        """The line without its first ``columns``."""
        if self.columns is None:
            return Line(self.text[columns:], self.start + columns)
        rest = self.columns[columns:]
        return Line(self.text[columns:], rest[0], rest)

    def part(self, first: int, after: int) -> "Line":
        """The columns from ``first`` up to, not including, ``after``."""
        if self.columns is None:
            return Line(self.text[first:after], self.start + first)
        return Line(self.text[first:after], self.columns[first], self.columns[first : after + 1])


_line_of = cast("Callable[[tuple[object, ...]], Line]", partial(tuple.__new__, Line))
Lines = list[Line]


def read_lines(text: str, base: int, kept_blank: Collection[int] = ()) -> Lines:
    """Split ``text``, whose first character is at offset ``base`` of the source, into lines.

    Lines of spaces alone become empty, except the first and those that start at an offset in ``kept_blank``:
    there Markdown meets the spaces only after it has looked for blank lines.
    """
    irregular = any(mark in text for mark in _IRREGULAR)
    lines = []
    start = base
    for printed in text.split("\n"):
        length = len(printed) + 1
        if irregular and any(mark in printed for mark in _IRREGULAR):
            line = _expand(printed, start)
        else:
            line = _line_of((printed, start, None))
        blank = line.text[:1] == " " and not line.text.strip(" ")
        # Spaces that are left where something was taken out are met after blank lines were looked for.
        if blank and start != base and start not in kept_blank and DROPPED not in printed:
            line = Line("", start)
        lines.append(line)
        start += length
    return lines


def _expand(printed: str, start: int) -> Line:
    """Expand the tabs of one line and leave out what is dropped, keeping the offset of every column."""
    columns: list[int] = []
    pieces: list[str] = []
    at = start
    for character in printed:
        if character == "\t":
            width = TAB - len(columns) % TAB
            pieces.append(" " * width)
            columns.extend([at] * width)
        elif character != DROPPED:
            pieces.append(character)
            columns.append(at)
        at += 1
    columns.append(at)
    return Line("".join(pieces), columns[0], tuple(columns))


def runs(lines: Lines, *, whole: bool) -> list[Lines]:
    """The runs of lines between empty ones: what Markdown calls blocks.

    Only a ``whole`` text ends in blank lines of its own; elsewhere a single one at the end stays with the last run.
    """
    found: list[Lines] = []
    run: Lines = []
    for line in lines:
        if line.text:
            run.append(line)
        elif run:
            found.append(run)
            run = []
    if run:
        found.append(run)
    elif not whole and len(lines) > 1 and lines[-2].text:
        found[-1].append(lines[-1])
    return found


def joined(lines: Lines) -> str:
    """The text of several lines as one string."""
    return lines[0].text if len(lines) == 1 else "\n".join([line.text for line in lines])
