"""Code spans: what stands between two runs of back quotes of one length."""

import re
from collections.abc import Callable

_TICKS = re.compile(r"(\\+)?(`+)")


def replace_code(text: str, replacement: Callable[[str], str]) -> str:
    """Put ``replacement`` of its content in place of every code span of ``text``."""
    runs = [(match.start(2), match.end(2), len(match[1] or "") % 2 == 1) for match in _TICKS.finditer(text)]
    later: dict[int, list[int]] = {}
    for index in range(len(runs) - 1, -1, -1):
        later.setdefault(runs[index][1] - runs[index][0], []).append(index)
    longest = _longest_after(runs)
    pieces = []
    position = index = 0
    while index < len(runs):
        start, content, escaped = runs[index]
        start += escaped
        size = content - start
        closings = later.get(size, []) if size else []
        while closings and closings[-1] <= index:
            closings.pop()
        if not closings and 0 < longest[index + 1] < size:
            # Python-Markdown falls back on the longest run there is, and shows the surplus as code.
            content -= size - longest[index + 1]
            closings = later[longest[index + 1]]
            while closings[-1] <= index:
                closings.pop()
        if closings:
            end, after, _ = runs[closings[-1]]
            pieces.append(text[position:start])
            pieces.append(replacement(text[content:end].strip()))
            position = after
            index = closings[-1]
        index += 1
    pieces.append(text[position:])
    return "".join(pieces)


def _longest_after(runs: list[tuple[int, int, bool]]) -> list[int]:
    """The length of the longest run from each index on."""
    longest = [0] * (len(runs) + 1)
    for index in range(len(runs) - 1, -1, -1):
        longest[index] = max(longest[index + 1], runs[index][1] - runs[index][0])
    return longest
