"""Headings that stand in the report and are none: something before them that is not closed swallowed them."""

from collections.abc import Sequence

from crossfoot.document.model import Document
from crossfoot.profile.labels import label_key
from crossfoot.profile.section_model import SectionRequirement
from crossfoot.source.span import Span


def is_in_unclosed(requirement: SectionRequirement, document: Document) -> bool:
    """Whether the heading stands behind an HTML element whose end tag never comes."""
    return document.unclosed is not None and _is_written(requirement, document, [_after_tag(document)])


def told_elsewhere(
    missing: Sequence[SectionRequirement], document: Document, in_tables: Sequence[Span]
) -> frozenset[str]:
    """Those of the missing sections that are no finding of their own: all that an unclosed table swallowed, which is
    one, and of those in another element all but the first, which names it.
    """
    of_table = [requirement for requirement in missing if _is_written(requirement, document, in_tables)]
    rest = [r for r in missing if r not in of_table and is_in_unclosed(r, document)]
    return frozenset(requirement.section for requirement in (*of_table, *rest[1:]))


def swallowed_by(document: Document, in_tables: Sequence[Span]) -> list[Span]:
    """The texts in which nothing is a heading or a table any more."""
    return [*in_tables, _after_tag(document)] if document.unclosed is not None else list(in_tables)


def _after_tag(document: Document) -> Span:
    assert document.unclosed is not None
    return Span(document.unclosed.tag.end, len(document.source.text))


def _is_written(requirement: SectionRequirement, document: Document, spans: Sequence[Span]) -> bool:
    """Whether a line in ``spans`` is marked as this heading."""
    key = label_key(requirement.text)
    text = document.source.text
    lines = (line for span in spans for line in text[span.start : span.end].split("\n"))
    return any(key in label_key(line) for line in lines if line.lstrip().startswith("#"))
