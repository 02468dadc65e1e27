"""Which reports a build has: those on disk, and those that other plugins make."""

import os
from pathlib import Path
from posixpath import dirname, join, normpath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from crossfoot.document.front_matter import read_front_matter
from crossfoot.engine.report_file import ReportFile
from crossfoot.project.discover import LANDING_PAGES, discover
from crossfoot.project.display import display_path
from crossfoot.project.globs import compile_globs
from crossfoot.project.settings import Settings
from crossfoot.source.source_file import SourceFile, source_from_text


def on_disk(config: MkDocsConfig, settings: Settings) -> tuple[dict[str, ReportFile], list[str]]:
    """The reports below the docs folder by their addresses, and the paths of those that ``exclude_docs`` leaves out."""
    found: dict[str, ReportFile] = {}
    excluded: list[str] = []
    for file in discover(settings):
        uri = str(file).removeprefix(f"{settings.docs_dir}{os.sep}").replace(os.sep, "/")
        if config.exclude_docs is not None and config.exclude_docs.match_file(uri):
            excluded.append(display_path(file))
        else:
            found[uri] = ReportFile(file, display_path(file))
    return found, excluded


def is_draft_by_settings(config: MkDocsConfig, uri: str) -> bool:
    """Whether ``draft_docs`` keeps the page from being published."""
    return config.draft_docs is not None and bool(config.draft_docs.match_file(uri))


def beside(uri: str, name: str) -> str:
    """The address, below the docs folder, of the file that the report at ``uri`` calls ``name``."""
    return normpath(join(dirname(uri), name))


def generated(files: Files, settings: Settings, known: dict[str, ReportFile]) -> dict[str, SourceFile]:
    """The reports of which the text is not the one on disk, by their addresses."""
    globs = compile_globs(settings.reports)
    found: dict[str, SourceFile] = {}
    for file in files.documentation_pages(inclusion=InclusionLevel.is_in_serve):
        on_disk = known.get(file.src_uri)
        if on_disk is not None and file.abs_src_path is not None and Path(file.abs_src_path) == on_disk.file:
            continue
        if on_disk is None and file.generated_by is None and file.abs_src_path is not None:
            continue
        source = _source(file, settings)
        if source is not None and (
            on_disk is not None or _is_report(file.src_uri, source, globs.fullmatch(file.src_uri) is not None)
        ):
            found[file.src_uri] = source
    return found


def _source(file: File, settings: Settings) -> SourceFile | None:
    try:
        text = file.content_string
    except (OSError, UnicodeDecodeError):  # MkDocs will say so when it reads the page
        return None
    return source_from_text(display_path(settings.docs_dir / file.src_uri), text)


def _is_report(uri: str, source: SourceFile, named: bool) -> bool:
    head, _ = read_front_matter(source)
    if not named:
        return "profile" in head
    return uri.rsplit("/", 1)[-1].lower() not in LANDING_PAGES or "year" in head
