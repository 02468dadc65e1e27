"""The mandated headings of a form, and what has to stand below each."""

from dataclasses import dataclass

from crossfoot.profile.requirement import Requirement


@dataclass(slots=True, eq=False)
class Numbering:
    """How mandated headings are numbered: the numerals in order, and the marks that may follow one.

    The first mark is the official one. Both are empty where the form does not number its headings.
    """

    numerals: tuple[str, ...]
    marks: tuple[str, ...]


@dataclass(slots=True, eq=False)
class Topic(Requirement):
    """An aspect that a section must cover; one of ``words`` has to occur. Id ``sections.<section>.<topic>``."""

    words: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class SectionRequirement(Requirement):
    """A mandated heading, id ``headings.<section>``. ``ordinal`` is 1-based; ``text`` is the heading without its
    number, ``official`` the heading with it.

    ``variants`` are known rewordings (CF105). ``content`` is the requirement that the section is not empty, id
    ``sections.<section>``; ``None`` where a table is all that is asked for. Fewer than ``minimum`` characters of text
    count as empty; ``placeholders`` are the words (无) that stand for nothing, and ``may_be_placeholder`` says
    whether one of them will do here.
    """

    section: str = ""
    ordinal: int = 0
    text: str = ""
    official: str = ""
    variants: tuple[str, ...] = ()
    content: Requirement | None = None
    minimum: int = 0
    placeholders: tuple[str, ...] = ()
    may_be_placeholder: bool = False
    topics: tuple[Topic, ...] = ()
