"""The map of the site (网站地图) as a page: what the navigation and the lists lead to, columns, bodies, years."""

from collections.abc import Callable, Mapping, Sequence
from html import escape

from crossfoot.binding.register import Body
from crossfoot.publishing.conventions import phrases
from crossfoot.publishing.conventions.options import Conventions
from crossfoot.publishing.lists.phrases import BODIES_TITLE, OVERVIEW_LINK, YEARS_TITLE
from crossfoot.publishing.model import Publication
from crossfoot.terms.text import Language

Link = Callable[[str], str]

NAME = "sitemap"
"""What the page is called in its address."""

MOST_LINKS = 1000
"""So many bodies, and reports beside them, are listed; a page of more would be of use to nobody."""

LISTS = (("overview", OVERVIEW_LINK), ("bodies", BODIES_TITLE), ("years", YEARS_TITLE))
"""The pages that a site has without writing them, by their names, with their titles."""

PageOf = Callable[[str], str | None]
"""The address, from the site's root, of the page of the body with an id; ``None`` where it has none."""


def render(
    publication: Publication,
    site: Conventions,
    columns: Mapping[str, str],
    link: Link,
    page_of: PageOf | None = None,
    *,
    contents: Sequence[tuple[str, str]] = (),
) -> str:
    """The map as HTML; ``columns`` are the addresses of the pages of columns, by their paths.

    ``contents`` are the titles and addresses of what the navigation leads to; lists that it leaves out follow. A body
    has its reports beside it: all of them, or the newest where they are too many.
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
        bodies.append(_linked(body.name, page, link) + _reports(publication, body, link, language, newest))
    more = len(publication.bodies) - MOST_LINKS
    if more > 0:
        bodies.append(_linked(phrases.MORE(language).format(count=more), "", link))
    years = [
        _linked(phrases.YEAR(language).format(year=year), page, link)
        for year in publication.years
        if (page := publication.pages.get(f"years/{year}")) is not None
    ]
    known = {address for _, address in contents}
    lists = [
        (title(language), address)
        for name, title in LISTS
        if (address := publication.pages.get(name)) is not None and address not in known
    ]
    main = [_linked(words, address, link) for words, address in (*contents, *lists)]
    parts = ((phrases.CONTENTS, main), (phrases.COLUMNS, listed), (phrases.BODIES, bodies), (phrases.YEARS, years))
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
