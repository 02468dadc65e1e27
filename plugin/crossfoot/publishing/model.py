"""A site of judged reports, as its lists, downloads and charts need it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal, NamedTuple

from crossfoot.binding.filed import Filed
from crossfoot.binding.register import Body, Register
from crossfoot.profile.model import Profile
from crossfoot.publishing.body_groups import Group, group
from crossfoot.publishing.figures import SiteFigures
from crossfoot.publishing.outcomes import Outcomes
from crossfoot.publishing.slugs import slugs
from crossfoot.publishing.standing import Standings, is_shown
from crossfoot.results.checklist import Checklist
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Language

Status = Literal["passed", "explained", "remarks", "failed", "draft"]
"""In a word, what became of a report: ``explained`` is one with waivers, ``remarks`` one with open findings.

It says what the checklist below the report says: nobody is told there that nothing is open, and here that it is.
"""


class SiteReport(NamedTuple):
    """A report whose body, year and pack are known.

    ``url`` is the address of its page from the site's root without a slash before it, ``None`` where the page is not
    published (or, under a server, not shown). ``body`` is the register's, or made of the name where that knows none.
    """

    path: str
    url: str | None
    body: Body
    filed: Filed
    profile: Profile
    checklist: Checklist
    diagnostics: Sequence[Diagnostic]
    status: Status

    @property
    def year(self) -> int:
        """The report year."""
        return self.filed.filing.year

    @property
    def figures(self) -> SiteFigures:
        """Its figures by table, row and column."""
        return SiteFigures(self.profile, self.filed.figures)


class UnplacedReport(NamedTuple):
    """A report of which body, year or pack is not known: no list has a place for it, but it must not be passed over."""

    path: str
    url: str | None
    checklist: Checklist
    diagnostics: Sequence[Diagnostic]


@dataclass(frozen=True)
class Publication:
    """All reports of a site by body, in the order of the register, others behind by name; of each body by year.

    ``root`` is the site's address with a slash at its end, empty where the site does not know it; ``name`` its name.
    ``charts`` is whether anything is drawn; ``licence`` what the site says of the use of its figures, empty where that
    is nothing.
    ``today`` decides which reports are due. ``register_checklist`` and ``register_findings`` are what was found of the
    site as a whole, ``None`` where nobody looked. ``pages`` are the addresses of the pages of lists, by their names
    (``bodies/ID``, ``years/2024``, ``overview``); a site without them has none.
    """

    reports: tuple[SiteReport, ...]
    register: Register
    profiles: tuple[Profile, ...]
    language: Language
    fail_on: Severity | None
    name: str = ""
    root: str = ""
    charts: bool = True
    licence: str = ""
    today: date = field(default_factory=date.today)
    unplaced: tuple[UnplacedReport, ...] = ()
    register_checklist: Checklist | None = None
    register_findings: tuple[Diagnostic, ...] = ()
    pages: Mapping[str, str] = field(default_factory=dict)
    _of: dict[tuple[str, int], SiteReport] = field(init=False, default_factory=dict, compare=False, repr=False)

    def __post_init__(self) -> None:
        for report in self.reports:
            self._of.setdefault((report.body.id, report.year), report)

    @cached_property
    def bodies(self) -> tuple[Body, ...]:
        """The bodies of the register, whether they filed or not, then the others that did."""
        known = {body.id: body for body in self.register.bodies}
        return tuple({**known, **{report.body.id: report.body for report in self.reports}}.values())

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The years for which there is a report, the newest first."""
        return tuple(sorted({report.year for report in self.reports}, reverse=True))

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The bodies by level and kind."""
        return group(self.bodies, self.kind_of)

    @cached_property
    def bodies_by_group(self) -> tuple[Body, ...]:
        """All bodies in the order of their groups."""
        return tuple(body for group in self.groups for body in group.bodies)

    @cached_property
    def standings(self) -> Standings:
        """Who has filed for which year."""
        return Standings(self)

    @cached_property
    def shown(self) -> tuple[SiteReport, ...]:
        """The reports that the site tells of: all but the drafts that it does not show."""
        return tuple(report for report in self.reports if is_shown(report))

    @cached_property
    def outcomes(self) -> Outcomes:
        """What became of every requirement in every report that the site tells of."""
        return Outcomes(self.shown, self.profiles)

    @cached_property
    def slugs(self) -> Mapping[str, str]:
        """The names of bodies in addresses, by their ids."""
        known = {body.id for body in self.register.bodies}
        return slugs(self.register.bodies, [body for body in self.bodies if body.id not in known])

    @cached_property
    def children(self) -> Mapping[str, Sequence[Body]]:
        """The bodies right below another, by its id."""
        found: dict[str, list[Body]] = {}
        for body in self.bodies:
            if body.parent is not None:
                found.setdefault(body.parent, []).append(body)
        return found

    @cached_property
    def _by_slug(self) -> Mapping[str, Body]:
        return {self.slugs[body.id]: body for body in self.bodies}

    def body_at(self, slug: str) -> Body:
        """The body of this name in addresses; raise ``LookupError``."""
        return self._by_slug[slug]

    def page_of_body(self, id: str) -> str | None:
        """The address, from the site's root, of the page of the body with this id; ``None`` where it has none."""
        slug = self.slugs.get(id)
        return self.pages.get(f"bodies/{slug}") if slug is not None else None

    def kind_of(self, body: Body) -> str:
        """The kind that the register gives ``body``, else that of its newest report that has one; may be empty."""
        return body.kind or next((r.filed.kind for r in reversed(self.of_body(body.id)) if r.filed.kind), "")

    @cached_property
    def _by_body(self) -> dict[str, list[SiteReport]]:
        groups: dict[str, list[SiteReport]] = {}
        for report in self.reports:
            groups.setdefault(report.body.id, []).append(report)
        return groups

    @cached_property
    def _by_year(self) -> dict[int, list[SiteReport]]:
        groups: dict[int, list[SiteReport]] = {}
        for report in self.reports:
            groups.setdefault(report.year, []).append(report)
        return groups

    def of_body(self, id: str) -> Sequence[SiteReport]:
        """The reports of a body, the oldest first."""
        return self._by_body.get(id, ())

    def of_year(self, year: int) -> Sequence[SiteReport]:
        """The reports for a year, in the order of the bodies."""
        return self._by_year.get(year, ())

    def report(self, body: str, year: int) -> SiteReport | None:
        """The report of the body with the id ``body`` for ``year``; of several the first."""
        return self._of.get((body, year))


def publication(
    reports: Sequence[SiteReport],
    register: Register,
    profiles: Sequence[Profile],
    language: Language,
    fail_on: Severity | None,
    *,
    name: str = "",
    root: str = "",
    charts: bool = True,
    licence: str = "",
    today: date | None = None,
    unplaced: Sequence[UnplacedReport] = (),
    register_checklist: Checklist | None = None,
    register_findings: Sequence[Diagnostic] = (),
    pages: Mapping[str, str] | None = None,
) -> Publication:
    """Put ``reports`` in order."""
    place = {body.id: index for index, body in enumerate(register.bodies)}
    last = len(place)
    ordered = sorted(reports, key=lambda r: (place.get(r.body.id, last), r.body.name, r.year, r.path))
    return Publication(
        tuple(ordered),
        register,
        tuple(profiles),
        language,
        fail_on,
        name,
        root,
        charts,
        licence,
        today=today or date.today(),
        unplaced=tuple(unplaced),
        register_checklist=register_checklist,
        register_findings=tuple(register_findings),
        pages=pages or {},
    )


def status_of(checklist: Checklist, diagnostics: Sequence[Diagnostic], fail_on: Severity | None) -> Status:
    """In a word, what became of a report."""
    if checklist.draft:
        return "draft"
    open_findings = [diagnostic for diagnostic in diagnostics if diagnostic.waiver is None]
    if any(fail_on is not None and d.severity >= fail_on and not d.baseline for d in open_findings):
        return "failed"
    if open_findings:
        return "remarks"
    return "explained" if any(diagnostic.waiver is not None for diagnostic in diagnostics) else "passed"
