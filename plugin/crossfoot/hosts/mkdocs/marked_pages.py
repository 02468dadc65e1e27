"""Pages that ask for something made of all reports, by a mark in their text."""

from collections.abc import Mapping

from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.utils import get_relative_url

from crossfoot.hosts.mkdocs.unfilled_marks import tell
from crossfoot.publishing.markers import START, Render, Unfilled, fill
from crossfoot.publishing.model import Publication


def fill_marks(files: Files, publication: Publication, further: Mapping[str, Render], *, serving: bool) -> set[str]:
    """Fill the marks of all pages, warn of those that ask for nothing there is.

    Gives the addresses of the sources of pages that had any. ``further`` are renderers of this site alone.
    """
    shown = InclusionLevel.is_in_serve if serving else InclusionLevel.is_included
    filled = set()
    for file in files.documentation_pages(inclusion=shown):
        content = file.page.content if file.page is not None else None
        if file.page is None or not content or START not in content:
            continue
        here = file.url
        unfilled: list[Unfilled] = []
        made = fill(
            content,
            publication,
            lambda address, here=here: get_relative_url(address, here),  # type: ignore[misc]
            further,
            unfilled.append,
        )
        if unfilled:
            tell(file, unfilled, publication, {*further}, serving=serving)
        if made != content:
            file.page.content = made
            filled.add(file.src_uri)
    return filled
