"""Findings on top of a page, for its author while the site is served: each leads to its place."""

from collections.abc import Sequence
from html import escape

from crossfoot.pages import phrases
from crossfoot.pages.references import NOWHERE, References, linked
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Language


def render(
    findings: Sequence[tuple[Diagnostic, str | None]],
    fail_on: Severity | None,
    draft: bool,
    language: Language,
    references: References = NOWHERE,
) -> str:
    """The banner as HTML, empty where there is nothing to say. A finding comes with the address of its place.

    The gravest come first. Those that would refuse a build are counted alone, as the build counts them.
    """
    unwaived = [(diagnostic, link) for diagnostic, link in findings if diagnostic.waiver is None]
    open_findings = [(diagnostic, link) for diagnostic, link in unwaived if not diagnostic.baseline]
    known = len(unwaived) - len(open_findings)
    if not unwaived and not draft:
        return ""
    open_findings.sort(key=lambda entry: -entry[0].severity)
    failing = len(open_findings) if draft else sum(_fails(diagnostic, fail_on) for diagnostic, _ in open_findings)
    words = [phrases.BANNER(language).format(count=failing)] if failing else []
    if len(open_findings) > failing:
        words.append(phrases.BANNER_REMARKS(language).format(count=len(open_findings) - failing))
    if known:
        words.append(phrases.BANNER_KNOWN(language).format(count=known))
    consequence = phrases.BANNER_DRAFT if draft else phrases.BANNER_FAILED if failing else None
    if consequence is not None:
        words.append(consequence(language))
    kind = "error" if failing and not draft else "warning"
    title = ("。" if language == "zh" else ". ").join(words)
    entries = "\n".join([_entry(diagnostic, link, language, references) for diagnostic, link in open_findings])
    return _frame(kind, title, f"<ul>\n{entries}\n</ul>" if entries else "")


def _fails(diagnostic: Diagnostic, fail_on: Severity | None) -> bool:
    return fail_on is not None and diagnostic.severity >= fail_on


def render_fault(message: str, language: Language) -> str:
    """The banner where packs or settings are at fault, so that no report could be judged."""
    return _frame("error", phrases.BANNER_FAULT(language), f"<pre>{escape(message)}</pre>")


def _frame(kind: str, title: str, content: str) -> str:
    return (
        f'<aside data-crossfoot-banner="{kind}" data-search-exclude aria-label="Crossfoot">'
        f"<p><strong>{escape(title)}</strong></p>\n{content}</aside>\n"
    )


def _entry(diagnostic: Diagnostic, link: str | None, language: Language, references: References) -> str:
    place = phrases.PLACE(language).format(line=diagnostic.line, column=diagnostic.column)
    code = linked(diagnostic.code, references.rule(diagnostic.code))
    mark = f"{code} · {phrases.SEVERITY[diagnostic.severity](language)}"
    message = escape(diagnostic.message)
    words = linked(message, link)
    help_text = f"<br><small>{escape(diagnostic.help)}</small>" if diagnostic.help else ""
    separator = "　" if language == "zh" else " · "
    title = f"<br><small>{escape(diagnostic.title)}{separator}{escape(diagnostic.basis)}</small>"
    marked = f'<span data-crossfoot-code="{diagnostic.severity.word}">{mark}</span>'
    return f"<li>{marked} {words} <small>{escape(place)}</small>{title}{help_text}</li>"
