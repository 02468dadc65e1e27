"""Pages that ask for something made of all reports, by a mark in their text."""

from collections.abc import Mapping

from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from crossfoot.hosts.mkdocs.after_search import AfterSearch
from crossfoot.hosts.mkdocs.marks import pages_with_marks
from crossfoot.hosts.mkdocs.tables_of_contents import add_headings
from crossfoot.hosts.mkdocs.unfilled_marks import tell
from crossfoot.publishing.lists.table import is_left_out
from crossfoot.publishing.markers import Render, Unfilled, fill
from crossfoot.publishing.model import Publication


def fill_marks(
    files: Files, publication: Publication, further: Mapping[str, Render], later: AfterSearch, *, serving: bool
) -> set[str]:
    """Fill the marks of all pages, warn of those that ask for nothing there is.

    Gives the addresses of the sources of pages that had any. ``further`` are renderers of this site alone.
    """
    filled = set()
    for page, content in pages_with_marks(files, serving=serving):
        unfilled: list[Unfilled] = []
        made = _fill(page, content, publication, further, later, unfilled)
        if unfilled:
            tell(page.file, unfilled, publication, {*further}, serving=serving)
        if made != content:
            page.content = made
            filled.add(page.file.src_uri)
    return filled


def _fill(
    page: Page,
    content: str,
    publication: Publication,
    further: Mapping[str, Render],
    later: AfterSearch,
    unfilled: list[Unfilled],
) -> str:
    """The content of ``page`` with its marks filled, and its headings in its table of contents."""
    kept: dict[str, str] = {}

    def keep(html: str) -> str:
        if not is_left_out(html):
            return html
        place = later.keep(page, html)
        kept[place] = html
        return place

    made = fill(
        content, publication, lambda there: get_relative_url(there, page.file.url), further, unfilled.append, keep
    )
    whole = made
    for place, html in kept.items():
        whole = whole.replace(place, html)
    add_headings(page, whole)
    return made
