"""One line for each finding, for people who read many and for tools that read lines."""

from crossfoot.reporters.phrases import DRAFT, REASON, SEVERITY, WAIVED, one_line
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.results.report import Report
from crossfoot.terms.listing import LIST
from crossfoot.terms.text import Language


def render(report: Report, language: Language) -> str:
    """``path:line:column: CODE [severity] message``, waived ones and those of drafts marked as such."""
    return "".join(f"{line(diagnostic, language)}\n" for diagnostic in report.listed())


def line(diagnostic: Diagnostic, language: Language) -> str:
    """The one line of ``diagnostic``."""
    place = f"{diagnostic.path}:{diagnostic.line}:{diagnostic.column}"
    words = [SEVERITY[diagnostic.severity](language)]
    message = diagnostic.message
    if diagnostic.waiver is not None:
        words.append(WAIVED(language))
        message += f" · {REASON(language).format(reason=diagnostic.waiver)}"
    if diagnostic.draft:
        words.append(DRAFT(language))
    return one_line(f"{place}: {diagnostic.code} [{LIST(language).join(words)}] {message}")
