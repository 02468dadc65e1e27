"""The field in which a body is looked for."""

from html import escape

from crossfoot.publishing.assets import FIND_MARK
from crossfoot.publishing.lists import phrases
from crossfoot.publishing.lists.paging import Link, root
from crossfoot.publishing.model import Publication


def find(publication: Publication, source: str, link: Link) -> str:
    """The field as HTML, for the script to show.

    It reads the names at ``source``, an address from the site's root; in the grid, where that is empty.
    """
    language = publication.language
    told = {
        "one": phrases.FOUND(language),
        "more": phrases.FOUND_MORE(language),
        "none": phrases.FOUND_NONE(language),
        "lost": phrases.UNLOADED(language),
    }
    name, address = escape(phrases.FIND(language)), escape(link(source)) if source else ""
    hint = escape(phrases.FIND_HINT(language))
    words = "".join(f' data-{name}="{escape(text)}"' for name, text in told.items())
    return (
        f'<form role="search" aria-label="{name}" {FIND_MARK}="{address}" data-root="{escape(root(link))}"'
        f'{words} hidden><label for="crossfoot-find">{name}</label> '
        f'<input id="crossfoot-find" type="search" autocomplete="off" placeholder="{hint}">'
        '<p role="status"></p></form>'
    )
