"""Phrases of a pack: wordings that say what a figure of the prose stands for.

``(收到|受理)…申请`` is a choice of words, then any of the pack's qualifiers (政府信息公开), then a word. What may be
left out stands in square brackets. ``{n}`` is the figure where it does not come last: ``收到{n}…申请``.
"""

import re
from collections.abc import Sequence, Set
from typing import NamedTuple

from crossfoot.terms.text import Text

FIGURE = "\x01"
"""Stands in for the figure where a phrase is looked for."""

OWN_NAME = "\x02"
"""Stands in for a name of the body itself."""

MOST_WORDS = 20
"""So many words that say nothing by themselves stand in a row at most."""

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
    """The regular expression for any run of ``words``, the longer tried before the shorter.

    A word that others make up (本年度: 本年, 度) is left to these, and no run is endless: what can be read in two ways
    is tried in both wherever it stands, which makes a search cost twice as much for each such word.
    """
    if not words:
        return ""
    known = frozenset(words)
    kept = sorted((word for word in known if not _is_made_up(word, known)), key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, kept))}){{0,{MOST_WORDS}}}"


def _is_made_up(word: str, words: Set[str]) -> bool:
    """Whether ``word`` is several of ``words`` in a row."""
    reached = [0]  # what ends there is such a row
    for end in range(1, len(word) + 1):
        if any(word[start:end] in words and end - start < len(word) for start in reached):
            reached.append(end)
    return reached[-1] == len(word)
