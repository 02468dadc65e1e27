"""What a run may be told: which rules, how grave, in which language."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from crossfoot.binding.register import Register
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Language


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """``select`` and ``ignore`` hold codes or beginnings of codes (``CF2``); an empty ``select`` is all.

    ``severity`` maps a code or a requirement id to a severity, or to ``None`` for off; the requirement wins.
    ``today`` decides which waivers have expired and which reports are due. ``whole_site`` says that all reports of a
    site are judged, so that what is not there is missing. ``rules_url`` is the address of a rule's page with
    ``{code}`` in the place of the code; empty where none is known.
    """

    language: Language = "zh"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity | None] = field(default_factory=dict)
    fail_on: Severity | None = Severity.ERROR
    today: datetime.date = field(default_factory=datetime.date.today)
    register: Register = field(default_factory=Register)
    whole_site: bool = False
    coverage: bool = False
    rules_url: str = ""
