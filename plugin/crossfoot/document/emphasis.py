"""Emphasis: which asterisks and underscores of a text are marks that the page does not show."""

import re

_RUN = re.compile(r"\*+|_+")
_MOST_RUNS = 2_000

_Open = tuple[int, int, bool, int]
"""An opener: where what is left of its run starts and ends, whether it could close too, its full length."""


def emphasis_marks(text: str) -> list[tuple[int, int]]:
    """The places of the marks in ``text``, in order.

    As CommonMark pairs them, with Python-Markdown's departures: an underscore within a word never marks,
    and a run that closes takes what it needs from the runs before it.
    """
    stacks: dict[str, list[_Open]] = {"*": [], "_": []}
    marks: list[tuple[int, int]] = []
    for number, match in enumerate(_RUN.finditer(text)):
        if number > _MOST_RUNS:
            break
        opens, closes = _sides(text, match.start(), match.end())
        token = text[match.start()]
        stack = stacks[token]
        start, end = match.span()
        length = end - start
        left = length
        if closes:
            while stack and left:
                index = _opener(stack, left, length, opens)
                if index < 0:
                    break
                opener_start, opener_end, ambiguous, full = stack[index]
                del stack[index:]
                size = 2 if left >= 2 and opener_end - opener_start >= 2 else 1
                marks.append((opener_end - size, opener_end))
                marks.append((start, start + size))
                for other in stacks.values():
                    while other and other[-1][0] > opener_start:
                        other.pop()
                if opener_end - size > opener_start:
                    stack.append((opener_start, opener_end - size, ambiguous, full))
                start += size
                left -= size
        if left and opens:
            stack.append((start, end, closes, length))
    marks.sort()
    return marks


def _opener(stack: list[_Open], left: int, length: int, ambiguous: bool) -> int:
    """The nearest opener that a closing run pairs with, or -1.

    A run that could do both pairs with none whose length makes a multiple of three with its own.
    """
    for index in range(len(stack) - 1, -1, -1):
        _, _, also_closes, full = stack[index]
        if (ambiguous or also_closes) and (length + full) % 3 == 0 and (length % 3 or full % 3):
            continue
        return index
    return -1


def _sides(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether the run at these places can open, and whether it can close."""
    before = text[start - 1 : start]
    after = text[end : end + 1]
    opens = bool(after) and not after.isspace()
    closes = bool(before) and not before.isspace()
    if text[start] == "_":
        opens = opens and not _in_word(before)
        closes = closes and not _in_word(after)
    return opens, closes


def _in_word(character: str) -> bool:
    return bool(character) and (character.isalnum() or character == "_")
