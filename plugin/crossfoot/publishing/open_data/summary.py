"""What the open data is, in words and numbers."""

from typing import NamedTuple

from crossfoot.publishing.figures import form_cells
from crossfoot.publishing.model import Publication
from crossfoot.publishing.open_data import phrases
from crossfoot.publishing.open_data.published import published
from crossfoot.terms.counted import counted


class Summary(NamedTuple):
    """``years`` are the first and the last, ``None`` where there is no report; ``figures`` counts cells."""

    title: str
    description: str
    reports: int
    figures: int
    years: tuple[int, int] | None


def summarise(publication: Publication) -> Summary:
    """The summary of what ``publication`` publishes."""
    language = publication.language
    reports = list(published(publication))
    figures = sum(len(form_cells(report.profile).specs) for report in reports)
    name = publication.name
    title = phrases.DATASET(language).format(name=name) if name else phrases.DATASET_UNNAMED(language)
    if not reports:
        return Summary(title, phrases.EMPTY(language), 0, 0, None)
    first, last = min(report.year for report in reports), max(report.year for report in reports)
    years = (phrases.YEARS if first != last else phrases.YEAR)(language).format(first=first, last=last)
    description = counted(
        phrases.DESCRIPTION(language),
        figures=figures,
        reports=len(reports),
        bodies=len({report.body.id for report in reports}),
        years=years,
    )
    return Summary(title, description, len(reports), figures, (first, last))
