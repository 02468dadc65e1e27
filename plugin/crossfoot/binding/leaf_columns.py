"""The columns of figures below one head, laid out as rows are read."""

from collections.abc import Mapping
from typing import NamedTuple

from crossfoot.profile.table_model import ColumnSpec


class LeafColumns(NamedTuple):
    """The columns of a block that a head names, side by side: their ids, their grid columns, what the form says."""

    ids: tuple[str, ...]
    positions: tuple[int, ...]
    specs: tuple[ColumnSpec, ...]


def side_by_side(columns: Mapping[str, tuple[int, ColumnSpec]]) -> LeafColumns:
    """``columns``, by id with the grid column of each, as rows are read."""
    positions, specs = zip(*columns.values(), strict=True) if columns else ((), ())
    return LeafColumns(tuple(columns), positions, specs)
