"""The long numbers of a report, with the words beside them that say whose they are."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping

from crossfoot.binding.contact_places import contact_places
from crossfoot.binding.found import TableBinding
from crossfoot.binding.model import Bound, BoundPrivacy, LongNumber
from crossfoot.document.gaps import between_blocks
from crossfoot.document.model import Document, Heading, Opaque, Paragraph, Swallowed
from crossfoot.document.narrative import Narrative
from crossfoot.document.passages import fold
from crossfoot.document.table import Table
from crossfoot.profile.model import ProseRequirement
from crossfoot.source.span import Span

SHORTEST = 11
"""Digits of a mobile number, the shortest that is looked for."""

_MANY_DIGITS = re.compile(r"[1-9１-９](?<![0-9０-９].)(?:[ －-]?[0-9０-９]){10}")
"""The look behind comes second, or the search for the first digit takes three times as long.

Telephone numbers with their leading 0 are as long, and stand in every report: they are passed over.
"""

_SHAPES = bytes(49 if byte in b"123456789" else 48 if byte == 48 else 46 for byte in range(256))
_MANY_SHAPES = re.compile(b"1[01]{10}")
_WIDE = "０１２３４５６７８９－"
_NUMBER = re.compile(
    r"""(?<![0-9A-Za-z.])(?<![0-9A-Za-z][-_])(?:
        (?P<identity>[1-8][0-9]{5}[ -]?[12][0-9]{3}[ -]?[0-9]{4}[ -]?[0-9]{3}[0-9Xx])
      | (?P<card>[3-69][0-9]{3}(?:(?:[ -]?[0-9]{4}){2}[ -]?[0-9]{4}(?:[ -]?[0-9]{1,3})?|[0-9]{2}[ -][0-9]{10,13}))
      | (?:\+86[ -]?|86[ -])?(?P<mobile>1[3-9][0-9](?:[ -]?[0-9]{4}){2})
    )(?![0-9A-Za-z_]|[.-][0-9])""",
    re.VERBOSE,
)
_OF_ADDRESS = "".join(set(map(chr, range(0x21, 0x7F))) - set("\"'"))
"""What an address is written with; in a tag, quotation marks stand before it."""

LONGEST_CONTEXT = 1000
"""Characters before a number in which the words of its sentence are looked for."""

_IN_ADDRESS = re.compile(r"://|www\.|[A-Za-z][^\s]*[/=]|/[^/]*[A-Za-z]")
_THINGS = "[万亿元件条次户人份期篇个项]"
_IN_BRACKETS = f"[（(](?:单位[：:]?)?[万亿]?{_THINGS}[）)]"
_COUNTED = re.compile(f"[ ]*[余多]?(?:{_THINGS}|%|{_IN_BRACKETS})")
_COUNTED_BESIDE = re.compile(_IN_BRACKETS)
"""As the head of a column says it: 金额（元）, 浏览量（单位：次）."""

_SENTENCE_ENDS = "。！？"
_NAMED_WITHIN = 8
"""Characters before a number in which a word may say what it is."""


def bind_privacy(
    requirement: ProseRequirement, document: Document, narrative: Narrative, tables: Mapping[str, TableBinding]
) -> Bound:
    """Bind every number that is as long as a person's; where nothing is so long, one look is enough."""
    source = document.source.text
    # What stands beside the running text is not folded.
    wide = any(map(source.__contains__, _WIDE))
    in_prose = _may_hold(narrative.text) and _MANY_DIGITS.search(narrative.text)
    if not in_prose and not ((wide or _may_hold(source)) and _MANY_DIGITS.search(source)):
        return Bound(requirement, BoundPrivacy(()))
    found: dict[int, LongNumber] = {}
    for start, end, context in _places(document):
        for number in _read(requirement, source, start, end, context):
            found.setdefault(number.span.start, number)
    starts = sorted(found)
    for passage in narrative.passages:
        # A number that markup or a line end divides is whole in the passage alone.
        if _MANY_DIGITS.search(passage.text) is None:
            continue
        for match in _NUMBER.finditer(passage.text):
            group = str(match.lastgroup)
            span = passage.span(*match.span(group))
            before = bisect_left(starts, span.end)
            if not before or found[starts[before - 1]].span.end <= span.start:
                divided = _number(requirement, passage.text, match, 0, "")
                if divided is not None:
                    found[span.start] = divided._replace(span=span)
    amounts = {
        cell.span.start
        for table in tables.values()
        for cell in table.cells.values()
        if cell.column.type == "amount" and cell.value is not None
    }
    contacts = tuple(contact_places(document, requirement.contact_headings))
    numbers = [
        number._replace(
            contact=number.contact or any(place.covers(at) for place in contacts), named=number.named or at in amounts
        )
        for at, number in sorted(found.items(), key=lambda f: f[0])
    ]
    return Bound(requirement, BoundPrivacy(tuple(numbers)))


def _may_hold(text: str) -> bool:
    """Whether ``text``, which is folded, has so many digits together, blanks and hyphens left out: told at a glance.

    In bytes, a mark for each letter, digits alone are seen; the regular expression would look at every letter.
    """
    return _MANY_SHAPES.search(text.encode("latin-1", "replace").translate(_SHAPES, b" -")) is not None


def _places(document: Document) -> Iterator[tuple[int, int, str]]:
    """The stretches of the source to read, each with the words that stand beside it in a table."""
    yield 0, document.body.start, ""
    for block in document.blocks:
        if isinstance(block, Table):
            for cell in block.cells:
                if len(cell.text) >= SHORTEST:
                    yield cell.span.start, cell.span.end, _beside(block, cell.row, cell.column)
        elif isinstance(block, (Heading, Opaque, Paragraph, Swallowed)):
            yield block.span.start, block.span.end, ""
    for start, end in between_blocks(document):
        yield start, end, ""


def _beside(table: Table, row: int, column: int) -> str:
    """The words to the left of a cell and at the head of its column."""
    left = [cell.text for at in range(column) if (cell := table.cell_at(row, at)) is not None]
    above = table.cell_at(0, column)
    return " ".join([*dict.fromkeys(left), above.text if above is not None and row else ""])


def _read(requirement: ProseRequirement, source: str, start: int, end: int, beside: str) -> Iterator[LongNumber]:
    if _MANY_DIGITS.search(source, start, end) is None:
        return
    text = fold(source[start:end])
    for match in _NUMBER.finditer(text):
        number = _number(requirement, text, match, start, beside)
        if number is not None:
            yield number


def _number(
    requirement: ProseRequirement, text: str, match: re.Match[str], offset: int, beside: str
) -> LongNumber | None:
    group = str(match.lastgroup)
    start, end = match.span(group)
    low = max(0, start - LONGEST_CONTEXT)
    before = text[max(low, max(text.rfind(mark, low, start) for mark in _SENTENCE_ENDS) + 1) : start]
    if _IN_ADDRESS.search(before[len(before.rstrip(_OF_ADDRESS)) :]):
        return None
    line = before.rpartition("\n")[2] if offset == 0 and not beside else before
    near = (beside + before[-_NAMED_WITHIN:]).lower()
    contact = any(word.lower() in (beside + line).lower() for word in requirement.contact_words)
    named = any(word.lower() in near for word in requirement.number_words) or (
        group != "identity" and (_COUNTED.match(text, end) is not None or _COUNTED_BESIDE.search(beside) is not None)
    )
    digits = re.sub("[ -]", "", match[group])
    return LongNumber(digits, Span(offset + start, offset + end), contact, named)
