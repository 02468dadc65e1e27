"""The figures of the prose, each with what became of it."""

from functools import lru_cache
from html import escape

from crossfoot.pages import phrases
from crossfoot.results.checklist import Checklist
from crossfoot.results.coverage import STATUSES, Status
from crossfoot.terms.text import Language

_CONTRADICTED = " data-crossfoot-contradicted"
_COLUMNS = (phrases.FIGURE_COLUMN, phrases.OUTCOME_COLUMN, phrases.WHY_COLUMN)


def render(checklist: Checklist, language: Language) -> str:
    """The list as HTML, folded unless a figure is contradicted; empty where there is no figure, or nobody asked.

    The lines of the source are for its author, whom the command tells; readers of the page do not see them.
    """
    coverage = checklist.coverage
    if coverage is None or not coverage.rows:
        return ""
    named = {requirement for _, _, _, _, requirement, _ in coverage.rows}
    titles = {item.requirement: _escaped(item.title) for item in checklist.items if item.requirement in named}
    counts = tuple([coverage.count(status) for status in STATUSES])
    before, between = _around(language)
    rows = "".join(
        [
            f"{before[status]}{_escaped(printed)}{between[status]}"
            f"{titles.get(requirement) or _escaped(why or '')}</td></tr>"
            for _, _, printed, status, requirement, why in coverage.rows
        ]
    )
    opened = " open" if coverage.count("contradicted") else ""
    head = _head(counts, language)
    return f"<details{opened} data-crossfoot-family>{head}<tbody>{rows}</tbody></table></div></details>"


@lru_cache(maxsize=256)
def _head(counts: tuple[int, ...], language: Language) -> str:
    """What stands before the figures, of which so many ended in each way."""
    words = phrases.SEPARATOR(language).join(
        phrases.COUNTED_FIGURES(language).format(status=phrases.COVERED[status](language), count=count)
        for status, count in zip(STATUSES, counts, strict=True)
        if count
    )
    title = escape(phrases.COVERAGE(language))
    heads = "".join(f'<th scope="col">{escape(text(language))}</th>' for text in _COLUMNS)
    return (
        f"<summary>{title} <small>{escape(words)}</small></summary>\n"
        f'<div class="crossfoot-scroll" tabindex="0" role="region" aria-label="{title}">'
        f"<table data-crossfoot-items data-crossfoot-figures><thead><tr>{heads}</tr></thead>\n"
    )


@lru_cache(maxsize=2)
def _around(language: Language) -> tuple[dict[Status, str], dict[Status, str]]:
    """What stands in a row before the figure, and between it and the reason, by what became of it."""
    before = {status: f'<tr{_CONTRADICTED if status == "contradicted" else ""}><th scope="row">' for status in STATUSES}
    said = {status: f"</th><td>{escape(phrases.COVERED[status](language))}</td><td>" for status in STATUSES}
    return before, said


_escaped = lru_cache(maxsize=16384)(escape)
"""The same few figures and reasons stand on every page."""
