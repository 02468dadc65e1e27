"""The map of the site (网站地图) as a page: columns, bodies with their reports, years."""

from collections.abc import Callable, Mapping, Sequence
from html import escape

from crossfoot.binding.register import Body
from crossfoot.publishing.conventions import phrases
from crossfoot.publishing.conventions.options import Conventions
from crossfoot.publishing.model import Publication
from crossfoot.terms.text import Language

Link = Callable[[str], str]

NAME = "sitemap"
"""What the page is called in its address."""

MOST_LINKS = 1000
"""So many bodies, and reports beside them, are listed; a page of more would be of use to nobody."""

PageOf = Callable[[str], str | None]
"""The address, from the site's root, of the page of the body with an id; ``None`` where it has none."""


def render(
    publication: Publication, site: Conventions, columns: Mapping[str, str], link: Link, page_of: PageOf | None = None
) -> str:
    """The map as HTML; ``columns`` are the addresses of the pages of columns, by their paths.

    A body without a page of its own has its reports beside it: all of them, or the newest where they are too many.
    """
    language = publication.language
    listed = [
        _linked(column.name, columns.get(column.path), link)
        + (f"{phrases.COLON(language)}{escape(column.description)}" if column.description else "")
        for column in site.columns
    ]
    newest = len(publication.reports) > MOST_LINKS
    bodies = []
    for body in publication.bodies[:MOST_LINKS]:
        page = page_of(body.id) if page_of is not None else None
        words = _linked(body.name, page, link)
        bodies.append(words if page is not None else words + _reports(publication, body, link, language, newest))
    more = len(publication.bodies) - MOST_LINKS
    if more > 0:
        bodies.append(_linked(phrases.MORE(language).format(count=more), "", link))
    years = [
        _linked(phrases.YEAR(language).format(year=year), page, link)
        for year in publication.years
        if (page := publication.pages.get(f"years/{year}")) is not None
    ]
    parts = ((phrases.COLUMNS, listed), (phrases.BODIES, bodies), (phrases.YEARS, years))
    return "\n".join(_list(words(language), entries) for words, entries in parts if entries)


def _reports(publication: Publication, body: Body, link: Link, language: Language, newest: bool) -> str:
    """The years of the body's reports, the newest first, or alone."""
    years = [
        _linked(phrases.YEAR(language).format(year=report.year), report.url, link)
        for report in reversed(publication.of_body(body.id))
        if report.url is not None
    ]
    return phrases.COLON(language) + " ".join(years[:1] if newest else years) if years else ""


def _list(title: str, entries: Sequence[str]) -> str:
    lines = "".join(f"<li>{entry}</li>\n" for entry in entries)
    return f"<h2>{escape(title)}</h2>\n<ul>\n{lines}</ul>"


def _linked(words: str, address: str | None, link: Link) -> str:
    return f'<a href="{escape(link(address))}">{escape(words)}</a>' if address is not None else escape(words)
