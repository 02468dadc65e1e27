"""Marks in a page's text at which something made of all reports is to stand: ``<!-- crossfoot:NAME ARGUMENT -->``."""

import re
from collections.abc import Callable, Mapping

from crossfoot.publishing.charts import of_body
from crossfoot.publishing.lists.marks import LISTS
from crossfoot.publishing.model import Publication
from crossfoot.publishing.open_data import page as open_data_page

Link = Callable[[str], str]
"""Turns an address from the site's root into one from the page that is printed."""

Render = Callable[[Publication, str, Link], str]
"""Prints what stands at a mark as HTML; raise ``LookupError`` for an argument that names nothing."""

RENDERERS: Mapping[str, Render] = {
    "charts": of_body.render,
    "body-charts": of_body.render_at,
    "data": open_data_page.render,
    **LISTS,
}
"""What there is, by name."""

START = "<!-- crossfoot:"
_MARK = re.compile(r"<!-- crossfoot:([a-z-]+)(?: ([^<>]*?))? -->")


def fill(content: str, publication: Publication, link: Link, further: Mapping[str, Render] | None = None) -> str:
    """``content`` with all marks filled; one of an unknown name, or with an argument that names nothing, stays.

    ``further`` is what a host renders beside ``RENDERERS``.
    """

    def replace(match: re.Match[str]) -> str:
        render = RENDERERS.get(match[1]) or (further or {}).get(match[1])
        if render is None:
            return match[0]
        try:
            return render(publication, match[2] or "", link)
        except LookupError:
            return match[0]

    return _MARK.sub(replace, content)
