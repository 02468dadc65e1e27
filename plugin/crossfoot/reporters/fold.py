"""Long text in lines of a terminal: nothing is cut away, no word or figure is torn apart.

Chinese may go on in a new line after any character, but no line begins with a mark that closes or ends with one that
opens (GB/T 15834-2011, 5.1).
"""

from collections.abc import Sequence
from functools import lru_cache

from crossfoot.reporters.display_width import width

_OPENING = "（〔【《〈「『“‘［｛(["
_CLOSING = "，。、；：？！）〕】》〉」』”’］｝…—％·)],.;:!?%"
_FIRST_IDEOGRAPH = "\u2e80"
_DIGITS = "０１２３４５６７８９"
_HANGING = 4


def pieces(text: str) -> list[str]:
    """``text`` in the pieces between which a line may end; together they are the text."""
    found: list[str] = []
    start = 0
    for at in range(1, len(text)):
        if _may_end(text[at - 1], text[at]):
            found.append(text[start:at])
            start = at
    return [*found, text[start:]] if text else []


def fold(indent: str, words: Sequence[str], columns: int) -> list[str]:
    """Lines of at most ``columns``, those that go on set in further; none of ``words`` is broken, be it too wide."""
    lines: list[str] = []
    line, used = indent, len(indent)
    for word in words:
        wide = width(word)
        if used + (width(word.rstrip()) if word[-1:] == " " else wide) > columns and line.strip():
            lines.append(line.rstrip())
            line = indent + " " * _HANGING
            used = len(line)
        line += word
        used += wide
    return [*lines, line.rstrip()]


@lru_cache(16384)
def _may_end(last: str, following: str) -> bool:
    """Whether a line may end between the two characters; spaces stay at the end of the line that they end."""
    if following.isspace() or following in _CLOSING:
        return False
    if last.isspace():
        return True
    return last not in _OPENING and (_is_ideograph(last) or _is_ideograph(following))


def _is_ideograph(character: str) -> bool:
    return character >= _FIRST_IDEOGRAPH and character not in _DIGITS
