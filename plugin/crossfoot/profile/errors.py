"""Faults of a pack, each at its place in the pack's own file."""

import re
import unicodedata
from typing import NamedTuple

from crossfoot.terms.text import Language, Text

MAXIMUM_FAULTS = 200
"""More would not be read; a pack of another kind altogether would give thousands."""

# The line ends of YAML 1.1, by which its marks count.
_LINE_END = "\r\n|[\n\r\x85\u2028\u2029]"


class ProfileError(NamedTuple):
    """One fault of a pack. ``line`` and ``column`` are 1-based, the column counts code points.

    ``source_line`` is the whole line of the pack, for the excerpt.
    """

    path: str
    line: int
    column: int
    message: Text
    source_line: str

    def __str__(self) -> str:
        """The fault on one line, in English."""
        return self.worded("en")

    def worded(self, language: Language) -> str:
        """The fault on one line: ``path:line:column: message``."""
        return f"{self.path}:{self.line}:{self.column}: {self.message(language)}"

    def excerpt(self) -> str:
        """The pack's line and, below it, a caret under the place; a Han character is two columns wide."""
        before = self.source_line[: self.column - 1]
        margin = f"{self.line} | "
        # Tabs keep their width below only if they are repeated as tabs.
        padding = "".join("\t" if c == "\t" else " " * _width(c) for c in before)
        return f"{margin}{self.source_line}\n{' ' * (len(margin) - 2)}| {padding}^"


class PackErrors(Exception):
    """All faults of a pack, and of the packs that it extends, in the order of their places."""

    def __init__(self, errors: tuple[ProfileError, ...]) -> None:
        super().__init__("\n".join(str(error) for error in errors))
        self.errors = errors


class PackText:
    """The text of one pack and the faults found in it so far."""

    __slots__ = ("_lines", "depth", "errors", "path", "text")

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.errors: list[ProfileError] = []
        self.depth = 0
        self._lines: list[str] = []

    def fault(self, line: int, column: int, message: Text) -> None:
        """Note a fault at a 1-based place; one message stands at one place only once."""
        if self.full:
            return
        if not self._lines:
            self._lines = re.split(_LINE_END, self.text)
        source_line = self._lines[line - 1] if line <= len(self._lines) else ""
        error = ProfileError(self.path, line, column, message, source_line)
        if error not in self.errors:
            self.errors.append(error)

    @property
    def full(self) -> bool:
        """Whether no more faults are noted."""
        return len(self.errors) >= MAXIMUM_FAULTS

    def raise_faults(self) -> None:
        """Raise ``PackErrors`` if there is any fault."""
        if self.errors:
            raise PackErrors(tuple(sorted(self.errors, key=lambda error: error[1:3])))


def did_you_mean(word: str, known: "list[str] | tuple[str, ...]") -> Text:
    """The nearest known word as the end of a message, or nothing where none is near."""
    from difflib import get_close_matches  # only a faulty pack pays for it

    near = get_close_matches(word, known, n=1, cutoff=0.6)
    if not near:
        return Text("", "")
    return Text(en=f"; did you mean {near[0]}?", zh=f"；是不是 {near[0]}？")


def _width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
