"""The reports that the bodies of the register owe, and those of them that are not there."""

import datetime
from collections.abc import Collection, Mapping, Sequence

from crossfoot.binding.filed import Filed
from crossfoot.binding.model import Bound, BoundMissing
from crossfoot.binding.register import Body, Register
from crossfoot.profile.choose import choose_profile
from crossfoot.profile.model import Profile
from crossfoot.profile.requirement import Requirement

Years = Mapping[int, Sequence[tuple[Filed, bool]]]
"""The reports of one body by year, each with whether it is a draft."""


class Calendar:
    """Which report years are due on a day, by what packs and register say."""

    def __init__(self, profiles: Sequence[Profile], register: Register, today: datetime.date) -> None:
        self._profiles = profiles
        self._register = register
        self._today = today
        self._chosen: dict[int, Profile | None] = {}

    def is_due(self, body: Body, kind: str, year: int) -> bool:
        """Whether the body's last day for ``year`` is past."""
        last = self.last_day(body, kind, year)
        return last is not None and last < self._today

    def last_day(self, body: Body, kind: str, year: int) -> datetime.date | None:
        """The body's last day of publication for ``year``, that of a body of unknown kind being the latest of all;
        ``None`` where its pack sets none.
        """
        profile = self.profile(year)
        days = [(d.month, d.day) for d in profile.deadlines if not kind or d.kind == kind] if profile else []
        if not days:
            return None
        local = self._register.deadline_of(body, kind, year)
        return datetime.date(year + 1, *(min(max(days), local) if local else max(days)))

    def requirement(self, year: int) -> Requirement | None:
        """What the pack of ``year`` asks of the register."""
        profile = self.profile(year)
        return profile.complete if profile is not None else None

    def profile(self, year: int) -> Profile | None:
        """The pack of ``year``."""
        if year not in self._chosen:
            chosen = choose_profile(self._profiles, year, None)
            self._chosen[year] = chosen if isinstance(chosen, Profile) else None
        return self._chosen[year]


def first_year(body: Body, published: Collection[int], first: int | None) -> int | None:
    """The first year that ``body`` owes: the register's, else that of its first report, else the site's ``first``."""
    return body.since or (min(published) if published else first)


def bind_outstanding(
    body: Body,
    years: Years,
    first: int | None,
    calendar: Calendar,
    last: int,
    accounted_for: Collection[int] = (),
) -> Bound | None:
    """The years that are due up to ``last``, all in one, by the newest pack among theirs; ``None`` where none is.

    ``first`` is the site's first year. For the years ``accounted_for`` a report says why there is none: no more is due.
    """
    published = {year for year, reports in years.items() if any(not draft for _, draft in reports)}
    start = first_year(body, published, first)
    if start is None:
        return None
    kind = body.kind or next((filed.kind for reports in years.values() for filed, _ in reports if filed.kind), "")
    due: list[int] = []
    requirement: Requirement | None = None
    for year in range(start, (min(last, body.until) if body.until else last) + 1):
        asked = calendar.requirement(year)
        if asked is not None and year not in accounted_for and calendar.is_due(body, kind, year):
            requirement = asked
            due.append(year)
    if requirement is None:
        return None
    lacking = tuple(year for year in due if year not in published)
    drafts = tuple(filed.filing for year in lacking for filed, _ in years.get(year, ()))
    return Bound(requirement, BoundMissing(body.name, lacking, body.span, None, 0, drafts), len(due))
