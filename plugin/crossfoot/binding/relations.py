"""Relations resolved to the figures of a report, instance by instance."""

from typing import NamedTuple

from crossfoot.binding.model import (
    Bound,
    BoundBalance,
    BoundBound,
    BoundCell,
    BoundRelation,
    BoundTotal,
    BoundUnlikely,
    CellState,
    Instance,
    Reason,
    TableBinding,
    Term,
    unassessed,
)
from crossfoot.profile.model import ColumnSpec, Profile, Relation, RelationKind, RowSpec
from crossfoot.violations.violation import CellPlace

_TYPES: dict[RelationKind, type[BoundRelation]] = {
    RelationKind.TOTAL: BoundTotal,
    RelationKind.BALANCE: BoundBalance,
    RelationKind.BOUND: BoundBound,
    RelationKind.UNLIKELY: BoundUnlikely,
}

_STATE_CAUSES = {
    CellState.BLANK: "blank",
    CellState.PLACEHOLDER: "placeholder",
    CellState.QUANTITY: "not-a-number",
    CellState.TEXT: "not-a-number",
}


class _Plan(NamedTuple):
    """One instance of a relation before any report is known: which cells it takes."""

    id: str
    label: str
    terms: tuple[tuple[str, tuple[str, str], str, int], ...]
    """Table, row and column id, label, sign."""
    at: tuple[str, tuple[str, str]]
    row: RowSpec | None
    column: ColumnSpec | None


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
        self._plans = [(relation, self._plan(relation)) for relation in profile.relations]

    def _plan(self, relation: Relation) -> tuple[_Plan, ...]:
        formula = relation.formula
        assert formula is not None
        signs = formula.linear or {}
        table = relation.table or ""
        plans: list[_Plan] = []
        if relation.each is None:
            terms = tuple(self._address(name, signs.get(name, 0)) for name in formula.names)
            at = next((t for t in terms if f"{t[0]}.{t[1][0]}.{t[1][1]}" == relation.at), terms[0])
            row = self._rows[at[0], at[1][0]]
            column = self._columns[at[0], at[1][0]][at[1][1]]
            return (_Plan("", "", terms, (at[0], at[1]), row, column),)
        for id in relation.over:
            found: list[tuple[str, tuple[str, str], str, int]] = []
            for name in formula.names:
                key = (id, name) if relation.each == "row" else (name, id)
                if relation.each == "row":
                    label = " / ".join(self._columns[table, id][name].path)
                else:
                    label = self._rows[table, name].path[-1]
                found.append((table, key, label, signs.get(name, 0)))
            at_name = relation.at or formula.names[0]
            at_key = (id, at_name) if relation.each == "row" else (at_name, id)
            row = self._rows[table, at_key[0]]
            column = self._columns[table, at_key[0]][at_key[1]]
            label = row.path[-1] if relation.each == "row" else " / ".join(column.path)
            plans.append(_Plan(id, label, tuple(found), (table, at_key), row, column))
        return tuple(plans)

    def _address(self, name: str, sign: int) -> tuple[str, tuple[str, str], str, int]:
        table, _, rest = name.partition(".")
        row_id, _, column_id = rest.rpartition(".")
        row = self._rows[table, row_id]
        column = self._columns[table, row_id][column_id]
        return table, (row_id, column_id), f"{row.path[-1]} × {' / '.join(column.path)}", sign

    def bind(self, tables: dict[str, TableBinding], unbound: dict[str, Reason]) -> list[Bound]:
        """Resolve every relation; ``unbound`` says why a table cannot be judged at all."""
        return [self._bind(relation, plans, tables, unbound) for relation, plans in self._plans]

    def _bind(
        self,
        relation: Relation,
        plans: tuple[_Plan, ...],
        tables: dict[str, TableBinding],
        unbound: dict[str, Reason],
    ) -> Bound:
        if relation.table in unbound:
            return unassessed(relation, unbound[relation.table], count=len(plans), as_type=_TYPES[relation.kind])
        assessed: list[Instance] = []
        reasons: dict[Reason, None] = {}
        for plan in plans:
            terms: list[Term] = []
            reason: Reason | None = None
            for table, key, label, sign in plan.terms:
                binding = tables.get(table)
                if binding is None:
                    reason = unbound.get(table, Reason("missing-table"))
                    break
                cell = binding.cells.get(key)
                if cell is None:
                    reason = binding.absent.get(key, Reason("missing-row"))
                    break
                if cell.value is None:
                    reason = Reason(_STATE_CAUSES[cell.state], cell_label(cell))
                    break
                terms.append(Term(label, cell, sign))
            if reason is not None:
                reasons[reason] = None
                continue
            at_table, at_key = plan.at
            place = CellPlace(
                at_table,
                plan.row.id if plan.row else None,
                plan.column.id if plan.column else None,
                plan.row.path if plan.row else (),
                plan.column.path if plan.column else (),
            )
            assessed.append(Instance(plan.id, plan.label, tuple(terms), place, tables[at_table].cells[at_key]))
        return _TYPES[relation.kind](
            relation,
            len(assessed),
            len(plans) - len(assessed),
            0,
            tuple(reasons),
            relation=relation,
            assessed=tuple(assessed),
        )


def cell_label(cell: BoundCell) -> str:
    """A cell's name for people: row × column."""
    return f"{cell.row.path[-1]} × {' / '.join(cell.column.path)}"
