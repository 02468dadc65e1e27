"""Printed notes that lift a relation between two years, such as 件数根据清理结果进行了调整."""

from collections.abc import Iterable, Sequence

from crossfoot.document.model import Document, Paragraph
from crossfoot.document.sentences import split_sentences
from crossfoot.profile.series_model import SeriesRelation

_Note = tuple[tuple[str, ...], ...]


def printed_notes(relations: Iterable[SeriesRelation], document: Document) -> frozenset[str]:
    """The relations that a note in the report's prose lifts: each of its items has to occur in one sentence."""
    paragraphs = [block.text for block in document.blocks if isinstance(block, Paragraph)]
    prose = "\n".join(paragraphs)
    return frozenset(
        relation.id
        for relation in relations
        if any(_occurs(note, prose) and _is_printed(note, paragraphs) for note in relation.unless)
    )


def _is_printed(note: _Note, paragraphs: Iterable[str]) -> bool:
    """Whether a sentence of ``paragraphs`` is the note; hardly any has all of its words even in several sentences."""
    return any(
        _occurs(note, text) and any(_occurs(note, text[start:end]) for start, end in split_sentences(text))
        for text in paragraphs
    )


def _occurs(note: Sequence[Sequence[str]], text: str) -> bool:
    """Whether every item of the note has one of its words in ``text``."""
    for item in note:
        for word in item:
            if word in text:
                break
        else:
            return False
    return True
