"""The pages of reports while a site is built: held against what was judged, then shown with what was found."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink
from mkdocs.utils import get_relative_url

from crossfoot.binding.reason import Reason
from crossfoot.document.parse import parse
from crossfoot.engine.reasons import word_reasons
from crossfoot.engine.rendered import Rendered, judged_tables, read_rendered
from crossfoot.engine.rendered_differences import differences
from crossfoot.engine.requirements import RENDERED
from crossfoot.engine.word import is_selected, severity_of, word
from crossfoot.hosts.mkdocs.judgement import NOTHING, Judgement
from crossfoot.hosts.mkdocs.page_cleaning import PageCleaning
from crossfoot.hosts.mkdocs.reference_pages import ReferencePages
from crossfoot.hosts.mkdocs.site import Site
from crossfoot.pages import banner, checklist, phrases
from crossfoot.pages.checklist_rows import Alike
from crossfoot.pages.compose import compose
from crossfoot.pages.prepared import Prepared, prepare
from crossfoot.pages.references import NOWHERE, References
from crossfoot.profile.model import Profile
from crossfoot.publishing.assets import checklist_script, script_tag
from crossfoot.publishing.charts.of_report import SECTION_ID, has_charts, of_report
from crossfoot.publishing.charts.phrases import CHARTS
from crossfoot.publishing.figures import SiteFigures
from crossfoot.results.checklist import ChecklistItem, Counts
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.rules.document import rendered_table_differs
from crossfoot.source.source_file import SourceFile

if TYPE_CHECKING:
    from crossfoot.engine.judge import Judged

    JudgeSource = Callable[[SourceFile], Judged]

_HERE = "<!-- crossfoot:checklist -->"
_UNFORMED = ("unclosed", "overlap", "too-large")
_RULE = rendered_table_differs.RULE


class ReportPages:
    """Every report page of one build. ``sources`` are the texts of the reports, by the addresses of their sources."""

    def __init__(
        self,
        site: Site,
        judge: "JudgeSource",
        judgement: Judgement,
        sources: Mapping[str, SourceFile],
        *,
        serving: bool,
    ) -> None:
        self.site = site
        self.judge = judge
        self.judgement = judgement
        self.sources = sources
        self.serving = serving
        self.references: ReferencePages | None = None
        self.alike: Alike | None = None
        self.cleaning = PageCleaning(site, judgement, sources)
        self._linked: dict[str, list[tuple[Diagnostic, str | None]]] = {}

    def show(self, uri: str, page: Page) -> None:
        """Hold the page's content against what was judged (CF006), then put what was found into it."""
        kept = self.judgement.reports[uri]
        content = self.cleaning.clean(uri, page)
        names: Mapping[str, str] = {}
        prepared = kept.prepared
        if kept.print is not None:
            if len(self.judgement.diagnostics[uri]) > len(prepared.anchors):
                prepared = self._with_other_reports(uri)
            rendered = read_rendered(content, kept.print, self.site.permalink)
            if self._compare(uri, rendered):
                prepared = self._places(uri)
            same = len(rendered.tables) == len(kept.print.tables)
            composed = compose(
                content,
                [(table.span, table.table) for table in rendered.tables] if same else [],
                [heading.block for heading in rendered.headings],
                prepared,
            )
            content, names = composed.html, composed.names
        linked = self._link(uri, content, prepared, names)
        if self.serving:
            fail_on = self.site.options.fail_on
            draft = self.judgement.checklists[uri].draft
            references = self._references(uri, page)
            content = banner.render(linked, fail_on, draft, self.site.language, references) + content
        page.content = f"{content}\n{_HERE}\n"
        if self._drawn(uri) is not None:
            _into_toc(page, CHARTS(self.site.language), SECTION_ID)
        _into_toc(page, phrases.CHECKLIST(self.site.language), checklist.SECTION_ID)
        # The tables are on the page now; they need not be kept twice.
        self.judgement.reports[uri] = kept._replace(prepared=NOTHING)

    def _compare(self, uri: str, rendered: Rendered) -> bool:
        """Add what the page shows otherwise to the findings; whether there is any such thing."""
        options = self.site.options.at(self.judgement.checklists[uri].path, self.judgement.reports[uri].result.year)
        severity = severity_of(_RULE, RENDERED, options)
        if severity is None or not is_selected(_RULE, options):
            self._item(uri, Counts(not_assessed=1), word_reasons((Reason("deselected"),), self.site.language))
            return False
        found: list[Diagnostic] = []
        if not rendered.agrees:
            source = self.sources[uri]
            document = parse(source, self.site.settings.markdown_extensions)
            # A table that cannot be formed is a finding already, and swallows what the page shows.
            if not any(fault.kind in _UNFORMED for table in document.tables for fault in table.faults):
                found = [
                    word(_RULE, RENDERED, violation, source, severity, options)
                    for violation in differences(document, rendered.html, self.site.permalink)
                ]
        for diagnostic in found:
            diagnostic.draft = self.judgement.checklists[uri].draft
        self.judgement.append(uri, found)
        self._item(uri, Counts(failed=1) if found else Counts(passed=1), None)
        return bool(found)

    def _link(
        self, uri: str, content: str, prepared: Prepared, names: Mapping[str, str]
    ) -> list[tuple[Diagnostic, str | None]]:
        """The findings in the order of the source, each with the address of its place where the page has one."""
        linked: list[tuple[Diagnostic, str | None]] = []
        for index, diagnostic in enumerate(self.judgement.diagnostics[uri]):
            anchor = prepared.anchors[index] if index < len(prepared.anchors) else None
            name = names.get(anchor, anchor) if anchor is not None else None
            there = name is not None and f'id="{name}"' in content
            linked.append((diagnostic, f"#{name}" if there else None))
        linked.sort(key=lambda pair: (pair[0].line, pair[0].column, pair[0].code))
        self._linked[uri] = linked
        return linked

    def finish(self, uri: str, page: Page, output: str, downloads: str = "") -> str:
        """Put charts, downloads and checklist into the finished page, after search has read it: all pages have them."""
        before, here, after = output.rpartition(_HERE)
        if here:
            output = before + self._charts(uri) + downloads + self._checklist(uri, page) + after
        return output

    def _drawn(self, uri: str) -> Profile | None:
        """The form of a report of which charts are drawn, ``None`` where there are none."""
        publish, filed = self.site.settings.publish, self.judgement.filed.get(uri)
        if publish is None or not publish.charts or filed is None:
            return None
        profile = self.site.profile(self.judgement.checklists[uri].profile)
        return profile if profile is not None and has_charts(profile) else None

    def _charts(self, uri: str) -> str:
        profile = self._drawn(uri)
        if profile is None:
            return ""
        return of_report(profile, SiteFigures(profile, self.judgement.filed[uri].figures), self.site.language)

    def _places(self, uri: str) -> Prepared:
        """The places of all findings, those that the page brought to light among them; no table is laid out anew."""
        document = parse(self.sources[uri], self.site.settings.markdown_extensions)
        return prepare(document, judged_tables(document), {}, self.judgement.diagnostics[uri], self.site.language)

    def _with_other_reports(self, uri: str) -> Prepared:
        """The places of all findings, those that other reports brought to light among them: few reports have any."""
        judged = self.judge(self.sources[uri])
        document = judged.document
        if document is None:
            return NOTHING
        findings = self.judgement.diagnostics[uri]
        return prepare(document, judged_tables(document), judged.tables, findings, self.site.language)

    def _item(self, uri: str, counts: Counts, why: str | None) -> None:
        items = self.judgement.checklists[uri].items
        after = sum(item.requirement.startswith("document.") for item in items)
        items.insert(after, ChecklistItem(RENDERED.id, RENDERED.title(self.site.language), RENDERED.basis, counts, why))

    def _references(self, uri: str, page: Page) -> References:
        """Where the page leads for rules and requirements."""
        if self.references is None:
            return NOWHERE
        profile = self.site.profile(self.judgement.checklists[uri].profile)
        return self.references.for_page(page.file, profile)

    def _checklist(self, uri: str, page: Page) -> str:
        language = self.site.language
        of_report = self.judgement.checklists[uri]
        profile = self.site.profile(of_report.profile)
        html = checklist.render(
            of_report,
            self._linked.get(uri, []),
            profile.title(language) if profile else phrases.NO_FORM(language),
            {table.id: table.title(language) for table in profile.tables} if profile else {},
            self.site.options.fail_on,
            language,
            references=self._references(uri, page),
            alike=self.alike,
        )
        if profile is None:
            return html
        return f"{html}\n{script_tag(get_relative_url(checklist_script(profile.id), page.url))}"


def _into_toc(page: Page, title: str, place: str) -> None:
    items = list(page.toc)
    link = AnchorLink(title, place, 2)
    if len(items) == 1 and items[0].level == 1:
        items[0].children.append(link)
    else:
        page.toc.items.append(link)
