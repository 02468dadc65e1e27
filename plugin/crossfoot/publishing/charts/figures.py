"""What a chart shows of one report."""

from decimal import Decimal

from crossfoot.profile.chart_model import ChartSpec, ChartValue
from crossfoot.profile.formula import evaluate
from crossfoot.publishing.charts import phrases
from crossfoot.publishing.figures import SiteFigures
from crossfoot.terms.text import Language


def value_of(value: ChartValue, figures: SiteFigures) -> Decimal | None:
    """The value in a report; ``None`` where one of its cells is no number: a blank is never taken for 0."""
    known: dict[str, Decimal] = {}
    for name, cell in zip(value.figure.names, value.cells, strict=True):
        figure = figures.value(cell)
        if figure is None:
            return None
        known[name] = figure
    return evaluate(value.figure.expression, known)


def in_print(value: Decimal | None, language: Language) -> str:
    """The exact figure, or the words for none."""
    return phrases.NO_FIGURE(language) if value is None else f"{value:f}"


def heading(chart: ChartSpec, language: Language) -> str:
    """The chart's title with its unit."""
    title = chart.title(language)
    return title if chart.unit is None else phrases.WITH_UNIT(language).format(title=title, unit=chart.unit(language))


def in_words(labels: list[str], printed: list[str], language: Language) -> str:
    """All figures in one sentence, for those who cannot see the bars."""
    told = phrases.TOLD(language)
    return phrases.BETWEEN(language).join(
        told.format(label=label, figure=figure) for label, figure in zip(labels, printed, strict=True)
    )
