"""The names that a formula may use for cells, and the rows or columns over which it is repeated."""

from collections.abc import Mapping, Sequence
from typing import Literal

from crossfoot.profile.table_model import BlockSpec, RowSpec, TableSpec


class CellNames:
    """For ``each`` row the names are columns, for each column they are rows; else ``table.row.column``."""

    def __init__(
        self, tables: Mapping[str, TableSpec], table: str | None, each: Literal["row", "column"] | None
    ) -> None:
        self.groups: dict[str, tuple[str, ...]] = {}
        self.instances: dict[str, frozenset[str]] = {}
        """The rows or columns, each with the names that have a cell there."""
        if table is None or each is None:
            self.cells = frozenset(
                f"{spec.id}.{row.id}.{column.id}"
                for spec in tables.values()
                for block in spec.blocks
                for row in block.rows
                for column in block.columns
            )
            for spec in tables.values():
                for block in spec.blocks:
                    self._add_addresses(spec.id, block)
            return
        for block in tables[table].blocks:
            rows = frozenset(row.id for row in block.rows)
            columns = frozenset(column.id for column in block.columns)
            if each == "row":
                self.instances.update((row.id, columns) for row in block.rows)
            else:
                for column in block.columns:
                    self.instances[column.id] = self.instances.get(column.id, frozenset()) | rows
                self.groups.update(_groups(block.rows))
        self.cells = frozenset[str]().union(*self.instances.values())

    def instances_with(self, names: Sequence[str]) -> tuple[str, ...]:
        """The rows or columns that have all these cells, in the order of the form."""
        needed = frozenset(names)
        return tuple(id_ for id_, cells in self.instances.items() if needed <= cells)

    def missing_in(self, instance: str, names: Sequence[str]) -> list[str] | None:
        """Those of ``names`` that have no cell in the row or column; ``None`` where there is none of that name."""
        cells = self.instances.get(instance)
        return None if cells is None else [name for name in names if name not in cells]

    def _add_addresses(self, table: str, block: BlockSpec) -> None:
        for group, members in _groups(block.rows).items():
            for column in block.columns:
                addresses = tuple(f"{table}.{member}.{column.id}" for member in members)
                self.groups[f"{table}.{group}.{column.id}"] = addresses


def _groups(rows: Sequence[RowSpec]) -> dict[str, tuple[str, ...]]:
    groups: dict[str, tuple[str, ...]] = {}
    for row in rows:
        group = row.group
        while group:
            groups[group] = (*groups.get(group, ()), row.id)
            group = group.rpartition(".")[0]
    return groups
