"""Brackets and quotation marks of one passage: which pair, which are left over, which were meant as a pair."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crossfoot.binding.text_model import Mispaired
from crossfoot.document.code_spans import code_spans
from crossfoot.document.passages import Passage
from crossfoot.source.span import Span
from crossfoot.source.span_set import SpanSet
from crossfoot.terms.late import compile_late

LONGEST_ADDRESS = 300
"""Characters before a bracket in which the beginning of its address is looked for."""

STRAIGHT = '"'
"""Opens and closes alike; behind a digit it stands for inches or seconds."""

CLOSES = {
    "）": "（",
    "”": "“",
    "’": "‘",
    "》": "《",
    "〉": "〈",
    "〕": "〔",
    "】": "【",
    "』": "『",
    "」": "「",
    STRAIGHT: STRAIGHT,
}
OPENS = frozenset(CLOSES.values())
_LIKE = (("“‘『「" + STRAIGHT, "”’』」" + STRAIGHT), ("《〈", "》〉"), ("（〔【", "）〕】])"))
"""Opening and closing marks that are taken for each other."""

LONGEST_MISTAKEN = 40
"""Characters between two halves that were meant as a pair."""

STRAIGHTS = compile_late(f"(?<![0-9]){STRAIGHT}")
_MARKS = compile_late(f"[{''.join((*CLOSES, *OPENS)).replace(STRAIGHT, '')}]|{STRAIGHTS.pattern}")
_ADDRESS_BEFORE = compile_late(r"(?:https?|ftp)：//[!-~（）；：！？]*\Z|[A-Za-z0-9]+\.[!-~（）]*[/A-Za-z][!-~（）]*\Z")
_LIST_NUMBER = compile_late(
    r"(?<![0-9A-Za-z])(?:[0-9]{1,3}|[A-Za-z]|[ivx]{1,4})\Z|(?<![^\W_])[一二三四五六七八九十]{1,3}\Z"
)
_FACE_BEFORE = compile_late(r"[：；:;=][-^']?\Z")


class Mark(NamedTuple):
    """A bracket or quotation mark as printed, where it is in the passage and in the source."""

    mark: str
    at: int
    printed: str
    offset: int

    @property
    def span(self) -> Span:
        return Span(self.offset, self.offset + 1)


class _Waiting:
    """Opening marks whose partners have not come yet."""

    def __init__(self) -> None:
        self.marks: list[Mark] = []
        self._places: dict[str, list[int]] = {}

    def open(self, mark: Mark) -> None:
        self._places.setdefault(mark.mark, []).append(len(self.marks))
        self.marks.append(mark)

    def close(self, opening: str) -> list[Mark]:
        """Take out the last mark that is ``opening``, and those behind it, which nothing closes any more."""
        places = self._places.get(opening)
        if not places:
            return []
        closed = self.marks[places[-1] :]
        del self.marks[places[-1] :]
        for mark in closed:
            self._places[mark.mark].pop()
        return closed


def pair_marks(passage: Passage, source: str) -> tuple[list[tuple[Mark, Mark]], list[Mispaired]]:
    """The marks of a passage that pair, and those that do not; marks in code and addresses are not read."""
    pairs: list[tuple[Mark, Mark]] = []
    faults: list[Mispaired] = []
    waiting = _Waiting()
    square = 0
    hidden = SpanSet(code_spans(source, passage.first, passage.last))
    for match in _MARKS.finditer(passage.text):
        offset = passage.offset(match.start())
        if hidden.cover(offset):
            continue
        mark = Mark(match[0], match.start(), source[offset], offset)
        if mark.printed in "[]":  # what is left of links, notes and boxes to tick
            square += 1 if mark.printed == "[" else -1
            if square < 0 and waiting.marks and waiting.marks[-1].mark == "〔":
                faults.append(_unpaired("unopened", mark))
            square = max(square, 0)
            continue
        opening = CLOSES.get(mark.mark, "")
        closed = waiting.close(opening)
        if closed:
            faults.extend(_unpaired("unclosed", lost) for lost in closed[1:])
            pairs.append((closed[0], mark))
        elif mark.mark in OPENS:
            waiting.open(mark)
        elif not _stands_alone(passage.text, mark):
            faults.append(_unpaired("unopened", mark))
    faults.extend(_unpaired("unclosed", lost) for lost in waiting.marks if not in_address(passage.text, lost))
    return pairs, faults


def joined_faults(faults: Sequence[Mispaired]) -> Iterator[Mispaired]:
    """``faults`` of one passage, in order; two halves of different pairs that are next to each other are one fault."""
    at = 0
    while at < len(faults):
        first, second = faults[at], faults[at + 1] if at + 1 < len(faults) else None
        if second is not None and _is_mistaken(first, second):
            yield Mispaired("kind", second.mark, second.span, (first.mark, first.span))
            at += 1
        else:
            yield first
        at += 1


def _is_mistaken(first: Mispaired, second: Mispaired) -> bool:
    if first.cause != "unclosed" or (second.cause != "unopened" and second.mark != STRAIGHT):
        return False
    if first.mark in (second.mark, CLOSES.get(second.mark)) or second.span.start - first.span.end > LONGEST_MISTAKEN:
        return False
    return any(first.mark in opening and second.mark in closing for opening, closing in _LIKE)


def _unpaired(cause: str, mark: Mark) -> Mispaired:
    return Mispaired(cause, mark.printed, mark.span)


def _stands_alone(text: str, mark: Mark) -> bool:
    """Whether a closing mark without an opening one is as it should be: a list number, an address, an apostrophe."""
    before = _before(text, mark)
    if mark.mark == "’":
        return before[-1:].isascii() and before[-1:].isalnum()
    if mark.mark != "）":
        return False
    return (
        _LIST_NUMBER.search(before) is not None
        or in_address(text, mark)
        or (mark.printed == ")" and _FACE_BEFORE.search(before) is not None)
    )


def in_address(text: str, mark: Mark) -> bool:
    """Whether ``mark``, as printed, is part of an address that begins before it."""
    return mark.printed.isascii() and _ADDRESS_BEFORE.search(_before(text, mark)) is not None


def _before(text: str, mark: Mark) -> str:
    return text[max(0, mark.at - LONGEST_ADDRESS) : mark.at]
