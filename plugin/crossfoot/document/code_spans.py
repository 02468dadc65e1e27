"""Code spans, between two runs of back quotes of one length, and the comments among them: read in one pass."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from crossfoot.source.span import Span
from crossfoot.terms.late import compile_late

_TICKS = compile_late(r"(\\+)?(`+)")


class _Hidden(NamedTuple):
    """The place of a code span and that of its ``content``; a comment has none."""

    span: Span
    content: Span | None


def replace_code(text: str, replacement: Callable[[str], str]) -> str:
    """Put ``replacement`` of its content in place of every code span of ``text``."""
    pieces = []
    position = 0
    for span, content in _hidden(text, 0, len(text), last_comment=-1):
        if content is not None:
            pieces.append(text[position : span.start])
            pieces.append(replacement(text[content.start : content.end].strip()))
            position = span.end
    pieces.append(text[position:])
    return "".join(pieces)


def code_spans(text: str, start: int, end: int) -> list[Span]:
    """The places of the code spans in ``text[start:end]``."""
    if text.find("`", start, end) < 0:
        return []
    return [span for span, _ in _hidden(text, start, end, last_comment=-1)]


def code_and_comments(text: str, start: int, end: int) -> list[Span]:
    """The places of code spans and HTML comments; what begins in one of them is a part of it."""
    last_comment = text.rfind("-->", start, end)
    if last_comment < 0 or text.find("<!--", start, last_comment) < 0:
        return code_spans(text, start, end)
    return [span for span, _ in _hidden(text, start, end, last_comment)]


def _hidden(text: str, start: int, end: int, last_comment: int) -> Iterator[_Hidden]:
    """All in turn; ``last_comment`` is where the last comment may close."""
    runs = [(m.start(2), m.end(2), len(m[1] or "") % 2 == 1) for m in _TICKS.finditer(text, start, end)]
    later: dict[int, list[int]] = {}
    for index in range(len(runs) - 1, -1, -1):
        later.setdefault(runs[index][1] - runs[index][0], []).append(index)
    longest = _longest_after(runs)
    position = start
    index = 0
    while index < len(runs):
        opening, content, escaped = runs[index]
        while (comment := _comment(text, position, opening, last_comment)) is not None:
            yield _Hidden(comment, None)
            position = comment.end
        position = max(position, opening)
        size = content - opening - escaped
        if position > opening or not size:  # it stands in a comment, or is an escaped one
            index += 1
            continue
        closings = later.get(size, [])
        while closings and closings[-1] <= index:
            closings.pop()
        if not closings and 0 < longest[index + 1] < size:
            # Python-Markdown falls back on the longest run there is, and shows the surplus as code.
            content -= size - longest[index + 1]
            closings = later[longest[index + 1]]
            while closings[-1] <= index:
                closings.pop()
        if closings:
            index = closings[-1]
            closing, position, _ = runs[index]
            yield _Hidden(Span(opening + escaped, position), Span(content, closing))
        index += 1
    while (comment := _comment(text, position, end, last_comment)) is not None:
        yield _Hidden(comment, None)
        position = comment.end


def _comment(text: str, start: int, end: int, last: int) -> Span | None:
    """The first comment that begins in ``text[start:end]``; none closes behind ``last``."""
    at = text.find("<!--", start, end) if start < last else -1
    return Span(at, text.find("-->", at + 4) + 3) if 0 <= at <= last - 4 else None


def _longest_after(runs: list[tuple[int, int, bool]]) -> list[int]:
    """The length of the longest run from each index on."""
    longest = [0] * (len(runs) + 1)
    for index in range(len(runs) - 1, -1, -1):
        longest[index] = max(longest[index + 1], runs[index][1] - runs[index][0])
    return longest
