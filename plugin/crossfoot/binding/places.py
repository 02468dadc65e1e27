"""Places in an official table, by id and by label."""

from crossfoot.profile.table_model import ColumnSpec, RowSpec
from crossfoot.violations.violation import CellPlace


def place_of(table: str, row: RowSpec | None, column: ColumnSpec | None) -> CellPlace:
    """The place of a cell, of a whole row, or of a whole column."""
    return CellPlace(
        table,
        row.id if row else None,
        column.id if column else None,
        row.path if row else (),
        column.path if column else (),
    )
