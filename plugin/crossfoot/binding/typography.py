"""Brackets and sentences of the running text, bound to the places where they are at fault."""

import re
from collections.abc import Iterator, Sequence

from crossfoot.binding.mark_pairs import CLOSES, OPENS, STRAIGHT, STRAIGHTS, Mark, in_address, joined_faults, pair_marks
from crossfoot.binding.model import Bound, BoundBrackets, BoundSentences, Cut, Mispaired
from crossfoot.document.model import Document, Heading, Paragraph
from crossfoot.document.narrative import Narrative
from crossfoot.document.passages import Passage, is_plain, passages
from crossfoot.profile.prose_model import ProseRequirement
from crossfoot.source.span import Span
from crossfoot.terms.late import compile_late

QUOTED = 8
"""Characters shown on each side of a cut."""

COVERED = 4
"""Characters before a cut that its finding covers."""

_ANY = re.compile(f"[{''.join((*CLOSES, *OPENS))}]")
_QUOTES = frozenset("“‘『「")
_HAN = compile_late("[\u3400-\u9fff]")
_FILE_ENDING = compile_late(r"\.[A-Za-z0-9]{2,5}(?![A-Za-z0-9])")


def bind_brackets(requirement: ProseRequirement, document: Document, narrative: Narrative) -> Bound:
    """Bind the round brackets by their widths, and every mark that does not pair. Tables are left to their labels."""
    source = document.source.text
    counted: list[Mark] = []
    mispaired: list[Mispaired] = []
    narrow = source.find("(", document.body.start) >= 0 or source.find(")", document.body.start) >= 0
    read = (*narrative.passages, *_titles(document, narrow))
    kinds = _kinds("".join([passage.text for passage in read]))
    for index, passage in enumerate(read):
        text = passage.text
        square = "〔" in text and any(source.find(mark, passage.first, passage.last) >= 0 for mark in "[]")
        if _is_even(text, kinds) and not square and not (narrow and _ANY.search(text)):
            continue
        pairs, faults = pair_marks(passage, source)
        for opening, closing in pairs:
            if opening.mark != "（":
                continue
            if opening.printed.isascii() != closing.printed.isascii():
                partner = (opening.printed, opening.span)
                mispaired.append(Mispaired("width", closing.printed, closing.span, partner))
            elif _counts(text, opening, closing):
                counted += (opening, closing)
        following = read[index + 1].text[:1] if index + 1 < len(read) else ""
        if following in _QUOTES:
            # GB/T 15834, 4.8.3: of several paragraphs that are quoted, each is opened and the last alone is closed.
            goes_on = [fault for fault in faults if fault.cause == "unclosed" and fault.mark == following]
            faults = [fault for fault in faults if fault not in goes_on[-1:]]
        mispaired.extend(joined_faults(sorted(faults, key=_place)))
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
    return [(opening, closing) for closing, opening in CLOSES.items() if opening in text or closing in text]


def _is_even(text: str, kinds: Sequence[tuple[str, str]]) -> bool:
    """Whether there are as many closing as opening marks of each of ``kinds``, as nearly everywhere.

    An opening one has to be the first, a closing one the last.
    """
    for opening, closing in kinds:
        if opening == STRAIGHT:
            if len(STRAIGHTS.findall(text)) % 2:
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
    counted: list[Mark], narrative: Narrative, source: str, narrow: bool, mispaired: tuple[Mispaired, ...]
) -> BoundBrackets:
    if not narrow:
        return BoundBrackets(0, 0, None, mispaired)
    ascii_marks = [mark for mark in counted if mark.printed.isascii()]
    wide_marks = [mark for mark in counted if not mark.printed.isascii()]
    rarer = ascii_marks if len(ascii_marks) <= len(wide_marks) else wide_marks
    first = min(rarer, key=lambda mark: mark.offset).span if rarer else None
    return BoundBrackets(len(wide_marks), len(ascii_marks), first, mispaired)


def _counts(text: str, opening: Mark, closing: Mark) -> bool:
    """Whether a pair is of Chinese text: half-width is right in ``GB/T (2019)`` and in an address."""
    if not (opening.printed.isascii() and closing.printed.isascii()):
        return True
    if in_address(text, opening):
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
