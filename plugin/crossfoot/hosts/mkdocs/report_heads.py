"""The heads of report pages, put below their titles once all reports are known."""

from collections.abc import Iterable
from functools import partial

from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from crossfoot.hosts.mkdocs.after_search import AfterSearch
from crossfoot.hosts.mkdocs.judgement import Judgement
from crossfoot.hosts.mkdocs.publication import address
from crossfoot.hosts.mkdocs.reports import beside
from crossfoot.hosts.mkdocs.tables_of_contents import parts
from crossfoot.publishing.model import Publication, SiteReport
from crossfoot.publishing.report_head import render


def put_heads(
    pages: Iterable[tuple[str, Page]],
    files: Files,
    judgement: Judgement,
    publication: Publication,
    later: AfterSearch,
) -> None:
    """Put its head into each of ``pages``, which come by the addresses of their sources."""
    reports = {report.path: report for report in publication.reports}
    for uri, page in pages:
        report = reports.get(judgement.checklists[uri].path)
        if report is None:
            continue
        electronic = _electronic(page.file, report.filed.head.electronic, files)
        head = partial(_head, page, report, publication, electronic)
        page.content = below_title(page.content or "", later.keep(page, head))


def _head(page: Page, report: SiteReport, publication: Publication, electronic: str | None) -> str:
    """The head of a page whose table of contents is complete."""
    return render(
        publication,
        report,
        lambda there: get_relative_url(there, page.file.url),
        electronic=electronic,
        page_of=publication.page_of_body,
        contents=parts(page),
    )


def below_title(content: str, head: str) -> str:
    """``content`` with ``head`` behind its first heading of the first level; before all, where it has none."""
    before, tag, after = content.partition("</h1>")
    return f"{before}{tag}\n{head}{after}" if tag else head + content


def _electronic(page: File, name: str, files: Files) -> str | None:
    """The address of the file that the report on ``page`` calls ``name``; ``None`` where the site has no such file."""
    file = files.get_file_from_path(beside(page.src_uri, name)) if name else None
    return address(file) if file is not None and file.inclusion.is_included() else None  # type: ignore[no-untyped-call]
