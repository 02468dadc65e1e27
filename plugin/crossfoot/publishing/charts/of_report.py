"""The charts of one report, for its page."""

from functools import lru_cache
from html import escape
from typing import NamedTuple

from crossfoot.profile.chart_model import ChartSpec
from crossfoot.profile.model import Profile
from crossfoot.publishing.charts import phrases
from crossfoot.publishing.charts.figure_html import figure, table
from crossfoot.publishing.charts.figures import heading, in_print, in_words, value_of
from crossfoot.publishing.charts.panel import Bar, Panel, draw
from crossfoot.publishing.figures import SiteFigures
from crossfoot.terms.text import Language

SECTION_ID = "crossfoot-charts"
"""The name of the section's heading."""

_UNITS = 320
"""The width of the view box: that of a phone's screen, so that text is about as large there as in the drawing."""


def of_report(profile: Profile, figures: SiteFigures, language: Language, years: str = "") -> str:
    """The section as HTML; empty where the pack has no chart of a single report and ``years`` is empty.

    ``years`` are the charts of its body over all years.
    """
    charts = [_chart(chart, figures, language) for chart in profile.charts if chart.kind == "bars"]
    if not charts and not years:
        return ""
    title = escape(phrases.CHARTS(language))
    gallery = f'<div data-crossfoot-gallery="">\n{"".join(charts)}</div>' if charts else ""
    return (
        f'<section data-crossfoot-charts="" data-search-exclude="" aria-labelledby="{SECTION_ID}">'
        f'<h2 id="{SECTION_ID}">{title}</h2>\n{gallery}{years}</section>\n'
    )


class _Words(NamedTuple):
    title: str
    labels: list[str]
    heads: tuple[str, str]


@lru_cache(maxsize=256)
def _words(chart: ChartSpec, language: Language) -> _Words:
    heads = (phrases.ITEM_COLUMN(language), phrases.FIGURE_COLUMN(language))
    return _Words(heading(chart, language), [value.label(language) for value in chart.values], heads)


def _chart(chart: ChartSpec, figures: SiteFigures, language: Language) -> str:
    title, labels, heads = _words(chart, language)
    values = [value_of(value, figures) for value in chart.values]
    printed = [in_print(value, language) for value in values]
    name = f"crossfoot-chart-{escape(chart.id)}"
    bars = list(map(Bar._make, zip(labels, values, printed, strict=True)))
    drawings = draw([Panel(name, title, in_words(labels, printed, language), bars)], _UNITS)
    rows = [(escape(label), (words,)) for label, words in zip(labels, printed, strict=True)]
    return figure(name, chart.kind, title, drawings, table(name, title, heads, rows, language))
