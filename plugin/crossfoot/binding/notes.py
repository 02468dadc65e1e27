"""Printed notes that lift a relation between two years, such as 件数根据清理结果进行了调整."""

from collections.abc import Iterable, Sequence

from crossfoot.document.model import Document, Paragraph
from crossfoot.document.sentences import split_sentences
from crossfoot.profile.series_model import SeriesRelation

_Note = tuple[tuple[str, ...], ...]


def printed_notes(relations: Iterable[SeriesRelation], document: Document) -> frozenset[str]:
    """The relations that a note in the report's prose lifts: each of its items has to occur in one sentence."""
    paragraphs = [block.text for block in document.blocks if isinstance(block, Paragraph)]
    source = document.source.text
    return frozenset(
        relation.id
        for relation in relations
        if any(_is_printed(note, paragraphs, source) and _occurs(note, source) for note in relation.unless)
    )


def _is_printed(note: _Note, paragraphs: Sequence[str], source: str) -> bool:
    """Whether a sentence of ``paragraphs`` is the note: one with a word of its first item, which hardly any has."""
    first, *rest = note
    for word in first:
        if word not in source:
            continue
        for text in paragraphs:
            if (
                word in text
                and _occurs(rest, text)
                and any(_occurs(note, text[start:end]) for start, end in split_sentences(text))
            ):
                return True
    return False


def _occurs(note: Sequence[Sequence[str]], text: str) -> bool:
    """Whether every item of the note has one of its words in ``text``."""
    for item in note:
        for word in item:
            if word in text:
                break
        else:
            return False
    return True
