"""The reports of a build as its site publishes them."""

from collections.abc import Mapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from crossfoot.binding.register import Body
from crossfoot.hosts.mkdocs.judgement import Judgement
from crossfoot.hosts.mkdocs.site import Site
from crossfoot.publishing.model import Publication, SiteReport, UnplacedReport, publication, status_of

_PUBLISHED = (InclusionLevel.NOT_IN_NAV, InclusionLevel.UNDEFINED, InclusionLevel.INCLUDED)
_SERVED = (InclusionLevel.DRAFT, *_PUBLISHED)


def publish(
    config: MkDocsConfig,
    site: Site,
    judgement: Judgement,
    files: Files,
    pages: Mapping[str, str],
    *,
    serving: bool,
) -> Publication:
    """Everything that is known of the reports; the pages of drafts have no address unless they are served.

    ``pages`` are those of lists: their sources by their names.
    """
    reports: list[SiteReport] = []
    unplaced: list[UnplacedReport] = []
    spelt: dict[str, str] = {}
    for uri, checklist in judgement.checklists.items():
        diagnostics, filed = judgement.diagnostics[uri], judgement.filed.get(uri)
        profile = site.profile(checklist.profile)
        url = _address(files, uri, serving=serving)
        if filed is None or profile is None:
            if url is not None or not checklist.draft:
                unplaced.append(UnplacedReport(checklist.path, url, checklist, diagnostics))
            continue
        # One that is not registered has the spelling of its first report.
        word = spelt.setdefault(site.register.id_of(filed.filing.body), filed.filing.body)
        body = site.register.find(word) or Body(word, word, kind=filed.kind)
        status = status_of(checklist, diagnostics, site.options.fail_on)
        reports.append(SiteReport(checklist.path, url, body, filed, profile, checklist, diagnostics, status))
    root = config.site_url or ""
    return publication(
        reports,
        site.register,
        site.profiles,
        site.language,
        site.options.fail_on,
        name=config.site_name or "",
        licence=site.settings.publish.licence if site.settings.publish is not None else "",
        root=root if not root or root.endswith("/") else root + "/",
        charts=site.settings.publish is None or site.settings.publish.charts,
        today=site.options.today,
        unplaced=unplaced,
        register_checklist=judgement.report.site,
        register_findings=[d for d in judgement.report.diagnostics if d.path == site.register.path],
        pages={name: url for name, uri in pages.items() if (url := _address(files, uri, serving=serving)) is not None},
    )


def _address(files: Files, uri: str, *, serving: bool) -> str | None:
    """The address of a page that is shown."""
    file = files.get_file_from_path(uri)
    return address(file) if file is not None and file.inclusion in (_SERVED if serving else _PUBLISHED) else None


def address(file: File) -> str:
    """The address of a page from the site's root; that of the root itself is empty."""
    return "" if file.url in (".", "./") else file.url
