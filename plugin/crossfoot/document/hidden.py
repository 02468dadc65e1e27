"""What of a report is no markup, although it looks like it: code, and comments."""

from crossfoot.document.code_spans import code_and_comments
from crossfoot.document.gaps import between_blocks
from crossfoot.document.model import Document, Opaque
from crossfoot.source.span_set import SpanSet


def hidden_places(document: Document) -> SpanSet:
    """The code and the comments of ``document``, whole blocks and spans within one; none reaches into the next."""
    text = document.source.text
    found = [block.span for block in document.blocks if _is_hidden(block)]
    if "`" in text or "<!--" in text:
        shown = [block.span for block in document.blocks if not _is_hidden(block)]
        for start, end in (*between_blocks(document), *shown):
            found += code_and_comments(text, start, end)
    return SpanSet(found)


def _is_hidden(block: object) -> bool:
    return isinstance(block, Opaque) and block.kind in ("code", "comment")
