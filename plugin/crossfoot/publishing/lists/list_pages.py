"""Which pages of lists a site has, each with its title and the marks that fill it."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.publishing.lists import overview_phrases, phrases
from crossfoot.publishing.lists.paging import BODIES_ON_A_PAGE, ROWS_ON_A_PAGE, name_of, pages_for
from crossfoot.publishing.model import Publication


class ListPage(NamedTuple):
    """``name`` is that of its address; ``is_folder`` where other pages lie below it. ``marks`` are without brackets."""

    name: str
    title: str
    description: str
    marks: tuple[str, ...]
    is_folder: bool = False


def list_pages(publication: Publication) -> Iterator[ListPage]:
    """All pages of lists; none where there is neither a report nor one that is missing."""
    standings, language = publication.standings, publication.language
    if not standings.years and not publication.unplaced:
        return
    yield from _paged(
        publication,
        "bodies",
        phrases.BODIES_TITLE(language),
        phrases.BODIES_DESCRIPTION(language),
        pages_for(len(publication.bodies), BODIES_ON_A_PAGE),
    )
    for body in publication.bodies:
        slug = publication.slugs[body.id]
        description = phrases.BODY_DESCRIPTION(language).format(body=body.name)
        marks = (f"body {slug}", f"body-charts {slug}", f"below {slug}")
        yield ListPage(f"bodies/{slug}", body.name, description, marks)
    yield ListPage("years", phrases.YEARS_TITLE(language), phrases.YEARS_DESCRIPTION(language), ("years",), True)
    for year in standings.years:
        title = phrases.YEAR_TITLE(language).format(year=year)
        description = phrases.YEAR_DESCRIPTION(language).format(year=year)
        count = pages_for(len(standings.listed(year)), ROWS_ON_A_PAGE)
        yield from _paged(publication, f"years/{year}", title, description, count, f"year {year}")
    title, description = overview_phrases.TITLE(language), overview_phrases.DESCRIPTION(language)
    count = pages_for(len(standings.entries), ROWS_ON_A_PAGE)
    yield from _paged(publication, "overview", title, description, count)


def _paged(
    publication: Publication, name: str, title: str, description: str, count: int, mark: str = ""
) -> Iterator[ListPage]:
    """The pages of a list."""
    language = publication.language
    for page in range(1, count + 1):
        which = phrases.PAGE(language).format(number=page)
        named = title if page == 1 else phrases.TITLE_PAGE(language).format(title=title, page=which)
        argument = f"{mark or name} {page}" if page > 1 else mark or name
        yield ListPage(name_of(name, page), named, description, (argument,), page == 1)
