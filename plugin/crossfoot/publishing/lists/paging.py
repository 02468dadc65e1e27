"""Long lists on several pages: how many there are, what each holds, the way from one to another."""

from collections.abc import Callable, Sequence
from html import escape
from typing import TypeVar

from crossfoot.publishing.lists import phrases
from crossfoot.publishing.model import Publication

Link = Callable[[str], str]
Item = TypeVar("Item")

BODIES_ON_A_PAGE = 200
"""Rows of a grid with a cell for each year: about 200 kB with six of them."""
ROWS_ON_A_PAGE = 400
"""Rows of any other table."""


def root(link: Link) -> str:
    """The way from the page that is printed to the site's root, for scripts that lead on from there."""
    return f"{link('.').rstrip('/')}/"


def pages_for(count: int, size: int) -> int:
    """How many pages ``count`` items take: one at least."""
    return max(1, -(-count // size))


def name_of(list_name: str, page: int) -> str:
    """The name of a page of a list, in which the first is called like the list."""
    return list_name if page == 1 else f"{list_name}/page-{page}"


def read_page(argument: str) -> int:
    """The number of a page from a mark; the first where there is none. Raise ``LookupError`` for what is no number."""
    if not argument:
        return 1
    if not (argument.isascii() and argument.isdigit()) or int(argument) < 1:
        raise LookupError(argument)
    return int(argument)


def on_page(items: Sequence[Item], page: int, size: int) -> Sequence[Item]:
    """The items of a page; raise ``LookupError`` where there is no such page."""
    if page > pages_for(len(items), size):
        raise LookupError(page)
    return items[(page - 1) * size : page * size]


def paged(publication: Publication, list_name: str, page: int, count: int, link: Link, content: str) -> str:
    """``content`` between links to all pages of its list; without where there is but one."""
    if count == 1:
        return content
    language = publication.language
    before, after = (
        _pager(publication, list_name, page, count, link, title(language))
        for title in (phrases.PAGES, phrases.PAGES_BELOW)
    )
    return f"{before}\n{content}\n{after}"


def _pager(publication: Publication, list_name: str, page: int, count: int, link: Link, title: str) -> str:
    language = publication.language
    entries = []
    for number in range(1, count + 1):
        words = escape(phrases.PAGE(language).format(number=number))
        address = publication.pages.get(name_of(list_name, number))
        if number == page or address is None:
            entries.append(f'<li><span aria-current="page" aria-label="{words}">{number}</span></li>')
        else:
            entries.append(f'<li><a href="{escape(link(address))}" aria-label="{words}">{number}</a></li>')
    here = escape(phrases.PAGE_OF(language).format(number=page, count=count))
    return f'<nav data-crossfoot-pages aria-label="{escape(title)}"><p>{here}</p><ol>{"".join(entries)}</ol></nav>'
