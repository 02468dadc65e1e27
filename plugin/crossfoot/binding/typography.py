"""Brackets and sentences of the running text, bound to the places where they are at fault."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crossfoot.binding.model import Bound, BoundBrackets, BoundSentences, Cut, Mispaired
from crossfoot.document.model import Document, Heading, Paragraph
from crossfoot.document.narrative import Narrative
from crossfoot.document.passages import Passage, is_plain, passages
from crossfoot.profile.model import ProseRequirement
from crossfoot.source.span import Span

QUOTED = 8
"""Characters shown on each side of a cut."""

LONGEST_ADDRESS = 300
"""Characters before a bracket in which the beginning of its address is looked for."""

COVERED = 4
"""Characters before a cut that its finding covers."""

_STRAIGHT = '"'
"""Opens and closes alike; behind a digit it stands for inches or seconds."""

_CLOSES = {"）": "（", "”": "“", "》": "《", "〕": "〔", "】": "【", "』": "『", "」": "「", _STRAIGHT: _STRAIGHT}
_OPENS = frozenset(_CLOSES.values())
_QUOTES = frozenset("“『「")
_ANY = re.compile(f"[{''.join((*_CLOSES, *_OPENS))}]")
_STRAIGHTS = re.compile(f"(?<![0-9]){_STRAIGHT}")
_MARKS = re.compile(f"[{''.join((*_CLOSES, *_OPENS)).replace(_STRAIGHT, '')}]|{_STRAIGHTS.pattern}")
_CODE = re.compile(r"(`+)(?!`)[^`](?:.*?[^`])??\1(?!`)", re.DOTALL)
_ADDRESS_BEFORE = re.compile(r"(?:https?|ftp)：//[!-~（）；：！？]*\Z|[A-Za-z0-9]+\.[!-~（）]*[/A-Za-z][!-~（）]*\Z")
_LIST_NUMBER = re.compile(
    r"(?<![0-9A-Za-z])(?:[0-9]{1,3}|[A-Za-z]|[ivx]{1,4})\Z|(?<![^\W_])[一二三四五六七八九十]{1,3}\Z"
)
_HAN = re.compile("[\u3400-\u9fff]")
_FILE_ENDING = re.compile(r"\.[A-Za-z0-9]{2,5}(?![A-Za-z0-9])")
_FACE_BEFORE = re.compile(r"[：；:;=][-^']?\Z")


class _Mark(NamedTuple):
    """A bracket or quotation mark as printed, where it is in the passage and in the source."""

    mark: str
    at: int
    printed: str
    offset: int

    @property
    def span(self) -> Span:
        return Span(self.offset, self.offset + 1)


def bind_brackets(requirement: ProseRequirement, document: Document, narrative: Narrative) -> Bound:
    """Bind the round brackets by their widths, and every mark that does not pair. Tables are left to their labels."""
    source = document.source.text
    counted: list[_Mark] = []
    mispaired: list[Mispaired] = []
    narrow = source.find("(", document.body.start) >= 0 or source.find(")", document.body.start) >= 0
    read = (*narrative.passages, *_titles(document, narrow))
    kinds = _kinds("".join([passage.text for passage in read]))
    for index, passage in enumerate(read):
        text = passage.text
        if _is_even(text, kinds) and not (narrow and _ANY.search(text)):
            continue
        pairs, faults = _pair(passage, source)
        for opening, closing in pairs:
            if opening.mark != "（":
                continue
            if opening.printed.isascii() != closing.printed.isascii():
                partner = (opening.printed, opening.span)
                mispaired.append(Mispaired("width", closing.printed, closing.span, partner))
            elif _counts(text, opening, closing):
                counted += (opening, closing)
        following = read[index + 1].text[:1] if index + 1 < len(read) else ""
        if text[0] == following and following in _QUOTES:
            # GB/T 15834, 4.8.3: of several paragraphs that are quoted, each is opened and the last alone is closed.
            faults = [fault for fault in faults if fault.span.start != passage.offset(0)]
        mispaired.extend(faults)
    return Bound(requirement, _widths(counted, narrative, source, narrow, tuple(sorted(mispaired, key=_place))))


def _titles(document: Document, narrow: bool) -> Iterator[Passage]:
    """The headings with marks, those left out that are seen to be in order as they stand in the source."""
    source = document.source.text
    for block in document.blocks:
        if isinstance(block, Heading) and _ANY.search(block.text) is not None:
            printed = source[block.span.start : block.span.end]
            if narrow or not is_plain(printed) or not _is_even(printed, _kinds(printed)):
                yield from passages((Paragraph(block.text, block.span, False),), source)


def _kinds(text: str) -> list[tuple[str, str]]:
    """The marks that stand in ``text``, each opening one with the one that closes it."""
    return [(opening, closing) for closing, opening in _CLOSES.items() if opening in text or closing in text]


def _is_even(text: str, kinds: Sequence[tuple[str, str]]) -> bool:
    """Whether there are as many closing as opening marks of each of ``kinds``, as nearly everywhere.

    An opening one has to be the first, a closing one the last.
    """
    for opening, closing in kinds:
        if opening == _STRAIGHT:
            if len(_STRAIGHTS.findall(text)) % 2:
                return False
            continue
        count = text.count(opening)
        if count != text.count(closing):
            return False
        if count and (text.find(closing) < text.find(opening) or text.rfind(closing) < text.rfind(opening)):
            return False
    return True


def _place(fault: Mispaired) -> Span:
    return fault.span


def _widths(
    counted: list[_Mark], narrative: Narrative, source: str, narrow: bool, mispaired: tuple[Mispaired, ...]
) -> BoundBrackets:
    if not narrow:
        return BoundBrackets(0, 0, None, mispaired)
    ascii_marks = [mark for mark in counted if mark.printed.isascii()]
    wide_marks = [mark for mark in counted if not mark.printed.isascii()]
    rarer = ascii_marks if len(ascii_marks) <= len(wide_marks) else wide_marks
    first = min(rarer, key=lambda mark: mark.offset).span if rarer else None
    return BoundBrackets(len(wide_marks), len(ascii_marks), first, mispaired)


def _pair(passage: Passage, source: str) -> tuple[list[tuple[_Mark, _Mark]], list[Mispaired]]:
    """The marks of a passage that pair, and those that do not; marks in code and addresses are not read."""
    pairs: list[tuple[_Mark, _Mark]] = []
    faults: list[Mispaired] = []
    waiting: list[_Mark] = []
    hidden = [m.span() for m in _CODE.finditer(source, passage.first, passage.last)]
    for match in _MARKS.finditer(passage.text):
        offset = passage.offset(match.start())
        if hidden and any(first <= offset < after for first, after in hidden):
            continue
        mark = _Mark(match[0], match.start(), source[offset], offset)
        if mark.printed in "[]":  # what is left of links, notes and boxes to tick
            continue
        opening = _CLOSES.get(mark.mark, "")
        partner = _last(waiting, opening) if opening else None
        if mark.mark in _OPENS and partner is None:
            waiting.append(mark)
        elif partner is not None:
            faults.extend(_unpaired("unclosed", lost) for lost in waiting[partner + 1 :])
            pairs.append((waiting[partner], mark))
            del waiting[partner:]
        elif not _stands_alone(passage.text, mark):
            faults.append(_unpaired("unopened", mark))
    faults.extend(_unpaired("unclosed", lost) for lost in waiting if not _in_address(passage.text, lost))
    return pairs, faults


def _last(waiting: list[_Mark], opening: str) -> int | None:
    return next((at for at in range(len(waiting) - 1, -1, -1) if waiting[at].mark == opening), None)


def _unpaired(cause: str, mark: _Mark) -> Mispaired:
    return Mispaired(cause, mark.printed, mark.span)


def _stands_alone(text: str, mark: _Mark) -> bool:
    """Whether a closing bracket without an opening one is as it should be: a list number, an address, a face."""
    before = _before(text, mark)
    if mark.mark != "）":
        return False
    return (
        _LIST_NUMBER.search(before) is not None
        or _in_address(text, mark)
        or (mark.printed == ")" and _FACE_BEFORE.search(before) is not None)
    )


def _in_address(text: str, mark: _Mark) -> bool:
    return mark.printed.isascii() and _ADDRESS_BEFORE.search(_before(text, mark)) is not None


def _before(text: str, mark: _Mark) -> str:
    return text[max(0, mark.at - LONGEST_ADDRESS) : mark.at]


def _counts(text: str, opening: _Mark, closing: _Mark) -> bool:
    """Whether a pair is of Chinese text: half-width is right in ``GB/T (2019)`` and in an address."""
    if not (opening.printed.isascii() and closing.printed.isascii()):
        return True
    if _in_address(text, opening):
        return False
    if _FILE_ENDING.match(text, closing.at + 1):
        return False
    return _HAN.search(text, max(opening.at - 1, 0), closing.at) is not None


def bind_sentences(requirement: ProseRequirement, narrative: Narrative) -> Bound:
    """Bind every blank line that cut a sentence."""
    return Bound(requirement, BoundSentences(tuple(_cuts(narrative))))


def _cuts(narrative: Narrative) -> Iterator[Cut]:
    for passage in narrative.passages:
        begin = 0
        for cut in passage.cuts:
            before = passage.text[max(begin, cut - QUOTED) : cut]
            yield Cut(before, passage.text[cut : cut + QUOTED], passage.span(max(begin, cut - COVERED), cut))
            begin = cut
