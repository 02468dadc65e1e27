"""Tables of the lists: wide ones scroll by themselves, with their first column in sight."""

from collections.abc import Iterable
from html import escape

from crossfoot.publishing.lists.paging import Link


def table(label: str, name: str, kind: str, heads: Iterable[str], bodies: Iterable[str]) -> str:
    """A table of ``kind`` in a region of its own, called ``label``.

    ``name`` is the id of its caption, ``heads`` are words, ``bodies`` what ``rows`` gives.
    """
    cells = "".join(f'<th scope="col">{escape(head)}</th>' for head in heads)
    return (
        f'<div class="crossfoot-scroll" tabindex="0" role="region" aria-labelledby="{name}">'
        f'<table {kind} data-crossfoot-list><caption id="{name}">{escape(label)}</caption>\n'
        f"<thead><tr>{cells}</tr></thead>\n{chr(10).join(bodies)}\n</table></div>"
    )


def rows(printed: Iterable[str], width: int, title: str = "", name: str = "") -> str:
    """Rows that belong together, below their ``title`` where they have one; ``name`` is its id."""
    head = ""
    if title:
        place = f' id="{escape(name)}"' if name else ""
        head = f'<tr><th scope="rowgroup" colspan="{width}"{place}>{escape(title)}</th></tr>\n'
    return f"<tbody>\n{head}{chr(10).join(printed)}\n</tbody>"


def row(head: str, cells: Iterable[str]) -> str:
    """A row of HTML, its first cell being its head."""
    return f'<tr><th scope="row">{head}</th>{"".join(f"<td>{cell}</td>" for cell in cells)}</tr>'


def linked(words: str, address: str | None, link: Link) -> str:
    """``words``, which are HTML, as a link where there is an address."""
    return f'<a href="{escape(link(address))}">{words}</a>' if address is not None else words


def heading(words: str, name: str) -> str:
    """A heading in the page's table of contents."""
    return f'<h2 id="{name}">{escape(words)}</h2>'
