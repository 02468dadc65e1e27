"""The head of a report's page: who filed it, when and by what law, and the reports beside it."""

from collections.abc import Callable, Sequence
from datetime import date
from html import escape

from crossfoot.publishing import report_head_phrases as phrases
from crossfoot.publishing.model import Publication, SiteReport
from crossfoot.terms.text import Language, Text

Link = Callable[[str], str]
PageOf = Callable[[str], str | None]
"""The address, from the site's root, of the page of the body with an id; ``None`` where it has none."""


def _no_page(body: str) -> None:
    return None


def render(
    publication: Publication,
    report: SiteReport,
    link: Link,
    *,
    electronic: str | None = None,
    page_of: PageOf = _no_page,
    contents: Sequence[tuple[str, str]] = (),
) -> str:
    """The head as HTML.

    ``electronic`` is the address of the electronic version from the site's root, ``None`` where the site has none;
    ``contents`` are the titles and names of the parts of the page, to leap to where a theme shows no table of contents.
    """
    language = publication.language
    head = report.filed.head
    rows = [
        (phrases.BODY, _linked(report.body.name, page_of(report.body.id), link)),
        (phrases.YEAR, escape(phrases.IN_YEAR(language).format(year=report.year))),
        (phrases.PUBLISHED, _published(report, language)),
        (phrases.SOURCE, escape(head.source or phrases.NOT_GIVEN(language))),
        (phrases.BASIS, escape(report.profile.basis(language))),
        (phrases.ELECTRONIC, _electronic(head.electronic, electronic, link, language)),
    ]
    entries = "".join(f"<div><dt>{escape(name(language))}</dt><dd>{value}</dd></div>" for name, value in rows)
    related = _related(publication, report, link, page_of)
    within = _contents(contents, language)
    return f"<header data-crossfoot-head data-search-exclude>\n<dl>{entries}</dl>\n{related}{within}</header>\n"


def worded_date(day: date, language: Language) -> str:
    """``day`` as it is written in running text."""
    month = str(day.month) if language == "zh" else phrases.MONTHS[day.month - 1]
    return phrases.DATE(language).format(year=day.year, month=month, day=day.day)


def _published(report: SiteReport, language: Language) -> str:
    """The date; where nobody knows it, that, with the reason of the waiver."""
    day = report.filed.head.published
    if day is not None:
        return f'<time datetime="{day.isoformat()}">{escape(worded_date(day, language))}</time>'
    for diagnostic in report.diagnostics:
        if diagnostic.requirement == "front_matter.published" and diagnostic.waiver is not None:
            return escape(phrases.UNKNOWN_BECAUSE(language).format(reason=diagnostic.waiver))
    return escape(phrases.UNKNOWN(language))


def _electronic(name: str, address: str | None, link: Link, language: Language) -> str:
    if not name or address is None:
        return escape(phrases.NONE_HERE(language))
    return _linked(name, address, link)


def _related(publication: Publication, report: SiteReport, link: Link, page_of: PageOf) -> str:
    """Links to the nearest years before and after, and to the parent body's report, or its page."""
    language = publication.language
    links = []
    series = [other for other in publication.of_body(report.body.id) if other.url is not None]
    before = next((other for other in reversed(series) if other.year < report.year), None)
    after = next((other for other in series if other.year > report.year), None)
    for other, relation in ((before, "prev"), (after, "next")):
        if other is not None and other.url is not None:
            words = _words(phrases.BEFORE, language, year=other.year)
            links.append(f'<a rel="{relation}" href="{escape(link(other.url))}">{words}</a>')
    parent = publication.register.find(report.body.parent) if report.body.parent else None
    if parent is not None:
        of_parent = publication.report(parent.id, report.year)
        if of_parent is not None and of_parent.url is not None:
            words = _words(phrases.PARENT_REPORT, language, body=parent.name, year=report.year)
            links.append(f'<a href="{escape(link(of_parent.url))}">{words}</a>')
        else:
            words = phrases.PARENT(language).format(body=parent.name)
            links.append(_linked(words, page_of(parent.id), link))
    if not links:
        return ""
    title = escape(phrases.RELATED(language))
    entries = "".join(f"<li>{entry}</li>" for entry in links)
    return f'<nav aria-label="{title}"><ul>{entries}</ul></nav>\n'


def _contents(contents: Sequence[tuple[str, str]], language: Language) -> str:
    """The parts of the page, folded: a dozen titles fill a small screen."""
    if not contents:
        return ""
    title = escape(phrases.CONTENTS(language))
    entries = "".join(f'<li><a href="#{escape(name)}">{escape(words)}</a></li>' for words, name in contents)
    return f"<details data-crossfoot-contents><summary>{title}</summary><ul>{entries}</ul></details>\n"


def _words(text: Text, language: Language, **facts: object) -> str:
    return escape(text(language).format(**facts))


def _linked(words: str, address: str | None, link: Link) -> str:
    return f'<a href="{escape(link(address))}">{escape(words)}</a>' if address is not None else escape(words)
