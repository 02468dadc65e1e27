"""When a report was published, and whether in time."""

from html import escape

from crossfoot.publishing.lists import phrases
from crossfoot.publishing.model import SiteReport
from crossfoot.terms.text import Language

_DEADLINE = "publication.deadline"
"""The requirement of every pack that sets a last day of publication."""


def published(report: SiteReport, language: Language) -> str:
    """The date of publication as HTML; in words where it is not known."""
    day = report.filed.head.published
    if day is None:
        return escape(phrases.UNKNOWN_DATE(language))
    return f'<time datetime="{day.isoformat()}">{day.isoformat()}</time>'


def timeliness(report: SiteReport, language: Language) -> str:
    """What the checklist says of the deadline, in words; empty where its form sets none."""
    item = next((item for item in report.checklist.items if item.requirement == _DEADLINE), None)
    return phrases.TIMELINESS[item.counts.outcome](language) if item is not None else ""
