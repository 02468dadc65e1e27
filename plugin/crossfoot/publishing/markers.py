"""Marks in a page's text at which something made of all reports is to stand: ``<!-- crossfoot:NAME ARGUMENT -->``."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from crossfoot.publishing.charts import of_body
from crossfoot.publishing.lists.marks import LISTS
from crossfoot.publishing.mark import MARK
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

_ARGUMENTS: Mapping[str, Callable[[Publication], Iterable[str]]] = {
    "charts": lambda publication: (word for body in publication.bodies for word in (body.id, body.name, *body.names)),
    "body": lambda publication: publication.slugs.values(),
    "below": lambda publication: publication.slugs.values(),
    "year": lambda publication: map(str, publication.standings.years),
}


class Unfilled(NamedTuple):
    """A mark of which nothing is made: ``text`` is all of it, ``known`` whether there is one of its name."""

    text: str
    name: str
    argument: str
    known: bool


def fill(
    content: str,
    publication: Publication,
    link: Link,
    further: Mapping[str, Render] | None = None,
    tell: Callable[[Unfilled], None] | None = None,
    keep: Callable[[str], str] = lambda html: html,
) -> str:
    """``content`` with all marks filled; one of an unknown name, or with an argument that names nothing, stays.

    ``further`` is what a host renders beside ``RENDERERS``; ``tell`` is called with each mark that stays, ``keep`` with
    the HTML of each that is filled, and gives what is put there for the time being.
    """

    def replace(match: re.Match[str]) -> str:
        name, _, argument = " ".join(match[1].split()).partition(" ")
        render = RENDERERS.get(name) or (further or {}).get(name)
        if render is not None:
            try:
                return keep(render(publication, argument, link))
            except LookupError:
                pass
        if tell is not None:
            tell(Unfilled(match[0], name, argument, render is not None))
        return match[0]

    return MARK.sub(replace, content)


def arguments(name: str, publication: Publication) -> Iterable[str]:
    """What may stand behind the name of a mark, as far as it can be listed."""
    known = _ARGUMENTS.get(name)
    return known(publication) if known is not None else ()
