"""Pages that ask for something made of all reports, by a mark in their text."""

from collections.abc import Mapping

from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.utils import get_relative_url

from crossfoot.publishing.markers import START, Render, fill
from crossfoot.publishing.model import Publication


def fill_marks(files: Files, publication: Publication, further: Mapping[str, Render], *, serving: bool) -> set[str]:
    """Fill the marks of all pages; give the addresses of the sources of those that had any.

    ``further`` are renderers of this site alone.
    """
    shown = InclusionLevel.is_in_serve if serving else InclusionLevel.is_included
    filled = set()
    for file in files.documentation_pages(inclusion=shown):
        content = file.page.content if file.page is not None else None
        if file.page is None or not content or START not in content:
            continue
        here = file.url
        made = fill(content, publication, lambda address, here=here: get_relative_url(address, here), further)  # type: ignore[misc]
        if made != content:
            file.page.content = made
            filled.add(file.src_uri)
    return filled
