"""The words beside a long number that say whose it is, or that it is something else."""

import re
from bisect import bisect_right
from operator import or_
from typing import NamedTuple

from crossfoot.document.model import Document
from crossfoot.document.passages import fold
from crossfoot.document.table import Cell, Table
from crossfoot.profile.prose_model import ProseRequirement
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

    def or_so(self, other: "NumberWords") -> "NumberWords":
        """What either of two places says."""
        return NumberWords(*map(or_, self, other)) if any(other) else self


_NOTHING_SAID = NumberWords(False, False, False, False)


class _Beside:
    """What the cells of one row of ``table`` say of the numbers to the right of them, read from the left on."""

    __slots__ = ("_read", "_requirement", "_row", "_said", "_table")

    def __init__(self, requirement: ProseRequirement, table: Table, row: int) -> None:
        self._requirement = requirement
        self._table = table
        self._row = row
        self._read = 0
        self._said = _NOTHING_SAID

    def of(self, column: int) -> NumberWords:
        """What is said of a number in ``column``: left of it, and at the head of its column."""
        for at in range(self._read, column):
            self._said = self._said.or_so(self._in_cell(self._row, at))
        self._read = max(self._read, column)
        return self._said.or_so(self._in_cell(0, column)) if self._row else self._said

    def _in_cell(self, row: int, column: int) -> NumberWords:
        cell = self._table.cell_at(row, column)
        if cell is None:
            return _NOTHING_SAID
        text = cell.text.lower()
        return NumberWords(
            any(word.lower() in text for word in self._requirement.contact_words),
            any(word.lower() in text for word in self._requirement.number_words),
            _COUNTED_BESIDE.search(text) is not None,
            False,
        )


class Stretches:
    """The places of a report within which words belong to a number: a line of the front matter, a block, a cell."""

    def __init__(self, requirement: ProseRequirement, document: Document) -> None:
        self._requirement = requirement
        self._rows: dict[tuple[int, int], _Beside] = {}
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

    def words(self, span: Span) -> NumberWords | None:
        """What is said of the number at ``span``; nothing where it is part of the address of a web page."""
        first, beside = self._place(span.start)
        before = self._text[max(first, span.start - LONGEST_CONTEXT) : span.start]
        is_file_name = _NAME_BEFORE.search(before) is not None and _NAME_BEHIND.match(self._text, span.end) is not None
        if _in_web_address(before):
            return None
        before = fold(before)
        before = before[max(map(before.rfind, _SENTENCE_ENDS)) + 1 :]
        sentence, near = before.lower(), before[-_NAMED_WITHIN:].lower()
        behind = fold(self._text[span.end : span.end + _UNIT_WITHIN])
        said = NumberWords(
            any(word.lower() in sentence for word in self._requirement.contact_words),
            any(word.lower() in near for word in self._requirement.number_words),
            _COUNTED.match(behind) is not None,
            is_file_name,
        )
        return said.or_so(beside)

    def _place(self, at: int) -> tuple[int, NumberWords]:
        """Where the words before the place ``at`` begin, and what those say that stand beside it in a table."""
        if at < self._body:
            return self._text.rfind("\n", 0, at) + 1, _NOTHING_SAID
        index = bisect_right(self._starts, at) - 1
        if index < 0:
            return self._body, _NOTHING_SAID
        span, table, cell = self._places[index]
        if at >= span.end:
            return span.end, _NOTHING_SAID
        return span.start, _NOTHING_SAID if table is None or cell is None else self._beside(table, cell)

    def _beside(self, table: Table, cell: Cell) -> NumberWords:
        row = self._rows.get((table.span.start, cell.row))
        if row is None:
            row = self._rows[table.span.start, cell.row] = _Beside(self._requirement, table, cell.row)
        return row.of(cell.column)


def _in_web_address(before: str) -> bool:
    """Whether what follows ``before`` goes on with an address; the bracket that closes a link ends one."""
    tail = before[len(before.rstrip(_OF_ADDRESS)) :]
    begins = [match.end() for match in _WEB_ADDRESS.finditer(tail)]
    if begins:
        rest = tail[begins[-1] :]
        return rest.count(")") <= rest.count("(")
    return _LINKED.search(before) is not None
