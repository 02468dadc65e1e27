"""The charts on report pages."""

from crossfoot.hosts.mkdocs.judgement import Judgement
from crossfoot.hosts.mkdocs.site import Site
from crossfoot.profile.model import Profile
from crossfoot.publishing.charts.of_report import SECTION_ID, has_charts, of_report
from crossfoot.publishing.charts.phrases import CHARTS
from crossfoot.publishing.figures import SiteFigures


class ReportCharts:
    """The charts of every report of one build."""

    def __init__(self, site: Site, judgement: Judgement) -> None:
        self._site = site
        self._judgement = judgement

    def heading(self, uri: str) -> tuple[str, str] | None:
        """Title and name of the section that a report's page has; ``None`` where it has none."""
        return (CHARTS(self._site.language), SECTION_ID) if self._form(uri) is not None else None

    def render(self, uri: str) -> str:
        """The section as HTML; empty where there is none."""
        profile = self._form(uri)
        if profile is None:
            return ""
        figures = SiteFigures(profile, self._judgement.filed[uri].figures)
        return of_report(profile, figures, self._site.language)

    def _form(self, uri: str) -> Profile | None:
        """The form of a report of which charts are drawn."""
        if uri not in self._judgement.filed:
            return None
        profile = self._site.profile(self._judgement.checklists[uri].profile)
        return profile if profile is not None and has_charts(profile) else None
