"""The files beside report pages, written with each page, and the links to them."""

from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from crossfoot.hosts.mkdocs.downloads_ahead import DownloadsAhead
from crossfoot.hosts.mkdocs.publication import address
from crossfoot.hosts.mkdocs.site_writer import SiteWriter
from crossfoot.publishing.downloads import links, phrases
from crossfoot.publishing.downloads.files import downloads
from crossfoot.publishing.downloads.places import FORMATS, address_of, path_of
from crossfoot.publishing.model import Publication


class ReportDownloads:
    """The downloads of ``publication``. They are made one report at a time: together they would fill the memory.

    ``ahead`` has them made before their pages are, ``None`` where nothing does.
    """

    def __init__(self, publication: Publication, writer: SiteWriter, ahead: DownloadsAhead | None) -> None:
        self._publication = publication
        self._writer = writer
        self._ahead = ahead
        self._by_address = {report.url: report for report in publication.reports if report.url is not None}

    def heading(self, page: Page) -> tuple[str, str] | None:
        """Title and name of the section that ``page`` will have; ``None`` where it has none."""
        report = self._by_address.get(address(page.file))
        if report is None or report.url is None:
            return None
        free = [format for format in FORMATS if self._writer.is_free(path_of(address_of(report.url, format)))]
        return (phrases.HEADING(self._publication.language), links.SECTION_ID) if free else None

    def of(self, page: Page) -> str:
        """Write the files of the report on ``page``, give the links to them; empty where it has none."""
        report = self._by_address.get(address(page.file))
        if report is None:
            return ""
        if self._ahead is not None and report.url is not None:
            self._ahead.wait_for(report.url)
        made = downloads(self._publication, report, self._writer.recall)
        offered = [one for one in made if self._writer.write(one.file)]
        return links.render(offered, lambda there: get_relative_url(there, page.url), self._publication.language)

    def close(self) -> None:
        """No page is left to offer any."""
        if self._ahead is not None:
            self._ahead.close()
