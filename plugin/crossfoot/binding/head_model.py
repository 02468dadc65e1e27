"""What rules are handed of the front matter and the publication."""

from typing import NamedTuple

from crossfoot.document.front_matter import Entry
from crossfoot.profile.head_model import DeadlineRequirement, KeyRequirement, TitleRequirement
from crossfoot.profile.model import Profile
from crossfoot.profile.requirement import Requirement
from crossfoot.source.span import Span


class BoundKey(NamedTuple):
    """A key of the front matter; ``entry`` is ``None`` where it is missing. ``head`` is where it should stand.

    ``registered`` is what the register says of the body instead, empty where it says nothing. With the report year,
    ``since`` and ``until`` are the first and the last for which the register has the body file.
    """

    key: KeyRequirement
    entry: Entry | None
    head: Span
    year: int | None
    registered: str = ""
    since: int | None = None
    until: int | None = None


class BoundTitle(NamedTuple):
    """The report's title, and what it is made of; ``names`` are the body's, the one that the report gives first.

    ``printed_year`` is the one year that the title names, if it names one that is judged elsewhere (CF403).
    """

    pattern: TitleRequirement
    title: str
    names: tuple[str, ...]
    year: int
    span: Span
    printed_year: int | None = None


class BoundDeadline(NamedTuple):
    """The date of publication against the deadline for this kind of body; days are ordinals of ``datetime.date``."""

    deadline: DeadlineRequirement
    published: int
    latest: int
    span: Span
    local: int | None = None
    """A local deadline earlier than ``latest``, which is the law's."""


class BoundFile(NamedTuple):
    """A file that the front matter or a link names; ``problem`` is why it cannot be published: ``absent``,
    ``outside``, ``not-relative``, ``no-scheme`` (an address that reads as a file), ``may-run`` (a browser would run
    what is in it), ``not-a-name`` (a list or the like in the place of one).
    """

    requirement: Requirement
    name: str
    span: Span
    problem: str | None


class BoundForm(NamedTuple):
    """Whether the report is written on the form of its year. ``mark`` is the label or value that tells another form."""

    profile: Profile
    year: int | None
    other: Profile | None
    mark: str
    span: Span
