"""The portal: ways to a report by search, by year and by body, and who has filed."""

from collections import Counter
from html import escape

from crossfoot.publishing.lists import groups, phrases
from crossfoot.publishing.lists.bodies_page import page_of_group
from crossfoot.publishing.lists.entries import PATH
from crossfoot.publishing.lists.find import find
from crossfoot.publishing.lists.grid import grid
from crossfoot.publishing.lists.paging import BODIES_ON_A_PAGE, Link
from crossfoot.publishing.lists.standings import in_words, legend
from crossfoot.publishing.lists.table import heading, linked, section
from crossfoot.publishing.model import Publication
from crossfoot.publishing.standing import Standing


def render(publication: Publication, argument: str, link: Link) -> str:
    """The portal as HTML. Of more bodies than a page holds there are the groups, which lead to pages of their own."""
    if argument:
        raise LookupError(argument)
    language = publication.language
    if not publication.standings.years:
        return f"<p>{escape(phrases.EMPTY(language))}</p>"
    paged = len(publication.bodies) > BODIES_ON_A_PAGE and "bodies" in publication.pages
    bodies = _directory(publication, link) if paged else grid(publication, publication.bodies, link)
    parts = [
        find(publication, PATH if paged else "", link),
        heading(phrases.BY_YEAR(language), "crossfoot-years"),
        years(publication, link),
        _leads(publication, link),
        heading(phrases.BY_BODY(language), "crossfoot-bodies"),
        legend(total(publication), language),
        bodies,
    ]
    return section(parts, "data-crossfoot-entry")


def _leads(publication: Publication, link: Link) -> str:
    """Links to the other lists that the site has."""
    language = publication.language
    names = (("bodies", phrases.BODIES_TITLE), ("years", phrases.YEARS_TITLE), ("overview", phrases.OVERVIEW_LINK))
    entries = [
        f"<li>{linked(escape(title(language)), address, link)}</li>"
        for name, title in names
        if (address := publication.pages.get(name)) is not None
    ]
    return f"<ul data-crossfoot-leads>{''.join(entries)}</ul>" if entries else ""


def years(publication: Publication, link: Link) -> str:
    """Every year, leading to its page, with how many bodies stand how."""
    language = publication.language
    entries = []
    for year in publication.standings.years:
        words = escape(phrases.IN_YEAR(language).format(year=year))
        name = linked(words, publication.pages.get(f"years/{year}"), link)
        counts = in_words(publication.standings.counts(year), language, ("not-due", "absent"))
        entries.append(f"<li>{name}{escape(phrases.COLON(language))}{escape(counts)}</li>")
    return f"<ul data-crossfoot-years>{''.join(entries)}</ul>"


def total(publication: Publication) -> Counter[Standing]:
    """How many bodies and years of the grid stand how."""
    found: Counter[Standing] = Counter()
    for year in publication.standings.years:
        found.update(publication.standings.counts(year))
    return found


def _directory(publication: Publication, link: Link) -> str:
    """The groups of bodies, each leading to the page on which it begins."""
    language = publication.language
    entries = []
    for group, page in page_of_group(publication):
        words = escape(groups.title(group.level, group.kind, language))
        address = publication.pages.get(page)
        name = f'<a href="{escape(link(address))}#{escape(group.id)}">{words}</a>' if address is not None else words
        count = escape(phrases.COUNTED_BODIES(language).format(count=len(group.bodies)))
        entries.append(f"<li>{name}{escape(phrases.COLON(language))}{count}</li>")
    return f"<ul data-crossfoot-groups>{''.join(entries)}</ul>"
