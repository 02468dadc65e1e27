"""Code Quality of GitLab: a JSON array of findings, shown in merge requests.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format

It holds findings alone: GitLab has no word for a requirement that was not assessed, and an entry for each would read as
a fault of the report.
"""

from crossfoot.reporters.acting import advice, loudness, page
from crossfoot.reporters.encode import encode, rows
from crossfoot.reporters.fingerprint import fingerprints
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.results.report import Report
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Language

_SEVERITY = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}
"""Of the five steps of GitLab; ``critical`` and ``blocker`` are left to tools that find danger."""


def render(report: Report, language: Language) -> str:
    """One object for each new finding; an empty array where there is none."""
    pairs = zip(report.diagnostics, fingerprints(report.diagnostics), strict=True)
    found = (_finding(diagnostic, mark, language) for diagnostic, mark in pairs if not diagnostic.baseline)
    return f"[{rows(found)}]\n"


def _finding(diagnostic: Diagnostic, fingerprint: str, language: Language) -> str:
    words = " · ".join([*advice(diagnostic, language), *page(diagnostic, language)])
    return encode(
        {
            "description": f"{diagnostic.code} {words}",
            "check_name": diagnostic.rule,
            "fingerprint": fingerprint,
            "severity": _SEVERITY[loudness(diagnostic)],
            "location": {
                "path": diagnostic.path,
                "lines": {"begin": diagnostic.line, "end": diagnostic.end_line},
            },
        }
    )
