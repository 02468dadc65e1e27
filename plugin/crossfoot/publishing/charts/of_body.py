"""The charts of a body: a few figures over all the years of which the site has its reports."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from html import escape
from zlib import crc32

from crossfoot.binding.register import Body
from crossfoot.profile.chart_model import ChartSpec
from crossfoot.publishing.charts import phrases
from crossfoot.publishing.charts.figure_html import figure, table
from crossfoot.publishing.charts.figures import heading, in_print, in_words, value_of
from crossfoot.publishing.charts.panel import Bar, Panel, draw
from crossfoot.publishing.model import Publication, SiteReport
from crossfoot.terms.listing import LIST
from crossfoot.terms.text import Language

MOST_YEARS = 20
"""More are not drawn: a mistyped year would make a chart of centuries."""

SECTION_ID = "crossfoot-charts"
"""The name of the heading on the body's page."""

_UNITS = 216
"""The width of the view box of one panel; three stand side by side on a wide screen."""

_Values = tuple[Decimal | None, ...]


def render(publication: Publication, argument: str, link: Callable[[str], str]) -> str:
    """What stands at the mark ``charts BODY``: nothing on a site without charts."""
    section = years(publication, argument, link)
    return section if publication.charts else ""


def render_at(publication: Publication, argument: str, link: Callable[[str], str]) -> str:
    """The same, headed, for the page of the body whose slug is ``argument``: another's id or name may be that."""
    body = publication.body_at(argument)
    return _section(publication, body, link, headed=True) if publication.charts else ""


def years(publication: Publication, word: str, link: Callable[[str], str] | None = None) -> str:
    """The section as HTML for the body with the id, the name or, where there is none, the slug ``word``.

    Empty where there is nothing to draw. Reports without a page are left out: they are not published. Raise
    ``LookupError`` for a body that is not known.
    """
    body = publication.register.find(word)
    if body is None:
        reports = publication.of_body(word)
        body = reports[0].body if reports else publication.body_at(word)
    return _section(publication, body, link)


def over_years(publication: Publication, body: Body) -> str:
    """The charts of ``body`` alone, without links, for the pages of its reports: empty where there is but one year."""
    reports = _by_year(publication, body)
    return _drawn(body, reports, publication.language, None) if len(reports) > 1 else ""


def _section(publication: Publication, body: Body, link: Callable[[str], str] | None, *, headed: bool = False) -> str:
    language = publication.language
    made = _drawn(body, _by_year(publication, body), language, link)
    if not made:
        return ""
    title = phrases.OF_BODY(language).format(body=body.name, title=phrases.CHARTS(language))
    heading = (
        f'<h2 id="{SECTION_ID}" data-search-exclude="">{escape(phrases.CHARTS(language))}</h2>\n' if headed else ""
    )
    return (
        f'<section data-crossfoot-charts="" data-search-exclude="" aria-label="{escape(title)}">\n'
        f"{heading}{made}</section>\n"
    )


def _by_year(publication: Publication, body: Body) -> dict[int, SiteReport]:
    """The reports of ``body`` that have pages; of several for one year the first."""
    by_year: dict[int, SiteReport] = {}
    for report in publication.of_body(body.id):
        if report.url is not None:
            by_year.setdefault(report.year, report)
    return by_year


def _drawn(body: Body, reports: Mapping[int, SiteReport], language: Language, link: Callable[[str], str] | None) -> str:
    page = _BodyCharts(body, reports, language, link)
    return "".join(page.chart(index, form, chart) for index, (form, chart) in enumerate(_charts(reports)))


def _charts(reports: Mapping[int, SiteReport]) -> Iterator[tuple[str, ChartSpec]]:
    """The charts to draw, each as its newest pack has it, with the form that its packs share."""
    seen: set[tuple[str, str]] = set()
    for year in sorted(reports, reverse=True):
        profile = reports[year].profile
        for chart in profile.charts:
            if chart.kind == "years" and (profile.form, chart.id) not in seen:
                seen.add((profile.form, chart.id))
                yield profile.form, chart


class _BodyCharts:
    def __init__(
        self, body: Body, reports: Mapping[int, SiteReport], language: Language, link: Callable[[str], str] | None
    ) -> None:
        self.reports = reports
        self.language: Language = language
        self.link = link
        # A body's id may hold what an HTML id must not.
        self.name = f"crossfoot-chart-{crc32(body.id.encode()):08x}"

    def chart(self, index: int, form: str, chart: ChartSpec) -> str:
        language = self.language
        found = {year: own for year, r in self.reports.items() if (own := _values(chart, form, r)) is not None}
        last = max(found)
        first = max(min(found), last - MOST_YEARS + 1)
        shown = range(first, last + 1)
        nothing: _Values = (None,) * len(chart.values)
        values = [found.get(year, nothing) for year in shown]
        labels = [self.year(year) for year in shown]
        name, title = f"{self.name}-{index}", heading(chart, language)
        panels = []
        for at, value in enumerate(chart.values):
            printed = [in_print(of_year[at], language) for of_year in values]
            bars = [
                Bar(label, of_year[at], words) for label, of_year, words in zip(labels, values, printed, strict=True)
            ]
            of_value = phrases.OF_VALUE(language).format(title=title, value=value.label(language))
            panels.append(Panel(f"{name}-{at}", of_value, in_words(labels, printed, language), bars))
        drawings = [
            f"<div><p>{escape(value.label(language))}</p>{svg}</div>"
            for value, svg in zip(chart.values, draw(panels, _UNITS), strict=True)
        ]
        heads = [phrases.YEAR_COLUMN(language), *(value.label(language) for value in chart.values)]
        rows = [
            (self.linked(year), [in_print(value, language) for value in of_year])
            for year, of_year in zip(shown, values, strict=True)
        ]
        notes = list(self.notes(shown, found))
        return figure(name, chart.kind, title, drawings, table(name, title, heads, rows, language), notes)

    def year(self, year: int) -> str:
        return phrases.YEAR(self.language).format(year=year)

    def linked(self, year: int) -> str:
        """The year as HTML, a link to the report where there is one."""
        report = self.reports.get(year)
        if report is None or report.url is None or self.link is None:
            return self.year(year)
        return f'<a href="{escape(self.link(report.url))}">{self.year(year)}</a>'

    def notes(self, shown: range, found: Mapping[int, _Values]) -> Iterator[str]:
        """What is not drawn, and why."""
        language = self.language
        cases = (
            (phrases.NO_REPORT, [year for year in shown if year not in self.reports]),
            (phrases.OTHER_FORM, [year for year in sorted(self.reports) if year not in found]),
        )
        for sentence, left_out in cases:
            if left_out:
                yield sentence(language).format(years=LIST(language).join(map(self.year, left_out)))
        if min(found) < shown.start:
            yield phrases.EARLIER(language).format(year=shown.start)


def _values(chart: ChartSpec, form: str, report: SiteReport) -> _Values | None:
    """The values of ``chart`` in a report, as its own pack reckons them; ``None`` where that has no such chart.

    Packs of one form say with one id that they mean one thing; the figures have to be counted in one unit besides.
    """
    if report.profile.form != form:
        return None
    own = next((one for one in report.profile.charts if one.id == chart.id and one.kind == chart.kind), None)
    if own is None or own.unit != chart.unit:
        return None
    figures, by_id = report.figures, {value.id: value for value in own.values}
    return tuple(value_of(by_id[value.id], figures) if value.id in by_id else None for value in chart.values)
