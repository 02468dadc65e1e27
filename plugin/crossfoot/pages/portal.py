"""The portal: every body with the reports of every year, each with what became of it."""

from collections.abc import Sequence
from html import escape
from typing import Literal, NamedTuple

from crossfoot.pages import phrases
from crossfoot.results.checklist import Checklist
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Language

MARKER = "<!-- crossfoot:portal -->"
"""Stands on the page where the portal is to be."""

Status = Literal["passed", "explained", "remarks", "failed", "draft", "missing", "not-due"]
_SIGN: dict[Status, str] = {
    "passed": "✓",
    "explained": "※",
    "remarks": "!",
    "failed": "✗",
    "draft": "…",
    "missing": "–",
    "not-due": "·",
}


class Entry(NamedTuple):
    """A report: whose, for which year, its address from the portal (``None`` where it is not published), its status."""

    body: str
    year: int
    link: str | None
    status: Status


class Filer(NamedTuple):
    """A body of the register, and the first and last year for which it files (``None``: no bound)."""

    name: str
    since: int | None = None
    until: int | None = None

    def owes(self, year: int) -> bool:
        """Whether ``year`` is one of those for which it files."""
        return (self.since is None or self.since <= year) and (self.until is None or year <= self.until)


def status_of(checklist: Checklist, diagnostics: Sequence[Diagnostic], fail_on: Severity | None) -> Status:
    """In a word, what became of a report."""
    if checklist.draft:
        return "draft"
    open_findings = [diagnostic for diagnostic in diagnostics if diagnostic.waiver is None]
    if any(fail_on is not None and d.severity >= fail_on and not d.baseline for d in open_findings):
        return "failed"
    if any(diagnostic.severity is Severity.ERROR for diagnostic in open_findings):
        return "remarks"
    return "explained" if any(diagnostic.waiver is not None for diagnostic in diagnostics) else "passed"


def render(entries: Sequence[Entry], bodies: Sequence[Filer], language: Language) -> str:
    """Bodies against years, the newest first. ``bodies`` are those of the register, in its order; others follow."""
    years = sorted({entry.year for entry in entries}, reverse=True)
    if not years:
        return f"<p>{escape(phrases.EMPTY_PORTAL(language))}</p>"
    registered = {body.name: body for body in bodies}
    others = sorted({entry.body for entry in entries} - registered.keys())
    slots: dict[tuple[str, int], list[Entry]] = {}
    for entry in entries:
        slots.setdefault((entry.body, entry.year), []).append(entry)
    heads = "".join(f'<th scope="col">{escape(phrases.YEAR_COLUMN(language).format(year=year))}</th>' for year in years)
    rows = []
    for body in [*registered.values(), *map(Filer, others)]:
        cells = "".join(f"<td>{_slot(body, slots.get((body.name, year), ()), year, language)}</td>" for year in years)
        rows.append(f'<tr><th scope="row">{escape(body.name)}</th>{cells}</tr>')
    title = escape(phrases.PORTAL(language))
    return (
        '<div class="crossfoot-scroll" tabindex="0" role="region" aria-labelledby="crossfoot-portal">'
        f'<table data-crossfoot-portal><caption id="crossfoot-portal">{title}</caption>\n'
        f'<thead><tr><th scope="col">{escape(phrases.BODY_COLUMN(language))}</th>{heads}</tr></thead>\n'
        f"<tbody>\n{chr(10).join(rows)}\n</tbody></table></div>"
    )


def _slot(body: Filer, entries: Sequence[Entry], year: int, language: Language) -> str:
    if not entries:
        return _status("missing" if body.owes(year) else "not-due", language)
    words = []
    for entry in entries:
        label = escape(phrases.YEAR_COLUMN(language).format(year=year))
        name = f'<a href="{escape(entry.link)}">{label}</a>' if entry.link is not None else label
        words.append(f"{name} {_status(entry.status, language)}")
    return "<br>".join(words)


def _status(status: Status, language: Language) -> str:
    words = escape(phrases.STATUS[status](language))
    return f'<span data-crossfoot-status="{status}"><span aria-hidden="true">{_SIGN[status]}</span> {words}</span>'
