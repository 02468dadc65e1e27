"""Who has filed for which year, who owes a report and who does not: the same answer on every list of a site."""

from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple

from crossfoot.binding.outstanding import Calendar, first_year
from crossfoot.binding.register import Body

if TYPE_CHECKING:
    from crossfoot.publishing.model import Publication, SiteReport

Standing = Literal["failed", "remarks", "draft", "explained", "passed", "missing", "awaited", "not-due", "absent"]
"""What became of a body's report for a year, the worst of several first.

``missing`` is one that the register asks for and whose last day is past (CF504, also where a later report says why
there is none: the public finds none all the same), ``awaited`` one whose day is to come,
``not-due`` one that the register does not ask for. ``absent`` says no more than that there is none: no register, or no
pack with a deadline, can tell.
"""

ORDER: tuple[Standing, ...] = (
    "failed", "remarks", "draft", "explained", "passed", "missing", "awaited", "not-due", "absent",
)  # fmt: skip


class Slot(NamedTuple):
    """A body and a year. ``reports`` are those that the site shows: of several the standing is the worst."""

    standing: Standing
    reports: "tuple[SiteReport, ...]"


class Entry(NamedTuple):
    """A report of the site, or one that the register asks for and that is missing: there ``report`` is ``None``."""

    body: Body
    year: int
    standing: Standing
    report: "SiteReport | None"


class Standings:
    """The standing of every body for every year of a site.

    A draft that the site does not show counts for nothing here, as it does where reports are called for.
    """

    def __init__(self, publication: "Publication") -> None:
        self._publication = publication
        self._calendar = Calendar(publication.profiles, publication.register, publication.today)
        self._first = min(publication.years, default=None)
        self._slots: dict[tuple[str, int], Slot] = {}
        self._listed: dict[int, tuple[Body, ...]] = {}

    def slot(self, body: Body, year: int) -> Slot:
        """What there is of ``body`` for ``year``."""
        key = body.id, year
        found = self._slots.get(key)
        if found is None:
            found = self._slots[key] = self._slot(body, year)
        return found

    def counts(self, year: int) -> Mapping[Standing, int]:
        """How many bodies stand how for ``year``."""
        return self._counts[year]

    def listed(self, year: int) -> tuple[Body, ...]:
        """The bodies that have filed for ``year``, or owe a report, by level and kind."""
        if year not in self._listed:
            self._listed[year] = tuple(
                body
                for group in self._publication.groups
                for body in group.bodies
                if self.slot(body, year).standing not in ("not-due", "absent")
            )
        return self._listed[year]

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every report and every one that is missing, the newest year first, in each the bodies in their order."""
        found: list[Entry] = []
        for year in self.years:
            for body in self._publication.bodies:
                slot = self.slot(body, year)
                if slot.standing == "missing":
                    found.append(Entry(body, year, "missing", None))
                found.extend(Entry(body, year, report.status, report) for report in slot.reports)
        return tuple(found)

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The years of which there is a report, or for which one is missing, the newest first."""
        registered = self._publication.register.bodies
        found = {report.year for report in self._publication.shown}
        starts = [start for body in registered if (start := self._start(body)) is not None]
        for year in range(min(starts, default=self._publication.today.year), self._publication.today.year):
            if (
                year not in found
                and self._calendar.requirement(year) is not None
                and any(self.slot(body, year).standing == "missing" for body in registered)
            ):
                found.add(year)
        return tuple(sorted(found, reverse=True))

    @cached_property
    def _counts(self) -> dict[int, Counter[Standing]]:
        bodies = self._publication.bodies
        return {year: Counter(self.slot(body, year).standing for body in bodies) for year in self.years}

    def _slot(self, body: Body, year: int) -> Slot:
        publication = self._publication
        own = publication.of_body(body.id)
        reports = tuple(report for report in own if report.year == year and is_shown(report))
        if reports:
            return Slot(min((report.status for report in reports), key=ORDER.index), reports)
        return Slot(self._without(body, year), ())

    def _start(self, body: Body) -> int | None:
        published = [report.year for report in self._publication.of_body(body.id) if report.status != "draft"]
        return first_year(body, published, self._first)

    def _without(self, body: Body, year: int) -> Standing:
        publication = self._publication
        if publication.register.find(body.id) is None:
            return "absent"
        start = self._start(body)
        if start is None or year < start or not body.files_for(year):
            return "not-due"
        kind = publication.kind_of(body)
        if self._calendar.requirement(year) is None or self._calendar.last_day(body, kind, year) is None:
            return "absent"
        return "missing" if self._calendar.is_due(body, kind, year) else "awaited"


def is_shown(report: "SiteReport") -> bool:
    """Whether the site shows that there is such a report: a draft only where its page can be read."""
    return report.url is not None or report.status != "draft"
