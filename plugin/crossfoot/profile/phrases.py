"""Phrases of a pack: wordings that say what a figure of the prose stands for.

``(收到|受理)…申请`` is a choice of words, then any of the pack's qualifiers (政府信息公开), then a word. What may be
left out stands in square brackets. ``{n}`` is the figure where it does not come last: ``收到{n}…申请``.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from crossfoot.terms.text import Text

FIGURE = "\x01"
"""Stands in for the figure where a phrase is looked for."""

OWN_NAME = "\x02"
"""Stands in for a name of the body itself."""

_PIECE = re.compile(r"\(|\)|\||\[|\]|…|\{n\}|[^()|\[\]…{}]+|.")


class PhraseError(Exception):
    """A phrase that cannot be read; ``offset`` is where."""

    def __init__(self, message: Text, offset: int) -> None:
        super().__init__(message.en)
        self.message = message
        self.offset = offset


class Phrase(NamedTuple):
    """A phrase as a regular expression; ``ends`` are the letters with which its words end."""

    pattern: str
    ends: frozenset[str]


def read_phrase(phrase: str, qualifiers: str) -> Phrase:
    """Make ``phrase`` ready; ``qualifiers`` is the regular expression for any run of qualifiers."""
    ends: set[str] = set()
    pieces: list[str] = []
    opened: list[tuple[str, int]] = []
    for match in _PIECE.finditer(phrase):
        piece = match[0]
        if piece in "([":
            opened.append((piece, match.start()))
            pieces.append("(?:")
        elif piece in ")]":
            if not opened or opened.pop()[0] != {")": "(", "]": "["}[piece]:
                raise PhraseError(Text(f"{piece} closes nothing", f"{piece} 没有与之成对的括号"), match.start())
            pieces.append(")" if piece == ")" else ")?")
        elif piece == "|":
            if not opened:
                raise PhraseError(Text("a choice stands in round brackets", "几种写法要放在圆括号里"), match.start())
            pieces.append("|")
        elif piece == "…":
            pieces.append(qualifiers)
        elif piece == "{n}":
            if opened or FIGURE in pieces:
                message = Text("{n} stands once, outside of brackets", "{n} 只能写一次，不放在括号里")
                raise PhraseError(message, match.start())
            pieces.append(FIGURE)
        elif piece in "{}":
            raise PhraseError(Text("the figure is written {n}", "数字写作 {n}"), match.start())
        else:
            pieces.append(re.escape(piece))
            ends.add(piece[-1])
    if opened:
        raise PhraseError(Text(f"{opened[-1][0]} is not closed", f"{opened[-1][0]} 没有关上"), opened[-1][1])
    return Phrase("".join(pieces), frozenset(ends))


def any_of(words: Sequence[str]) -> str:
    """The regular expression for any run of ``words``, the longer tried before the shorter."""
    if not words:
        return ""
    listed = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    return f"(?:{listed})*"
