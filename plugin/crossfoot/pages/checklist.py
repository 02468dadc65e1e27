"""The checklist below a report: the verdict, the explanations, every requirement with its outcome and legal basis."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from html import escape

from crossfoot.pages import phrases
from crossfoot.pages.references import NOWHERE, References, linked
from crossfoot.results.checklist import Checklist, ChecklistItem, Counts
from crossfoot.results.coverage import STATUSES, Coverage
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.terms.outcome import OutcomeKind
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Language

SECTION_ID = "crossfoot-checklist"
"""The name of the section's heading."""

_SECTIONS = ("headings", "sections", "title", "form")
_ORDER = (
    OutcomeKind.PASSED,
    OutcomeKind.FAILED,
    OutcomeKind.WAIVED,
    OutcomeKind.NOT_ASSESSED,
    OutcomeKind.NOT_APPLICABLE,
)

Alike = dict[tuple[object, ...], str]
"""Rows without a finding, by their item, the title above them and where they lead: most reports have the same."""

Linked = Sequence[tuple[Diagnostic, str | None]]
"""Findings, each with the address of its place on the page."""


def render(
    checklist: Checklist,
    findings: Linked,
    form: str,
    tables: Mapping[str, str],
    fail_on: Severity | None,
    language: Language,
    level: int = 2,
    references: References = NOWHERE,
    alike: "Alike | None" = None,
) -> str:
    """The section as HTML. ``form`` is the title of the form, ``tables`` are the titles of its tables by id.

    ``alike`` may be given where items that say the same are one and the same object, kept until the last page is done.
    """
    head = f"h{level}"
    parts = [
        f'<section data-crossfoot-checklist data-search-exclude aria-labelledby="{SECTION_ID}">',
        f'<{head} id="{SECTION_ID}">{escape(phrases.CHECKLIST(language))}</{head}>',
        f"<p>{escape(verdict(checklist, findings, fail_on, language))} {escape(_counted(checklist, language))}</p>",
        f"<p>{escape(phrases.FORM(language))}：{escape(form)}</p>"
        if language == "zh"
        else f"<p>{escape(phrases.FORM(language))}: {escape(form)}</p>",
        _waivers(checklist, findings, references, language),
    ]
    by_requirement: dict[str, list[tuple[Diagnostic, str | None]]] = {}
    for diagnostic, link in findings:
        by_requirement.setdefault(diagnostic.requirement, []).append((diagnostic, link))
    families: dict[str, list[ChecklistItem]] = {}
    titles = {"": phrases.DOCUMENT_FAMILY(language), "sections": phrases.SECTION_FAMILY(language), **tables}
    for item in checklist.items:
        families.setdefault(_family(item.requirement, tables), []).append(item)
    for family, items in families.items():
        parts.append(_render_family(titles[family], items, by_requirement, language, references, alike))
    if checklist.coverage is not None and checklist.coverage.figures:
        parts.append(_coverage(checklist.coverage, checklist, language))
    parts.append("</section>")
    return "\n".join(part for part in parts if part)


def _coverage(coverage: Coverage, checklist: Checklist, language: Language) -> str:
    """The figures of the prose, each with what became of it; folded, unless one is contradicted."""
    titles = {item.requirement: item.title for item in checklist.items}
    counts = phrases.SEPARATOR(language).join(
        phrases.COUNTED_FIGURES(language).format(status=phrases.COVERED[status](language), count=count)
        for status in STATUSES
        if (count := coverage.count(status))
    )
    heads = "".join(
        f'<th scope="col">{escape(text(language))}</th>'
        for text in (phrases.FIGURE_COLUMN, phrases.OUTCOME_COLUMN, phrases.LINE_COLUMN, phrases.WHY_COLUMN)
    )
    said = {status: escape(phrases.COVERED[status](language)) for status in STATUSES}
    rows = "\n".join(
        f'<tr data-crossfoot-covered="{figure.status}"><th scope="row">{escape(figure.printed)}</th>'
        f"<td>{said[figure.status]}</td>"
        f"<td>{figure.line}</td><td>{escape(titles.get(figure.requirement, figure.why or ''))}</td></tr>"
        for figure in coverage.figures
    )
    title = escape(phrases.COVERAGE(language))
    opened = " open" if coverage.count("contradicted") else ""
    return (
        f"<details{opened} data-crossfoot-family><summary>{title} <small>{escape(counts)}</small></summary>\n"
        f'<div class="crossfoot-scroll" tabindex="0" role="region" aria-label="{title}">'
        "<table data-crossfoot-items data-crossfoot-figures>"
        f"<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody></table></div>"
        "</details>"
    )


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


def _family(requirement: str, tables: Mapping[str, str]) -> str:
    first = requirement.split(".", 1)[0]
    return first if first in tables else "sections" if first in _SECTIONS else ""


def _counted(checklist: Checklist, language: Language) -> str:
    total = Counts()
    for item in checklist.items:
        total.add(item.counts)
    return _counts(total, language) + ("。" if language == "zh" else ".")


def _counts(counts: Counts, language: Language) -> str:
    words = [
        phrases.COUNTED(language).format(outcome=phrases.OUTCOME[kind](language), count=count)
        for kind in _ORDER
        if (count := _count(counts, kind))
    ]
    return phrases.SEPARATOR(language).join(words)


def _count(counts: Counts, kind: OutcomeKind) -> int:
    return int(getattr(counts, kind.value))


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


def _render_family(
    title: str,
    items: Sequence[ChecklistItem],
    findings: Mapping[str, Sequence[tuple[Diagnostic, str | None]]],
    language: Language,
    references: References,
    alike: Alike | None,
) -> str:
    total = Counts()
    for item in items:
        total.add(item.counts)
    opened = " open" if total.failed else ""
    heads = "".join(
        f'<th scope="col">{escape(text(language))}</th>'
        for text in (
            phrases.REQUIREMENT_COLUMN,
            phrases.OUTCOME_COLUMN,
            phrases.EVALUATED_COLUMN,
            phrases.BASIS_COLUMN,
            phrases.WHY_COLUMN,
        )
    )
    # The first address says how deep the page lies, on which all others depend.
    place = (title, references.requirement(items[0].requirement))
    rows = "\n".join(
        [_row(item, title, findings.get(item.requirement, ()), language, references, alike, place) for item in items]
    )
    summary = f"{escape(title)} <small>{escape(_counts(total, language))}</small>"
    return (
        f"<details{opened} data-crossfoot-family>"
        f"<summary>{summary}</summary>\n"
        f'<div class="crossfoot-scroll" tabindex="0" role="region" aria-label="{escape(title)}">'
        f"<table data-crossfoot-items><thead><tr>{heads}</tr></thead>\n"
        f"<tbody>\n{rows}\n</tbody></table></div></details>"
    )


def _row(
    item: ChecklistItem,
    family: str,
    findings: Sequence[tuple[Diagnostic, str | None]],
    language: Language,
    references: References,
    alike: Alike | None,
    place: tuple[object, ...],
) -> str:
    key = (id(item), place)
    if alike is not None and not findings and (known := alike.get(key)) is not None:
        return known
    remarks = [_remark(diagnostic, link, references) for diagnostic, link in findings if diagnostic.waiver is None]
    if item.why:
        remarks.insert(0, escape(item.why))
    counts = item.counts
    address = references.requirement(item.requirement)
    words = "<br>".join(remarks)
    row = _print_row(item.title, family, counts.outcome, counts.evaluated, item.basis, words, address, language)
    if alike is not None and not findings:
        alike[key] = row
    return row


@lru_cache(maxsize=1024)
def _print_row(
    title: str,
    family: str,
    outcome: OutcomeKind,
    evaluated: int,
    basis: str,
    remarks: str,
    address: str | None,
    language: Language,
) -> str:
    """A row of the list; on most reports of a site it is the same."""
    # A table's requirements have its title before their own; here it stands above them already.
    title = title.removeprefix(family).lstrip("：: ") or title
    return (
        f'<tr data-crossfoot-outcome="{outcome.value}"><th scope="row">{linked(escape(title), address)}</th>'
        f'<td><span aria-hidden="true">{phrases.SIGN[outcome]}</span> {escape(phrases.OUTCOME[outcome](language))}</td>'
        f"<td>{evaluated}</td><td>{escape(basis)}</td><td>{remarks}</td></tr>"
    )


def _remark(diagnostic: Diagnostic, link: str | None, references: References) -> str:
    words = linked(escape(diagnostic.message), link)
    page = references.rule(diagnostic.code)
    return f"{words} {linked(diagnostic.code, page)}" if page else words
