"""The rows of a checklist, by family and, in it, by legal basis.

On most pages of a site the same rows stand. What does not depend on the report is printed once for all pages that lead
to the same places; each page then fills in the outcome, the number and the remarks.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from html import escape
from typing import NamedTuple

from crossfoot.pages import phrases
from crossfoot.pages.outcome_counts import in_words
from crossfoot.pages.references import Printed, References, linked
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
    phrases.WHY_COLUMN,
)


class PrintedFamily(NamedTuple):
    """A family as HTML, and what became of its requirements."""

    html: str
    counts: Counts


class Alike:
    """Families without a finding that were printed before, by their items and by where they lead.

    Of use where items that say the same are one and the same object.
    """

    def __init__(self) -> None:
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
    bare = not (findings and any(item.requirement in findings for item in items))
    place = (title, references)
    if alike is not None and bare and (known := alike.get(place, items)) is not None:
        return known
    total = Counts()
    by_basis: dict[str, dict[object, list[ChecklistItem]]] = {}
    for item in items:
        total.add(item.counts)
        row = item.requirement if item.requirement in findings else _share(item, references)
        by_basis.setdefault(item.basis, {}).setdefault(row, []).append(item)
    groups = []
    for basis, shares in by_basis.items():
        several_last = sorted(shares.values(), key=lambda alike: len(alike) > 1)
        rows = [_rows(alike, title, findings, language, references) for alike in several_last]
        groups.append(_group(basis, rows, language))
    printed = PrintedFamily(_frame(title, total, groups, language), total)
    if alike is not None and bare:
        alike.keep(place, items, printed)
    return printed


def _frame(title: str, total: Counts, groups: Sequence[str], language: Language) -> str:
    opened = " open" if total.failed else ""
    name = escape(phrases.PART_OF_CHECKLIST(language).format(title=title))
    return (
        f"<details{opened} data-crossfoot-family>"
        f"<summary>{escape(title)} <small>{escape(in_words(total, language))}</small></summary>\n"
        f'<div class="crossfoot-scroll" tabindex="0" role="region" aria-label="{name}">'
        f"<table data-crossfoot-items><thead><tr>{_heads(language)}</tr></thead>\n"
        f"{''.join(groups)}</table></div></details>"
    )


@lru_cache(maxsize=2)
def _heads(language: Language) -> str:
    return "".join(f'<th scope="col">{escape(text(language))}</th>' for text in _COLUMNS)


def _group(basis: str, rows: Sequence[str], language: Language) -> str:
    """The requirements of a family that rest on the same ``basis``, under it."""
    return f"<tbody>{_basis(basis, language)}{''.join(rows)}</tbody>"


@lru_cache(maxsize=256)
def _basis(basis: str, language: Language) -> str:
    words = escape(phrases.BASIS(language).format(basis=basis))
    return f'<tr><th scope="rowgroup" colspan="{len(_COLUMNS)}"><span>{words}</span></th></tr>'


def _share(item: ChecklistItem, references: References) -> object:
    """What requirements have in common that share a row: none applies, for the same reason, by the same rules."""
    if item.counts.outcome is not OutcomeKind.NOT_APPLICABLE:
        return item.requirement
    return item.why, references.codes(item.requirement)


def _rows(
    alike: Sequence[ChecklistItem],
    family: str,
    findings: Mapping[str, Linked],
    language: Language,
    references: References,
) -> str:
    """The row of a requirement, or the one that several share."""
    first = alike[0]
    if len(alike) == 1:
        return _row(first, family, findings.get(first.requirement, ()), language, references)
    colon, comma = ("：", "、") if language == "zh" else (": ", ", ")
    outcome = first.counts.outcome
    said = escape(phrases.COUNTED(language).format(outcome=phrases.OUTCOME[outcome](language), count=len(alike)))
    why = f"{colon}{_escaped(first.why)}" if first.why else ""
    titles = [linked(escape(_below(family, item.title)), references.requirement(item.requirement)) for item in alike]
    return (
        f'<tr data-outcome="{outcome.value}" data-crossfoot-several><td colspan="{len(_COLUMNS)}">'
        f"<span>{said}{why} {_rules(first.requirement, references)}<br>{comma.join(titles)}</span></td></tr>"
    )


def _rules(requirement: str, references: References) -> str:
    return " ".join([linked(escape(code), references.rule(code)) for code in references.codes(requirement)])


def _row(item: ChecklistItem, family: str, findings: Linked, language: Language, references: References) -> str:
    counts = item.counts
    key = (item.requirement, item.title, family, counts.outcome)
    printed = references.printed.get(key)
    if printed is None:
        printed = references.printed[key] = _print(*key, language, references)
    remarks = [_escaped(item.why)] if item.why else []
    if findings:
        remarks += [_remark(diagnostic, link, references) for diagnostic, link in findings if diagnostic.waiver is None]
    return f"{printed.before}{counts.evaluated}{printed.behind}{'<br>'.join(remarks)}</td></tr>"


def _print(
    requirement: str, title: str, family: str, outcome: OutcomeKind, language: Language, references: References
) -> Printed:
    """What stands in the row of ``requirement`` on every page on which it ended as ``outcome``."""
    title = _below(family, title)
    address = references.requirement(requirement)
    # Scripts find its id in the link, where that has it.
    linked_to = address is not None and address.endswith(f"#{requirement}")
    named = "" if linked_to else f' data-crossfoot-of="{escape(requirement)}"'
    return Printed(
        f'<tr data-outcome="{outcome.value}"{named}><th scope="row">{linked(escape(title), address)}</th>'
        f"<td>{escape(phrases.OUTCOME[outcome](language))}</td><td>",
        f"</td><td>{_rules(requirement, references)}</td><td>",
    )


def _below(family: str, title: str) -> str:
    """A table's requirements have its title and a colon before their own; in the list it stands above them already."""
    rest = title.removeprefix(family)
    return rest.lstrip("：: ") if rest.startswith(("：", ":")) else title


_escaped = lru_cache(maxsize=1024)(escape)
"""Most requirements that were not assessed have one of a few reasons."""


def _remark(diagnostic: Diagnostic, link: str | None, references: References) -> str:
    words = linked(escape(diagnostic.message), link)
    page = references.rule(diagnostic.code)
    return f"{words} {linked(diagnostic.code, page)}" if page else words
