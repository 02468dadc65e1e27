"""Where a word stands in a text."""

from collections.abc import Iterator


def occurrences(word: str, text: str, start: int = 0) -> Iterator[int]:
    """Every place of ``word`` in ``text`` from ``start`` on, in order; ``word`` is not empty.

    For a rare word it is several times as fast as a search by pattern.
    """
    at = text.find(word, start)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)
