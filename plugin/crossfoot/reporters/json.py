"""JSON, format 1: the form that ``docs/schema/report-1.schema.json`` describes."""

from functools import lru_cache

from crossfoot.reporters.encode import Json, encode, rows
from crossfoot.results.checklist import Checklist, ChecklistItem, Counts
from crossfoot.results.coverage import STATUSES, Coverage
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.results.known import BaselineUse
from crossfoot.results.report import Report
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Language


def render(report: Report, _: Language = "zh") -> str:
    """The run as a JSON document that ends with a line feed. Its words were chosen when the reports were judged."""
    summary: Json = {
        "reports": len(report.checklists),
        "errors": report.count(Severity.ERROR),
        "warnings": report.count(Severity.WARNING),
        "infos": report.count(Severity.INFO),
        "requirements": _counts(report.requirements()),
    }
    lines = [
        '{"format": 1, "tool": "crossfoot", '
        f'"version": {encode(report.version)}, "verdict": {encode(report.verdict)},',
        f'"summary": {encode(summary)},',
        f'"diagnostics": [{rows([encode(_diagnostic(d)) for d in report.diagnostics])}],',
        f'"checklist": [{rows([_checklist(c) for c in report.checklists])}],',
        f'"site": {"null" if report.site is None else _checklist(report.site)},',
        f'"imprint": {"null" if report.imprint is None else _checklist(report.imprint)},',
        f'"baseline": {_baseline(report.baseline)}, "unmatched": {encode(list(report.unmatched))}}}',
    ]
    return "\n".join(lines) + "\n"


def _diagnostic(diagnostic: Diagnostic) -> Json:
    return {
        "code": diagnostic.code,
        "rule": diagnostic.rule,
        "severity": diagnostic.severity.word,
        "requirement": diagnostic.requirement,
        "path": diagnostic.path,
        "line": diagnostic.line,
        "column": diagnostic.column,
        "end_line": diagnostic.end_line,
        "end_column": diagnostic.end_column,
        "message": diagnostic.message,
        "facts": dict(diagnostic.facts),  # type: ignore[arg-type]
        "table": diagnostic.table,
        "row": list(diagnostic.row) if diagnostic.row is not None else None,
        "column_path": list(diagnostic.column_path) if diagnostic.column_path is not None else None,
        "row_id": diagnostic.row_id,
        "column_id": diagnostic.column_id,
        "related": [
            {"path": place.path, "line": place.line, "column": place.column, "message": place.message}
            for place in diagnostic.related
        ],
        "basis": diagnostic.basis,
        "waiver": diagnostic.waiver,
        "fix": None,
        "title": diagnostic.title,
        "help": diagnostic.help,
        "draft": diagnostic.draft,
        "url": diagnostic.url,
        "baseline": diagnostic.baseline,
    }


def _baseline(use: BaselineUse | None) -> str:
    if use is None:
        return "null"
    stale = [encode({**known._asdict(), "facts": dict(known.facts), "count": count}) for known, count in use.stale]
    return f'{{"path": {encode(use.path)}, "known": {use.known}, "stale": [{rows(stale)}]}}'


def _checklist(checklist: Checklist) -> str:
    head: Json = {"path": checklist.path, "profile": checklist.profile, "draft": checklist.draft}
    waivers: Json = [
        {"target": note.target, "reason": note.reason, "until": note.until, "covered": note.covered}
        for note in checklist.waivers
    ]
    items = rows([_item(item) for item in checklist.items])
    coverage = _coverage(checklist.coverage) if checklist.coverage else ""
    return f'{encode(head)[:-1]}, "waivers": {encode(waivers)}, "items": [{items}]{coverage}}}'


def _coverage(coverage: Coverage) -> str:
    counts: Json = {status: coverage.count(status) for status in STATUSES}
    figures = [encode(dict(figure._asdict())) for figure in coverage.figures]
    return f', "coverage": {encode(counts)[:-1]}, "figures": [{rows(figures)}]}}'


def _item(item: ChecklistItem) -> str:
    # A thousand reports have sixty thousand items: put together by hand, the words that repeat encoded once.
    counts = item.counts
    return (
        f'{{"requirement": {_quote(item.requirement)}, "title": {_quote(item.title)}, "basis": {_quote(item.basis)}, '
        f'"outcome": "{counts.outcome}", "evaluated": {counts.evaluated}, '
        f'"counts": {{"passed": {counts.passed}, "failed": {counts.failed}, "waived": {counts.waived}, '
        f'"not_assessed": {counts.not_assessed}, "not_applicable": {counts.not_applicable}}}, '
        f'"why": {"null" if item.why is None else _quote(item.why)}}}'
    )


@lru_cache(maxsize=4096)
def _quote(text: str) -> str:
    return encode(text)


def _counts(counts: Counts) -> Json:
    return {
        "passed": counts.passed,
        "failed": counts.failed,
        "waived": counts.waived,
        "not_assessed": counts.not_assessed,
        "not_applicable": counts.not_applicable,
    }
