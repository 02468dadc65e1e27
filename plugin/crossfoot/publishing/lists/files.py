"""The files that the lists of a site come with."""

from collections.abc import Iterator

from crossfoot.publishing.lists.entries import entries_file
from crossfoot.publishing.lists.overview_csv import csv_files
from crossfoot.publishing.lists.overview_data import data_file
from crossfoot.publishing.model import Publication
from crossfoot.publishing.site_file import SiteFile


def list_files(publication: Publication) -> Iterator[SiteFile]:
    """The names for the search field, the data and the tables of the overview."""
    if "bodies" in publication.pages:
        yield entries_file(publication)
    if "overview" in publication.pages:
        yield data_file(publication)
        yield from csv_files(publication)
