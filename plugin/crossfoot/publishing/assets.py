"""The scripts and style sheets that only some pages of a site ask for, each where it is needed."""

from collections.abc import Callable
from html import escape

FIND = "assets/crossfoot/find.js"
"""Looks for bodies by name."""

OVERVIEW = "assets/crossfoot/overview.js"
"""Filters the reports of the overview."""

LISTS = "assets/crossfoot/lists.css"
"""How lists look."""

FIND_MARK, OVERVIEW_MARK, LISTS_MARK = "data-crossfoot-find", "data-crossfoot-filter", "data-crossfoot-lists"
"""Attributes of what needs each of these files."""

_SCRIPTS = {FIND_MARK: FIND, OVERVIEW_MARK: OVERVIEW}
_STYLES = {LISTS_MARK: LISTS}


def checklist_script(form: str) -> str:
    """The path of the script that marks in the tables of a form what a requirement is about."""
    return f"assets/crossfoot/checklist-{form}.js"


def script_tag(address: str) -> str:
    """Ask for the script at ``address``. It runs once all of the page is there."""
    return f'<script src="{escape(address)}" defer></script>'


def style_tag(address: str) -> str:
    """Ask for the style sheet at ``address``."""
    return f'<link rel="stylesheet" href="{escape(address)}">'


def tags_for(html: str, link: Callable[[str], str]) -> list[str]:
    """The tags for the head of a page of ``html``, for all that it needs beside what every page has.

    ``link`` makes of a path from the site's root an address for the page. A file too many does no harm.
    """
    styles = [style_tag(link(path)) for mark, path in _STYLES.items() if mark in html]
    return styles + [script_tag(link(path)) for mark, path in _SCRIPTS.items() if mark in html]
