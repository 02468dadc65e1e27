"""The field in which a body is looked for."""

from html import escape

from crossfoot.publishing.lists import phrases
from crossfoot.publishing.model import Publication


def find(publication: Publication, source: str) -> str:
    """The field as HTML. The script shows it, and reads the names at the address ``source``; in the grid, if empty."""
    language = publication.language
    told = {
        "one": phrases.FOUND(language),
        "more": phrases.FOUND_MORE(language),
        "none": phrases.FOUND_NONE(language),
        "lost": phrases.UNLOADED(language),
    }
    hint = escape(phrases.FIND_HINT(language))
    words = "".join(f' data-{name}="{escape(text)}"' for name, text in told.items())
    return (
        f'<form role="search" data-crossfoot-find="{escape(source)}"{words} hidden>'
        f'<label for="crossfoot-find">{escape(phrases.FIND(language))}</label> '
        f'<input id="crossfoot-find" type="search" autocomplete="off" placeholder="{hint}">'
        '<p role="status"></p></form>'
    )
