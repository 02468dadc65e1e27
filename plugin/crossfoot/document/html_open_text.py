"""The text content of an element while it is being read."""

from crossfoot.document.html_tokens import SPACE, decode
from crossfoot.document.table_grid import SINGLE, CellSpans
from crossfoot.source.span import Span
from crossfoot.terms.late import compile_late

Pieces = list["str | Pieces"]
"""A text in the order of the page: strings, and the pieces of tables and cells inside it."""

_SPACES = compile_late(r"[ \t\n\r\f]+")


def shown_text(content: str) -> str:
    """``content`` with ASCII white space collapsed and trimmed."""
    return content if content.isalnum() else _SPACES.sub(" ", content).strip(SPACE)


def joined(pieces: Pieces) -> str:
    """One string of all pieces; those of closed cells are joined already, so the depth is small."""
    return "".join([piece if isinstance(piece, str) else joined(piece) for piece in pieces])


class OpenText:
    """The content of a cell, a caption or a heading from its start tag on."""

    __slots__ = ("first", "last", "name", "pieces", "spans", "tag")

    def __init__(self, name: str, tag: Span, pieces: Pieces, spans: CellSpans = SINGLE) -> None:
        self.name = name
        self.tag = tag
        self.pieces = pieces
        self.spans = spans
        self.first = -1
        self.last = -1

    def add(self, written: str, start: int, shown: str | None = None) -> None:
        """Add the text ``written`` at ``start``, which shows as ``shown``: with its references decoded if not given."""
        shown = decode(written) if shown is None else shown
        self.pieces.append(shown)
        if shown.strip(SPACE):
            self.cover(start + len(written) - len(written.lstrip(SPACE)), start + len(written.rstrip(SPACE)))

    def cover(self, first: int, last: int) -> None:
        """Take note that some of the text stands at ``first`` up to ``last``."""
        if self.first < 0:
            self.first = first
        self.last = last

    def text(self) -> str:
        """The text content, ASCII white space collapsed and trimmed."""
        return shown_text(joined(self.pieces))

    def span(self, at: int) -> Span:
        """The place of the text, or of all the content that ends at ``at`` where there is none."""
        return Span(self.tag.end, at) if self.first < 0 else Span(self.first, self.last)
