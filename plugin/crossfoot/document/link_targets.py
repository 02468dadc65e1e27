"""Where the target of a link ends, as Python-Markdown reads it: blanks and brackets in it, a title behind it."""

import re
from collections.abc import Mapping
from html import unescape

from crossfoot.source.span import Span

LONGEST_TARGET = 1000
"""Characters in which the bracket that closes a link is looked for."""

_SIMPLE = re.compile(r"""\([ ]*((?:[^\s()<>"'\\]|\([^\s()<>"'\\]*\))*)[ ]*\)""")
_POINTED = re.compile(r"""\(\s*<([^<>]*)>\s*(?:(?:'[^']*'|"[^"]*")\s*)?\)""")
_SIGN = re.compile(r"""\\[\\`*_{}\[\]()>#+.!-]|[()"']|\n[ \t]*\n""")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()>#+.!-])")
_BRACKET = re.compile(r"[\[\]]")


def read_target(text: str, at: int, end: int) -> Span | None:
    """The target of a link, whose opening bracket stands ``at``; ``None`` where nothing closes it."""
    match = _SIMPLE.match(text, at, end) or _POINTED.match(text, at, end)
    first, after = match.span(1) if match is not None else (at + 1, _end(text, at + 1, min(end, at + LONGEST_TARGET)))
    if after is None:
        return None
    target = text[first:after]
    return Span(first + len(target) - len(target.lstrip()), after - len(target) + len(target.rstrip()))


def _end(text: str, start: int, end: int) -> int | None:
    """Where a target that has blanks, quotation marks or several pairs of brackets ends.

    A title opens with the first quotation mark of its kind and closes with one directly before a closing bracket.
    """
    depth, closed = 1, None
    opened: dict[str, int] = {}
    for sign in _SIGN.finditer(text, start, end):
        place = sign.start()
        match sign[0]:
            case "(":
                depth += 1
            case ")":
                title = _title_before(text, place, opened)
                if title is not None:
                    return title
                depth -= 1
                if not depth and closed is None:
                    closed = place
                    if not opened:
                        return closed
            case '"' | "'" as mark:
                opened.setdefault(mark, place)
            case other if other[0] == "\n":
                break
    return closed


def _title_before(text: str, place: int, opened: Mapping[str, int]) -> int | None:
    """Where the title opens that closes directly before ``place``."""
    if not opened:
        return None
    last = place - 1
    while text[last].isspace():
        last -= 1
    at = opened.get(text[last])
    return at if at is not None and at < last else None


def plain_target(written: str) -> str:
    """``written`` without the signs that escape others, and with what entities stand for."""
    return unescape(_ESCAPE.sub(r"\1", written))


def has_opening(text: str, start: int, at: int) -> bool:
    """Whether an opening bracket from ``start`` on belongs to the closing one at ``at``; an escaped one is a letter."""
    depth = 0
    for bracket in _backwards(text, max(start, at + 1 - LONGEST_TARGET), at + 1):
        depth += 1 if text[bracket] == "]" else -1
        if not depth:
            return True
    return False


def is_escaped(text: str, at: int) -> bool:
    """Whether the character ``at`` has an odd number of escaping signs before it."""
    before = text[max(0, at - 20) : at]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


def _backwards(text: str, start: int, end: int) -> list[int]:
    places = [match.start() for match in _BRACKET.finditer(text, start, end)]
    return [place for place in reversed(places) if not is_escaped(text, place)]
