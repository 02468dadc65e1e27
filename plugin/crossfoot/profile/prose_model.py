"""What is asked of the text of a report: its wording, its years, and what it has to state."""

from dataclasses import dataclass
from typing import Literal

from crossfoot.profile.requirement import Requirement

ProsePart = Literal["privacy", "links", "addresses", "brackets", "sentences"]


@dataclass(slots=True, eq=False)
class ProseRequirement(Requirement):
    """What is asked of the text as such, whatever it says, id ``prose.<part>``.

    For ``privacy``: ``contact_words`` mark the office's own contact line, ``contact_headings`` stand above such lines,
    ``number_words`` before long numbers that belong to no person, ``person_words`` call those whose contacts are
    personal. For ``addresses``: ``domains`` are those that hosts are held against.
    """

    part: ProsePart = "sentences"
    contact_words: tuple[str, ...] = ()
    contact_headings: tuple[str, ...] = ()
    number_words: tuple[str, ...] = ()
    person_words: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class WordingRequirement(Requirement):
    """Sections whose wording is the report's own, id ``series.wording``.

    ``against_last_year`` and ``against_others`` are the shares, in percent of a section's letters, from which on it
    is too like. ``discount`` are phrases that do not count; sections of fewer letters than ``minimum`` are not judged.
    """

    sections: tuple[str, ...] = ()
    against_last_year: int = 100
    against_others: int = 100
    minimum: int = 0
    discount: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class PeriodRequirement(Requirement):
    """The statistical period is the whole report year, id ``dates.period``; ``words`` are those that mark it."""

    words: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class OwnWorkRequirement(Requirement):
    """Sentences of the body's own work speak of the report year, id ``dates.sentences``.

    ``subjects`` may stand before the year, one of ``verbs`` has a figure behind it; none of ``exempt`` is there,
    and none of ``exempt_before`` in front of the figure. ``things`` right before the verb are what has the year.
    """

    subjects: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    exempt: tuple[str, ...] = ()
    exempt_before: tuple[str, ...] = ()
    things: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class DateRequirements:
    """What a pack asks of the years in a report; a part that it does not ask for is ``None``.

    ``title``, ``heading`` and ``path`` (ids ``dates.…``) name no other year than that of the report.
    """

    title: Requirement | None = None
    heading: Requirement | None = None
    path: Requirement | None = None
    period: PeriodRequirement | None = None
    sentences: OwnWorkRequirement | None = None

    def all(self) -> tuple[Requirement, ...]:
        """The parts that are asked for, in order."""
        parts = (self.title, self.heading, self.path, self.period, self.sentences)
        return tuple(part for part in parts if part is not None)


@dataclass(slots=True, eq=False)
class Statement(Requirement):
    """What the prose must state, id ``statements.<id>``. ``where`` is a section, or ``opening``: all before the first.

    Of each group of ``says`` one word has to occur, and near them one of ``result`` where there are such words.
    Asked of ``kinds`` of bodies alone, of all if empty, and from the report year ``since`` on.
    """

    where: str = ""
    says: tuple[tuple[str, ...], ...] = ()
    result: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    since: int = 0
