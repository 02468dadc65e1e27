"""The bars of one row of a pipe table: which of them part cells, and which are text."""

from typing import NamedTuple

from crossfoot.terms.late import compile_late

_MARKS = compile_late(r"(\\\\)|\\(`+)|(`+)|\\\||(\|)")
END_BORDER = compile_late(r"(?<!\\)(?:\\\\)*\|$")
"""The bar at the end of a row; Python-Markdown takes escaped back slashes before it for a part of it."""


_LONGEST_ESCAPE = 100
"""How many back slashes before the closing bar are looked at."""


class Row(NamedTuple):
    """One row: where it starts and ends in its line, and the bars between its cells, as columns of the line."""

    first: int
    after: int
    start: int
    end: int
    bars: list[int]


def cut(text: str, bordered: bool) -> Row:
    """Find the bars between the cells of one row."""
    after = end = len(text.rstrip(" "))
    first = start = min(len(text) - len(text.lstrip(" ")), after)  # of a blank row: where it begins
    if bordered and first < after:
        if text[first] == "|":
            start += 1
        if text[after - 1] == "|":
            match = END_BORDER.search(text, max(start, after - _LONGEST_ESCAPE), after)
            if match is not None:
                end = match.start()
    bars: list[int] = []
    if "`" in text or "\\" in text:
        bars = _bars_outside_code(text, start, end)
    else:
        at = text.find("|", start, end)
        while at >= 0:
            bars.append(at)
            at = text.find("|", at + 1, end)
    return Row(first, after, start, end, bars)


def _bars_outside_code(text: str, start: int, end: int) -> list[int]:
    """The bars that are neither escaped nor within code."""
    bars: list[int] = []
    ticks: list[tuple[int, int, int]] = []
    for match in _MARKS.finditer(text, start, end):
        if match[4]:
            bars.append(match.start())
        elif match[3]:
            ticks.append((match.start(), match.end(), len(match[3])))
        elif match[2]:
            # An escaped run opens with one back quote less, but closes with all of them.
            ticks.append((match.start(), match.end(), -len(match[2])))
    return _outside(bars, _code_regions(ticks)) if ticks and bars else bars


def _code_regions(ticks: list[tuple[int, int, int]]) -> list[tuple[int, int]]:
    """Pair each run of back quotes with the next one of its size."""
    later: dict[int, list[int]] = {}
    for index in range(len(ticks) - 1, -1, -1):
        later.setdefault(abs(ticks[index][2]), []).append(index)
    regions = []
    index = 0
    while index < len(ticks):
        opening, _, marks = ticks[index]
        size = marks if marks > 0 else -marks - 1
        candidates = later.get(size, []) if size else []
        while candidates and candidates[-1] <= index:
            candidates.pop()
        if candidates:
            closing = candidates[-1]
            regions.append((opening, ticks[closing][1]))
            index = closing
        index += 1
    return regions


def _outside(bars: list[int], regions: list[tuple[int, int]]) -> list[int]:
    kept = []
    index = 0
    for bar in bars:
        while index < len(regions) and regions[index][1] <= bar:
            index += 1
        if index == len(regions) or bar < regions[index][0]:
            kept.append(bar)
    return kept
