"""Waivers: accepted departures, written into the front matter with a reason."""

import datetime
from dataclasses import dataclass

from crossfoot.document.front_matter import FrontMatter
from crossfoot.source.span import Span


@dataclass(slots=True)
class Waiver:
    """One entry of ``waivers``. ``requirement`` or ``code`` says what it covers, ``row`` and ``column`` (id or label) narrow it.

    ``span`` is the whole entry, ``spans`` the place of each value. ``malformed`` says what is wrong with its form:
    ``not-a-mapping``, ``no-target`` (neither requirement nor code), ``two-targets``, ``unknown-key``, ``bad-date``.
    """

    span: Span
    requirement: str | None
    code: str | None
    row: str | None
    column: str | None
    reason: str
    until: datetime.date | None
    spans: dict[str, Span]
    malformed: str | None = None


def read_waivers(front_matter: FrontMatter) -> tuple[Waiver, ...]:
    """The waivers of a report in their order, malformed ones among them."""
    raise NotImplementedError
