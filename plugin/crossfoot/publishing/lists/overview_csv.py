"""The overview as files for spreadsheets: a line for each report, a line for each requirement."""

from collections.abc import Iterator

from crossfoot.pages.outcome_counts import ORDER, count_of
from crossfoot.pages.phrases import OUTCOME
from crossfoot.publishing.csv_text import BOM, line
from crossfoot.publishing.lists import groups
from crossfoot.publishing.lists import overview_phrases as phrases
from crossfoot.publishing.lists import phrases as common
from crossfoot.publishing.lists.dates import timeliness
from crossfoot.publishing.model import Publication
from crossfoot.publishing.site_file import SiteFile
from crossfoot.publishing.standing import Entry

REPORTS = "overview/reports.csv"
REQUIREMENTS = "overview/requirements.csv"

_REPORT_COLUMNS = (
    common.BODY_COLUMN,
    phrases.BODY_ID,
    common.YEAR_COLUMN,
    common.KIND_COLUMN,
    common.LEVEL_COLUMN,
    common.PARENT_COLUMN,
    common.STANDING_COLUMN,
    common.PUBLISHED_COLUMN,
    common.TIMELINESS_COLUMN,
    phrases.WAIVER_COUNT,
    *(OUTCOME[kind] for kind in ORDER),
    phrases.FORM_ID,
    phrases.ADDRESS,
)
_REQUIREMENT_COLUMNS = (
    phrases.FORM_ID,
    phrases.REQUIREMENT_ID,
    phrases.REQUIREMENT,
    phrases.BASIS,
    phrases.REPORT_COUNT,
    *(OUTCOME[kind] for kind in ORDER),
)


def csv_files(publication: Publication) -> Iterator[SiteFile]:
    """Both files: UTF-8 with a byte order mark, by which Excel knows it."""
    yield _file(REPORTS, _reports(publication))
    yield _file(REQUIREMENTS, _requirements(publication))


def _file(path: str, lines: Iterator[str]) -> SiteFile:
    return SiteFile(path, (BOM + "".join(lines)).encode("utf-8", "replace"))


def _reports(publication: Publication) -> Iterator[str]:
    language = publication.language
    yield line(column(language) for column in _REPORT_COLUMNS)
    for entry in publication.standings.entries:
        yield line(_report(publication, entry))
    for report in publication.unplaced:
        standing = phrases.UNPLACED_STANDING(language)
        blank = [""] * (len(_REPORT_COLUMNS) - 8)
        yield line([report.path, "", "", "", "", "", standing, *blank, publication.root + (report.url or "")])


def _report(publication: Publication, entry: Entry) -> list[str]:
    language, body, report = publication.language, entry.body, entry.report
    parent = publication.register.find(body.parent) if body.parent else None
    head = [
        body.name,
        body.id,
        str(entry.year),
        groups.kind_title(publication.kind_of(body), language),
        groups.level_title(body.level or "", language),
        parent.name if parent is not None else "",
        common.STANDING[entry.standing](language),
    ]
    if report is None:
        return [*head, *[""] * (len(_REPORT_COLUMNS) - len(head))]
    day = report.filed.head.published
    instances = publication.outcomes.of(report).instances
    return [
        *head,
        day.isoformat() if day is not None else "",
        timeliness(report, language),
        str(len(report.checklist.waivers)),
        *(str(count_of(instances, kind)) for kind in ORDER),
        report.profile.id,
        publication.root + report.url if report.url is not None else "",
    ]


def _requirements(publication: Publication) -> Iterator[str]:
    yield line(column(publication.language) for column in _REQUIREMENT_COLUMNS)
    for form in publication.outcomes.forms:
        for one in form.requirements:
            counts = (str(count_of(one.reports, kind)) for kind in ORDER)
            yield line([form.profile.id, one.id, one.title, one.basis, str(form.reports), *counts])
