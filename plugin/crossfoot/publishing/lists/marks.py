"""The marks that the lists of a site stand at."""

from collections.abc import Callable, Mapping

from crossfoot.publishing.lists import bodies_page, body_page, overview_page, portal, years_page
from crossfoot.publishing.lists.paging import Link
from crossfoot.publishing.model import Publication

LISTS: Mapping[str, Callable[[Publication, str, Link], str]] = {
    "portal": portal.render,
    "bodies": bodies_page.render,
    "body": body_page.render,
    "below": body_page.render_below,
    "years": years_page.render_index,
    "year": years_page.render,
    "overview": overview_page.render,
}
"""By their names."""
