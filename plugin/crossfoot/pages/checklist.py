"""The checklist below a report: the verdict, the explanations, every requirement with its outcome and legal basis."""

from collections.abc import Mapping
from html import escape

from crossfoot.pages import phrases
from crossfoot.pages.checklist_rows import Alike, Linked, render_family
from crossfoot.pages.families import by_family
from crossfoot.pages.outcome_counts import at_a_glance
from crossfoot.pages.references import NOWHERE, References, linked
from crossfoot.results.checklist import Checklist, Counts
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Language

SECTION_ID = "crossfoot-checklist"
"""The name of the section's heading."""


def render(
    checklist: Checklist,
    findings: Linked,
    form: str,
    tables: Mapping[str, str],
    fail_on: Severity | None,
    language: Language,
    level: int = 2,
    references: References = NOWHERE,
    alike: Alike | None = None,
    figures: str = "",
) -> str:
    """The section as HTML. ``form`` is the title of the form, ``tables`` are the titles of its tables by id.

    ``figures`` is the list of the figures of the prose (``coverage_list``), which stands at the end.
    """
    by_requirement: dict[str, list[tuple[Diagnostic, str | None]]] = {}
    for diagnostic, link in findings:
        by_requirement.setdefault(diagnostic.requirement, []).append((diagnostic, link))
    families = []
    total = Counts()
    for family, items in by_family(checklist.items, tables):
        title = tables[family] if isinstance(family, str) else family(language)
        printed = render_family(title, items, by_requirement, language, references, alike)
        families.append(printed.html)
        total.add(printed.counts)
    head = f"h{level}"
    colon = "：" if language == "zh" else ": "
    profile = f' data-crossfoot-form="{escape(checklist.profile)}"' if checklist.profile else ""
    parts = [
        f'<section data-crossfoot-checklist{profile} data-search-exclude aria-labelledby="{SECTION_ID}">',
        f'<{head} id="{SECTION_ID}">{escape(phrases.CHECKLIST(language))}</{head}>',
        f"<p>{escape(verdict(checklist, findings, fail_on, language))}</p>",
        at_a_glance(total, language),
        f"<p>{escape(phrases.FORM(language))}{colon}{escape(form)}</p>",
        _waivers(checklist, findings, references, language),
        *families,
        figures,
        "</section>",
    ]
    return "\n".join(part for part in parts if part)


def verdict(checklist: Checklist, findings: Linked, fail_on: Severity | None, language: Language) -> str:
    """What became of the report, in a sentence."""
    open_findings = [diagnostic for diagnostic, _ in findings if diagnostic.waiver is None]
    failing = [d for d in open_findings if fail_on is not None and d.severity >= fail_on and not d.baseline]
    if checklist.draft:
        return phrases.DRAFT(language)
    if failing:
        return phrases.FAILED(language).format(count=len(failing))
    if open_findings:
        return phrases.REMARKS(language).format(count=len(open_findings))
    if any(diagnostic.waiver is not None for diagnostic, _ in findings):
        return phrases.ACCEPTED(language)
    return phrases.PASSED(language)


def _waivers(checklist: Checklist, findings: Linked, references: References, language: Language) -> str:
    if not checklist.waivers:
        return ""
    entries = []
    for waiver in checklist.waivers:
        what = waiver.target.split(" / ")[0]
        covered = [
            (diagnostic, link)
            for diagnostic, link in findings
            if diagnostic.waiver == waiver.reason and what in (diagnostic.code, diagnostic.requirement)
        ]
        titles = dict.fromkeys(diagnostic.title for diagnostic, _ in covered)
        name = escape(phrases.SEPARATOR(language).join(titles))
        page = references.rule(what) if what in {d.code for d, _ in covered} else references.requirement(what)
        code = linked(f"<code>{escape(waiver.target)}</code>", page)
        target = f"{name} {code}" if name else code
        words = phrases.WAIVER(language).format(target=target, reason=escape(waiver.reason))
        until = escape(phrases.UNTIL(language).format(date=waiver.until)) if waiver.until else ""
        link = next((link for _, link in covered if link), None)
        see = f' <a href="{escape(link)}">{escape(phrases.SEE(language))}</a>' if link else ""
        entries.append(f"<li>{words}{until}{see}</li>")
    title = escape(phrases.WAIVERS(language))
    return f"<p><strong>{title}</strong></p>\n<ul>{''.join(entries)}</ul>"
