"""Printed notes that lift a relation between two years, such as 件数根据清理结果进行了调整."""

from collections.abc import Iterable

from crossfoot.document.model import Document
from crossfoot.document.narrative import sentences
from crossfoot.profile.series_model import SeriesRelation


def printed_notes(relations: Iterable[SeriesRelation], document: Document) -> frozenset[str]:
    """The relations that a note in the report's prose lifts: each of its items has to occur in one sentence."""
    text = document.source.text
    possible = [
        (relation.id, note)
        for relation in relations
        for note in relation.unless
        if all(any(word in text for word in item) for item in note)
    ]
    if not possible:
        return frozenset()
    found: set[str] = set()
    for sentence in sentences(document):
        found.update(id_ for id_, note in possible if all(any(word in sentence.text for word in item) for item in note))
    return frozenset(found)
