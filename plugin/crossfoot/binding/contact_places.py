"""Where a report gives the office's own contacts: below a heading that says so, or a line that leads up to them."""

from collections.abc import Iterator, Sequence

from crossfoot.binding.number_words import squeezed
from crossfoot.document.model import Document, Heading, Paragraph
from crossfoot.source.span import Span

LONGEST_ENTRY = 60
"""Letters of a line in a list of contacts; with a longer one the text goes on."""

_COLONS = ("：", ":")


def contact_places(document: Document, words: Sequence[str]) -> Iterator[Span]:
    """The stretches of the source, in order, that a heading or a line with one of ``words`` opens.

    Below a heading that is all up to the next heading of its level or a higher one, below a line (联系方式如下：,
    or 联系方式 alone where a heading is set as a line) the short lines that follow it.
    """
    level = 0
    lines = False
    for block in document.blocks:
        if isinstance(block, Heading):
            if not level or block.level <= level:
                level = block.level if _says(block.text, words) else 0
            lines = False
            continue
        if isinstance(block, Paragraph):
            lines = (lines and len(block.text) <= LONGEST_ENTRY) or _opens(block.text, words)
        if level or lines:
            yield block.span


def _opens(line: str, words: Sequence[str]) -> bool:
    return len(line) <= LONGEST_ENTRY and squeezed(line).endswith((*_COLONS, *words)) and _says(line, words)


def _says(text: str, words: Sequence[str]) -> bool:
    lower = squeezed(text).lower()
    return any(squeezed(word).lower() in lower for word in words)
