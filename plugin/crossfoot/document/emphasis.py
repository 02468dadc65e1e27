"""Emphasis: which asterisks and underscores of a text are marks that the page does not show.

Runs are paired as Python-Markdown pairs them since 3.10: near to CommonMark, but a run of three or more that can
close always closes, and what punctuation stands around a run does not matter.
"""

from typing import NamedTuple

from crossfoot.terms.late import compile_late

_RUN = compile_late(r"\*+|_+")
_MOST_RUNS = 2_000
"""A text with more runs than this is no prose; what follows them is left as it is."""


class _Opener(NamedTuple):
    """What is left of a run that opened: its place, whether it could close too, and how long it was."""

    start: int
    end: int
    ambiguous: bool
    length: int

    @property
    def left(self) -> int:
        return self.end - self.start


class _Stuck(Exception):
    """A closing run met only openers that might be closers: what is open so far stays text."""


class _Pairing:
    """The openers of both kinds that wait for a closing run, and the marks found so far."""

    def __init__(self) -> None:
        self.waiting: dict[str, list[_Opener]] = {"*": [], "_": []}
        self.marks: list[tuple[int, int]] = []

    def pair(self, opening: tuple[int, int], closing: tuple[int, int]) -> None:
        """Note a pair of marks; openers between them can no longer be closed."""
        self.marks += (opening, closing)
        for openers in self.waiting.values():
            while openers and opening[0] <= openers[-1].start < closing[1]:
                openers.pop()

    def take(self, token: str, start: int, end: int, opens: bool, closes: bool) -> None:
        """Let one run close what it can, and open with what is left of it."""
        openers = self.waiting[token]
        ambiguous = opens and closes
        length = end - start
        last = self._last(openers, length, ambiguous)
        if (
            openers
            and closes
            and (
                length == last
                or length >= 3
                or (length > last and not (ambiguous and _thirds(openers[-1].length, length)))
            )
        ):
            opens = False
            start, last = self._close_whole(openers, start, end, last)
            if length >= 3 and start < end and ambiguous:
                openers.append(_Opener(start, end, False, length))
                closes = False
            else:
                closes = bool(start < end and openers and last > end - start)
        if openers and closes and (last >= 3 or not ambiguous) and last > end - start:
            opens = False
            self._close_part(openers, start, end)
        if opens:
            openers.append(_Opener(start, end, ambiguous, end - start))

    @staticmethod
    def _last(openers: list[_Opener], length: int, ambiguous: bool) -> int:
        """How much the last opener has left; by the rule of three a run may look for one of its own size below it."""
        if not openers:
            return 0
        last = openers[-1].left
        if ambiguous and length != last and _thirds(openers[-1].length, length):
            for opener in reversed(openers[:-1][-_DEEPEST:]):
                if opener.left == length and not _thirds(opener.length, length):
                    return length
        return last

    def _close_whole(self, openers: list[_Opener], start: int, end: int, last: int) -> tuple[int, int]:
        """Close openers no longer than what is left of the run; returns where it goes on, and what the last has."""
        while openers and start < end and last <= end - start:
            opener = openers.pop()
            size = min(opener.left, 1 if opener.left == 3 else 2)
            self.pair((opener.end - size, opener.end), (start, start + size))
            start += size
            if size < opener.left:
                openers.append(opener._replace(end=opener.end - size))
            if openers:
                last = openers[-1].left
        return start, last

    def _close_part(self, openers: list[_Opener], start: int, end: int) -> None:
        """Close a part of an opener that is longer than the run."""
        opener = openers.pop()
        while openers and opener.left != 3 and opener.ambiguous:
            opener = openers.pop()
        if opener.ambiguous and opener.left != 3:
            raise _Stuck
        at = opener.end
        while start < end and at > opener.start:
            size = min(end - start, 1 if end - start == 3 else 2)
            self.pair((at - size, at), (start, start + size))
            start += size
            at -= size
        if at > opener.start:
            openers.append(_Opener(opener.start, at, False, opener.length))


_DEEPEST = 100


def emphasis_marks(text: str) -> list[tuple[int, int]]:
    """The places of the marks in ``text``, in order."""
    marks: list[tuple[int, int]] = []
    position = 0
    budget = _MOST_RUNS
    while position >= 0 and budget > 0:
        position, spent = _pair_from(text, position, budget, marks)
        budget -= spent
    marks.sort()
    return marks


def _pair_from(text: str, position: int, budget: int, marks: list[tuple[int, int]]) -> tuple[int, int]:
    """Pair runs from the first opener on until none is open; returns where to go on, or -1, and the runs looked at.

    Where nothing could be paired, an opener that is stuck loses its first character and is tried again.
    """
    pairing = _Pairing()
    spent = first = 0
    for match in _RUN.finditer(text, position):
        spent += 1
        if spent > budget:
            break
        start, end = match.span()
        token = text[start]
        opens, closes = _sides(text, start, end)
        if not opens and not (closes and pairing.waiting[token]):
            continue
        first = first or start + 1
        try:
            pairing.take(token, start, end, opens, closes)
        except _Stuck:
            break
        if not any(pairing.waiting.values()):
            break
    if pairing.marks:
        marks += pairing.marks
        return max(pairing.marks)[1], spent
    openers = [opener.end for waiting in pairing.waiting.values() for opener in waiting]
    return (max(openers) if openers else first or -1), spent


def _thirds(opening: int, closing: int) -> bool:
    """The rule of three: an ambiguous run cannot pair where the lengths add up to a multiple of three."""
    return (opening + closing) % 3 == 0 and bool(opening % 3 or closing % 3)


def _sides(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether the run at these places can open, and whether it can close."""
    before = text[start - 1 : start]
    after = text[end : end + 1]
    opens = bool(after) and not after.isspace()
    closes = bool(before) and not before.isspace() and before != text[start]
    if text[start] == "_":
        opens = opens and not _in_word(before)
        closes = closes and not _in_word(after)
    return opens, closes


def _in_word(character: str) -> bool:
    return bool(character) and (character.isalnum() or character == "_")
