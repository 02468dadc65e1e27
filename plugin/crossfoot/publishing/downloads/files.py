"""The files beside the page of a report."""

from collections.abc import Callable
from typing import NamedTuple

from crossfoot.engine.cache.keys import digest
from crossfoot.publishing.downloads import csv_file, figures_json, phrases, xlsx_file
from crossfoot.publishing.downloads.places import FORMATS, address_of, path_of
from crossfoot.publishing.downloads.sheets import sheets, title_of
from crossfoot.publishing.model import Publication, SiteReport
from crossfoot.publishing.site_file import SiteFile


class Download(NamedTuple):
    """A file to offer: ``address`` is from the site's root, ``saved_as`` the name for whoever saves it.

    ``key`` says what it was made of.
    """

    format: str
    address: str
    saved_as: str
    content: bytes
    key: str

    @property
    def file(self) -> SiteFile:
        """The file to be written."""
        return SiteFile(path_of(self.address), self.content, self.key)


Recall = Callable[[str, str], bytes | None]
"""Gives the content of the file at a path of the site, where one is known that was made of what has a key."""


def downloads(publication: Publication, report: SiteReport, recall: Recall = lambda path, key: None) -> list[Download]:
    """The files of ``report``; none where it has no page to lie beside. Those that can be recalled are not made."""
    if report.url is None:
        return []
    key = digest(_facts(publication, report))
    title = title_of(report, publication.language)
    addresses = {format: address_of(report.url, format) for format in FORMATS}
    known = {format: recall(path_of(address), key) for format, address in addresses.items()}
    contents = {format: content for format, content in known.items() if content is not None}
    if len(contents) < len(FORMATS):
        contents = _make(publication, report, report.url, title)
    return [Download(format, addresses[format], f"{title}.{format}", contents[format], key) for format in FORMATS]


def _facts(publication: Publication, report: SiteReport) -> str:
    """All that the files of ``report`` say and that its pack does not: the same facts give the same files."""
    filed = report.filed
    figures = filed.figures
    said = (publication.language, publication.root, report.url, report.body, report.year, report.status)
    cells = (report.profile.id, figures.digits, figures.printed, figures.lacking)
    return repr((said, filed.kind, filed.head, cells))


def _make(publication: Publication, report: SiteReport, url: str, title: str) -> dict[str, bytes]:
    language = publication.language
    address = publication.root + url
    source = phrases.SOURCE(language).format(address=address) if publication.root else ""
    tables = list(sheets(report, language))
    subtitle = phrases.REPORT(language).format(body=report.body.name, year=report.year)
    return {
        "xlsx": xlsx_file.render(title, report.body.name, tables, subtitle, source),
        "csv": csv_file.render(title, tables, source),
        "json": figures_json.render(report, address, language),
    }
