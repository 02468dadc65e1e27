"""The links to the files of a report, as its page shows them."""

from collections.abc import Callable, Sequence
from html import escape

from crossfoot.publishing.downloads import phrases
from crossfoot.publishing.downloads.files import Download
from crossfoot.terms.text import Language

SECTION_ID = "crossfoot-downloads"


def render(downloads: Sequence[Download], link: Callable[[str], str], language: Language) -> str:
    """A section with a link for each file, its format and its size, and buttons that a script turns on."""
    if not downloads:
        return ""
    items = []
    for format, address, saved_as, content, _ in downloads:
        words = escape(phrases.KINDS[format](language))
        size = phrases.SIZE(language).format(format=format.upper(), size=size_in_words(len(content)))
        items.append(
            f'<li><a href="{escape(link(address))}" download="{escape(saved_as)}">{words}</a> '
            f"<span data-crossfoot-size>{escape(size)}</span></li>"
        )
    heading, alone = escape(phrases.HEADING(language)), escape(phrases.PRINT_REPORT(language))
    return (
        f'<section data-crossfoot-downloads aria-labelledby="{SECTION_ID}">\n'
        f'<h2 id="{SECTION_ID}">{heading}</h2>\n<ul>\n{chr(10).join(items)}\n</ul>\n'
        f'<p><button type="button" data-crossfoot-print="report" hidden>{alone}</button> '
        f'<button type="button" data-crossfoot-print hidden>{escape(phrases.PRINT(language))}</button></p>\n'
        "</section>"
    )


def size_in_words(size: int) -> str:
    """Bytes as people read them."""
    if size < 1000:
        return f"{size} B"
    for unit in ("kB", "MB"):
        size = (size + 500) // 1000
        if size < 1000:
            return f"{size} {unit}"
    return f"{(size + 500) // 1000} GB"
