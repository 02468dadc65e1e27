"""Relations resolved to the figures of a report, instance by instance."""

from collections.abc import Mapping
from decimal import Decimal
from operator import itemgetter

from crossfoot.binding.found import BoundCell, CellState, TableBinding
from crossfoot.binding.instances import Instance, Plan, instance_of
from crossfoot.binding.model import Bound, BoundBalance, BoundBound, BoundTotal, BoundUnlikely, inapplicable, unassessed
from crossfoot.binding.no_figure import why_no_figure
from crossfoot.binding.reason import Reason
from crossfoot.profile.formula import address_of, holds
from crossfoot.profile.model import Profile
from crossfoot.profile.relation_model import Relation, RelationKind
from crossfoot.violations.violation import CellPlace

_TYPES: dict[RelationKind, type[BoundTotal | BoundBalance | BoundBound | BoundUnlikely]] = {
    RelationKind.TOTAL: BoundTotal,
    RelationKind.BALANCE: BoundBalance,
    RelationKind.BOUND: BoundBound,
    RelationKind.UNLIKELY: BoundUnlikely,
}


class RelationBinder:
    """The relations of one pack, laid out once as lists of cells."""

    def __init__(self, profile: Profile) -> None:
        self._rows = {(t.id, row.id): row for t in profile.tables for b in t.blocks for row in b.rows}
        self._columns = {
            (t.id, row.id): {column.id: column for column in b.columns}
            for t in profile.tables
            for b in t.blocks
            for row in b.rows
        }
        self._index = {(t.id, key): index for t in profile.tables for index, key in enumerate(t.cells)}
        plans = [(relation, self._plan(relation)) for relation in profile.relations]
        self._plans = [(relation, laid, all(plan.take is not None for plan in laid)) for relation, laid in plans]

    def _plan(self, relation: Relation) -> tuple[Plan, ...]:
        formula = relation.formula
        assert formula is not None
        table = relation.table or ""
        signs = tuple((formula.linear or {}).get(name, 0) for name in formula.names)
        at = formula.names.index(relation.at) if relation.at in formula.names else 0
        if relation.each is None:
            keys = tuple(address_of(name) for name in formula.names)
            labels = tuple(self._full_label(table, key) for table, key in keys)
            return (Plan("", "", keys, labels, signs, at, self._place(*keys[at])),)
        plans: list[Plan] = []
        for id in relation.over:
            if relation.each == "row":
                keys = tuple((table, (id, name)) for name in formula.names)
                labels = tuple(self._column_label(table, key) for _, key in keys)
                label = self._rows[table, id].path[-1]
            else:
                keys = tuple((table, (name, id)) for name in formula.names)
                labels = tuple(self._rows[table, name].path[-1] for name in formula.names)
                label = self._column_label(table, keys[at][1])
            take = itemgetter(*[self._index[key] for key in keys]) if len(keys) > 1 else None
            plans.append(Plan(id, label, keys, labels, signs, at, self._place(*keys[at]), take))
        return tuple(plans)

    def _column_label(self, table: str, key: tuple[str, str]) -> str:
        return " / ".join(self._columns[table, key[0]][key[1]].path)

    def _full_label(self, table: str, key: tuple[str, str]) -> str:
        return f"{self._rows[table, key[0]].path[-1]} × {self._column_label(table, key)}"

    def _place(self, table: str, key: tuple[str, str]) -> CellPlace:
        row = self._rows[table, key[0]]
        column = self._columns[table, key[0]][key[1]]
        return CellPlace(table, row.id, column.id, row.path, column.path)

    def bind(
        self, tables: dict[str, TableBinding], unbound: dict[str, Reason], kind: str | Reason, level: str | Reason
    ) -> list[Bound]:
        """Resolve every relation; ``unbound`` says why a table cannot be judged at all.

        ``kind`` and ``level`` are those of the body, or why they are not known.
        """
        return [
            self._bind(relation, plans, one_table, tables, unbound)
            if not relation.bodies
            else self._of_bodies(relation, plans, self._bind(relation, plans, one_table, tables, unbound), kind, level)
            for relation, plans, one_table in self._plans
        ]

    @staticmethod
    def _of_bodies(
        relation: Relation, plans: tuple[Plan, ...], bound: Bound, kind: str | Reason, level: str | Reason
    ) -> Bound:
        """``bound`` where it is asked of this body; where that cannot be told, it need not be if nothing is amiss."""
        asked = _is_asked(relation, kind, level)
        if asked is True:
            return bound
        if asked is False:
            return inapplicable(relation, Reason("other-bodies"), count=len(plans))
        if isinstance(bound.subject, BoundUnlikely) and not _fires(relation, bound.subject):
            return bound
        return unassessed(relation, asked, count=len(plans), as_type=_TYPES[relation.kind])

    def _bind(
        self,
        relation: Relation,
        plans: tuple[Plan, ...],
        one_table: bool,
        tables: dict[str, TableBinding],
        unbound: dict[str, Reason],
    ) -> Bound:
        """``one_table`` says that each of ``plans`` can take its cells out of the table at one go, if it is whole."""
        if relation.table in unbound:
            return unassessed(relation, unbound[relation.table], count=len(plans), as_type=_TYPES[relation.kind])
        binding = tables.get(relation.table or "")
        whole_table = binding is not None and not (binding.irregular or binding.absent or binding.exempt)
        if binding is not None and whole_table and one_table:
            in_order = binding.in_order
            whole = tuple([instance_of((plan, plan.take(in_order), ())) for plan in plans if plan.take is not None])
            return Bound(relation, _TYPES[relation.kind](relation, whole), len(whole), 0, 0, ())
        assessed: list[Instance] = []
        reasons: dict[Reason, None] = {}
        for plan in plans:
            cells: list[BoundCell] = []
            for table, key in plan.keys:
                binding = tables.get(table)
                cell = binding.cells.get(key) if binding is not None else None
                if cell is None or cell.value is None or cell.state is not CellState.NUMBER:
                    reasons[why_not(table, key, cell, binding, unbound)] = None
                    break
                cells.append(cell)
            else:
                assessed.append(Instance(plan, tuple(cells)))
        subject = _TYPES[relation.kind](relation, tuple(assessed))
        return Bound(relation, subject, len(assessed), len(plans) - len(assessed), 0, tuple(reasons))


def _fires(relation: Relation, unlikely: BoundUnlikely) -> bool:
    formula = relation.formula
    assert formula is not None
    for instance in unlikely.assessed:
        values = {name: cell.value or Decimal(0) for name, cell in zip(formula.names, instance.cells, strict=True)}
        if holds(formula.condition, values):
            return True
    return False


def _is_asked(relation: Relation, kind: str | Reason, level: str | Reason) -> bool | Reason:
    """Whether the relation is asked of a body of this kind and level, or why that cannot be told."""
    unknown: Reason | None = None
    for bodies in relation.bodies:
        if isinstance(kind, Reason):
            unknown = kind
        elif kind == bodies.kind and (not bodies.levels or level in bodies.levels):
            return True
        elif kind == bodies.kind and isinstance(level, Reason):
            unknown = level
    return unknown or False


def why_not(
    table: str,
    key: tuple[str, str],
    cell: BoundCell | None,
    binding: TableBinding | None,
    unbound: Mapping[str, Reason],
) -> Reason:
    """Why what needs this cell cannot be judged."""
    if cell is not None:
        return why_no_figure(cell)
    if binding is None:
        return unbound.get(table, Reason("missing-table"))
    return binding.absent.get(key, Reason("missing-row"))
