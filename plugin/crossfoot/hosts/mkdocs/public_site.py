"""What a build makes of all reports, and of each beside its page: taken up only where a site asks for some of it."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from crossfoot.engine.cache.kept_files import KeptFiles
from crossfoot.engine.cache.memory import Memory
from crossfoot.hosts.mkdocs import government_pages, open_data_page, unsuited
from crossfoot.hosts.mkdocs.after_search import AfterSearch
from crossfoot.hosts.mkdocs.beside import Beside
from crossfoot.hosts.mkdocs.downloads import ReportDownloads
from crossfoot.hosts.mkdocs.downloads_ahead import DownloadsAhead
from crossfoot.hosts.mkdocs.furniture import Furniture
from crossfoot.hosts.mkdocs.government_pages import GovernmentPages
from crossfoot.hosts.mkdocs.judgement import Judgement
from crossfoot.hosts.mkdocs.marked_pages import fill_marks
from crossfoot.hosts.mkdocs.publication import address, publish
from crossfoot.hosts.mkdocs.report_charts import ReportCharts
from crossfoot.hosts.mkdocs.report_heads import put_heads
from crossfoot.hosts.mkdocs.site import Site
from crossfoot.hosts.mkdocs.site_pages import add_pages
from crossfoot.hosts.mkdocs.site_writer import SiteWriter
from crossfoot.hosts.mkdocs.tables_of_contents import insert
from crossfoot.pages import checklist
from crossfoot.publishing.assets import tags_for
from crossfoot.publishing.files import site_files
from crossfoot.publishing.lists.list_pages import list_pages
from crossfoot.publishing.model import Publication


class PublicSite:
    """All of it for one build. A site without the setting ``publish`` has what the marks in its pages ask for."""

    def __init__(
        self, site: Site, judgement: Judgement, later: AfterSearch, memory: Memory | None, *, serving: bool
    ) -> None:
        self._site = site
        self._judgement = judgement
        self._memory = memory
        self._later = later
        self._serving = serving
        self._asked = site.settings.publish
        self._conventions = self._asked.site if self._asked is not None else None
        self._list_pages: dict[str, str] = {}
        self._marked: set[str] = set()
        self._publication: Publication | None = None
        self._beside: Beside | None = None
        self._writer: SiteWriter | None = None
        self._downloads: ReportDownloads | None = None
        self._government: GovernmentPages | None = None
        self._charts: ReportCharts | None = None

    def add_pages(self, config: MkDocsConfig, files: Files) -> None:
        """Add the pages that are made of all reports: by now it is known which there are."""
        if self._conventions is not None:
            government_pages.add_pages(config, files, self._conventions, self._site.language)
        if self._asked is not None and self._asked.pages:
            known = publish(config, self._site, self._judgement, files, {}, serving=self._serving)
            self._list_pages = add_pages(config, files, list_pages(known))
            open_data_page.add_page(config, files, self._site.language)

    def put_together(self, config: MkDocsConfig, files: Files, reports: Sequence[tuple[str, Page]]) -> None:
        """Put together what is made of all reports, and set it into the pages that ask for it.

        ``reports`` are the pages of reports by the addresses of their sources, with all that was found on them.
        """
        serving, asked = self._serving, self._asked
        made = publish(config, self._site, self._judgement, files, self._list_pages, serving=serving)
        self._publication = made
        if self._conventions is not None:
            self._government = GovernmentPages(config, self._conventions, made, files)
            addresses = [address(file) for file in files.documentation_pages()]
            unsuited.columns(self._conventions, addresses, self._site.language, serving=serving)
        further = self._government.renderers() if self._government is not None else {}
        self._marked = fill_marks(files, made, further, self._later, serving=serving)
        if asked is not None:
            unsuited.navigation(config, [page for _, page in reports], self._site.language, serving=serving)
            unsuited.fonts(config, self._site.language, serving=serving)
            unsuited.instant(config, self._site.language, serving=serving)
            put_heads(reports, files, self._judgement, made, self._later)
        self._beside = Beside(made, asked, serving=serving)
        self._beside.date(files)
        taken = {file.dest_uri for file in files}
        kept = KeptFiles(self._memory.store, self._memory.setting) if self._memory is not None else None
        self._writer = SiteWriter(Path(config.site_dir), taken, self._site.language, kept, serving=serving)
        if asked is not None and asked.charts:
            self._charts = ReportCharts(made)
            _into_contents(reports, self._charts.heading)
        if asked is not None and asked.downloads:
            pages = [address(file) for file in files.documentation_pages()]
            ahead = DownloadsAhead(made, pages, kept) if kept is not None and not serving else None
            self._downloads = ReportDownloads(made, self._writer, ahead)
            _into_contents(reports, self._downloads.heading)
        if self._government is not None:
            self._government.put_ways(files, self._later)

    def has_part_in(self, uri: str) -> bool:
        """Whether something of this stands on the page with this source, be it no more than a foot."""
        return self._asked is not None or uri in self._marked

    def charts_of(self, page: Page) -> str:
        """The charts of the report on ``page``; empty where it has none."""
        return self._charts.of(page) if self._charts is not None else ""

    def downloads_of(self, page: Page) -> str:
        """Write the files of the report on ``page``, give the links to them; empty where it has none."""
        return self._downloads.of(page) if self._downloads is not None else ""

    def furnish(self, page: Page, output: str, furniture: Furniture) -> None:
        """Add to ``furniture`` what stands around the content of a page that is finished but for that."""
        uri = page.file.src_uri
        if uri in self._marked:
            furniture.head += tags_for(output, lambda path: get_relative_url(path, page.url))
            if uri == open_data_page.URI and self._publication is not None:
                furniture.head.append(open_data_page.head_of(self._publication))
        if self._beside is not None:
            furniture.head += self._beside.tags(page)
        if self._government is not None:
            self._government.furnish(page, output, furniture)

    def secure(self, page: Page, output: str) -> str:
        """The finished page with the policy that allows the scripts it has."""
        return self._beside.secure(output, page.content or "") if self._beside is not None else output

    def finish_not_found(self, output: str, site_url: str) -> str:
        """The finished page for addresses that lead nowhere."""
        if self._government is not None:
            output = self._government.finish_not_found(output)
        return self._beside.not_found(output, site_url) if self._beside is not None else output

    def write_files(self, folder: Path) -> None:
        """Write the files that are made of all reports below ``folder``, the site's."""
        if self._publication is None or self._writer is None or self._asked is None:
            return
        for made in site_files(self._publication, self._asked):
            self._writer.write(made)
        self._writer.close()
        if self._beside is not None:
            self._beside.write(folder)

    def close(self) -> None:
        """No page is left to be finished, for whatever reason."""
        if self._downloads is not None:
            self._downloads.close()


def _into_contents(reports: Iterable[tuple[str, Page]], heading: Callable[[Page], tuple[str, str] | None]) -> None:
    """Put the heading that each of ``reports`` will have into its table of contents, before that of the checklist."""
    for _, page in reports:
        if (made := heading(page)) is not None:
            insert(page, *made, before=checklist.SECTION_ID)
