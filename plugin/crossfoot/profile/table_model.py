"""The official tables of a form: their rows, columns and cells."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from crossfoot.profile.requirement import Requirement
from crossfoot.terms.text import Text

CellType = Literal["count", "change", "amount", "decimal"]
"""``count``: a whole number, not negative. ``change``: a whole number with a sign.
``decimal``: not negative, no unit in the cell. ``amount``: not negative, with its unit in the cell."""


@dataclass(slots=True, eq=False)
class ColumnSpec:
    """A leaf column. ``path`` are the official labels from the outermost spanner to the leaf.

    ``variants`` reword the leaf.
    """

    id: str
    path: tuple[str, ...]
    type: CellType
    variants: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class RowSpec:
    """A row of figures. ``id`` is dotted below a group with an id; ``group`` is that id or empty.

    ``path`` are the official labels, the block's own label first where it has one.
    """

    id: str
    path: tuple[str, ...]
    group: str = ""
    variants: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class BlockSpec:
    """Rows that share a boxhead. ``label`` is the title row of the block (第二十条第（一）项), empty for a lone block.

    ``stub`` is the label above the row labels (信息内容), if the form prints one.
    """

    label: str
    stub: str
    rows: tuple[RowSpec, ...]
    columns: tuple[ColumnSpec, ...]
    label_variants: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class TableSpec:
    """One official table. Its requirements: ``<id>.table``, ``.rows``, ``.columns``, ``.labels``, ``.shape``,
    ``.complete``, ``.units`` (where a column is an amount) and ``.note`` (where the form prints one).

    ``layout`` is ``across`` where the form prints the rows as spanners over the columns, in one row of figures.
    ``banner`` is a label over all columns (申请人情况). ``corner`` is the printed note in the head of the stub.
    ``group_variants`` are the labels of row groups and spanners that carry no figures, with the variants of each.
    ``exempt`` are cells (row id, column id) that may stay blank.
    """

    id: str
    section: str
    title: Text
    layout: Literal["down", "across"]
    banner: str
    corner: str
    blocks: tuple[BlockSpec, ...]
    group_variants: dict[str, tuple[str, ...]]
    exempt: frozenset[tuple[str, str]]
    requirements: dict[str, Requirement]
    """By the part after the dot: ``table``, ``rows``, … ``note``; one that a pack dropped is not there."""
    group_paths: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """The official labels that lead to each group of rows that has an id."""
    cells: dict[tuple[str, str], tuple[RowSpec, ColumnSpec]] = field(init=False)
    """Every cell of figures in the order of the form, by row id and column id."""

    def __post_init__(self) -> None:
        self.cells = {(row.id, column.id): (row, column) for b in self.blocks for row in b.rows for column in b.columns}

    @property
    def figures(self) -> int:
        """How many cells have to hold a figure."""
        return len(self.cells) - len(self.exempt)

    def block_of(self, row_id: str) -> BlockSpec:
        """The block that holds the row."""
        return next(b for b in self.blocks if any(row.id == row_id for row in b.rows))


@dataclass(slots=True, eq=False)
class CellReading:
    """How figures are printed: the placeholders that stand for nothing, the units with their worth in the smallest."""

    placeholders: tuple[str, ...]
    units: dict[str, Decimal]
