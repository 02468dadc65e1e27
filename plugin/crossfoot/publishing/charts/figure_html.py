"""A chart as it stands in a page: its title, its drawings, and the figures folded below them."""

from collections.abc import Sequence
from html import escape

from crossfoot.publishing.charts import phrases
from crossfoot.terms.text import Language


def figure(name: str, kind: str, title: str, drawings: Sequence[str], table: str, notes: Sequence[str] = ()) -> str:
    """``name`` is the chart's alone on the page; ``drawings`` and ``table`` are HTML, ``title`` and ``notes`` text."""
    told = "".join(f"<p>{escape(note)}</p>" for note in notes)
    return (
        f'<figure data-crossfoot-chart="{kind}" aria-labelledby="{name}">'
        f'<figcaption id="{name}">{escape(title)}</figcaption>\n'
        f'<div data-crossfoot-panels="">{"".join(drawings)}</div>{told}\n{table}</figure>'
    )


def table(
    name: str, title: str, heads: Sequence[str], rows: Sequence[tuple[str, Sequence[str]]], language: Language
) -> str:
    """The table behind a chart. ``heads`` and figures are text; the head of a row is HTML: it may be a link."""
    head = "".join(f'<th scope="col">{escape(words)}</th>' for words in heads)
    body = "".join(
        f'<tr><th scope="row">{first}</th>{"".join(f"<td>{escape(cell)}</td>" for cell in cells)}</tr>\n'
        for first, cells in rows
    )
    return (
        f'<details data-crossfoot-figures-of=""><summary>{escape(phrases.TABLE(language))}</summary>'
        f'<div class="crossfoot-scroll" role="region" aria-labelledby="{name}-table" tabindex="0"><table>'
        f'<caption id="{name}-table">{escape(title)}</caption>\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody></table></div></details>"
    )
