"""The scripts and style sheets that only some pages of a site ask for, each where it is needed."""

from html import escape

FIND = "assets/crossfoot/find.js"
"""Looks for bodies by name."""

OVERVIEW = "assets/crossfoot/overview.js"
"""Filters the reports of the overview."""

LISTS = "assets/crossfoot/lists.css"
"""How lists look."""


def checklist_script(form: str) -> str:
    """The path of the script that marks in the tables of a form what a requirement is about."""
    return f"assets/crossfoot/checklist-{form}.js"


def script_tag(address: str) -> str:
    """Ask for the script at ``address``. It runs once all of the page is there."""
    return f'<script src="{escape(address)}" defer></script>'


def style_tag(address: str) -> str:
    """Ask for the style sheet at ``address``; a page may have the tag wherever text may stand, and more than once."""
    return f'<link rel="stylesheet" href="{escape(address)}">'
