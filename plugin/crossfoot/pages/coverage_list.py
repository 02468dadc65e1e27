"""The figures of the prose, each with what became of it."""

from functools import lru_cache
from html import escape

from crossfoot.pages import phrases
from crossfoot.results.checklist import Checklist
from crossfoot.results.coverage import STATUSES, Coverage
from crossfoot.terms.text import Language

_CONTRADICTED = " data-crossfoot-contradicted"
_COLUMNS = (phrases.FIGURE_COLUMN, phrases.OUTCOME_COLUMN, phrases.LINE_COLUMN, phrases.WHY_COLUMN)


def render(coverage: Coverage, checklist: Checklist, language: Language) -> str:
    """The list as HTML, folded unless a figure is contradicted."""
    named = {figure.requirement for figure in coverage.figures}
    titles = {item.requirement: _escaped(item.title) for item in checklist.items if item.requirement in named}
    counts = phrases.SEPARATOR(language).join(
        phrases.COUNTED_FIGURES(language).format(status=phrases.COVERED[status](language), count=count)
        for status in STATUSES
        if (count := coverage.count(status))
    )
    heads = "".join(f'<th scope="col">{escape(text(language))}</th>' for text in _COLUMNS)
    said = {status: escape(phrases.COVERED[status](language)) for status in STATUSES}
    rows = "\n".join(
        [
            f"<tr{_CONTRADICTED if figure.status == 'contradicted' else ''}>"
            f'<th scope="row">{_escaped(figure.printed)}</th>'
            f"<td>{said[figure.status]}</td><td>{figure.line}</td>"
            f"<td>{titles.get(figure.requirement) or _escaped(figure.why or '')}</td></tr>"
            for figure in coverage.figures
        ]
    )
    title = escape(phrases.COVERAGE(language))
    opened = " open" if coverage.count("contradicted") else ""
    return (
        f"<details{opened} data-crossfoot-family><summary>{title} <small>{escape(counts)}</small></summary>\n"
        f'<div class="crossfoot-scroll" tabindex="0" role="region" aria-label="{title}">'
        f"<table data-crossfoot-items data-crossfoot-figures><thead><tr>{heads}</tr></thead>\n"
        f"<tbody>\n{rows}\n</tbody></table></div></details>"
    )


_escaped = lru_cache(maxsize=4096)(escape)
"""The same few figures and reasons stand on every page."""
