"""What rules are handed of headings and sections."""

from typing import NamedTuple

from crossfoot.profile.section_model import SectionRequirement, Topic
from crossfoot.source.span import Span


class FoundHeading(NamedTuple):
    """A heading of the report that answers to a mandated one.

    ``number`` is what it is numbered, ``None`` where unreadable.
    """

    text: str
    span: Span
    number: int | None
    exact: bool
    known: bool
    in_order: bool


class BoundHeading(NamedTuple):
    """A mandated heading and all that answer to it, in order. Where none does, ``place`` is where it should stand.

    ``lookalike`` is what stands in its place (``bold``, ``plain``, ``level``, ``other-wording``) with its text,
    or the ``unclosed`` element that swallowed it, with its name.
    """

    section: SectionRequirement
    found: tuple[FoundHeading, ...]
    place: Span
    lookalike: str = ""
    lookalike_text: str = ""


class BoundOrder(NamedTuple):
    """The mandated headings that stand out of order: each with the one that it should follow."""

    misplaced: tuple[tuple[SectionRequirement, FoundHeading, str], ...]


class BoundOthers(NamedTuple):
    """Headings on the level of the mandated ones that answer to none of them."""

    headings: tuple[tuple[str, Span], ...]
    mandated: int


class BoundContent(NamedTuple):
    """What a section holds: ``length`` characters of text, counted as far as is asked for, ``filled`` where it has a
    table or the like.
    """

    section: SectionRequirement
    heading: Span
    length: int
    filled: bool
    placeholder: tuple[str, Span] | None


class BoundTopic(NamedTuple):
    """An aspect of a section, and whether one of its words occurs there."""

    topic: Topic
    section: SectionRequirement
    heading: Span
    covered: bool
