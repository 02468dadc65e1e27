"""One build of a site, from its settings to its pages; made anew for every rebuild of a server."""

import gc
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from crossfoot.engine.options import CheckOptions
from crossfoot.engine.report_file import ReportFile
from crossfoot.engine.texts import Texts
from crossfoot.hosts.mkdocs import reports, words
from crossfoot.hosts.mkdocs.after_search import AfterSearch
from crossfoot.hosts.mkdocs.anchors import make_of_words
from crossfoot.hosts.mkdocs.announce import Announcer
from crossfoot.hosts.mkdocs.assets import asset_tags
from crossfoot.hosts.mkdocs.furniture import Furniture
from crossfoot.hosts.mkdocs.judgement import Judgement
from crossfoot.hosts.mkdocs.known_build import KnownBuild
from crossfoot.hosts.mkdocs.make_ready import make_ready
from crossfoot.hosts.mkdocs.marks import pages_with_marks
from crossfoot.hosts.mkdocs.page_language import in_its_language
from crossfoot.hosts.mkdocs.reference_pages import ReferencePages
from crossfoot.hosts.mkdocs.report_pages import ReportPages
from crossfoot.hosts.mkdocs.site import Site, language_of, load_site, read_settings
from crossfoot.hosts.mkdocs.sources import Sources
from crossfoot.pages.official_table import OFFICIAL
from crossfoot.profile.errors import PackErrors
from crossfoot.project.display import display_path
from crossfoot.project.errors import SettingsErrors
from crossfoot.project.output_files import refuse_unusable, write_outputs
from crossfoot.project.remember import open_memory
from crossfoot.project.whole_file import UnusableFile
from crossfoot.results.known import Baseline
from crossfoot.source.source_file import SourceFile
from crossfoot.terms.counted import counted
from crossfoot.terms.text import Language

if TYPE_CHECKING:
    from crossfoot.engine.judge import Judged
    from crossfoot.hosts.mkdocs.judging import ReportJudge
    from crossfoot.hosts.mkdocs.public_site import PublicSite


class Fault(Exception):
    """Settings or packs that cannot be used, in words."""

    def __init__(self, message: str, language: Language) -> None:
        super().__init__(message)
        self.message = message
        self.language: Language = language

    def announce(self) -> None:
        """Write the fault to the log."""
        Announcer(self.language, serving=True).fault(self.message)


class Build:
    """What is known of a build so far. Methods that judge give the reason to refuse, empty where there is none."""

    def __init__(self, config: MkDocsConfig, given: dict[str, object], *, serving: bool) -> None:
        language: Language = "zh"
        try:
            settings = read_settings(config, given)
            language = language_of(settings)
            config.watch.extend(
                str(file) for file in (*settings.packs, settings.register, settings.baseline) if file is not None
            )
            self.site: Site = load_site(config, settings)
        except SettingsErrors as error:
            raise Fault(f"{words.SETTINGS(language)}\n{error.render(language)}", language) from None
        except PackErrors as error:
            lines = [f"{fault.worded(language)}\n{fault.excerpt()}" for fault in error.errors]
            raise Fault("\n".join([words.PACKS(language), *lines]), language) from None
        if settings.publish is not None:
            make_of_words(config)
        self.serving = serving
        self.memory = open_memory(settings, self.site.language, self.site.options.today, coverage=True)
        self.judgement = Judgement()
        self.options = self.site.options
        self.announcer = Announcer(self.site.language, serving=serving)
        self.files: dict[str, ReportFile] = {}
        self.drafts_by_settings: list[str] = []
        self.known = KnownBuild(self.memory, self.site)
        self.sources = Sources()
        self.later = AfterSearch()

    def judge_disk(self, config: MkDocsConfig) -> str:
        """Judge the reports that lie on disk, and list what was found."""
        self.files, excluded = reports.on_disk(config, self.site.settings)
        self.sources.files = self.files
        refusal = self._refuse_outputs()
        if refusal:
            return refusal
        self.announcer.excluded(excluded)
        self.options = _without(self.site.options, excluded)
        self.drafts_by_settings = [uri for uri in self.files if reports.is_draft_by_settings(config, uri)]
        if not self.known.recall(self.judgement, self.files, excluded, self.drafts_by_settings):
            self._judge_files(config)
        if not self.serving:
            self.pages.known = self.known.pages()
            # What is kept until the end need not be looked through for garbage again and again.
            gc.freeze()
        refusal = self._announce(words.REFUSED_BEFORE(self.site.language))
        return self._write_outputs(refusal) if refusal else ""

    @cached_property
    def judging(self) -> "ReportJudge":
        """What judges, once it is needed: where nothing has changed it never is."""
        from crossfoot.hosts.mkdocs.judging import ReportJudge

        return ReportJudge(self.site, self.judgement, self.options, self.memory, alone=self.serving)

    def _judge(self, source: SourceFile) -> "Judged":
        return self.judging.judge.judge(source)

    def _judge_files(self, config: MkDocsConfig) -> None:
        from crossfoot.engine.judging import Judging

        def meanwhile() -> None:
            _ = self.public
            make_ready(config, self.site.language)

        self.known.codes = Judging(self.site.profiles).codes()
        self.known.beside = self.judging.judge_files(self.files, self.drafts_by_settings, meanwhile)

    def judge_generated(self, config: MkDocsConfig, files: Files) -> None:
        """Judge the reports that other plugins have made; what was found is listed with what the pages show."""
        made = reports.generated(files, self.site.settings, self.files)
        self.sources.made = made
        if made:
            self.pages.known = None
        if self.known.recalled and made:
            self._judge_files(config)
        elif self.known.recalled:
            return
        self.judging.judge_generated(made)
        if not made and not self.serving:
            self._place()
            self.known.keep(self.judgement)

    def _place(self) -> None:
        """Find the places of what was found by comparing reports, so that builds that know of it need not judge."""
        reports = self.judgement.reports
        for uri, kept in reports.items():
            if kept.print is not None:
                reports[uri] = kept._replace(prepared=self.pages.placed(uri, kept.prepared))

    @cached_property
    def pages(self) -> ReportPages:
        """The pages of reports."""
        return ReportPages(self.site, self._judge, self.judgement, self.sources, self.later, serving=self.serving)

    @cached_property
    def public(self) -> "PublicSite | None":
        """What makes pages of all reports, for a site that publishes them or has marks in its pages."""
        return self._public_site() if self.site.settings.publish is not None else None

    def _public_site(self) -> "PublicSite":
        """Where nobody asks for it, none of it is imported."""
        from crossfoot.hosts.mkdocs.public_site import PublicSite

        return PublicSite(self.site, self.judgement, self.later, self.memory, serving=self.serving)

    def add_pages(self, config: MkDocsConfig, files: Files) -> None:
        """Add the pages that are made of all reports: by now it is known which there are."""
        if self.public is not None:
            self.public.add_pages(config, files)

    def compare_pages(self, files: Files) -> str:
        """Hold every page against its report, put what was found into it, and list what is new."""
        options = self.site.options
        self.pages.references = ReferencePages(
            files, self.known.codes, options.language, options.rules_url, serving=self.serving
        )
        for uri, page in self._pages(files):
            self.pages.show(uri, page)
        self.judgement.arrange()
        if self.pages.known is not None:
            self.pages.known.keep()
        refusal = self._announce(words.REFUSED_AFTER(self.site.language))
        if not refusal:
            self._conclude()
        return self._write_outputs(refusal)

    def publish(self, config: MkDocsConfig, files: Files) -> None:
        """Put together what is made of all reports, where the site or one of its pages asks for it."""
        if self.public is None and any(pages_with_marks(files, serving=self.serving)):
            self.public = self._public_site()
        if self.public is not None:
            self.public.put_together(config, files, list(self._pages(files)))
            self.pages.charts, self.pages.downloads = self.public.charts_of, self.public.downloads_of

    def finish_page(self, page: Page, output: str) -> str:
        """The finished HTML of a page, with all that is added around its content."""
        uri, public = page.file.src_uri, self.public
        furniture = Furniture()
        is_report = uri in self.judgement.reports
        output = self.later.put_into(page, output)
        if is_report or OFFICIAL in output or (public is not None and public.has_part_in(uri)):
            furniture.head.append(asset_tags(page.url))
        if is_report:
            furniture.head += self.pages.tags(uri, page)
        if public is not None:
            public.furnish(page, output, furniture)
        return furniture.put_into(in_its_language(page, output))

    def drafts(self) -> list[str]:
        """The addresses of what is not to be published: drafts, and what only they name as their electronic version."""
        named: dict[bool, set[str]] = {True: set(), False: set()}
        for uri, filed in self.judgement.filed.items():
            if filed.head.electronic:
                named[self.judgement.checklists[uri].draft].add(reports.beside(uri, filed.head.electronic))
        drafts = [uri for uri, checklist in self.judgement.checklists.items() if checklist.draft]
        return [*drafts, *sorted(named[True] - named[False])]

    def is_unreadable(self, uri: str) -> bool:
        """Whether the file of a report cannot be read at all."""
        kept = self.judgement.reports.get(uri)
        return kept is not None and kept.print is None

    def _pages(self, files: Files) -> list[tuple[str, Page]]:
        """The report pages that this build renders; not those that ``--dirty`` passes over."""
        found = []
        for uri in self.judgement.reports:
            file = files.get_file_from_path(uri)
            if file is not None and file.page is not None and file.page.content is not None:
                found.append((uri, file.page))
        return found

    def _announce(self, refusal: str) -> str:
        failing = self.announcer.findings(self.judgement.report)
        return counted(refusal, count=failing) if failing and not self.serving else ""

    def _refuse_outputs(self) -> str:
        """The words for files that cannot be written, before anything is judged."""
        if self.serving:
            return ""
        try:
            refuse_unusable(self.site.settings.output, (report.file for report in self.files.values()))
        except UnusableFile as error:
            return error.message(self.site.language)
        return ""

    def _write_outputs(self, refusal: str) -> str:
        """Write the files of the setting ``output``, a refused build's too; ``refusal``, and what could not be written.

        A server writes none: one below a folder that it watches would set off the next build.
        """
        if self.serving or not self.site.settings.output:
            return refusal
        report = self.judgement.report
        made = [*self.options.other_sources, *self.sources.made.values()]
        report.sources = Texts(self.files.values(), made, report.checklists)
        try:
            write_outputs(self.site.settings.output, report, self.site.language)
        except UnusableFile as error:
            return "\n".join(filter(None, (refusal, error.message(self.site.language))))
        return refusal

    def _conclude(self) -> None:
        report = self.judgement.report
        if not self.judgement.reports:
            settings = self.site.settings
            self.announcer.nothing(display_path(settings.docs_dir), settings.reports)
            return
        self.announcer.drafts(report)
        self.announcer.verdict(report)
        self.announcer.notes(report)


def _without(options: CheckOptions, excluded: list[str]) -> CheckOptions:
    """``options`` without the known findings of reports that the site leaves out: nobody has looked for those."""
    baseline = options.baseline
    if baseline is None or not excluded:
        return options
    counts = {known: count for known, count in baseline.counts.items() if known.path not in excluded}
    return replace(options, baseline=Baseline(baseline.path, counts))
