"""What a pack says of the prose: which phrases stand for which cells, and what a sentence may claim."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from crossfoot.profile.formula import Formula
from crossfoot.profile.requirement import Requirement

STATED = "n"
"""The name of the stated figure in a formula of the prose."""


@dataclass(frozen=True, slots=True, eq=False)
class Topic:
    """A matter of which sentences speak until they turn to another: the words that open it, and those that close it.

    ``names`` are words that name it beyond doubt, where those that open it may be said of others as well: 受理申请 is
    told of 法律援助 too. ``words`` are such as others share.

    Each is one of its own, so that what is remembered of it is found without reading its words.
    """

    opens: tuple[str, ...]
    closes: tuple[str, ...]
    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class FormWords:
    """The words of what a form is about: ``counted`` are those of its topics, ``others`` those of its other matters.

    What is told of a topic is the form's own figure (许可, 申请), of the others the form counts a part alone (复议).
    As with a topic, what is made of them is found without reading them.
    """

    counted: tuple[str, ...] = ()
    others: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        """Both."""
        return (*self.counted, *self.others)


def one_of(words: Iterable[str]) -> str:
    """A pattern for one of ``words``, the longest first; of none it holds nothing."""
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True))) or '(?!)'})"


class Wording(NamedTuple):
    """A phrase made ready: its pattern, and whether it leaves open that another scope is meant.

    ``ends`` are the letters with which its words end.
    """

    pattern: str
    uncertain: bool
    ends: frozenset[str]


@dataclass(slots=True, eq=False)
class ProseFigure(Requirement):
    """A figure that prose states, id ``narrative.<id>``.

    One of ``means`` has to be equal to it, or ``at_most`` not to be less. For a rate ``means`` are the wholes of which
    ``part`` is taken. ``topic`` is the matter that the passage has to speak of, ``within`` the figures of which one
    has to stand before it, ``part_of`` those of which it is a part and may be told as a share. A sentence with one of
    ``doubts`` may speak of another scope, one without any of ``beside`` up to the figure, or with one of ``unless``,
    does not speak of it. What is told of one that is ``undivided`` has no cell of its own in the tables.
    """

    name: str = ""
    wordings: tuple[Wording, ...] = ()
    units: tuple[str, ...] = ()
    means: tuple[Formula, ...] = ()
    at_most: Formula | None = None
    part: Formula | None = None
    topic: str = ""
    within: tuple[str, ...] = ()
    part_of: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    undivided: bool = False


@dataclass(slots=True, eq=False)
class Claim(Requirement):
    """Something that prose says without a figure (均已办结), id ``narrative.<id>``: ``holds`` is what it amounts to.

    It takes up one of the figures ``within``, where there are any. A sentence with one of
    ``unless`` up to its end says something else.
    """

    name: str = ""
    pattern: str = ""
    stems: tuple[str, ...] = ()
    topic: str = ""
    holds: Formula | None = None
    within: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class NarrativeSpec:
    """All that a pack asks of figures in prose.

    ``leads`` may stand before a phrase (全市, 本年度, 共), ``qualifiers`` within one, ``fillers`` between it and the
    figure. ``previous`` are words for the year before, ``earlier`` for those before it. ``words`` are those of what the
    form is about. The requirements of
    breakdowns, percentages, growth and repeated figures have no phrases: grammar tells them.
    """

    leads: tuple[str, ...]
    qualifiers: tuple[str, ...]
    fillers: tuple[str, ...]
    previous: tuple[str, ...]
    earlier: tuple[str, ...]
    topics: dict[str, Topic]
    words: FormWords
    figures: tuple[ProseFigure, ...]
    claims: tuple[Claim, ...]
    breakdowns: Requirement | None
    percentages: Requirement | None
    growth: Requirement | None
    repetition: Requirement | None
    """A figure that the report gives twice is the same both times."""

    @property
    def requirements(self) -> tuple[Requirement, ...]:
        """Every requirement, in order."""
        rest = (self.breakdowns, self.percentages, self.growth, self.repetition)
        return (*self.figures, *self.claims, *(requirement for requirement in rest if requirement))
