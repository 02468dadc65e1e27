"""Workflow commands of GitHub Actions: the runner turns each line into an annotation at the place in the file.

https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

from crossfoot.reporters.acting import loudness, page, sentences
from crossfoot.reporters.phrases import one_line, verdict_lines
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.results.report import Report
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Language

_COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(report: Report, language: Language) -> str:
    """One command for each new finding, then the verdict, so that what was not assessed is not taken for passed."""
    commands = [_annotation(diagnostic, language) for diagnostic in report.new()]
    judged = "warning" if report.verdict == "nothing-judged" else "notice"
    commands.append(_command(judged, {"title": "Crossfoot"}, "\n".join(verdict_lines(report, language))))
    return "".join(f"{command}\n" for command in commands)


def _annotation(diagnostic: Diagnostic, language: Language) -> str:
    where: dict[str, str | int] = {"file": one_line(diagnostic.path), "line": diagnostic.line}
    if diagnostic.line == diagnostic.end_line:
        where["col"] = diagnostic.column
    where["endLine"] = diagnostic.end_line
    # Columns are taken only where both ends are in one line.
    if diagnostic.line == diagnostic.end_line and diagnostic.column < diagnostic.end_column:
        where["endColumn"] = diagnostic.end_column
    where["title"] = f"{diagnostic.code} {diagnostic.rule}"
    words = "\n".join([*sentences(diagnostic, language), *page(diagnostic, language)])
    return _command(_COMMAND[loudness(diagnostic)], where, words)


def _command(name: str, properties: dict[str, str | int], message: str) -> str:
    listed = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {listed}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
