"""The stretches of a report between its blocks: marks of lists and quotations, pictures alone, link definitions."""

from collections.abc import Iterator

from crossfoot.document.model import Document
from crossfoot.source.span import Span


def between_blocks(document: Document) -> Iterator[Span]:
    """What stands in the body of ``document`` outside every block, white space alone left out."""
    text = document.source.text
    at = document.body.start
    for start, end in [*sorted(block.span for block in document.blocks), (len(text), len(text))]:
        if start > at and not text[at:start].isspace():
            yield Span(at, start)
        at = max(at, end)
