"""Printed notes that lift a relation between two years, such as 件数根据清理结果进行了调整."""

from collections.abc import Iterable

from crossfoot.document.model import Document, Paragraph
from crossfoot.document.sentences import split_sentences
from crossfoot.profile.series_model import SeriesRelation

_Note = tuple[tuple[str, ...], ...]


def printed_notes(relations: Iterable[SeriesRelation], document: Document) -> frozenset[str]:
    """The relations that a note in the report's prose lifts: each of its items has to occur in one sentence."""
    possible = [(relation.id, note) for relation in relations for note in relation.unless]
    if not possible:
        return frozenset()
    found: set[str] = set()
    for block in document.blocks:
        if isinstance(block, Paragraph):
            # Sentences are only looked for in the few paragraphs that can hold one.
            here = [(id_, note) for id_, note in possible if id_ not in found and _occurs(note, block.text)]
            if here:
                sentences = [block.text[start:end] for start, end in split_sentences(block.text)]
                found.update(
                    id_
                    for id_, note in here
                    if any(_occurs(note, sentence) for sentence in sentences) and _occurs(note, document.source.text)
                )
    return frozenset(found)


def _occurs(note: _Note, text: str) -> bool:
    """Whether every item of the note has one of its words in ``text``."""
    for item in note:
        for word in item:
            if word in text:
                break
        else:
            return False
    return True
