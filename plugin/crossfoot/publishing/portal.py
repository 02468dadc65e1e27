"""The portal: every body with the reports of every year, each with what became of it."""

from collections.abc import Callable, Sequence
from html import escape
from typing import Literal

from crossfoot.binding.register import Body
from crossfoot.pages import phrases
from crossfoot.publishing.model import Publication, SiteReport, Status
from crossfoot.terms.text import Language

Link = Callable[[str], str]

Shown = Status | Literal["missing", "not-due"]
_SIGN: dict[Shown, str] = {
    "passed": "✓",
    "explained": "※",
    "remarks": "!",
    "failed": "✗",
    "draft": "…",
    "missing": "–",
    "not-due": "·",
}


def render(publication: Publication, argument: str, link: Link) -> str:
    """Bodies against years, the newest first."""
    language = publication.language
    years = publication.years
    if not years:
        return f"<p>{escape(phrases.EMPTY_PORTAL(language))}</p>"
    slots: dict[tuple[str, int], list[SiteReport]] = {}
    for report in publication.reports:
        slots.setdefault((report.body.id, report.year), []).append(report)
    heads = "".join(f'<th scope="col">{escape(phrases.YEAR_COLUMN(language).format(year=year))}</th>' for year in years)
    rows = []
    for body in publication.bodies:
        cells = "".join(
            f"<td>{_slot(body, slots.get((body.id, year), ()), year, link, language)}</td>" for year in years
        )
        rows.append(f'<tr><th scope="row">{escape(body.name)}</th>{cells}</tr>')
    title = escape(phrases.PORTAL(language))
    return (
        '<div class="crossfoot-scroll" tabindex="0" role="region" aria-labelledby="crossfoot-portal">'
        f'<table data-crossfoot-portal><caption id="crossfoot-portal">{title}</caption>\n'
        f'<thead><tr><th scope="col">{escape(phrases.BODY_COLUMN(language))}</th>{heads}</tr></thead>\n'
        f"<tbody>\n{chr(10).join(rows)}\n</tbody></table></div>"
    )


def _slot(body: Body, reports: Sequence[SiteReport], year: int, link: Link, language: Language) -> str:
    if not reports:
        return _status("missing" if body.files_for(year) else "not-due", language)
    words = []
    for report in reports:
        label = escape(phrases.YEAR_COLUMN(language).format(year=year))
        name = f'<a href="{escape(link(report.url))}">{label}</a>' if report.url is not None else label
        words.append(f"{name} {_status(report.status, language)}")
    return "<br>".join(words)


def _status(status: Shown, language: Language) -> str:
    words = escape(phrases.STATUS[status](language))
    return f'<span data-crossfoot-status="{status}"><span aria-hidden="true">{_SIGN[status]}</span> {words}</span>'
