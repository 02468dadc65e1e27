"""Where the sentences of a passage begin and end."""

import re
from collections.abc import Iterator

# It begins with one set of characters, which is what makes a search for it fast.
_ENDS = re.compile(r"[。！？；（“「『《〔【）”」』》〕】](?:(?<=[。！？；])[。！？；]*[”’」』）〕】》\"]*)?")
_CLOSES = {"）": "（", "”": "“", "」": "「", "』": "『", "》": "《", "〕": "〔", "】": "【"}
_OPENERS = frozenset(_CLOSES.values())
_LONGEST_ASIDE = 400
"""A bracket that has not been closed after so many characters is taken for a slip: it holds no sentence together."""


def split_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence; a stop within brackets or quotation marks ends none."""
    start = 0
    opened: list[tuple[str, int]] = []
    for match in _ENDS.finditer(text):
        mark = match[0]
        if mark in _OPENERS:
            opened.append((mark, match.start()))
        elif mark in _CLOSES:
            _close(opened, mark)
        else:
            while opened and match.start() - opened[-1][1] > _LONGEST_ASIDE:
                opened.pop()
            stop = match.end()
            if opened:
                # The stop may stand before the very bracket or quotation mark that closes what is open.
                for closing in mark.lstrip("。！？；"):
                    _close(opened, closing)
                if opened or mark[-1] in _CLOSES:
                    continue
            yield start, stop
            start = stop
    if start < len(text):
        yield start, len(text)


def _close(opened: list[tuple[str, int]], mark: str) -> None:
    opener = _CLOSES.get(mark)
    for index in range(len(opened) - 1, max(-1, len(opened) - 9), -1):
        if opened[index][0] == opener:
            del opened[index:]
            return
