"""How wide a text is at most, and where it breaks into lines: an SVG does not break lines itself.

Nothing measures a font when a site is built, so widths are taken generously: those of the widest usual sans-serif.
"""

import re
from functools import lru_cache
from unicodedata import combining, east_asian_width

_NARROW = frozenset(" .,:;'|!ijl")
_BROAD = frozenset("mwMW%@—…")
_OPENING = "（《〈「『【〔“‘("
_CLOSING = "，。、；：？！）》〉」』】〕”’…—,.;:?!)%"
# A word of a script with spaces, or one character of one without; the marks around it stay with it.
_PIECE = re.compile(rf"\s*[{_OPENING}]*(?:[A-Za-z0-9\u00c0-\u024f'’-]+|\S)[{_CLOSING}]*")


@lru_cache(maxsize=4096)
def width(text: str) -> float:
    """The width of ``text`` in ems, rather too much than too little."""
    return sum(map(_width, text))


@lru_cache(maxsize=1024)
def wrap(text: str, most: float) -> tuple[str, ...]:
    """``text`` in lines of at most ``most`` ems; a single word that is wider is cut."""
    lines: list[str] = []
    line = ""
    for piece in _PIECE.findall(text):
        if line and width(line + piece) > most:
            lines.append(line)
            line = ""
        line = line + piece if line else piece.lstrip()
        while width(line) > most and len(line) > 1:
            head = _head(line, most)
            lines.append(head)
            line = line[len(head) :]
    return (*lines, line) if line else tuple(lines)


def _head(text: str, most: float) -> str:
    """As much of the beginning of ``text`` as fits, at least one character."""
    end = 1
    while end < len(text) and width(text[: end + 1]) <= most:
        end += 1
    return text[:end]


def _width(character: str) -> float:
    if combining(character):
        return 0
    if east_asian_width(character) in "WFA":
        return 1.05
    if character in _NARROW:
        return 0.4
    if character.isdigit():
        return 0.64
    return 1.0 if character in _BROAD else 0.78 if character.isupper() else 0.62
