"""What is asked of the front matter, the title and the publication of a report."""

from dataclasses import dataclass
from typing import Literal

from crossfoot.profile.requirement import Requirement

KeyType = Literal["text", "year", "date", "choice", "flag"]
KeyDuty = Literal["required", "recommended", "optional"]


@dataclass(slots=True, eq=False)
class KeyRequirement(Requirement):
    """A key of the front matter, id ``front_matter.<key>``. A recommended one that is missing is a warning."""

    key: str = ""
    type: KeyType = "text"
    duty: KeyDuty = "required"
    choices: tuple[str, ...] = ()
    unless_registered: bool = False
    """Not demanded where the register knows the body."""


@dataclass(slots=True, eq=False)
class DeadlineRequirement(Requirement):
    """The last day of publication in the year after the report year, id ``publication.deadline``.

    There is one for each kind of body, all with the same id.
    """

    kind: str = ""
    month: int = 1
    day: int = 31


@dataclass(slots=True, eq=False)
class ElectronicVersion(Requirement):
    """A front matter key that names a file beside the page, id ``publication.electronic``."""

    key: str = "electronic"


@dataclass(slots=True, eq=False)
class TitleRequirement(Requirement):
    """How the title is made up, id ``title``.

    ``patterns`` hold ``{body}`` and ``{year}``; the first is the official one. ``body_may_omit`` are parts of a
    body's name that a title may leave out.
    """

    patterns: tuple[str, ...] = ()
    body_may_omit: tuple[str, ...] = ()
