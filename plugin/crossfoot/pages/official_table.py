"""An official table as the form prints it: merged boxhead and stub, captioned, each figure tied to its header cells."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from math import lcm

from crossfoot.pages.label_tree import TreeLabel, label_tree
from crossfoot.pages.marks import Mark
from crossfoot.profile.model import BlockSpec, ColumnSpec, RowSpec, TableSpec
from crossfoot.terms.text import Language

Path = tuple[str, ...]
OFFICIAL = "<table data-crossfoot-table="
"""How every official table begins in a page."""

_WIDEST = 24
"""Columns at most into which blocks of different width are laid."""


@dataclass(slots=True)
class Figures:
    """What a report says in an official table.

    ``printed`` holds the figures by row and column id; ``wording``, by path, the author's labels that are not official,
    ``caption`` the author's own where there is one. Marks stand at figures, and at labels by path; those of the whole
    table are in ``at_table``.
    """

    rows: frozenset[str]
    printed: Mapping[tuple[str, str], str]
    wording: Mapping[Path, str] = field(default_factory=dict)
    marks: Mapping[tuple[str, str], Mark] = field(default_factory=dict)
    label_marks: Mapping[Path, Mark] = field(default_factory=dict)
    at_table: Mark | None = None
    caption: str = ""


def render(spec: TableSpec, figures: Figures, name: str, language: Language) -> str:
    """The rows of ``figures`` in the layout of ``spec``; ids begin with ``name``, which is the table's alone."""
    printer = _Printer(spec, figures, name)
    body = printer.across() if spec.layout == "across" else printer.down()
    caption = escape(figures.caption or _caption(spec, figures, language))
    mark = figures.at_table.attributes() if figures.at_table else ""
    sign = figures.at_table.sign if figures.at_table else ""
    return (
        f'<div class="crossfoot-scroll" role="region" aria-labelledby="{name}" tabindex="0"{mark}>'
        f'{OFFICIAL}"{escape(spec.id)}"{_piece(spec, figures)}>'
        f'<caption><span id="{name}">{caption}</span>{sign}</caption>\n{body}</table></div>'
    )


def _piece(spec: TableSpec, figures: Figures) -> str:
    """The rows of a piece of the table, by id, for scripts that count its figures."""
    rows = [row.id for block in spec.blocks for row in block.rows]
    shown = [id_ for id_ in rows if id_ in figures.rows]
    return "" if len(shown) == len(rows) else f' data-crossfoot-rows="{escape(" ".join(shown))}"'


def _caption(spec: TableSpec, figures: Figures, language: Language) -> str:
    """The title of the table; of a piece, with what it is a piece of."""
    title = spec.title(language)
    shown = [(block, row) for block in spec.blocks for row in block.rows if row.id in figures.rows]
    if len(shown) == sum(len(block.rows) for block in spec.blocks):
        return title
    parts = dict.fromkeys(block.label or figures.wording.get(row.path) or row.path[-1] for block, row in shown)
    return f"{title}（{'、'.join(parts)}）" if language == "zh" else f"{title} ({', '.join(parts)})"


class _Printer:
    def __init__(self, spec: TableSpec, figures: Figures, name: str) -> None:
        self.spec = spec
        self.figures = figures
        self.name = name
        self.count = 0
        self.label_marks = dict(figures.label_marks)
        self.lines: list[str] = []

    # --- layouts --------------------------------------------------------------------------------------

    def down(self) -> str:
        """Blocks below one another, each with its own boxhead; a lone block's is the head of the table."""
        blocks = [(block, rows) for block in self.spec.blocks if (rows := self.rows_of(block))]
        lone = len(self.spec.blocks) == 1
        stub = max((len(self.path_of(block, row)) for block, rows in blocks for row in rows), default=1)
        width = lcm(*(len(block.columns) for block, _ in blocks)) if blocks else 1
        if width > _WIDEST:
            width = max(len(block.columns) for block, _ in blocks)
        for block, rows in blocks:
            self.lines.append("<thead>" if lone else "<tbody>")
            above = self.block_title(block, stub + width)
            heads = self.boxhead(block, stub, width)
            if lone:
                self.lines.append("</thead>\n<tbody>")
            self.body(block, rows, stub, width, above, heads)
            self.lines.append("</tbody>")
        return "\n".join(self.lines) + "\n"

    def across(self) -> str:
        """Rows as spanners over the columns, all figures in one row."""
        leaves = [(b, row, column) for b in self.spec.blocks for row in self.rows_of(b) for column in b.columns]
        paths = [(*row.path, *column.path) for _, row, column in leaves]
        own = {(*row.path, *column.path): column.path for _, row, column in leaves}
        self.lines.append("<thead>")
        heads = self.head_rows(label_tree(paths), [1] * len(leaves), lambda path: own.get(path, path))
        self.lines.append("</thead>\n<tbody>")
        cells = [self.figure(row, column, heads[i], 1) for i, (_, row, column) in enumerate(leaves)]
        self.lines.append(f"<tr>{''.join(cells)}</tr>\n</tbody>")
        return "\n".join(self.lines) + "\n"

    # --- parts ----------------------------------------------------------------------------------------

    def rows_of(self, block: BlockSpec) -> list[RowSpec]:
        return [row for row in block.rows if row.id in self.figures.rows]

    def path_of(self, block: BlockSpec, row: RowSpec) -> Path:
        return row.path[1:] if block.label else row.path

    def block_title(self, block: BlockSpec, width: int) -> str:
        """The title row of a block, and the id of its cell."""
        if not block.label:
            return ""
        id, mark, sign = self.id_of((block.label,))
        label = self.label((block.label,)) + sign
        self.lines.append(f'<tr><th id="{id}" colspan="{width}" scope="colgroup"{mark}>{label}</th></tr>')
        return id

    def boxhead(self, block: BlockSpec, stub: int, width: int) -> list[str]:
        """The header rows of a block; the ids that apply to each of its columns."""
        banner = (self.spec.banner,) if self.spec.banner else ()
        tree = label_tree([(*banner, *column.path) for column in block.columns])
        extent = f"{_span('rowspan', len(tree))}{_span('colspan', stub)}"
        if block.stub:
            corner = f'<th id="{self.new_id()}"{extent} scope="col"{_stub(0)}>{escape(block.stub)}</th>'
        else:
            corner = f"<td{extent} data-crossfoot-note{_stub(0)}>{escape(self.spec.corner)}</td>"
        widths = _widths(len(block.columns), width)
        return self.head_rows(tree, widths, lambda path: path[len(banner) :] or path, corner)

    def head_rows(
        self, tree: list[list[TreeLabel]], widths: Sequence[int], own: Callable[[Path], Path], corner: str = ""
    ) -> list[str]:
        """Print header cells, give the ids for each leaf; ``own`` is the path of a label within its row or column."""
        applied: list[list[str]] = [[] for _ in widths]
        for labels in tree:
            cells = [corner]
            corner = ""
            for label in labels:
                path = own(label.path)
                id, mark, sign = self.id_of(path)
                covered = range(label.first, label.first + label.leaves)
                for leaf in covered:
                    applied[leaf].append(id)
                wide = sum(widths[leaf] for leaf in covered)
                scope = "col" if label.is_leaf and wide == 1 else "colgroup"
                extent = f"{_span('rowspan', label.levels)}{_span('colspan', wide)}"
                cells.append(f'<th id="{id}"{extent} scope="{scope}"{mark}>{self.label(path)}{sign}</th>')
            self.lines.append(f"<tr>{''.join(cells)}</tr>")
        return [" ".join(ids) for ids in applied]

    def body(
        self, block: BlockSpec, rows: Sequence[RowSpec], stub: int, width: int, above: str, heads: Sequence[str]
    ) -> None:
        tree = label_tree([self.path_of(block, row) for row in rows])
        outer = (block.label,) if block.label else ()
        starts: list[list[tuple[int, TreeLabel]]] = [[] for _ in rows]
        for level, labels in enumerate(tree):
            for label in labels:
                starts[label.first].append((level, label))
        widths = _widths(len(block.columns), width)
        applied: list[list[str]] = [[above] if above else [] for _ in rows]
        depth = len(tree)
        for index, row in enumerate(rows):
            cells = []
            for level, label in starts[index]:
                path = (*outer, *label.path)
                id, mark, sign = self.id_of(path)
                for leaf in range(label.first, label.first + label.leaves):
                    applied[leaf].append(id)
                extent = label.levels + (stub - depth if label.is_leaf else 0)
                scope = "row" if label.leaves == 1 else "rowgroup"
                spans = f"{_span('rowspan', label.leaves)}{_span('colspan', extent)}"
                place = _stub(level)
                cells.append(f'<th id="{id}"{spans} scope="{scope}"{place}{mark}>{self.label(path)}{sign}</th>')
            ids = " ".join(applied[index])
            for column, head, wide in zip(block.columns, heads, widths, strict=True):
                cells.append(self.figure(row, column, f"{ids} {head}", wide))
            self.lines.append(f"<tr>{''.join(cells)}</tr>")

    def figure(self, row: RowSpec, column: ColumnSpec, headers: str, width: int) -> str:
        key = (row.id, column.id)
        mark = self.figures.marks.get(key)
        attributes = mark.attributes() if mark else ""
        printed = escape(self.figures.printed.get(key, "")) + (mark.sign if mark else "")
        return f'<td headers="{headers}"{_span("colspan", width)}{attributes}>{printed}</td>'

    def label(self, path: Path) -> str:
        return escape(self.figures.wording.get(path) or path[-1])

    def id_of(self, path: Path) -> tuple[str, str, str]:
        """The id of the header cell at ``path``, and for a finding there, once for each path, attribute and signs."""
        mark = self.label_marks.pop(path, None)
        return (mark.id, f' data-crossfoot-mark="{mark.kind}"', mark.sign) if mark else (self.new_id(), "", "")

    def new_id(self) -> str:
        self.count += 1
        return f"{self.name}-{self.count}"


def _stub(level: int) -> str:
    """In which column of the stub a cell begins, for the style sheet to keep it in sight."""
    return f' data-crossfoot-stub="{level}"'


def _span(name: str, extent: int) -> str:
    return f' {name}="{extent}"' if extent > 1 else ""


def _widths(columns: int, width: int) -> list[int]:
    """``width`` shared among ``columns``, what is left over going to the last."""
    share = width // columns
    return [share] * (columns - 1) + [width - share * (columns - 1)]
