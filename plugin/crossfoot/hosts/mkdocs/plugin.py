"""The plugin: MkDocs' events, each handed on to what it is for."""

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from crossfoot.hosts.mkdocs.assets import asset_files, asset_tags
from crossfoot.hosts.mkdocs.build import Build, Fault
from crossfoot.hosts.mkdocs.config import CrossfootConfig
from crossfoot.hosts.mkdocs.folder_titles import make_text
from crossfoot.hosts.mkdocs.furniture import Furniture
from crossfoot.pages import banner

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer


class CrossfootPlugin(BasePlugin[CrossfootConfig]):  # type: ignore[no-untyped-call]
    """Judges the reports of a site; a build with findings is refused, a served site shows them."""

    def __init__(self) -> None:
        self.serving = False
        self.dirty = False
        self.written = False
        self.build: Build | None = None
        self.fault: Fault | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Stay for the whole session. ``serve --clean`` says that it builds; its own name tells otherwise."""
        self.serving = command == "serve" or _command() == "serve"
        self.dirty = dirty and self.serving

    def on_serve(self, server: "LiveReloadServer", /, **_: object) -> "LiveReloadServer":
        self.serving = True
        return server

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        self.build = self.fault = None
        # The segmenter of Material's search tells how it loads its dictionary, on every build: see ``make_ready``.
        logging.getLogger("jieba").setLevel(logging.WARNING)
        try:
            self.build = Build(config, dict(self.config), serving=self.serving)
        except Fault as fault:
            self._stop(fault)
        return config

    @event_priority(-100)
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Judge what lies on disk, while the last good site is still there."""
        if self.build is not None:
            refusal = self.build.judge_disk(config)
            if refusal:
                raise PluginError(refusal)

    @event_priority(-100)
    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        build = self.build
        if build is None:
            return files
        build.judge_generated(config, files)
        for uri in build.drafts():
            file = files.get_file_from_path(uri)
            if file is not None and file.inclusion is not InclusionLevel.EXCLUDED:
                file.inclusion = InclusionLevel.DRAFT
        for made in asset_files(config, build.site, serving=self.serving):
            files.append(made)
        build.add_pages(config, files)
        return files

    @event_priority(100)
    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Show the names of folders as they are; what the site says itself of its navigation is left alone."""
        if self.build is not None and config.nav is None:
            make_text(nav.items, (file.src_uri for file in files.documentation_pages()))
        return nav

    def on_page_read_source(self, /, *, page: Page, config: MkDocsConfig) -> str | None:
        """A report that cannot be read must not end a server: it has its findings to show."""
        build = self.build
        return "" if build is not None and self.serving and build.is_unreadable(page.file.src_uri) else None

    @event_priority(-100)
    def on_env(self, env: object, /, *, config: MkDocsConfig, files: Files) -> None:
        """Hold every page against what was judged, before anything is written."""
        if self.build is not None:
            refusal = self.build.compare_pages(files)
            if refusal:
                raise PluginError(refusal)
            self.build.publish(config, files)
        elif self.fault is not None:
            words = banner.render_fault(self.fault.message, self.fault.language)
            for file in files.documentation_pages(inclusion=InclusionLevel.is_in_serve):
                if file.page is not None:
                    file.page.content = words + (file.page.content or "")

    @event_priority(100)
    def _finish_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        if self.build is not None:
            return self.build.finish_page(page, output)
        return Furniture(head=[asset_tags(page.url)]).put_into(output) if self.fault is not None else output

    @event_priority(-100)
    def _secure_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        """Allow the scripts that a page has, when no other plugin adds any."""
        public = self.build.public if self.build is not None else None
        return public.secure(page, output) if public is not None else output

    on_post_page = CombinedEvent(_finish_page, _secure_page)

    @event_priority(-100)
    def on_post_template(self, output_content: str, /, *, template_name: str, config: MkDocsConfig) -> str:
        public = self.build.public if self.build is not None else None
        if public is None or template_name != "404.html":
            return output_content
        return public.finish_not_found(output_content, config.site_url or "")

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write what the site has beside its pages. A server that rebuilds but what was saved leaves it as it was."""
        if self.build is not None and self.build.public is not None and not (self.dirty and self.written):
            self.build.public.write_files(Path(config.site_dir))
            self.written = True
        self._close()

    def on_build_error(self, *, error: Exception) -> None:
        """Leave no process behind, whoever is at fault."""
        self._close()

    def _close(self) -> None:
        if self.build is not None and self.build.public is not None:
            self.build.public.close()

    def _stop(self, fault: Fault) -> None:
        """Refuse a build whose settings are at fault; a server shows the fault instead."""
        if not self.serving:
            raise PluginError(fault.message)
        self.fault = fault
        fault.announce()


def _command() -> str | None:
    """The name of the command that runs, where it is MkDocs' own."""
    import click

    context = click.get_current_context(silent=True)
    return context.info_name if context is not None else None
