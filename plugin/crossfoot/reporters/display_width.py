"""How many columns of a terminal a text takes.

By the East Asian Width property (Unicode Standard Annex #11): wide and full-width characters take two columns. Those
of ambiguous width, such as “, … and │, are taken for narrow, as terminals do unless they are told otherwise.
"""

import unicodedata
from functools import lru_cache

from crossfoot.terms.late import compile_late

_STYLE = compile_late("\x1b\\[[0-9;]*m")
"""A colour of ours; one in a report's text was spelled out."""

_SOFT_HYPHEN = "\u00ad"
_JOINING_JAMO = range(0x1160, 0x1200)
"""Vowels and final consonants of Hangul, which join the wide letter before them."""


def width(text: str) -> int:
    """The columns of ``text``, which holds no tab and no control character but those of colours."""
    if "\x1b" in text:
        text = _STYLE.sub("", text)
    if text.isascii():
        return len(text)
    return sum(map(_of_character, text))


@lru_cache(4096)
def _of_character(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf") and character != _SOFT_HYPHEN:
        return 0
    if ord(character) in _JOINING_JAMO:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
