"""The prose of a report: its passages, in the order of the source."""

from crossfoot.document.model import Document
from crossfoot.document.passages import Passage, passages
from crossfoot.source.span import Span


class Narrative:
    """All running text of a report, tables and headings left out."""

    __slots__ = ("passages",)

    def __init__(self, passages: tuple[Passage, ...]) -> None:
        self.passages = passages

    def within(self, span: Span) -> tuple[Passage, ...]:
        """The passages that begin in ``span`` of the source, such as a section."""
        return tuple([passage for passage in self.passages if span.start <= passage.first < span.end])


def read_narrative(document: Document) -> Narrative:
    """Read the prose of ``document``."""
    return Narrative(tuple(passages(document.blocks, document.source.text)))
