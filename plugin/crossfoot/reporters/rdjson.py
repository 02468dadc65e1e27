"""The Reviewdog Diagnostic Format, as one JSON document.

https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
"""

from crossfoot.reporters.acting import loudness, sentences
from crossfoot.reporters.encode import Json, encode, rows
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.results.report import Report
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Language

_SEVERITY = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def render(report: Report, language: Language) -> str:
    """One diagnostic for each new finding."""
    lines = _Lines(report)
    found = rows(_diagnostic(diagnostic, lines, language) for diagnostic in report.new())
    return f'{{"source": {{"name": "crossfoot"}}, "diagnostics": [{found}]}}\n'


def _diagnostic(diagnostic: Diagnostic, lines: "_Lines", language: Language) -> str:
    return encode(
        {
            "message": "\n".join(sentences(diagnostic, language)),
            "location": {"path": diagnostic.path, "range": lines.range(diagnostic)},
            "severity": _SEVERITY[loudness(diagnostic)],
            "code": {"value": diagnostic.code} | ({"url": diagnostic.url} if diagnostic.url else {}),
        }
    )


class _Lines:
    """The lines of the files: the format counts the bytes of UTF-8, findings count characters."""

    def __init__(self, report: Report) -> None:
        self._sources = report.sources
        self._lines: dict[str, list[str]] = {}

    def range(self, diagnostic: Diagnostic) -> Json:
        """Start and end; whole lines where the text is not at hand, for a column cannot be guessed."""
        start = self._column(diagnostic.path, diagnostic.line, diagnostic.column)
        end = self._column(diagnostic.path, diagnostic.end_line, diagnostic.end_column)
        if start is None or end is None:
            return {"start": {"line": diagnostic.line}, "end": {"line": diagnostic.end_line}}
        return {
            "start": {"line": diagnostic.line, "column": start},
            "end": {"line": diagnostic.end_line, "column": end},
        }

    def _column(self, path: str, line: int, column: int) -> int | None:
        lines = self._lines.get(path)
        if lines is None:
            lines = self._lines[path] = self._sources.get(path, "").split("\n")
        if line > len(lines) or column > len(lines[line - 1]) + 1:
            return None
        return len(lines[line - 1][: column - 1].encode("utf-8", "surrogatepass")) + 1
