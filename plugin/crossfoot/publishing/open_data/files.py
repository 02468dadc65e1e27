"""The files of the open data, each written a report at a time."""

from collections.abc import Iterator

from crossfoot.publishing.model import Publication
from crossfoot.publishing.open_data import datapackage
from crossfoot.publishing.open_data.csv_files import figures_csv, reports_csv
from crossfoot.publishing.open_data.json_file import figures_json
from crossfoot.publishing.open_data.measured import Measured
from crossfoot.publishing.open_data.resources import FIGURES_CSV, FIGURES_JSON, FOLDER, PACKAGE, REPORTS_CSV
from crossfoot.publishing.open_data.summary import summarise
from crossfoot.publishing.site_file import SiteFile


def open_data_files(publication: Publication, *, downloads: bool) -> Iterator[SiteFile]:
    """The data, then what describes it: that tells of sizes, so each is to be written before the next is asked for."""
    contents = {
        FIGURES_CSV: Measured(figures_csv(publication)),
        REPORTS_CSV: Measured(reports_csv(publication, downloads=downloads)),
        FIGURES_JSON: Measured(figures_json(publication, downloads=downloads)),
    }
    for resource, content in contents.items():
        yield SiteFile(FOLDER + resource.file, content)
    described = datapackage.render(publication, summarise(publication), contents.items())
    yield SiteFile(FOLDER + PACKAGE, described)
