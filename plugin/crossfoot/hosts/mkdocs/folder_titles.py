"""Names of folders in the navigation: themes print titles as HTML, and whoever writes a report may name its folder."""

from collections.abc import Iterable
from html import escape
from pathlib import PurePosixPath

from mkdocs.structure.nav import Section
from mkdocs.utils import dirname_to_title


def make_text(items: Iterable[object], sources: Iterable[str]) -> None:
    """Escape the titles of all sections of ``items`` that are names of folders in the paths ``sources``.

    Titles that the site has given itself stay as they are.
    """
    folders = {part for source in sources for part in PurePosixPath(source).parent.parts}
    _escape(items, {title for title in map(dirname_to_title, folders) if title != escape(title)})


def _escape(items: Iterable[object], odd: set[str]) -> None:
    for item in items if odd else ():
        if isinstance(item, Section):
            if item.title in odd:
                item.title = escape(item.title)
            _escape(item.children, odd)
