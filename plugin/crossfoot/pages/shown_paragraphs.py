"""Paragraphs of a report's source found again on its page, by their words."""

import re
from collections.abc import Iterator, Sequence
from html import unescape

from crossfoot.source.span import Span
from crossfoot.source.span_set import SpanSet

_START = re.compile(r"<(p|li|dd)\b[^>]*>", re.IGNORECASE)
_END = {name: re.compile(rf"</{name}\s*>", re.IGNORECASE) for name in ("p", "li", "dd")}
_TAG = re.compile(r"<[^>]*>")


def words_of(text: str) -> str:
    """``text`` as it compares: how its lines are broken makes no difference."""
    return "".join(text.split())


class ShownParagraphs:
    """The paragraphs, items and definitions of a page between its ``headings``; what stands in one of ``tables`` is
    none. Those below a heading are read when the first of them is looked for.
    """

    def __init__(self, html: str, headings: Sequence[Span], tables: Sequence[Span]) -> None:
        self.headings = headings
        self._html = html
        self._tables = SpanSet(tables)
        self._read: dict[int, dict[str, Span]] = {}

    def find(self, heading: int, words: str) -> Span | None:
        """The first with ``words`` below the heading with the number ``heading`` (-1: above all), before the next."""
        if heading >= len(self.headings):
            return None
        known = self._read.get(heading)
        if known is None:
            known = self._read[heading] = {}
            for span, shown in self._below(heading):
                known.setdefault(shown, span)
        return known.get(words)

    def _below(self, heading: int) -> Iterator[tuple[Span, str]]:
        at = self.headings[heading].end if heading >= 0 else 0
        end = self.headings[heading + 1].start if heading + 1 < len(self.headings) else len(self._html)
        end = self._html.rfind(">", at, end) + 1  # no tag is closed behind it
        unclosed: set[str] = set()
        while (start := _START.search(self._html, at, end)) is not None:
            at, name = start.end(), start[1].lower()
            close = None if name in unclosed else _END[name].search(self._html, at, end)
            if close is None:
                unclosed.add(name)
                continue
            if not self._tables.cover(start.start()):
                shown = unescape(_without_tags(self._html[at : close.start()]))
                yield Span(start.start(), close.start()), words_of(shown)
            at = close.start()


def _without_tags(html: str) -> str:
    last = html.rfind(">") + 1
    return _TAG.sub("", html[:last]) + html[last:]
