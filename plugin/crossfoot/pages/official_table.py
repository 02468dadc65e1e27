"""An official table as the form prints it: merged boxhead and stub, captioned, each figure tied to its header cells."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import NamedTuple

from crossfoot.pages.label_tree import TreeLabel, label_tree
from crossfoot.pages.marks import Mark
from crossfoot.profile.model import BlockSpec, ColumnSpec, RowSpec, TableSpec
from crossfoot.terms.text import Language

Path = tuple[str, ...]
OFFICIAL = "<table data-crossfoot-table="
"""How every official table begins in a page."""


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
    """The rows of ``figures`` in the layout of ``spec``; ids begin with ``name``, which is the table's alone.

    Blocks stand below one another as tables of their own that look like one: a browser that goes by the place of header
    cells, not by ``headers``, would else give a figure the boxheads of all blocks.
    """
    printer = _Printer(spec, figures, name)
    pieces = printer.across() if spec.layout == "across" else printer.down()
    caption = escape(figures.caption or _caption(spec, figures, language))
    mark = figures.at_table.attributes() if figures.at_table else ""
    sign = figures.at_table.sign if figures.at_table else ""
    head = f'<caption><span id="{name}">{caption}</span>{sign}</caption>\n'
    tables = []
    for piece in pieces:
        label = f' aria-labelledby="{name} {piece.title}"' if piece.title else ""
        rows = _rows_shown(spec, piece.rows)
        tables.append(f'{OFFICIAL}"{escape(spec.id)}"{rows}{label}>{head}{piece.html}</table>')
        head = ""
    region = f'<div class="crossfoot-scroll" role="region" aria-labelledby="{name}" tabindex="0"{mark}>'
    return f"{region}{chr(10).join(tables)}</div>"


class _Piece(NamedTuple):
    """A table's rows as HTML; ``title`` is the id of the cell with the title of its block, empty where it has none."""

    html: str
    rows: Sequence[RowSpec]
    title: str


def _rows_shown(spec: TableSpec, rows: Sequence[RowSpec]) -> str:
    """The rows of a piece of the table, by id, for scripts that count its figures."""
    if len(rows) == sum(len(block.rows) for block in spec.blocks):
        return ""
    return f' data-crossfoot-rows="{escape(" ".join(row.id for row in rows))}"'


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

    def down(self) -> list[_Piece]:
        """Blocks below one another, each with its own boxhead."""
        blocks = [(block, rows) for block in self.spec.blocks if (rows := self.rows_of(block))]
        stub = max((len(self.path_of(block, row)) for block, rows in blocks for row in rows), default=1)
        pieces = []
        for block, rows in blocks:
            self.lines = []
            if len(self.spec.blocks) > 1:
                # Blocks have one width of the stub, so that together they look like one table.
                columns = f"<col{_span('span', len(block.columns))}>"
                self.lines.append(f"<colgroup><col{_span('span', stub)} data-crossfoot-of-stub>{columns}</colgroup>")
            self.lines.append("<thead>")
            title = self.block_title(block, stub + len(block.columns))
            heads = self.boxhead(block, stub)
            self.lines.append("</thead>\n<tbody>")
            self.body(block, rows, stub, title, heads)
            self.lines.append("</tbody>\n")
            pieces.append(_Piece("\n".join(self.lines), rows, title if len(blocks) > 1 else ""))
        return pieces

    def across(self) -> list[_Piece]:
        """Rows as spanners over the columns, all figures in one row."""
        rows = [row for block in self.spec.blocks for row in self.rows_of(block)]
        leaves = [(row, column) for b in self.spec.blocks for row in self.rows_of(b) for column in b.columns]
        paths = [(*row.path, *column.path) for row, column in leaves]
        own = {(*row.path, *column.path): column.path for row, column in leaves}
        self.lines.append("<thead>")
        heads = self.head_rows(label_tree(paths), len(leaves), lambda path: own.get(path, path))
        cells = [self.figure(row, column, heads[i]) for i, (row, column) in enumerate(leaves)]
        self.lines.append(f"</thead>\n<tbody>\n<tr>{''.join(cells)}</tr>\n</tbody>\n")
        return [_Piece("\n".join(self.lines), rows, "")]

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

    def boxhead(self, block: BlockSpec, stub: int) -> list[str]:
        """The header rows of a block; the ids that apply to each of its columns."""
        banner = (self.spec.banner,) if self.spec.banner else ()
        tree = label_tree([(*banner, *column.path) for column in block.columns])
        extent = f"{_span('rowspan', len(tree))}{_span('colspan', stub)}"
        if block.stub:
            corner = f'<th id="{self.new_id()}"{extent} scope="col"{_stub(0)}>{escape(block.stub)}</th>'
        else:
            corner = f"<td{extent} data-crossfoot-note{_stub(0)}>{escape(self.spec.corner)}</td>"
        return self.head_rows(tree, len(block.columns), lambda path: path[len(banner) :] or path, corner)

    def head_rows(
        self, tree: list[list[TreeLabel]], leaves: int, own: Callable[[Path], Path], corner: str = ""
    ) -> list[str]:
        """Print header cells, give the ids for each leaf; ``own`` is the path of a label within its row or column."""
        applied: list[list[str]] = [[] for _ in range(leaves)]
        for labels in tree:
            cells = [corner]
            corner = ""
            for label in labels:
                path = own(label.path)
                id, mark, sign = self.id_of(path)
                for leaf in range(label.first, label.first + label.leaves):
                    applied[leaf].append(id)
                scope = "col" if label.is_leaf else "colgroup"
                extent = f"{_span('rowspan', label.levels)}{_span('colspan', label.leaves)}"
                cells.append(f'<th id="{id}"{extent} scope="{scope}"{mark}>{self.label(path)}{sign}</th>')
            self.lines.append(f"<tr>{''.join(cells)}</tr>")
        return [" ".join(ids) for ids in applied]

    def body(self, block: BlockSpec, rows: Sequence[RowSpec], stub: int, above: str, heads: Sequence[str]) -> None:
        tree = label_tree([self.path_of(block, row) for row in rows])
        outer = (block.label,) if block.label else ()
        starts: list[list[tuple[int, TreeLabel]]] = [[] for _ in rows]
        for level, labels in enumerate(tree):
            for label in labels:
                starts[label.first].append((level, label))
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
            for column, head in zip(block.columns, heads, strict=True):
                cells.append(self.figure(row, column, f"{ids} {head}"))
            self.lines.append(f"<tr>{''.join(cells)}</tr>")

    def figure(self, row: RowSpec, column: ColumnSpec, headers: str) -> str:
        key = (row.id, column.id)
        mark = self.figures.marks.get(key)
        attributes = mark.attributes() if mark else ""
        printed = escape(self.figures.printed.get(key, "")) + (mark.sign if mark else "")
        return f'<td headers="{headers}"{attributes}>{printed}</td>'

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
