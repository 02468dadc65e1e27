"""All bodies of a site with their reports, on as many pages as they take, and the list of its years."""

from crossfoot.publishing.body_groups import Group
from crossfoot.publishing.lists import phrases
from crossfoot.publishing.lists.entries import PATH
from crossfoot.publishing.lists.find import find
from crossfoot.publishing.lists.grid import grid
from crossfoot.publishing.lists.paging import BODIES_ON_A_PAGE, Link, name_of, on_page, paged, pages_for, read_page
from crossfoot.publishing.lists.table import heading, section
from crossfoot.publishing.model import Publication


def render(publication: Publication, argument: str, link: Link) -> str:
    """The page of bodies with the number ``argument``."""
    page = read_page(argument)
    bodies = publication.bodies_by_group
    shown = on_page(bodies, page, BODIES_ON_A_PAGE)
    count = pages_for(len(bodies), BODIES_ON_A_PAGE)
    content = paged(publication, "bodies", page, count, link, grid(publication, shown, link))
    return section(
        [
            heading(phrases.BY_BODY(publication.language), "crossfoot-bodies"),
            find(publication, PATH if count > 1 else "", link),
            content,
        ]
    )


def page_of_group(publication: Publication) -> list[tuple[Group, str]]:
    """Every group with the name of the page on which it begins."""
    found = []
    before = 0
    for group in publication.groups:
        found.append((group, name_of("bodies", before // BODIES_ON_A_PAGE + 1)))
        before += len(group.bodies)
    return found
