"""The layout of an official table: its cells on a grid, whoever prints them as HTML, in a spreadsheet or as lines.

Slots are those of HTML's table model: a cell fills one or more, none is filled twice.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from crossfoot.pages.label_tree import TreeLabel, label_tree
from crossfoot.profile.table_model import BlockSpec, ColumnSpec, RowSpec, TableSpec

Path = tuple[str, ...]
CellKind = Literal["title", "column", "corner", "note", "row", "figure"]
"""``title``: the title row of a block; ``column``, ``row``: labels; ``corner``: the label above the row labels;
``note``: a printed note in its place."""

Scope = Literal["col", "colgroup", "row", "rowgroup", ""]
"""What a header cell heads; empty for other cells."""


class LaidCell(NamedTuple):
    """A cell whose first slot is at ``row``, ``column`` of its block (from 0), over ``rows`` and ``columns``.

    ``path`` is that of a label, whose text is its last part unless the author words it otherwise; ``text`` that of
    other cells. A figure has its row and column of the form in ``of``; ``headers`` are the numbers, among the header
    cells of its block, of those that apply to it.
    """

    kind: CellKind
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    path: Path = ()
    text: str = ""
    scope: Scope = ""
    of: tuple[RowSpec, ColumnSpec] | None = None
    headers: tuple[int, ...] = ()


Line = tuple[LaidCell, ...]
"""The cells that begin in a row."""


class Block(NamedTuple):
    """Rows under a boxhead of their own: ``columns`` slots for figures behind those for row labels."""

    rows: tuple[RowSpec, ...]
    columns: int
    head: tuple[Line, ...]
    body: tuple[Line, ...]

    @property
    def cells(self) -> Iterable[LaidCell]:
        """All cells, row by row: the figures come in the order in which the form names them."""
        return (cell for line in (*self.head, *self.body) for cell in line)


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """A table of ``blocks`` below one another, of which the first ``stub`` slots of each row hold row labels.

    There is one for each form and choice of rows, and it equals itself alone: what prints it may key on it.
    """

    stub: int
    blocks: tuple[Block, ...]


@lru_cache(maxsize=256)
def layout_of(spec: TableSpec, rows: frozenset[str]) -> Layout:
    """The layout of ``spec`` for the rows with these ids."""
    if spec.layout == "across":
        return Layout(0, (_Layer().across(spec, rows),))
    blocks = [(block, shown) for block in spec.blocks if (shown := _rows_of(block, rows))]
    stub = max((len(_path_of(block, row)) for block, shown in blocks for row in shown), default=1)
    return Layout(stub, tuple([_Layer().down(spec, block, shown, stub) for block, shown in blocks]))


class _Layer:
    """Lays the cells of one block."""

    def __init__(self) -> None:
        self.headers = 0
        self.lines: list[Line] = []

    def down(self, spec: TableSpec, block: BlockSpec, rows: tuple[RowSpec, ...], stub: int) -> Block:
        """Rows below one another under a boxhead."""
        above = self.title(block, stub + len(block.columns))
        heads = self.boxhead(spec, block, stub)
        head = tuple(self.lines)
        self.body(block, rows, stub, above, heads)
        return Block(rows, len(block.columns), head, tuple(self.lines[len(head) :]))

    def across(self, spec: TableSpec, shown: frozenset[str]) -> Block:
        """Rows as spanners over the columns, all figures in one row."""
        rows = tuple([row for block in spec.blocks for row in _rows_of(block, shown)])
        leaves = [(row, column) for block in spec.blocks for row in _rows_of(block, shown) for column in block.columns]
        own = {(*row.path, *column.path): column.path for row, column in leaves}
        tree = label_tree([(*row.path, *column.path) for row, column in leaves])
        heads = self.head_rows(tree, len(leaves), 0, lambda path: own.get(path, path))
        place = len(self.lines)
        figures = [LaidCell("figure", place, i, of=of, headers=tuple(heads[i])) for i, of in enumerate(leaves)]
        return Block(rows, len(leaves), tuple(self.lines), (tuple(figures),))

    def title(self, block: BlockSpec, width: int) -> tuple[int, ...]:
        """The title row of a block, and the number of its cell."""
        if not block.label:
            return ()
        self.lines.append((LaidCell("title", 0, 0, columns=width, path=(block.label,), scope="colgroup"),))
        return (self.new_header(),)

    def boxhead(self, spec: TableSpec, block: BlockSpec, stub: int) -> list[list[int]]:
        """The header rows of a block; the numbers of those that apply to each of its columns."""
        banner = (spec.banner,) if spec.banner else ()
        tree = label_tree([(*banner, *column.path) for column in block.columns])
        at = len(self.lines)
        if block.stub:
            corner = LaidCell("corner", at, 0, len(tree), stub, text=block.stub, scope="col")
            self.new_header()
        else:
            corner = LaidCell("note", at, 0, len(tree), stub, text=spec.corner)
        return self.head_rows(tree, len(block.columns), stub, lambda path: path[len(banner) :] or path, corner)

    def head_rows(
        self,
        tree: list[list[TreeLabel]],
        leaves: int,
        stub: int,
        own: Callable[[Path], Path],
        corner: LaidCell | None = None,
    ) -> list[list[int]]:
        """Lay header cells, give the numbers for each leaf; ``own`` is a label's path within its row or column."""
        applied: list[list[int]] = [[] for _ in range(leaves)]
        for labels in tree:
            cells = [corner] if corner is not None else []
            corner = None
            for label in labels:
                number = self.new_header()
                for leaf in range(label.first, label.first + label.leaves):
                    applied[leaf].append(number)
                place, path = stub + label.first, own(label.path)
                scope: Scope = "col" if label.is_leaf else "colgroup"
                cells.append(LaidCell("column", len(self.lines), place, label.levels, label.leaves, path, scope=scope))
            self.lines.append(tuple(cells))
        return applied

    def body(
        self,
        block: BlockSpec,
        rows: Sequence[RowSpec],
        stub: int,
        above: tuple[int, ...],
        heads: Sequence[Sequence[int]],
    ) -> None:
        tree = label_tree([_path_of(block, row) for row in rows])
        outer = (block.label,) if block.label else ()
        begun: list[list[tuple[int, TreeLabel]]] = [[] for _ in rows]
        for level, labels in enumerate(tree):
            for label in labels:
                begun[label.first].append((level, label))
        applied: list[list[int]] = [list(above) for _ in rows]
        depth = len(tree)
        for index, row in enumerate(rows):
            at = len(self.lines)
            cells = []
            for level, label in begun[index]:
                number = self.new_header()
                for leaf in range(label.first, label.first + label.leaves):
                    applied[leaf].append(number)
                extent = label.levels + (stub - depth if label.is_leaf else 0)
                scope: Scope = "row" if label.leaves == 1 else "rowgroup"
                path = (*outer, *label.path)
                cells.append(LaidCell("row", at, level, label.leaves, extent, path, scope=scope))
            for place, (column, head) in enumerate(zip(block.columns, heads, strict=True), stub):
                cells.append(LaidCell("figure", at, place, of=(row, column), headers=(*applied[index], *head)))
            self.lines.append(tuple(cells))

    def new_header(self) -> int:
        self.headers += 1
        return self.headers - 1


def _rows_of(block: BlockSpec, shown: frozenset[str]) -> tuple[RowSpec, ...]:
    return tuple([row for row in block.rows if row.id in shown])


def _path_of(block: BlockSpec, row: RowSpec) -> Path:
    return row.path[1:] if block.label else row.path
