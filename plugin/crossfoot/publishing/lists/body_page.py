"""The page of a body: what it is, its reports of all years, what it has explained, the bodies below it."""

from collections.abc import Iterator
from html import escape

from crossfoot.binding.register import Body
from crossfoot.pages.outcome_counts import count_of
from crossfoot.pages.phrases import OUTCOME
from crossfoot.publishing.lists import groups, phrases
from crossfoot.publishing.lists.dates import published, timeliness
from crossfoot.publishing.lists.grid import body_name, report_of, reports_of
from crossfoot.publishing.lists.paging import Link
from crossfoot.publishing.lists.standings import signed
from crossfoot.publishing.lists.table import heading, linked, row, rows, section, table
from crossfoot.publishing.model import Publication, SiteReport
from crossfoot.results.checklist import Counts, WaiverNote
from crossfoot.terms.listing import LIST
from crossfoot.terms.outcome import OutcomeKind

COUNTED = (OutcomeKind.PASSED, OutcomeKind.FAILED, OutcomeKind.WAIVED, OutcomeKind.NOT_ASSESSED)
"""The outcomes of which lists give the numbers."""


def render(publication: Publication, argument: str, link: Link) -> str:
    """The page of the body whose slug is ``argument``, down to its charts."""
    body = publication.body_at(argument)
    parts = [_facts(publication, body, link), _series(publication, body, link), _waivers(publication, body, link)]
    return section(parts)


def render_below(publication: Publication, argument: str, link: Link) -> str:
    """The bodies right below the one whose slug is ``argument``; nothing where there are none."""
    body, language = publication.body_at(argument), publication.language
    below = publication.children.get(body.id, ())
    if not below:
        return ""
    years = publication.standings.years[:1]
    printed = [
        row(
            body_name(publication, child, link),
            [reports_of(publication.standings.slot(child, year), language, link) for year in years],
        )
        for child in below
    ]
    heads = [phrases.BODY_COLUMN(language), *(phrases.IN_YEAR(language).format(year=year) for year in years)]
    title = phrases.BELOW_OF(language).format(body=body.name)
    content = table(title, "crossfoot-below-table", "data-crossfoot-below", heads, [rows(printed, len(heads))])
    return section([heading(phrases.BELOW(language), "crossfoot-below"), content])


def _facts(publication: Publication, body: Body, link: Link) -> str:
    language = publication.language
    facts: list[tuple[str, str]] = []
    kind = publication.kind_of(body)
    if kind:
        facts.append((phrases.KIND_COLUMN(language), escape(groups.kind_title(kind, language))))
    if body.level:
        facts.append((phrases.LEVEL_COLUMN(language), escape(groups.level_title(body.level, language))))
    parent = publication.register.find(body.parent) if body.parent else None
    if parent is not None:
        facts.append((phrases.PARENT_COLUMN(language), body_name(publication, parent, link)))
    if body.names:
        facts.append((phrases.OTHER_NAMES(language), escape(LIST(language).join(body.names))))
    if body.compiled:
        parts = [found for id_ in body.parts if (found := publication.register.find(id_)) is not None]
        names = LIST(language).join(body_name(publication, part, link) for part in parts)
        if any(body.compiled_in):
            years = "–".join(str(year or "") for year in body.compiled_in)
            names = phrases.COMPILED_IN(language).format(names=names, years=years)
        facts.append((phrases.COMPILED_FROM(language), names))
    entries = "".join(f"<div><dt>{escape(name)}</dt><dd>{value}</dd></div>" for name, value in facts)
    known = not publication.register.bodies or publication.register.find(body.id) is not None
    note = "" if known else f"<p>{escape(phrases.UNREGISTERED(language))}</p>"
    return f"<dl data-crossfoot-facts>{entries}</dl>{note}" if entries else note


def _series(publication: Publication, body: Body, link: Link) -> str:
    """Every year that is asked of the body or of which it has a report, the newest first."""
    language = publication.language
    printed = list(_years(publication, body, link))
    title = phrases.SERIES(language)
    if not printed:
        return f"{heading(title, 'crossfoot-series')}\n<p>{escape(phrases.EMPTY(language))}</p>"
    columns = (
        phrases.YEAR_COLUMN,
        phrases.STANDING_COLUMN,
        phrases.PUBLISHED_COLUMN,
        phrases.TIMELINESS_COLUMN,
        *(OUTCOME[kind] for kind in COUNTED),
    )
    heads = [column(language) for column in columns]
    caption = phrases.SERIES_OF(language).format(body=body.name)
    content = table(caption, "crossfoot-series-table", "data-crossfoot-series", heads, [rows(printed, len(heads))])
    return f"{heading(title, 'crossfoot-series')}\n{content}"


def _years(publication: Publication, body: Body, link: Link) -> Iterator[str]:
    language = publication.language
    for year in publication.standings.years:
        slot = publication.standings.slot(body, year)
        if slot.standing in ("not-due", "absent"):
            continue
        label = escape(phrases.IN_YEAR(language).format(year=year))
        head = linked(label, publication.pages.get(f"years/{year}"), link)
        if not slot.reports:
            yield row(head, [signed(slot.standing, language), *[""] * (2 + len(COUNTED))])
        for report in slot.reports:
            yield row(head, _cells(publication, report, link))


def _cells(publication: Publication, report: SiteReport, link: Link) -> list[str]:
    language = publication.language
    total = Counts()
    for item in report.checklist.items:
        total.add(item.counts)
    return [
        report_of(report, language, link),
        published(report, language),
        timeliness(report, language),
        *(str(count_of(total, kind)) for kind in COUNTED),
    ]


def _waivers(publication: Publication, body: Body, link: Link) -> str:
    """The explanations of all years, the newest first."""
    language = publication.language
    parts = []
    for year in publication.standings.years:
        for report in publication.standings.slot(body, year).reports:
            if report.checklist.waivers:
                label = escape(phrases.IN_YEAR(language).format(year=year))
                entries = "".join(f"<li>{_waiver(publication, report, note)}</li>" for note in report.checklist.waivers)
                parts.append(f"<h3>{linked(label, report.url, link)}</h3>\n<ul>{entries}</ul>")
    if not parts:
        return ""
    return f"{heading(phrases.WAIVERS(language), 'crossfoot-waivers')}\n{chr(10).join(parts)}"


def _waiver(publication: Publication, report: SiteReport, note: WaiverNote) -> str:
    """What a waiver accepts, by the titles of the requirements, and why."""
    language = publication.language
    what = note.target.split(" / ")[0]
    titles = dict.fromkeys(
        diagnostic.title
        for diagnostic in report.diagnostics
        if diagnostic.waiver == note.reason and what in (diagnostic.code, diagnostic.requirement)
    )
    name = escape(LIST(language).join(titles))
    target = f"{name} <code>{escape(note.target)}</code>".lstrip()
    words = phrases.WAIVER(language).format(target=target, reason=escape(note.reason))
    until = escape(phrases.UNTIL(language).format(date=note.until)) if note.until else ""
    return words + until
