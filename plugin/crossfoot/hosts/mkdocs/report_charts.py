"""The charts on report pages."""

from mkdocs.structure.pages import Page

from crossfoot.hosts.mkdocs.publication import address
from crossfoot.publishing.charts.of_body import over_years
from crossfoot.publishing.charts.of_report import SECTION_ID, of_report
from crossfoot.publishing.charts.phrases import CHARTS
from crossfoot.publishing.model import Publication, SiteReport


class ReportCharts:
    """The charts of every report of ``publication``: of the report itself, and of its body over the years."""

    def __init__(self, publication: Publication) -> None:
        self._publication = publication
        self._by_address = {report.url: report for report in publication.reports if report.url is not None}
        self._years: dict[str, str] = {}

    def heading(self, page: Page) -> tuple[str, str] | None:
        """Title and name of the section that ``page`` will have; ``None`` where it has none."""
        report = self._by_address.get(address(page.file))
        if report is None:
            return None
        drawn = any(chart.kind == "bars" for chart in report.profile.charts) or self._over_years(report)
        return (CHARTS(self._publication.language), SECTION_ID) if drawn else None

    def of(self, page: Page) -> str:
        """The section as HTML; empty where there is none."""
        report = self._by_address.get(address(page.file))
        if report is None:
            return ""
        return of_report(report.profile, report.figures, self._publication.language, self._over_years(report))

    def _over_years(self, report: SiteReport) -> str:
        """Drawn once for all reports of a body."""
        id_ = report.body.id
        if id_ not in self._years:
            self._years[id_] = over_years(self._publication, report.body)
        return self._years[id_]
