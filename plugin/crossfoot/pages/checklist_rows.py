"""The rows of a checklist, by family. On most reports of a site the same rows stand: they are printed once."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from html import escape
from typing import NamedTuple

from crossfoot.pages import phrases
from crossfoot.pages.outcome_counts import in_words
from crossfoot.pages.references import References, linked
from crossfoot.results.checklist import ChecklistItem, Counts
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.terms.outcome import OutcomeKind
from crossfoot.terms.text import Language

Linked = Sequence[tuple[Diagnostic, str | None]]
"""Findings, each with the address of its place on the page."""

_COLUMNS = (
    phrases.REQUIREMENT_COLUMN,
    phrases.OUTCOME_COLUMN,
    phrases.EVALUATED_COLUMN,
    phrases.RULE_COLUMN,
    phrases.BASIS_COLUMN,
    phrases.WHY_COLUMN,
)


class PrintedFamily(NamedTuple):
    """A family as HTML, and what became of its requirements."""

    html: str
    counts: Counts


class Alike:
    """Families and rows without a finding that were printed before, by their items and by where they lead.

    Of use where items that say the same are one and the same object, kept until the last page is done.
    """

    def __init__(self) -> None:
        self.rows: dict[tuple[int, object], str] = {}
        self._known: dict[tuple[object, ...], PrintedFamily] = {}
        self._kept: list[Sequence[ChecklistItem]] = []

    def get(self, place: tuple[object, ...], items: Sequence[ChecklistItem]) -> PrintedFamily | None:
        """The family of these ``items`` as it was printed for the same ``place``."""
        return self._known.get((place, *map(id, items)))

    def keep(self, place: tuple[object, ...], items: Sequence[ChecklistItem], printed: PrintedFamily) -> None:
        """Remember it, and hold on to the items, so that no other object gets their place in memory."""
        self._known[place, *map(id, items)] = printed
        self._kept.append(items)


def render_family(
    title: str,
    items: Sequence[ChecklistItem],
    findings: Mapping[str, Linked],
    language: Language,
    references: References,
    alike: Alike | None,
) -> PrintedFamily:
    """The family as HTML, folded unless something failed."""
    bare = alike is not None and not (findings and any(item.requirement in findings for item in items))
    # Two addresses say how deep the page lies, on which all others depend.
    first = items[0].requirement
    place = (title, references.requirement(first), *map(references.rule, references.codes(first)))
    if alike is not None and bare and (known := alike.get(place, items)) is not None:
        return known
    total = Counts()
    for item in items:
        total.add(item.counts)
    rows = [
        _row(item, title, findings.get(item.requirement, ()), language, references)
        if alike is None or item.requirement in findings
        else alike.rows.get((id(item), place)) or _keep(item, title, language, references, alike, place)
        for item in items
    ]
    printed = PrintedFamily(_frame(title, total, rows, language), total)
    if alike is not None and bare:
        alike.keep(place, items, printed)
    return printed


def _keep(
    item: ChecklistItem, family: str, language: Language, references: References, alike: Alike, place: object
) -> str:
    row = alike.rows[id(item), place] = _row(item, family, (), language, references)
    return row


def _frame(title: str, total: Counts, rows: Sequence[str], language: Language) -> str:
    opened = " open" if total.failed else ""
    heads = "".join(f'<th scope="col">{escape(text(language))}</th>' for text in _COLUMNS)
    joined = "\n".join(rows)
    name = escape(phrases.PART_OF_CHECKLIST(language).format(title=title))
    return (
        f"<details{opened} data-crossfoot-family>"
        f"<summary>{escape(title)} <small>{escape(in_words(total, language))}</small></summary>\n"
        f'<div class="crossfoot-scroll" tabindex="0" role="region" aria-label="{name}">'
        f"<table data-crossfoot-items><thead><tr>{heads}</tr></thead>\n"
        f"<tbody>\n{joined}\n</tbody></table></div></details>"
    )


def _row(item: ChecklistItem, family: str, findings: Linked, language: Language, references: References) -> str:
    remarks = [_remark(diagnostic, link, references) for diagnostic, link in findings if diagnostic.waiver is None]
    if item.why:
        remarks.insert(0, escape(item.why))
    id_, counts = item.requirement, item.counts
    rules = tuple([(code, references.rule(code)) for code in references.codes(id_)])
    words = "<br>".join(remarks)
    address = references.requirement(id_)
    return _print_row(
        id_, item.title, family, counts.outcome, counts.evaluated, item.basis, words, address, rules, language
    )


@lru_cache(maxsize=2048)
def _print_row(
    requirement: str,
    title: str,
    family: str,
    outcome: OutcomeKind,
    evaluated: int,
    basis: str,
    remarks: str,
    address: str | None,
    rules: tuple[tuple[str, str | None], ...],
    language: Language,
) -> str:
    # A table's requirements have its title before their own; here it stands above them already.
    title = title.removeprefix(family).lstrip("：: ") or title
    codes = " ".join(linked(escape(code), page) for code, page in rules)
    return (
        f'<tr data-crossfoot-outcome="{outcome.value}" data-crossfoot-of="{escape(requirement)}">'
        f'<th scope="row">{linked(escape(title), address)}</th>'
        f'<td><span aria-hidden="true">{phrases.SIGN[outcome]}</span> {escape(phrases.OUTCOME[outcome](language))}</td>'
        f"<td>{evaluated}</td><td>{codes}</td><td>{escape(basis)}</td><td>{remarks}</td></tr>"
    )


def _remark(diagnostic: Diagnostic, link: str | None, references: References) -> str:
    words = linked(escape(diagnostic.message), link)
    page = references.rule(diagnostic.code)
    return f"{words} {linked(diagnostic.code, page)}" if page else words
