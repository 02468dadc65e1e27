"""Whether a report is written on the form of its year, or on that of another."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from crossfoot.binding.found import TableBinding
from crossfoot.binding.model import Bound, BoundForm
from crossfoot.binding.tables import Candidate
from crossfoot.document.model import Document
from crossfoot.profile.labels import core_key
from crossfoot.profile.model import Profile
from crossfoot.source.span import Span

if TYPE_CHECKING:
    from crossfoot.binding.bind import Binder


class Form(NamedTuple):
    """The requirement, and the tables that are on another form: id to that form's id."""

    bound: Bound
    other_form: Mapping[str, str]


def bind_form(
    binder: "Binder",
    found: Mapping[str, TableBinding | None],
    candidates: list[Candidate],
    document: Document,
    siblings: tuple["Binder", ...],
    year: int | None,
) -> Form:
    """Look for labels that only another year's form has, where the form of this year leaves something unfound."""
    profile = binder.profile
    front_matter = document.front_matter
    other_form: dict[str, str] = {}
    mark: tuple[Profile, str, Span] | None = None
    for sibling in siblings:
        for spec in profile.tables:
            mine = found[spec.id]
            if mine is not None and (mine.shifted is not None or not _gaps(mine)):
                continue
            if spec.id not in sibling.vocabularies:
                continue
            theirs = sibling.find_table(spec.id, candidates, document.source.text)
            if theirs is None or _gaps(theirs) >= (_gaps(mine) if mine else 1 << 30):
                continue
            label = _telling_label(binder, sibling, spec.id, theirs)
            if label is None:
                if mark is not None:
                    other_form[spec.id] = sibling.profile.id
                continue
            other_form[spec.id] = sibling.profile.id
            if mark is None:
                mark = (sibling.profile, label[0], label[1])
        if mark is not None:
            break
    if year is not None and not profile.covers(year):
        key = "profile" if "profile" in front_matter else "year"
        return Form(_bound(profile, year, profile, profile.id, front_matter.span_of(key)), other_form)
    if mark is None:
        return Form(_bound(profile, year, None, "", Span(0, 0)), {})
    return Form(_bound(profile, year, *mark), other_form)


def _bound(profile: Profile, year: int | None, other: Profile | None, mark: str, span: Span) -> Bound:
    return Bound(profile.form_requirement, BoundForm(profile, year, other, mark, span))


def _gaps(binding: TableBinding) -> int:
    """How far a table is from a form: labels that one has and the other lacks."""
    missing = len(binding.missing_rows) + len(binding.missing_columns)
    return missing + len(binding.undeclared_rows) + len(binding.undeclared_columns)


def _telling_label(binder: "Binder", sibling: "Binder", spec_id: str, theirs: TableBinding) -> tuple[str, Span] | None:
    """The first column label in the report that the other form has and this one has not."""
    mine = {core_key(c.path[-1]) for b in binder.vocabularies[spec_id].spec.blocks for c in b.columns}
    only = {core_key(c.path[-1]) for b in sibling.vocabularies[spec_id].spec.blocks for c in b.columns} - mine
    best: tuple[str, Span] | None = None
    for table in theirs.tables:
        for cell in table.cells:
            if core_key(cell.text) in only and (best is None or cell.span.start < best[1].start):
                best = (cell.text, cell.span)
    return best
