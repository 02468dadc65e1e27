"""Tables of the lists: wide ones scroll by themselves, with their first column in sight."""

from collections.abc import Iterable
from html import escape

from crossfoot.publishing.assets import LISTS_MARK
from crossfoot.publishing.lists.paging import Link

LEFT_OUT = "data-search-exclude"
"""What search leaves out says so by this attribute."""


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
    """A heading in the page's table of contents; search has no use for one that a thousand pages have."""
    return f'<h2 id="{name}" {LEFT_OUT}>{escape(words)}</h2>'


def is_left_out(html: str) -> bool:
    """Whether search passes over all of ``html``, since it is one ``section`` that says so."""
    tag, end, _ = html.lstrip().partition(">")
    return tag.startswith("<section") and LEFT_OUT in tag and bool(end) and html.rstrip().endswith("</section>")


def section(parts: Iterable[str], kind: str = "") -> str:
    """The ``parts`` that are not empty, in the style of lists, left out by search: the reports say what they say.

    One of the parts is a heading. There must be no other section in it, at the end of which search would begin again.
    """
    content = "\n".join(part for part in parts if part)
    return f"<section{f' {kind}' if kind else ''} {LISTS_MARK} {LEFT_OUT}>\n{content}\n</section>"
