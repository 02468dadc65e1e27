"""A finding for programs that act on what they read: how loud it is to be, and all it says in plain sentences."""

from crossfoot.reporters.phrases import BASIS, COLON, DRAFT, HELP, PAGE, REASON, REQUIREMENT, WAIVED, one_line
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Language


def loudness(diagnostic: Diagnostic) -> Severity:
    """The severity to act on: its own, or information where the finding is waived or in a draft.

    Few programs know of either and most raise an alarm at the rest, where Crossfoot itself lets the run pass. The
    sentences say what was toned down and why.
    """
    return diagnostic.severity if diagnostic.counts else Severity.INFO


def headline(diagnostic: Diagnostic, language: Language) -> str:
    """The message in one line, marked where the finding is waived or in a draft."""
    marks = [DRAFT(language)] if diagnostic.draft else []
    if diagnostic.waiver is not None:
        marks.insert(0, WAIVED(language))
    return one_line("".join(f"[{mark}] " for mark in marks) + diagnostic.message)


def advice(diagnostic: Diagnostic, language: Language) -> list[str]:
    """The headline, why the finding is waived, and what to do; one line each."""
    lines = [headline(diagnostic, language)]
    if diagnostic.waiver is not None:
        lines.append(one_line(REASON(language).format(reason=diagnostic.waiver)))
    if diagnostic.help:
        lines.append(one_line(f"{HELP(language)}{COLON(language)}{diagnostic.help}"))
    return lines


def sentences(diagnostic: Diagnostic, language: Language) -> list[str]:
    """The advice, and what was required on what basis; one line each."""
    required = " ".join(part for part in (diagnostic.requirement, diagnostic.title) if part)
    lines = [*advice(diagnostic, language), one_line(f"{REQUIREMENT(language)}{COLON(language)}{required}")]
    if diagnostic.basis:
        lines.append(one_line(f"{BASIS(language)}{COLON(language)}{diagnostic.basis}"))
    return lines


def page(diagnostic: Diagnostic, language: Language) -> list[str]:
    """The address of the rule's page, for formats without a place for it; nothing where none is known."""
    return [one_line(f"{PAGE(language)}{COLON(language)}{diagnostic.url}")] if diagnostic.url else []
