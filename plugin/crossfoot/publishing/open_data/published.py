"""Which reports are in the open data, and what is said of each."""

from collections.abc import Iterator

from crossfoot.publishing.downloads.places import FORMATS, address_of
from crossfoot.publishing.downloads.sheets import title_of
from crossfoot.publishing.figures import form_cells
from crossfoot.publishing.model import Publication, SiteReport
from crossfoot.results.checklist import Counts

Values = dict[str, str | int | None]
"""By the name of a column; ``None`` where it is not known."""


def published(publication: Publication) -> Iterator[SiteReport]:
    """The reports with a page that are no drafts, those that a server shows neither."""
    return (report for report in publication.reports if report.url is not None and not report.checklist.draft)


def common(publication: Publication, report: SiteReport) -> Values:
    """What all figures of ``report`` have in common."""
    body = report.body
    return {
        "page": page_of(publication, report),
        "body_id": body.id,
        "body": body.name,
        "kind": report.filed.kind or body.kind,
        "level": body.level,
        "year": report.year,
        "pack": report.profile.id,
        "status": report.status,
    }


def about(publication: Publication, report: SiteReport, *, downloads: bool) -> Values:
    """All that is said of ``report``, which has files beside its page if ``downloads``."""
    head, counts = report.filed.head, Counts()
    for item in report.checklist.items:
        counts.add(item.counts)
    cells, lacking = len(form_cells(report.profile).specs), len(report.filed.figures.lacking)
    files = {
        format: publication.root + address_of(report.url, format) if downloads and report.url is not None else None
        for format in FORMATS
    }
    return {
        **common(publication, report),
        "parent_id": report.body.parent,
        "title": title_of(report, publication.language),
        "published": head.published.isoformat() if head.published else None,
        "source": head.source or None,
        "figures": cells - lacking,
        "lacking": lacking,
        "requirements_passed": counts.passed,
        "requirements_failed": counts.failed,
        "requirements_waived": counts.waived,
        "requirements_not_assessed": counts.not_assessed,
        "requirements_not_applicable": counts.not_applicable,
        **files,
    }


def page_of(publication: Publication, report: SiteReport) -> str:
    """The address of its page, from the site's root where the site does not know its own."""
    return publication.root + (report.url or "") or "./"
