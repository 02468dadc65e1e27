"""Where the sentences of a passage begin and end, and how long one may be to be read."""

import re
from collections.abc import Iterator
from itertools import pairwise

# It begins with one set of characters, which is what makes a search for it fast.
_ENDS = re.compile(r"[。！？；（“「『《〔【）”」』》〕】](?:(?<=[。！？；])[。！？；]*[”’」』）〕】》\"]*)?")
_CLOSES = {"）": "（", "”": "“", "」": "「", "』": "『", "》": "《", "〕": "〔", "】": "【"}
_OPENERS = frozenset(_CLOSES.values())
_FULL_STOP = re.compile("[。！？]")
LONGEST_SENTENCE = 2000
"""Letters of a sentence that is read. Nobody writes so many without a full stop; every figure of a sentence is looked
back from over all of it, which would cost the more the longer it is.
"""

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


def read_up_to(text: str) -> int:
    """Where the reading of a passage ends: before the first sentence that is too long to be read, or with ``text``.

    A sentence is what full stops part, and what ``split_sentences`` does: brackets and semicolons may make one of
    several, or several of one. The place that is given parts both.
    """
    if len(text) <= LONGEST_SENTENCE:
        return len(text)
    stops = [0, *[match.end() for match in _FULL_STOP.finditer(text)], len(text) + 1]
    split = list(split_sentences(text))
    sentences = (*pairwise(stops), *split)
    # The stop itself is no letter of the sentence.
    first = min((start for start, end in sentences if end - start - 1 > LONGEST_SENTENCE), default=len(text))
    if first == len(text):
        return first
    return max(start for start in {0, *stops}.intersection(start for start, _ in split) if start <= first)


def _close(opened: list[tuple[str, int]], mark: str) -> None:
    opener = _CLOSES.get(mark)
    for index in range(len(opened) - 1, max(-1, len(opened) - 9), -1):
        if opened[index][0] == opener:
            del opened[index:]
            return
