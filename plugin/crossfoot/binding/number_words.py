"""The words beside a long number that say whose it is, or that it is something else."""

import re
from bisect import bisect_right
from typing import NamedTuple

from crossfoot.document.model import Document
from crossfoot.document.passages import fold
from crossfoot.document.table import Cell, Table
from crossfoot.profile.model import ProseRequirement
from crossfoot.source.span import Span
from crossfoot.terms.late import compile_late

LONGEST_CONTEXT = 1000
"""Characters before a number in which the words of its sentence are looked for."""

_NAMED_WITHIN = 8
"""Characters before a number in which a word may say what it is."""

_UNIT_WITHIN = 20
"""Characters behind a number in which its unit is looked for."""

_SENTENCE_ENDS = "。！？"
_OF_ADDRESS = "".join(set(map(chr, range(0x21, 0x7F))) - set("\"'<>|"))
"""What an address is written with; a tag or a cell ends it."""

_WEB_ADDRESS = compile_late(r"://|www\.|[0-9A-Za-z-]\.[A-Za-z]{2,}(?::[0-9]+)?/|[?&][^=&]*=")
"""What begins one: a scheme, a host, a query. The path of a file beside the report is none."""

_LINKED = compile_late(
    r"""(?:\]\(\s*<?|\b(?:href|src)\s*=\s*["']?)[A-Za-z][A-Za-z+.-]*://[^\s"'<>()]*\Z""", re.IGNORECASE
)
"""In a link an address may have Chinese letters; in running text it ends there."""

_THINGS = "[万亿元件条次户人份期篇个项]"
_IN_BRACKETS = f"[（(](?:单位[：:]?)?[万亿]?{_THINGS}[）)]"
_COUNTED = compile_late(f"[ ]*[余多]?(?:{_THINGS}|%|{_IN_BRACKETS})")
_COUNTED_BESIDE = compile_late(_IN_BRACKETS)
"""As the head of a column says it: 金额（元）, 浏览量（单位：次）."""


_NAME_BEFORE = compile_late(r"""(?:^|[/\\(<"'=:\s：，、；。（《“])\Z""")
_NAME_BEHIND = compile_late(r"\.[A-Za-z][A-Za-z0-9]{1,4}(?![A-Za-z0-9])")
"""What stands before and behind the name of a file (6222….pdf) that has nothing but digits."""


class NumberWords(NamedTuple):
    """What the words beside a number say: that it is the office's own contact, has a name of its own, is counted, or is
    the whole name of a file.
    """

    contact: bool
    named: bool
    counted: bool
    file_name: bool


class Stretches:
    """The places of a report within which words belong to a number: a line of the front matter, a block, a cell."""

    def __init__(self, document: Document) -> None:
        places: list[tuple[Span, Table | None, Cell | None]] = []
        for block in document.blocks:
            places.append((block.span, None, None))
            if isinstance(block, Table):
                places.extend((cell.span, block, cell) for cell in block.cells)
        places.sort(key=lambda place: (place[0].start, -place[0].end))
        self._places = places
        self._starts = [span.start for span, _, _ in places]
        self._text = document.source.text
        self._body = document.body.start

    def words(self, requirement: ProseRequirement, span: Span) -> NumberWords | None:
        """What is said of the number at ``span``; nothing where it is part of the address of a web page."""
        first, beside = self._place(span.start)
        before = self._text[max(first, span.start - LONGEST_CONTEXT) : span.start]
        is_file_name = _NAME_BEFORE.search(before) is not None and _NAME_BEHIND.match(self._text, span.end) is not None
        if _in_web_address(before):
            return None
        before = fold(before)
        before = before[max(map(before.rfind, _SENTENCE_ENDS)) + 1 :]
        sentence, near = (beside + before).lower(), (beside + before[-_NAMED_WITHIN:]).lower()
        behind = fold(self._text[span.end : span.end + _UNIT_WITHIN])
        return NumberWords(
            any(word.lower() in sentence for word in requirement.contact_words),
            any(word.lower() in near for word in requirement.number_words),
            _COUNTED.match(behind) is not None or _COUNTED_BESIDE.search(beside) is not None,
            is_file_name,
        )

    def _place(self, at: int) -> tuple[int, str]:
        """Where the words before the place ``at`` begin, and those that stand beside it in a table."""
        if at < self._body:
            return self._text.rfind("\n", 0, at) + 1, ""
        index = bisect_right(self._starts, at) - 1
        if index < 0:
            return self._body, ""
        span, table, cell = self._places[index]
        if at >= span.end:
            return span.end, ""
        return span.start, "" if table is None or cell is None else _beside(table, cell.row, cell.column)


def _in_web_address(before: str) -> bool:
    """Whether what follows ``before`` goes on with an address; the bracket that closes a link ends one."""
    tail = before[len(before.rstrip(_OF_ADDRESS)) :]
    begins = [match.end() for match in _WEB_ADDRESS.finditer(tail)]
    if begins:
        rest = tail[begins[-1] :]
        return rest.count(")") <= rest.count("(")
    return _LINKED.search(before) is not None


def _beside(table: Table, row: int, column: int) -> str:
    """The words to the left of a cell and at the head of its column."""
    left = [cell.text for at in range(column) if (cell := table.cell_at(row, at)) is not None]
    above = table.cell_at(0, column)
    return " ".join([*dict.fromkeys(left), above.text if above is not None and row else ""])
