"""Pages that ask for something made of all reports, by a mark in their text."""

from collections.abc import Mapping

from mkdocs.structure.files import Files
from mkdocs.utils import get_relative_url

from crossfoot.hosts.mkdocs.marks import pages_with_marks
from crossfoot.hosts.mkdocs.unfilled_marks import tell
from crossfoot.publishing.markers import Render, Unfilled, fill
from crossfoot.publishing.model import Publication


def fill_marks(files: Files, publication: Publication, further: Mapping[str, Render], *, serving: bool) -> set[str]:
    """Fill the marks of all pages, warn of those that ask for nothing there is.

    Gives the addresses of the sources of pages that had any. ``further`` are renderers of this site alone.
    """
    filled = set()
    for page, content in pages_with_marks(files, serving=serving):
        here = page.file.url
        unfilled: list[Unfilled] = []
        made = fill(
            content,
            publication,
            lambda address, here=here: get_relative_url(address, here),  # type: ignore[misc]
            further,
            unfilled.append,
        )
        if unfilled:
            tell(page.file, unfilled, publication, {*further}, serving=serving)
        if made != content:
            page.content = made
            filled.add(page.file.src_uri)
    return filled
