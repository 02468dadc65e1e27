"""Tables of contents: what stands in them, and the headings that marks put into pages after they were made."""

import re
from collections.abc import Iterable, Iterator
from html import unescape

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

_OURS = re.compile(r'<h2 id="(crossfoot-[^"]+)"[^<>]*>([^<]*)</h2>')
"""As ``publishing.lists.table.heading`` prints it."""


_TAG = re.compile("<[^<>]*>")


def parts(page: Page) -> list[tuple[str, str]]:
    """The titles, in words, and names of the parts of a page: what stands below its title, or all where it has none."""
    items = list(page.toc)
    titled = len(items) == 1 and items[0].level == 1
    return [(unescape(_TAG.sub("", link.title)), link.id) for link in (items[0].children if titled else items)]


def insert(page: Page, title: str, name: str, before: str) -> None:
    """Put a heading of the second level before the one called ``before``; nothing where the page has no such."""
    for links in (page.toc.items, *[link.children for link in page.toc.items]):
        places = [index for index, link in enumerate(links) if link.id == before]
        if places:
            links.insert(places[0], AnchorLink(title, name, 2))
            return


def add_headings(page: Page, content: str) -> None:
    """Put the headings of marks in ``content``, all of the page's, into its table of contents, in their places."""
    ours = [(found.start(), AnchorLink(found[2], found[1], 2)) for found in _OURS.finditer(content)]
    if not ours:
        return
    known = [(content.find(f'id="{link.id}"'), link) for link in _flat(page.toc)]
    page.toc.items = _nested(link for _, link in sorted([*known, *ours], key=lambda pair: pair[0]))
    page.toc.items[0].active = True  # type: ignore[attr-defined]  # as MkDocs marks the first


def _flat(links: Iterable[AnchorLink]) -> Iterator[AnchorLink]:
    for link in links:
        yield AnchorLink(link.title, link.id, link.level)
        yield from _flat(link.children)


def _nested(links: Iterable[AnchorLink]) -> list[AnchorLink]:
    """Every link below the nearest one before it that is of a higher level."""
    roots: list[AnchorLink] = []
    above: list[AnchorLink] = []
    for link in links:
        while above and above[-1].level >= link.level:
            above.pop()
        (above[-1].children if above else roots).append(link)
        above.append(link)
    return roots
