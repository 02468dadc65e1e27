"""A head that is not YAML, read entry by entry, so that one mistyped line does not hide the others."""

import re
from typing import NamedTuple

from crossfoot.document.head_lines import LineFault, line_faults, words_of
from crossfoot.document.yaml_values import MOST_QUOTED, Entry, HeadFault, Places, read_mapping
from crossfoot.source.span import Span
from crossfoot.terms.late import compile_late
from crossfoot.terms.listing import Listing

MOST_ENTRIES = 200
"""Each costs a parser; a head with more is not read further."""

MOST_KEYS = 12
"""So many keys with the same mistake are named."""

_ENTRY = compile_late(r"^[^\s#-]", re.MULTILINE)


class RecoveredHead(NamedTuple):
    """The entries that could be read, what is wrong with the head, the keys that may be in the part not read, and the
    first key given a second time.
    """

    entries: dict[str, Entry]
    fault: HeadFault
    unread: frozenset[str]
    repeated: HeadFault | None = None


def recover(yaml: str, offset: int, fault: HeadFault) -> RecoveredHead:
    """Read what can be read of ``yaml``, which the parser refused with ``fault``.

    The fault is that of the first entry that cannot be read: the parser notices it only lines later. A line with a
    mistake that leaves no doubt of what was meant is read as it was meant.
    """
    starts = [match.start() for match in _ENTRY.finditer(yaml)]
    if not 0 < len(starts) <= MOST_ENTRIES:
        return RecoveredHead({}, fault, words_of(yaml))
    entries: dict[str, Entry] = {}
    unread: set[str] = set()
    faults: list[HeadFault] = []
    mistyped: list[LineFault] = []
    repeated: list[HeadFault] = []
    for start, end in zip(starts, [*starts[1:], len(yaml)], strict=True):
        read = read_mapping(yaml[start:end], Places(offset + start))
        if read.fault is not None and not (read.whole and read.fault == read.repeated):
            found = list(line_faults(yaml, start, end))
            mistyped += found
            faults.append(_fault_of(yaml, offset, start, end, found, read.fault))
            if not read.whole:
                read = read_mapping(*_mended(yaml, offset, start, end, found))
                if not read.whole:
                    unread |= words_of(yaml[start:end])
                    continue
        if read.repeated is not None:
            repeated.append(read.repeated)
        for key, entry in read.entries.items():
            # The first of two equal keys stands, as where the whole of the head is YAML.
            if entries.setdefault(key, entry) is not entry:
                repeated.append(HeadFault("repeated-key", entry.key, key))
    first = faults[0] if faults else fault
    alike = dict.fromkeys(line.key for line in mistyped if line.cause == first.cause and line.key)
    if alike:
        named = [key[:MOST_QUOTED] for key in alike][:MOST_KEYS]
        if len(alike) > MOST_KEYS:
            named[-1] += "……"
        first = HeadFault(first.cause, first.span, Listing(tuple(named)))
    again = min(repeated, key=lambda fault: fault.span, default=None)
    return RecoveredHead(entries, first, frozenset(unread - entries.keys()), again)


def _fault_of(yaml: str, offset: int, start: int, end: int, mistyped: list[LineFault], parsers: HeadFault) -> HeadFault:
    if mistyped:
        line = mistyped[0]
        return HeadFault(line.cause, Span(offset + line.start, offset + line.end))
    if parsers.cause == "not-a-mapping":
        return HeadFault("no-colon", Span(offset + start, offset + len(yaml[:end].rstrip())))
    if parsers.cause == "indentation":
        # The parser stops within the line; the whole of it stands in the wrong place.
        begins = yaml.rfind("\n", 0, parsers.span.start - offset) + 1
        text = end - len(yaml[begins:end].lstrip())
        return HeadFault(parsers.cause, Span(offset + text, parsers.span.end), parsers.detail)
    return parsers


def _mended(yaml: str, offset: int, start: int, end: int, mistyped: list[LineFault]) -> tuple[str, Places]:
    """The entry as it was meant, and where each of its characters stands in the file."""
    pieces: list[str] = []
    shifts: list[tuple[int, int]] = []
    at, length = start, 0
    for mend in sorted(mend for line in mistyped for mend in line.mend):
        kept = yaml[at : mend.start]
        pieces += kept, mend.text
        length += len(kept) + len(mend.text)
        at = mend.end
        shifts.append((length, offset + at - length))
    pieces.append(yaml[at:end])
    return "".join(pieces), Places(offset + start, tuple(shifts))
