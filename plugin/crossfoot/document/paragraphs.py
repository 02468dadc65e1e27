"""Paragraphs: running text, and what in it was meant as a table or is one all the same."""

import re

from crossfoot.document.inline import PLAIN, plain_text
from crossfoot.document.inline_html import HTML_PARTS, read_inline_html
from crossfoot.document.lines import STASHED, Lines, joined
from crossfoot.document.model import Block, Paragraph, Swallowed
from crossfoot.source.span import Span
from crossfoot.terms.late import compile_late

_SEPARATOR = compile_late(r" *(?=.*\|)\|? *:?-+:? *(?:\| *:?-+:? *)*\|? *$")
_ALL_BOLD = compile_late(
    r"""(?:\s*(?:(\*\*|__)(?=\S)(?:(?!\1).)+(?<=\S)\1|<(b|strong)\b[^<>]*>(?:(?!</?\2\b).)+</\2\s*>))+\s*""",
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)


def read_paragraph(lines: Lines, references: set[str], found: list[Block]) -> None:
    """Add the paragraph that ``lines`` are to ``found``, and the tables and headings that stand in it."""
    if len(lines) > 1:
        separator = _separator(lines)
        if separator:
            last = separator
            while last + 1 < len(lines) and "|" in lines[last + 1].text:
                last += 1
            found.append(Swallowed(_place(lines[separator - 1 : last + 1])))
            for part in (lines[: separator - 1], lines[last + 1 :]):
                if part:
                    read_paragraph(part, references, found)
            return
    text = joined(lines)
    if "<" in text and HTML_PARTS.search(text):
        lines = read_inline_html(lines, text, references, found)
        text = joined(lines)
    if STASHED in text:
        text = text.replace(STASHED, "")
    content = text.strip(_BLANK)
    if not content:
        return
    bold = content[0] in "*_<" and _ALL_BOLD.fullmatch(content) is not None
    shown = content if PLAIN.fullmatch(content) else plain_text(content, references)
    if shown:
        found.append(Paragraph(shown, _place(lines), bold))


def _separator(lines: Lines) -> int:
    """The index of the line that looks like the second one of a pipe table, or 0 where there is none."""
    for index in range(1, len(lines)):
        text = lines[index].text
        if "|" in text and "-" in text and "|" in lines[index - 1].text and _SEPARATOR.match(text):
            return index
    return 0


_BLANK = " \t\n\r\f\v\u3000\xa0" + STASHED


def _place(lines: Lines) -> Span:
    """From the first character that is not white space, or hidden, to the last."""
    first, last = lines[0], lines[-1]
    if not first.text.strip(_BLANK):
        first = next(line for line in lines if line.text.strip(_BLANK))
    if not last.text.strip(_BLANK):
        last = next(line for line in reversed(lines) if line.text.strip(_BLANK))
    return Span(
        first.at(len(first.text) - len(first.text.lstrip(_BLANK))),
        last.at(len(last.text.rstrip(_BLANK))),
    )
