"""A table whose blocks differ in columns and in levels of row labels."""

from crossfoot.profile.table_model import BlockSpec, ColumnSpec, RowSpec, TableSpec
from crossfoot.terms.text import Text


def uneven():
    """Blocks of 5 and 7 columns, with one and two levels of row labels: their columns share no width equally."""
    blocks = [
        BlockSpec(
            f"块{n}",
            "项目",
            tuple(RowSpec(f"{n}{i}", (f"块{n}", *(["组"] * depth), f"行{i}")) for i in range(2)),
            tuple(ColumnSpec(f"c{i}", (f"列{i}",), "count") for i in range(n)),
        )
        for n, depth in ((5, 0), (7, 1))
    ]
    return TableSpec("uneven", "", Text("", ""), "down", "", "", tuple(blocks), {}, frozenset(), {})
