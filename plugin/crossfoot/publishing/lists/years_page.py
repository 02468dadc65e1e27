"""The years of a site, and a page for each: which bodies have filed for it, which have not."""

from collections.abc import Sequence
from html import escape

from crossfoot.binding.register import Body
from crossfoot.publishing.lists import phrases
from crossfoot.publishing.lists.dates import published, timeliness
from crossfoot.publishing.lists.grid import body_name, reports_of
from crossfoot.publishing.lists.groups import grouped_rows
from crossfoot.publishing.lists.paging import ROWS_ON_A_PAGE, Link, on_page, paged, pages_for, read_page
from crossfoot.publishing.lists.portal import years
from crossfoot.publishing.lists.standings import legend
from crossfoot.publishing.lists.table import heading, row, section, table
from crossfoot.publishing.model import Publication

_COLUMNS = (
    phrases.BODY_COLUMN,
    phrases.STANDING_COLUMN,
    phrases.PUBLISHED_COLUMN,
    phrases.TIMELINESS_COLUMN,
    phrases.EXPLAINED_COLUMN,
)


def render_index(publication: Publication, argument: str, link: Link) -> str:
    """Every year with how many bodies stand how."""
    if argument:
        raise LookupError(argument)
    return section([heading(phrases.BY_YEAR(publication.language), "crossfoot-years"), years(publication, link)])


def render(publication: Publication, argument: str, link: Link) -> str:
    """The page of a year: ``argument`` is the year, and the number of the page where that is not the first."""
    first, _, second = argument.partition(" ")
    year = next((year for year in publication.standings.years if str(year) == first), None)
    if year is None:
        raise LookupError(argument)
    page, bodies = read_page(second), publication.standings.listed(year)
    content = _bodies(publication, year, on_page(bodies, page, ROWS_ON_A_PAGE), link)
    count = pages_for(len(bodies), ROWS_ON_A_PAGE)
    head = _head(publication, year, bodies, link) if page == 1 else ""
    content = paged(publication, f"years/{year}", page, count, link, content)
    return section([head, heading(phrases.BY_BODY(publication.language), "crossfoot-bodies"), content])


def _head(publication: Publication, year: int, bodies: Sequence[Body], link: Link) -> str:
    """How many stand how, and the names of those whose report is missing."""
    language = publication.language
    lacking = [body for body in bodies if publication.standings.slot(body, year).standing == "missing"]
    if lacking:
        entries = "".join(f"<li>{body_name(publication, body, link)}</li>" for body in lacking)
        words = f"<ul data-crossfoot-lacking>{entries}</ul>"
    else:
        known = bool(publication.register.bodies)
        words = f"<p>{escape((phrases.NONE_LACKING if known else phrases.UNJUDGED_LACKING)(language))}</p>"
    return (
        f"{legend(publication.standings.counts(year), language)}\n"
        f"{heading(phrases.LACKING(language), 'crossfoot-lacking')}\n{words}"
    )


def _bodies(publication: Publication, year: int, bodies: Sequence[Body], link: Link) -> str:
    language = publication.language
    parts = grouped_rows(publication, bodies, len(_COLUMNS), lambda body: _row(publication, year, body, link))
    heads = [column(language) for column in _COLUMNS]
    title = phrases.YEAR_TITLE(language).format(year=year)
    return table(title, "crossfoot-year", "data-crossfoot-year", heads, parts)


def _row(publication: Publication, year: int, body: Body, link: Link) -> str:
    language = publication.language
    slot = publication.standings.slot(body, year)
    cells = [
        reports_of(slot, language, link),
        "<br>".join(published(report, language) for report in slot.reports),
        "<br>".join(timeliness(report, language) for report in slot.reports),
        "<br>".join(str(len(report.checklist.waivers)) for report in slot.reports),
    ]
    return row(body_name(publication, body, link), cells)
