"""The words, numbers and signs of a formula, each with its place."""

import re
from typing import NamedTuple

from crossfoot.terms.text import Text

_TOKEN = re.compile(
    r"(?P<space>\s+)"
    r"|(?P<number>[0-9]+(?:\.[0-9]+)?)"
    r"|(?P<word>[^\W\d]\w*(?:\.[^\W\d]\w*)*)"
    r"|(?P<sign>!=|<=|>=|[=<>+*%|()-])"
)
# One character for one, so that offsets stay those of the author.
_ASCII_SIGNS = str.maketrans("＝＋－−×＜＞（）｜％", "=+--*<>()|%")
RESERVED = frozenset({"if", "then", "and", "or", "not", "of", "sum"})


class FormulaError(Exception):
    """A formula that cannot be read; ``offset`` is the place in its text."""

    def __init__(self, offset: int, message: Text) -> None:
        super().__init__(message.en)
        self.offset = offset
        self.message = message


class Token(NamedTuple):
    """A piece of a formula. ``kind`` is ``number``, ``word``, ``sign`` (reserved words too) or ``end``."""

    kind: str
    text: str
    offset: int


def read_tokens(text: str) -> list[Token]:
    """The pieces of ``text`` and, last, its end; raise ``FormulaError`` at a character without meaning."""
    ascii_text = text.translate(_ASCII_SIGNS)
    tokens: list[Token] = []
    at = 0
    while at < len(ascii_text):
        match = _TOKEN.match(ascii_text, at)
        if match is None:
            sign = {"≤": "<=", "≥": ">=", "≠": "!="}.get(ascii_text[at])
            if sign is None:
                raise FormulaError(at, Text(f"{text[at]!r} has no meaning in a formula", f"公式里不能有“{text[at]}”"))
            tokens.append(Token("sign", sign, at))
            at += 1
            continue
        kind = match.lastgroup or ""
        if kind == "word" and match.group() in RESERVED:
            kind = "sign"
        if kind != "space":
            tokens.append(Token(kind, match.group(), at))
        at = match.end()
    tokens.append(Token("end", "", len(text.rstrip())))
    return tokens
