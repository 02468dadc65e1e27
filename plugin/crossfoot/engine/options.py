"""What a run may be told: which rules, how grave, in which language."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from crossfoot.binding.register import Register
from crossfoot.binding.site_model import Imprint
from crossfoot.engine.severities import NarrowedSeverities, Said, Severities, layers_of, said_of
from crossfoot.results.known import Baseline
from crossfoot.source.source_file import SourceFile
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Language


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """``select`` and ``ignore`` hold codes or beginnings of codes (``CF2``); an empty ``select`` is all.

    ``severity`` maps a code, the beginning of one or a requirement id to a severity, or to ``None`` for off; the
    requirement wins. ``narrowed`` are severities for some paths and years, ``exceptions`` those of them that are in
    force (see ``at``). ``preset`` stands below all of these, and by code alone: see ``severity_of``.

    ``today`` decides which waivers have expired and which reports are due. ``whole_site`` says that all reports of a
    site are judged, so that what is not there is missing. ``rules_url`` is the address of a rule's page with
    ``{code}`` in the place of the code; empty where none is known. ``baseline`` are the findings that are known.
    ``watched`` are codes, beginnings of codes and requirement ids of which the run says whether anything was there to
    judge. ``imprint`` is what the site itself must say, ``None`` where that is not asked.
    """

    language: Language = "zh"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Severities = field(default_factory=dict)
    fail_on: Severity | None = Severity.ERROR
    today: datetime.date = field(default_factory=datetime.date.today)
    register: Register = field(default_factory=Register)
    whole_site: bool = False
    coverage: bool = False
    rules_url: str = ""
    narrowed: tuple[NarrowedSeverities, ...] = ()
    exceptions: tuple[Severities, ...] = ()
    preset: Mapping[str, Severity | None] = field(default_factory=dict)
    baseline: Baseline | None = None
    watched: tuple[str, ...] = ()
    imprint: Imprint | None = None

    @property
    def other_sources(self) -> list[SourceFile]:
        """The texts of the files that findings may name and that are no reports."""
        return [self.register.source, *(self.imprint.sources.values() if self.imprint is not None else ())]

    def at(self, path: str, year: int | None) -> "CheckOptions":
        """The options for the report at ``path`` for ``year``; these same ones where nothing is narrowed."""
        if not self.narrowed:
            return self
        return self.with_exceptions(tuple(entry for entry in self.narrowed if entry.applies_to(path, year)))

    def with_exceptions(self, narrowed: tuple[NarrowedSeverities, ...]) -> "CheckOptions":
        """The options for reports to which exactly ``narrowed`` apply."""
        return replace(self, exceptions=layers_of(narrowed))

    def said_of(self, code: str, requirement: str) -> Said:
        """What the site says of the severity of a rule or a requirement."""
        return said_of(code, requirement, (*self.exceptions, self.severity))
