"""CF2xx: the official tables, cell by cell."""

from crossfoot.rules.cells import (
    blank_cell,
    missing_column,
    missing_note,
    missing_row,
    missing_table,
    missing_unit,
    non_numeric_cell,
    number_out_of_range,
    placeholder_cell,
    ragged_row,
    reworded_label,
    undeclared_column,
    undeclared_row,
)

RULES = (
    missing_table.RULE,
    missing_row.RULE,
    missing_column.RULE,
    blank_cell.RULE,
    placeholder_cell.RULE,
    non_numeric_cell.RULE,
    number_out_of_range.RULE,
    undeclared_row.RULE,
    undeclared_column.RULE,
    reworded_label.RULE,
    ragged_row.RULE,
    missing_note.RULE,
    missing_unit.RULE,
)
