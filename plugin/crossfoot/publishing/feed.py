"""A feed of new reports: Atom, RFC 4287.

A report without a date of publication is not in it: the feed gives no date that the report does not. What it calls a
report stays the same when the site's address changes; addresses are relative where the site does not know its own.
"""

from collections.abc import Sequence
from datetime import date
from html import escape
from uuid import NAMESPACE_URL, UUID, uuid5

from crossfoot.publishing.model import Publication, SiteReport
from crossfoot.results.xml_text import xml_text
from crossfoot.terms.text import Text

PATH = "feed.xml"
MEDIA_TYPE = "application/atom+xml"
LIMIT = 50
"""Entries, the newest ones."""

TITLE = Text(en="New reports: {site}", zh="{site}：新公布的报告")
_REPORT_TITLE = Text(en="{body}: annual report for {year}", zh="{body}{year}年度报告")
_NAMESPACE = uuid5(NAMESPACE_URL, "https://www.rfc-editor.org/rfc/rfc4287#crossfoot")


def feed(publication: Publication) -> str:
    """The feed, empty where no published report has a date: RFC 4287, 4.1.1, wants one of the feed itself."""
    entries = _newest(publication)
    if not entries:
        return ""
    language = "zh-CN" if publication.language == "zh" else "en"
    title = TITLE(publication.language).format(site=publication.name)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language}">',
        f"<title>{_text(title)}</title>",
        f"<id>{_id(publication.name).urn}</id>",
        f"<updated>{_moment(entries[0][0])}</updated>",
        f"<author><name>{_text(publication.name or title)}</name></author>",
        f'<link rel="self" type="{MEDIA_TYPE}" href={_address(publication.root + PATH)}/>',
        f'<link rel="alternate" type="text/html" href={_address(publication.root or "./")}/>',
    ]
    names = _names(publication)
    for published, report in entries:
        lines += _entry(publication, published, report, names[report.path])
    return "\n".join([*lines, "</feed>", ""])


def title_of(report: SiteReport, publication: Publication) -> str:
    """What a report is called: its own title, else its body and year."""
    default = _REPORT_TITLE(publication.language).format(body=report.body.name, year=report.year)
    return report.filed.head.title or default


def _newest(publication: Publication) -> Sequence[tuple[date, SiteReport]]:
    """The published reports with a date, the newest first, those of one day in the order of the site."""
    dated = [(r.filed.head.published, r) for r in publication.reports if r.url is not None and r.status != "draft"]
    known = [(published, report) for published, report in dated if published is not None]
    known.sort(key=lambda pair: pair[0], reverse=True)
    return known[:LIMIT]


def _names(publication: Publication) -> dict[str, str]:
    """What the ids of reports are made of, by path: body and year, and in a further report of both its path as well."""
    names: dict[str, str] = {}
    known: set[str] = set()
    for report in publication.reports:
        name = f"{report.body.name}/{report.year}"
        names[report.path] = f"{name}/{report.path}" if name in known else name
        known.add(name)
    return names


def _entry(publication: Publication, published: date, report: SiteReport, name: str) -> list[str]:
    head = report.filed.head
    assert report.url is not None
    summary = [f"<summary>{_text(head.description)}</summary>"] if head.description else []
    return [
        "<entry>",
        f"<title>{_text(title_of(report, publication))}</title>",
        f"<id>{_id(name).urn}</id>",
        f'<link rel="alternate" type="text/html" href={_address((publication.root + report.url) or "./")}/>',
        f"<published>{_moment(published)}</published>",
        f"<updated>{_moment(published)}</updated>",
        f"<author><name>{_text(report.body.name)}</name></author>",
        f'<category term="{report.year}"/>',
        *summary,
        "</entry>",
    ]


def _moment(day: date) -> str:
    """The day as RFC 3339 has it; the hour is not known, and midnight stands for the whole day."""
    return f"{day.isoformat()}T00:00:00Z"


def _id(name: str) -> UUID:
    return uuid5(_NAMESPACE, name)


def _text(words: str) -> str:
    return escape(xml_text(words), quote=False)


def _address(address: str) -> str:
    """The value of an attribute, within its quotes."""
    value = escape(xml_text(address))
    return f'"{value}"'
