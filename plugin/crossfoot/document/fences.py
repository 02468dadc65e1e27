"""Fenced code: what stands between two lines of back quotes or tildes is never read."""

import re
from bisect import bisect_left

from crossfoot.document.lines import STASHED, TAB
from crossfoot.source.span import Span
from crossfoot.terms.late import compile_late

_OPENING = compile_late(
    r"""^(`{3,}|~{3,})[ ]*
        (?:\{[^\n]*\}
          |(?:\.?[\w#.+-]*[ ]*)?(?:hl_lines=(?:"[^"\n]*"|'[^'\n]*')[ ]*)?)$""",
    re.MULTILINE | re.VERBOSE,
)
_CLOSING = compile_late(r"^(`{3,}|~{3,}) *$", re.MULTILINE)

# The superfences of pymdownx may stand in list items and quotations, and say more behind the opening marks.
_NESTED_OPENING = compile_late(r"^([> \t]*)(`{3,}|~{3,})[ \t]*[^`\n]*$", re.MULTILINE)
_NESTED_CLOSING = compile_late(r"^[> \t]*(`{3,}|~{3,})[ \t]*$", re.MULTILINE)


def find_fences(text: str, nested: bool) -> list[Span]:
    """The places of fenced code, from the first mark to the last; a fence that nothing closes is text.

    ``nested`` allows the indented fences of superfences.
    """
    if "```" not in text and "~~~" not in text:
        return []
    closings: dict[str, list[tuple[int, int]]] = {}
    for closing in (_NESTED_CLOSING if nested else _CLOSING).finditer(text):
        closings.setdefault(closing[1], []).append(closing.span())
    fences = []
    position = 0
    dedent = _Dedent(text)
    opening = _NESTED_OPENING if nested else _OPENING
    while match := opening.search(text, position):
        prefix, marks = (match[1], match[2]) if nested else ("", match[1])
        candidates = closings.get(marks, [])
        index = bisect_left(candidates, (match.end(), 0))
        position = match.end()
        if index == len(candidates):
            continue
        closing_start, closing_end = candidates[index]
        if prefix and dedent.comes_before(closing_start, match.end() + 1, prefix):
            continue
        fences.append(Span(match.start() + len(prefix), closing_end))
        position = closing_end
    return fences


class _Dedent:
    """Finds the line that leaves the list item or quotation of a fence; remembers it for the next fence."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = -1
        self.width = 0

    def comes_before(self, end: int, start: int, prefix: str) -> bool:
        width = len(prefix.expandtabs(TAB))
        if start <= self.at < end and width >= self.width:
            return True
        while start < end:
            after = self.text.find("\n", start, end)
            after = end if after < 0 else after
            line = self.text[start:after].expandtabs(TAB)
            inner = line.lstrip(" >")
            if inner and len(line) - len(inner) < width:
                self.at, self.width = start, len(line) - len(inner) + 1
                return True
            start = after + 1
        return False


def hide_fence(span: Span, nested: bool) -> str:
    """What Markdown reads in place of the code at ``span``, of equal length.

    The standard extension puts the code into a block of its own, superfences into its line.
    """
    length = span.end - span.start
    return STASHED * length if nested else "\n" + STASHED * (length - 2) + "\n"
