"""The reports of a build as its site publishes them."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from crossfoot.binding.register import Body
from crossfoot.hosts.mkdocs.judgement import Judgement
from crossfoot.hosts.mkdocs.site import Site
from crossfoot.publishing.model import Publication, SiteReport, publication, status_of

_PUBLISHED = (InclusionLevel.NOT_IN_NAV, InclusionLevel.UNDEFINED, InclusionLevel.INCLUDED)
_SERVED = (InclusionLevel.DRAFT, *_PUBLISHED)


def publish(config: MkDocsConfig, site: Site, judgement: Judgement, files: Files, *, serving: bool) -> Publication:
    """Everything that is known of the reports; the pages of drafts have no address unless they are served."""
    shown = _SERVED if serving else _PUBLISHED
    reports = []
    for uri, filed in judgement.filed.items():
        checklist, diagnostics = judgement.checklists[uri], judgement.diagnostics[uri]
        profile = site.profile(checklist.profile)
        if profile is None:
            continue
        file = files.get_file_from_path(uri)
        url = address(file) if file is not None and file.inclusion in shown else None
        body = site.register.find(filed.filing.body) or Body(filed.filing.body, filed.filing.body, kind=filed.kind)
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
    )


def address(file: File) -> str:
    """The address of a page from the site's root; that of the root itself is empty."""
    return "" if file.url in (".", "./") else file.url
