"""The files of the open data."""

from typing import NamedTuple

from crossfoot.publishing.open_data import phrases
from crossfoot.terms.text import Text

FOLDER = "data/"
"""Where they are below the site's root, beside their page."""

PACKAGE = "datapackage.json"


class Resource(NamedTuple):
    """One file; ``name`` is its name in the data package."""

    name: str
    file: str
    format: str
    mediatype: str
    meaning: Text


FIGURES_CSV = Resource("figures", "figures.csv", "csv", "text/csv", phrases.FIGURES_CSV)
REPORTS_CSV = Resource("reports", "reports.csv", "csv", "text/csv", phrases.REPORTS_CSV)
FIGURES_JSON = Resource("figures-json", "figures.json", "json", "application/json", phrases.FIGURES_JSON)
RESOURCES = (FIGURES_CSV, REPORTS_CSV, FIGURES_JSON)
