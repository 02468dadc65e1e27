"""What a run may be told: which rules, how grave, in which language."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Language


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """``select`` and ``ignore`` hold codes or beginnings of codes (``CF2``); an empty ``select`` is all.

    ``severity`` maps a code or a requirement id to a severity, or to ``None`` for off; the requirement wins.
    ``today`` decides which waivers have expired. ``kinds`` gives the kind of each body that the register knows, and
    ``ids`` its id, both by every name that it goes by. ``coverage``: say of each figure of the prose what became of it.
    """

    language: Language = "zh"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity | None] = field(default_factory=dict)
    fail_on: Severity | None = Severity.ERROR
    today: datetime.date = field(default_factory=datetime.date.today)
    kinds: Mapping[str, str] = field(default_factory=dict)
    ids: Mapping[str, str] = field(default_factory=dict)
    coverage: bool = False
