"""The portal on the pages that ask for it."""

from mkdocs.structure.files import File, Files, InclusionLevel

from crossfoot.hosts.mkdocs.judging import Judgement
from crossfoot.hosts.mkdocs.site import Site
from crossfoot.pages import portal

_PUBLISHED = (InclusionLevel.NOT_IN_NAV, InclusionLevel.UNDEFINED, InclusionLevel.INCLUDED)
_SERVED = (InclusionLevel.DRAFT, *_PUBLISHED)


def fill(page_file: File, content: str, site: Site, judgement: Judgement, files: Files, *, serving: bool) -> str:
    """``content`` with the portal in place of its marker; addresses are relative to ``page_file``."""
    entries = []
    for uri, filing in judgement.filings.items():
        checklist, diagnostics = judgement.checklists[uri], judgement.diagnostics[uri]
        file = files.get_file_from_path(uri)
        published = file is not None and (file.inclusion in (_SERVED if serving else _PUBLISHED))
        known = site.register.find(filing.body)
        status = portal.status_of(checklist, diagnostics, site.options.fail_on)
        link = file.url_relative_to(page_file) if file is not None and published else None
        entries.append(portal.Entry(known.name if known else filing.body, filing.year, link, status))
    entries.sort(key=lambda entry: (entry.body, entry.year, entry.link or ""))
    filers = [portal.Filer(body.name, body.since, body.until) for body in site.register.bodies]
    html = portal.render(entries, filers, site.language)
    return content.replace(portal.MARKER, html)
