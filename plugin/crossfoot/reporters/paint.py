"""Colours of a terminal, or none."""

from collections.abc import Callable

Paint = Callable[[str, str], str]
"""Words in a style, such as ``1;31`` for bold and red: the parameters of SGR in ECMA-48, 8.3.117."""


def coloured(words: str, style: str) -> str:
    """``words`` in ``style``, and what follows as before."""
    return f"\x1b[{style}m{words}\x1b[0m"


def plain(words: str, _style: str) -> str:
    """``words`` as they are."""
    return words
