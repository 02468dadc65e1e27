"""What a pack wants drawn, in print: each chart with the cells that its figures are made of."""

from collections.abc import Iterator

from crossfoot.docgen import phrases
from crossfoot.docgen.cell_labels import labels_of
from crossfoot.docgen.formula_words import calculation_in_words
from crossfoot.docgen.links import table
from crossfoot.docgen.literal import literal
from crossfoot.profile.model import Profile
from crossfoot.terms.text import Language


def render_charts(profile: Profile, language: Language) -> Iterator[list[str]]:
    """For each chart its title and kind, then its figures in the words of the form."""
    labels = labels_of(profile, None, None, language)
    heads = [head(language) for head in (phrases.ID_COLUMN, phrases.NAMED_COLUMN, phrases.SUM_COLUMN)]
    for chart in profile.charts:
        unit = phrases.CHART_UNIT(language).format(unit=literal(chart.unit(language))) if chart.unit else ""
        title, kind = literal(chart.title(language)) + unit, phrases.CHART_KIND[chart.kind](language)
        yield [phrases.CHART(language).format(title=title, id=chart.id, kind=kind)]
        yield table(
            heads,
            [
                (
                    f"`{value.id}`",
                    literal(value.label(language)),
                    calculation_in_words(value.figure, labels, language),
                )
                for value in chart.values
            ],
        )
