"""Relations between this year's report and last year's, resolved to the figures of both."""

from collections.abc import Mapping
from typing import NamedTuple

from crossfoot.binding.figures import FormCells
from crossfoot.binding.filed import Filed
from crossfoot.binding.instances import Instance, Origin, Plan
from crossfoot.binding.model import Bound, BoundCarry, BoundRoll, BoundUnlikely, Subject, inapplicable, unassessed
from crossfoot.binding.reason import Reason
from crossfoot.profile.series_model import LAST, SeriesKind, SeriesRelation
from crossfoot.violations.violation import CellPlace

_TYPES: dict[SeriesKind, type[Subject]] = {
    SeriesKind.CARRY: BoundCarry,
    SeriesKind.ROLL: BoundRoll,
    SeriesKind.UNLIKELY: BoundUnlikely,
}


class _YearPlan(NamedTuple):
    """A plan, and for each of its terms the position in its form and whether it is last year's.

    The position is ``None`` where last year's form does not have the cell.
    """

    plan: Plan
    terms: tuple[tuple[int | None, bool], ...]


class SeriesBinder:
    """The relations of one pack, laid out once for each form that last year's report may have."""

    def __init__(self, form: FormCells, forms: Mapping[str, FormCells]) -> None:
        self._form = form
        self._forms = forms
        self._plans: dict[str, list[tuple[SeriesRelation, tuple[_YearPlan, ...]]]] = {}
        self._count = [(relation, len(relation.over)) for relation in form.profile.series]

    def bind(self, own: Filed, last: Filed | None) -> list[Bound]:
        """Every relation; ``last`` is ``None`` where last year's report is not among those judged."""
        if last is None:
            reason = Reason("no-last-year", str(own.filing.year - 1))
            return [unassessed(r, reason, count=count, as_type=_TYPES[r.kind]) for r, count in self._count]
        form = last.figures.form
        if form not in self._plans:
            self._plans[form] = [(r, self._lay_out(r, self._forms[form])) for r in self._form.profile.series]
        return [self._bind(relation, plans, own, last) for relation, plans in self._plans[form]]

    def _bind(self, relation: SeriesRelation, plans: tuple[_YearPlan, ...], own: Filed, last: Filed) -> Bound:
        if relation.id in own.notes:
            return inapplicable(relation, Reason("note-printed"), count=len(plans))
        origin = Origin(last.filing.path, last.filing.year)
        forms = self._form, self._forms[last.figures.form]
        assessed: list[Instance] = []
        reasons: dict[Reason, None] = {}
        elsewhere = 0
        for plan, terms in plans:
            lacking: Reason | None = None
            for index, is_last in terms:
                if index is None:
                    elsewhere += 1
                    lacking = Reason("not-on-last-form", last.figures.form)
                    break
                filed = last if is_last else own
                if lacking is None and filed.figures.values[index] is None:
                    why = filed.figures.lacking[index]
                    lacking = why._replace(path=filed.filing.path) if is_last else why
            if lacking is not None:
                reasons[lacking] = None
                continue
            cells = tuple(
                [
                    forms[1].cell(last.figures, index) if is_last else forms[0].cell(own.figures, index)
                    for index, is_last in terms
                    if index is not None
                ]
            )
            assessed.append(Instance(plan, cells, tuple([origin if is_last else None for _, is_last in terms])))
        why_not = tuple(reasons)
        count = len(assessed)
        not_assessed = len(plans) - count - elsewhere
        if not assessed:
            return Bound(relation, None, 0, not_assessed, elsewhere, why_not, _TYPES[relation.kind])
        instances = tuple(assessed)
        subject: Subject
        match relation.kind:
            case SeriesKind.CARRY:
                subject = BoundCarry(relation, last.filing, instances)
            case SeriesKind.ROLL:
                subject = BoundRoll(relation, last.filing, instances)
            case SeriesKind.UNLIKELY:
                subject = BoundUnlikely(relation, instances)
        return Bound(relation, subject, count, not_assessed, elsewhere, why_not)

    def _lay_out(self, relation: SeriesRelation, last: FormCells) -> tuple[_YearPlan, ...]:
        formula = relation.formula
        assert formula is not None
        signs = tuple((formula.linear or {}).get(name, 0) for name in formula.names)
        at = formula.names.index(relation.at)
        plans: list[_YearPlan] = []
        for id_ in relation.over:
            own = [
                (relation.table, id_, name) if relation.each == "row" else (relation.table, name, id_)
                for name in (name.removeprefix(LAST) for name in formula.names)
            ]
            is_last = [name.startswith(LAST) for name in formula.names]
            specs = [self._form.specs[self._form.index[address]] for address in own]
            labels = tuple(
                " / ".join(column.path) if relation.each == "row" else row.path[-1] for _, row, column in specs
            )
            table, row, column = specs[at]
            label = row.path[-1] if relation.each == "row" else " / ".join(column.path)
            place = CellPlace(table, row.id, column.id, row.path, column.path)
            keys = tuple((address[0], address[1:]) for address in own)
            terms = tuple(
                (last.index.get(address) if from_last else self._form.index[address], from_last)
                for address, from_last in zip(own, is_last, strict=True)
            )
            plans.append(_YearPlan(Plan(id_, label, keys, labels, signs, at, place), terms))
        return tuple(plans)
