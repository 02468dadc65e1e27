"""The files beside the page of a report."""

from typing import NamedTuple

from crossfoot.publishing.downloads import csv_file, figures_json, phrases, xlsx_file
from crossfoot.publishing.downloads.places import FORMATS, address_of, path_of
from crossfoot.publishing.downloads.sheets import sheets, title_of
from crossfoot.publishing.model import Publication, SiteReport
from crossfoot.publishing.site_file import SiteFile


class Download(NamedTuple):
    """A file to offer: ``address`` is from the site's root, ``saved_as`` the name for whoever saves it."""

    format: str
    address: str
    saved_as: str
    content: bytes

    @property
    def file(self) -> SiteFile:
        """The file to be written."""
        return SiteFile(path_of(self.address), self.content)


def downloads(publication: Publication, report: SiteReport) -> list[Download]:
    """The files of ``report``; none where it has no page to lie beside."""
    if report.url is None:
        return []
    language = publication.language
    title = title_of(report, language)
    address = publication.root + report.url
    source = phrases.SOURCE(language).format(address=address) if publication.root else ""
    tables = list(sheets(report, language))
    subtitle = phrases.REPORT(language).format(body=report.body.name, year=report.year)
    made = {
        "xlsx": xlsx_file.render(title, report.body.name, tables, subtitle, source),
        "csv": csv_file.render(title, tables, source),
        "json": figures_json.render(report, address, language),
    }
    return [Download(format, address_of(report.url, format), f"{title}.{format}", made[format]) for format in FORMATS]
