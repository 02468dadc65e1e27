"""The page of the open data: what there is, under which licence, and what every column means."""

from collections.abc import Callable, Sequence
from html import escape

from crossfoot.publishing.model import Publication
from crossfoot.publishing.open_data import phrases
from crossfoot.publishing.open_data.columns import FIGURES, REPORTS, Column
from crossfoot.publishing.open_data.licence import is_address
from crossfoot.publishing.open_data.resources import FIGURES_CSV, FOLDER, PACKAGE, REPORTS_CSV, RESOURCES, Resource
from crossfoot.publishing.open_data.summary import Summary, summarise
from crossfoot.terms.counted import counted
from crossfoot.terms.text import Language


def render(publication: Publication, argument: str, link: Callable[[str], str]) -> str:
    """All of the page but its heading; there is no ``argument``."""
    if argument:
        raise LookupError(argument)
    language = publication.language
    summary = summarise(publication)
    parts = [
        f"<p>{escape(summary.description)}</p>",
        f"<p>{escape(phrases.DRAFTS(language))}</p>",
        f"<p>{escape(phrases.LICENCE(language))}{_licence(publication)}</p>",
        f'<h2 id="files">{escape(phrases.FILES(language))}</h2>',
        _files(summary, link, language),
        f"<p>{escape(phrases.FORMULAS(language))}</p>",
    ]
    for resource, columns in ((FIGURES_CSV, FIGURES), (REPORTS_CSV, REPORTS)):
        title = escape(phrases.COLUMNS_OF(language).format(file=resource.file))
        parts.append(f'<h2 id="{resource.name}">{title}</h2>')
        parts.append(_columns(resource, columns, title, language))
    return f"<div data-crossfoot-data>\n{chr(10).join(parts)}\n</div>"


def _licence(publication: Publication) -> str:
    licence = escape(publication.licence)
    if not licence:
        return escape(phrases.NO_LICENCE(publication.language))
    return f'<a href="{licence}" rel="license">{licence}</a>' if is_address(publication.licence) else licence


def _files(summary: Summary, link: Callable[[str], str], language: Language) -> str:
    rows = {FIGURES_CSV.name: summary.figures, REPORTS_CSV.name: summary.reports}
    items = []
    for resource in RESOURCES:
        count = rows.get(resource.name)
        size = escape(counted(phrases.ROWS(language), count=count)) if count is not None else ""
        items.append((resource.file, escape(resource.meaning(language)) + size))
    items.append((PACKAGE, escape(phrases.PACKAGE(language))))
    lines = [
        f'<li><a href="{escape(link(FOLDER + file))}" download><code>{file}</code></a> {words}</li>'
        for file, words in items
    ]
    return f"<ul>\n{chr(10).join(lines)}\n</ul>"


def _columns(resource: Resource, columns: Sequence[Column], title: str, language: Language) -> str:
    other: Language = "en" if language == "zh" else "zh"
    heads = (phrases.COLUMN, phrases.TYPE, phrases.MEANING, phrases.OTHER_MEANING)
    head = "".join(f'<th scope="col">{escape(words(language))}</th>' for words in heads)
    rows = []
    for column in columns:
        kind = phrases.TYPES[column.type](language)
        if column.required:
            kind = (
                f"{kind}, {phrases.REQUIRED(language)}" if language == "en" else f"{kind}，{phrases.REQUIRED(language)}"
            )
        foreign = f'<td lang="{other}">{escape(column.meaning(other))}</td>'
        rows.append(
            f'<tr><th scope="row"><code>{column.name}</code></th><td>{escape(kind)}</td>'
            f"<td>{escape(column.meaning(language))}</td>{foreign}</tr>"
        )
    return (
        f'<div class="crossfoot-scroll" tabindex="0" role="region" aria-label="{title}">'
        f"<table data-crossfoot-columns>\n<thead><tr>{head}</tr></thead>\n"
        f"<tbody>\n{chr(10).join(rows)}\n</tbody></table></div>"
    )
