"""The pages of reports while a site is built: held against what was judged, then shown with what was found."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink
from mkdocs.utils import get_relative_url

from crossfoot.binding.reason import Reason
from crossfoot.engine.cache.known_pages import KnownPages
from crossfoot.engine.reasons import word_reasons
from crossfoot.engine.rendered import Rendered, SourcePrint, read_rendered
from crossfoot.engine.requirements import RENDERED
from crossfoot.engine.word import is_selected, severity_of
from crossfoot.hosts.mkdocs.after_search import AfterSearch
from crossfoot.hosts.mkdocs.front_matter_text import make_text
from crossfoot.hosts.mkdocs.judgement import NOTHING, Judgement
from crossfoot.hosts.mkdocs.reference_pages import ReferencePages
from crossfoot.hosts.mkdocs.site import Site
from crossfoot.pages import banner, checklist, phrases
from crossfoot.pages.checklist_rows import Alike
from crossfoot.pages.compose import compose
from crossfoot.pages.prepared import Prepared
from crossfoot.pages.references import NOWHERE, References
from crossfoot.publishing.assets import checklist_script, script_tag
from crossfoot.results.checklist import ChecklistItem, Counts
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.rules.document import rendered_table_differs
from crossfoot.source.source_file import SourceFile
from crossfoot.terms.outcome import OutcomeKind

if TYPE_CHECKING:
    from crossfoot.engine.judge import Judged
    from crossfoot.hosts.mkdocs.page_cleaning import PageCleaning

    JudgeSource = Callable[[SourceFile], Judged]

_RULE = rendered_table_differs.RULE


class ReportPages:
    """Every report page of one build. ``sources`` are the texts of the reports, by the addresses of their sources.

    Charts and downloads are there once ``charts`` and ``downloads`` are set to what makes them.
    """

    def __init__(
        self,
        site: Site,
        judge: "JudgeSource",
        judgement: Judgement,
        sources: Mapping[str, SourceFile],
        later: AfterSearch,
        *,
        serving: bool,
    ) -> None:
        self.site = site
        self.judge = judge
        self.judgement = judgement
        self.sources = sources
        self.charts: Callable[[Page], str] | None = None
        self.later = later
        self.downloads: Callable[[Page], str] | None = None
        self.serving = serving
        self.references: ReferencePages | None = None
        self.alike = Alike()
        self.known: KnownPages | None = None
        self._linked: dict[str, list[tuple[Diagnostic, str | None]]] = {}
        self._items: dict[tuple[OutcomeKind, str | None], ChecklistItem] = {}

    @cached_property
    def cleaning(self) -> "PageCleaning":
        """What makes pages harmless: of those that are known nothing is asked again."""
        from crossfoot.hosts.mkdocs.page_cleaning import PageCleaning

        return PageCleaning(self.site, self.judgement, self.sources)

    def show(self, uri: str, page: Page) -> None:
        """Hold the page's content against what was judged (CF006), then put what was found into it."""
        kept = self.judgement.reports[uri]
        make_text(page)
        content = page.content or ""
        names: Mapping[str, str] = {}
        tables: list[str] = []
        prepared = kept.prepared
        if kept.print is None:
            content = self.cleaning.clean(uri, content)
        else:
            rendered = self._read(uri, content, kept.print)
            prepared = self._prepared(uri, rendered, prepared)
            same = len(rendered.tables) == len(kept.print.tables)
            composed = compose(
                rendered.html,
                [(table.span, table.table) for table in rendered.tables] if same else [],
                rendered.headings,
                prepared,
                partial(self._keep, page, tables),
            )
            content, names = composed.html, composed.names
        linked = self._link(uri, (content, *tables), prepared, names)
        if self.serving:
            fail_on = self.site.options.fail_on
            draft = self.judgement.checklists[uri].draft
            references = self._references(uri, page)
            content = banner.render(linked, fail_on, draft, self.site.language, references) + content
        place = self.later.keep(page, partial(self._below, uri, page))
        page.content = f"{content}\n{place}\n"
        _into_toc(page, phrases.CHECKLIST(self.site.language), checklist.SECTION_ID)
        # The tables are on the page now; they need not be kept twice.
        self.judgement.reports[uri] = kept._replace(prepared=NOTHING)

    def _keep(self, page: Page, tables: list[str], table: str) -> str:
        """Keep an official table: search would run its figures together, and its words are in every report."""
        tables.append(table)
        return self.later.keep(page, table)

    def _read(self, uri: str, content: str, source: SourcePrint) -> Rendered:
        """The page made harmless, and what it shows; what is known of it is not looked for again."""
        known = self.known.recall(uri, content) if self.known is not None else None
        if known is not None:
            return known
        harmless = self.cleaning.clean(uri, content)
        rendered = read_rendered(harmless, source, self.site.permalink)
        if self.known is not None and harmless == content:
            self.known.note(uri, content, rendered)
        return rendered

    def _prepared(self, uri: str, rendered: Rendered, prepared: Prepared) -> Prepared:
        """Hold the page against its source; give what is ready to be shown, with the places of all findings."""
        placed = self.placed(uri, prepared)
        if self._compare(uri, rendered):
            from crossfoot.hosts.mkdocs import reread

            return reread.places_without_tables(self.site, self.sources[uri], self.judgement.diagnostics[uri])
        return placed

    def placed(self, uri: str, prepared: Prepared) -> Prepared:
        """What is ready of a report, with the places of what was found by comparing it with others as well."""
        findings = self.judgement.diagnostics[uri]
        if len(findings) <= len(prepared.anchors):
            return prepared
        from crossfoot.hosts.mkdocs import reread

        return reread.places_in(self.judge(self.sources[uri]), self.site, findings)

    def _compare(self, uri: str, rendered: Rendered) -> bool:
        """Add what the page shows otherwise to the findings; whether there is any such thing."""
        options = self.site.options.at(self.judgement.checklists[uri].path, self.judgement.reports[uri].result.year)
        severity = severity_of(_RULE, RENDERED, options)
        if severity is None or not is_selected(_RULE, options):
            self._item(uri, Counts(not_assessed=1), word_reasons((Reason("deselected"),), self.site.language))
            return False
        found: list[Diagnostic] = []
        if not rendered.agrees:
            from crossfoot.hosts.mkdocs import reread

            found = reread.shown_otherwise(self.site, self.sources[uri], rendered.html, severity, options)
        for diagnostic in found:
            diagnostic.draft = self.judgement.checklists[uri].draft
        if found:
            self.judgement.append(uri, found)
        self._item(uri, Counts(failed=1) if found else Counts(passed=1), None)
        return bool(found)

    def _link(
        self, uri: str, content: Sequence[str], prepared: Prepared, names: Mapping[str, str]
    ) -> list[tuple[Diagnostic, str | None]]:
        """The findings in the order of the source, each with the address of its place where the page has one."""
        linked: list[tuple[Diagnostic, str | None]] = []
        for index, diagnostic in enumerate(self.judgement.diagnostics[uri]):
            anchor = prepared.anchors[index] if index < len(prepared.anchors) else None
            name = names.get(anchor, anchor) if anchor is not None else None
            there = name is not None and any(f'id="{name}"' in piece for piece in content)
            linked.append((diagnostic, f"#{name}" if there else None))
        linked.sort(key=lambda pair: (pair[0].line, pair[0].column, pair[0].code))
        self._linked[uri] = linked
        return linked

    def _below(self, uri: str, page: Page) -> str:
        """What stands below a report: charts, downloads and checklist. All pages have them."""
        charts = self.charts(page) if self.charts is not None else ""
        downloads = self.downloads(page) if self.downloads is not None else ""
        return charts + downloads + self._checklist(uri, page)

    def tags(self, uri: str, page: Page) -> list[str]:
        """The tags in the head of a report's page, for what no other page needs."""
        profile = self.site.profile(self.judgement.checklists[uri].profile)
        if profile is None:
            return []
        return [script_tag(get_relative_url(checklist_script(profile.id), page.url))]

    def _item(self, uri: str, counts: Counts, why: str | None) -> None:
        items = self.judgement.checklists[uri].items
        after = next((at for at, item in enumerate(items) if not item.requirement.startswith("document.")), len(items))
        language = self.site.language
        made = ChecklistItem(RENDERED.id, RENDERED.title(language), RENDERED.basis(language), counts, why)
        # Items that say the same are one and the same: see ``Alike``.
        items.insert(after, self._items.setdefault((counts.outcome, why), made))

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
        return checklist.render(
            of_report,
            self._linked.get(uri, []),
            profile.title(language) if profile else phrases.NO_FORM(language),
            {table.id: table.title(language) for table in profile.tables} if profile else {},
            self.site.options.fail_on,
            language,
            references=self._references(uri, page),
            alike=self.alike,
            figures=self.judgement.figures.get(uri, ""),
        )


def _into_toc(page: Page, title: str, place: str) -> None:
    items = list(page.toc)
    link = AnchorLink(title, place, 2)
    if len(items) == 1 and items[0].level == 1:
        items[0].children.append(link)
    else:
        page.toc.items.append(link)
