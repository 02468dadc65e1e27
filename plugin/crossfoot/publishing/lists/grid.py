"""The grid of who has filed: bodies against years, the newest first."""

from collections.abc import Sequence
from html import escape

from crossfoot.binding.register import Body
from crossfoot.publishing.lists import phrases
from crossfoot.publishing.lists.groups import grouped_rows
from crossfoot.publishing.lists.paging import Link
from crossfoot.publishing.lists.standings import signed
from crossfoot.publishing.lists.table import linked, row, table
from crossfoot.publishing.model import Publication, SiteReport
from crossfoot.publishing.standing import Slot
from crossfoot.terms.text import Language


def grid(publication: Publication, bodies: Sequence[Body], link: Link) -> str:
    """``bodies`` by level and kind, each with what became of its reports of all years."""
    language = publication.language
    years = publication.standings.years

    def row_of(body: Body) -> str:
        cells = [reports_of(publication.standings.slot(body, year), language, link) for year in years]
        return row(body_name(publication, body, link), cells)

    parts = grouped_rows(publication, bodies, len(years) + 1, row_of)
    heads = [phrases.BODY_COLUMN(language), *(phrases.IN_YEAR(language).format(year=year) for year in years)]
    return table(phrases.GRID(language), "crossfoot-grid", "data-crossfoot-portal", heads, parts)


def body_name(publication: Publication, body: Body, link: Link) -> str:
    """The name of a body, leading to its page; other names that it is found by stand beside it for the script."""
    name = linked(escape(body.name), publication.page_of_body(body.id), link)
    known = "\n".join(other for other in body.names if other not in body.name)
    return f'<span data-crossfoot-names="{escape(known)}">{name}</span>' if known else name


def reports_of(slot: Slot, language: Language, link: Link) -> str:
    """The reports of a body for a year, each with what became of it; the standing where there is none."""
    if not slot.reports:
        return signed(slot.standing, language)
    return "<br>".join(report_of(report, language, link) for report in slot.reports)


def report_of(report: SiteReport, language: Language, link: Link) -> str:
    """A link that says what it opens, and what became of the report."""
    facts = {"body": report.body.name, "year": report.year}
    words, name = (escape(text(language).format(**facts)) for text in (phrases.REPORT, phrases.REPORT_NAMED))
    standing = signed(report.status, language)
    if report.url is None:
        return standing
    return f'<a href="{escape(link(report.url))}" aria-label="{name}">{words}</a><br>{standing}'
