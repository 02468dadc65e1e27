"""Paragraphs of a report's source found again on its page, by their words."""

import re
from collections.abc import Sequence
from html import unescape

from crossfoot.source.span import Span

_ELEMENT = re.compile(r"<(p|li|dd)\b[^>]*>(.*?)(?=</\1\s*>)", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")


def words_of(text: str) -> str:
    """``text`` as it compares: how its lines are broken makes no difference."""
    return "".join(text.split())


def find_paragraph(
    html: str, headings: Sequence[Span], tables: Sequence[Span], heading: int, words: str
) -> Span | None:
    """The element with ``words`` below the heading with the number ``heading`` (-1: above all), before the next one.

    What stands in one of ``tables`` is none.
    """
    if heading >= len(headings):
        return None
    start = headings[heading].end if heading >= 0 else 0
    end = headings[heading + 1].start if heading + 1 < len(headings) else len(html)
    for element in _ELEMENT.finditer(html, start, end):
        if any(table.covers(element.start()) for table in tables):
            continue
        if words_of(unescape(_TAG.sub("", element[2]))) == words:
            return Span(*element.span())
    return None
