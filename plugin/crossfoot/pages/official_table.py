"""An official table as the form prints it: merged boxhead and stub, captioned, each figure tied to its header cells."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from html import escape
from typing import NamedTuple

from crossfoot.pages.layout import Block, LaidCell, Path, layout_of
from crossfoot.pages.marks import Mark
from crossfoot.profile.table_model import RowSpec, TableSpec
from crossfoot.terms.text import Language, Text

OFFICIAL = "<table data-crossfoot-table="
"""How every official table begins in a page."""

_PIECE = Text(en="{title} ({parts})", zh="{title}（{parts}）")
_LACKING = Text(en="{title} (without {rows})", zh="{title}（缺：{rows}）")
_LIST = Text(en=", ", zh="、")

_BLANK = "\0"
"""What keeps the place of a figure; no page has it."""


@dataclass(slots=True)
class Figures:
    """What a report says in an official table.

    ``printed`` holds the figures by row and column id; ``wording``, by path, the author's labels that are not official,
    ``caption`` the author's own where there is one, ``missing`` the ids of rows that the report lacks. Marks stand at
    figures, and at labels by path; those of the whole table are in ``at_table``.
    """

    rows: frozenset[str]
    printed: Mapping[tuple[str, str], str]
    wording: Mapping[Path, str] = field(default_factory=dict)
    marks: Mapping[tuple[str, str], Mark] = field(default_factory=dict)
    label_marks: Mapping[Path, Mark] = field(default_factory=dict)
    at_table: Mark | None = None
    caption: str = ""
    missing: frozenset[str] = frozenset()

    @property
    def is_bare(self) -> bool:
        """Whether nothing but its figures tells the table from that of any other report with these rows."""
        return not (self.wording or self.marks or self.label_marks or self.at_table or self.caption or self.missing)


class Laid(NamedTuple):
    """An official table as HTML: the ``form`` with a sign in the place of each figure, and the ``figures``, one string.

    Tables of many reports share their form, which is nearly all of the HTML.
    """

    form: str
    figures: str

    @property
    def html(self) -> str:
        """The form filled in."""
        between = _pieces(self.form)
        if len(between) == 1:
            return self.form
        pieces = [""] * (2 * len(between) - 1)
        pieces[::2] = between
        pieces[1::2] = self.figures.split(_BLANK)
        return "".join(pieces)


def lay_out(spec: TableSpec, figures: Figures, name: str, language: Language) -> Laid:
    """The rows of ``figures`` in the layout of ``spec``; ids begin with ``name``, which is the table's alone.

    Blocks stand below one another as tables of their own that look like one: a browser that goes by the place of header
    cells, not by ``headers``, would else give a figure the boxheads of all blocks.
    """
    rows = figures.rows
    form = _bare_form(spec, rows, name, language) if figures.is_bare else _form(spec, figures, name, language)
    printed = [figures.printed.get(cell, "").replace(_BLANK, "\ufffd") for cell in cells_of(spec, rows)]
    return Laid(form, escape(_BLANK.join(printed)))


def render(spec: TableSpec, figures: Figures, name: str, language: Language) -> str:
    """The same, filled in."""
    return lay_out(spec, figures, name, language).html


@lru_cache(maxsize=64)
def _pieces(form: str) -> list[str]:
    return form.split(_BLANK)


@lru_cache(maxsize=256)
def cells_of(spec: TableSpec, rows: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """The row and column ids of the figures of ``rows``, in the order in which they are printed."""
    cells = (cell for block in layout_of(spec, rows).blocks for cell in block.cells)
    return tuple([(cell.of[0].id, cell.of[1].id) for cell in cells if cell.of is not None])


@lru_cache(maxsize=64)
def _bare_form(spec: TableSpec, rows: frozenset[str], name: str, language: Language) -> str:
    return _form(spec, Figures(rows, {}), name, language)


def _text(text: str) -> str:
    return escape(text.replace(_BLANK, "\ufffd"))


def _form(spec: TableSpec, figures: Figures, name: str, language: Language) -> str:
    layout = layout_of(spec, figures.rows)
    printer = _Printer(figures, name)
    caption = _text(figures.caption or _caption(spec, figures, language))
    mark = figures.at_table.attributes() if figures.at_table else ""
    sign = figures.at_table.sign if figures.at_table else ""
    head = f'<caption><span id="{name}">{caption}</span>{sign}</caption>\n'
    tables = []
    # Blocks have one width of the stub, so that together they look like one table.
    stub = layout.stub if len(spec.blocks) > 1 and layout.stub else None
    for block in layout.blocks:
        html = printer.block(block, stub)
        title = printer.title if len(layout.blocks) > 1 else ""
        label = f' aria-labelledby="{name} {title}"' if title else ""
        rows = _rows_shown(spec, block.rows)
        tables.append(f'{OFFICIAL}"{escape(spec.id)}"{rows}{label}>{head}{html}</table>')
        head = ""
    region = f'<div class="crossfoot-scroll" role="region" aria-labelledby="{name}" tabindex="0"{mark}>'
    return f"{region}{chr(10).join(tables)}</div>"


def _rows_shown(spec: TableSpec, rows: Sequence[RowSpec]) -> str:
    """The rows of a piece of the table, by id, for scripts that count its figures."""
    if len(rows) == sum(len(block.rows) for block in spec.blocks):
        return ""
    return f' data-crossfoot-rows="{escape(" ".join(row.id for row in rows))}"'


def _caption(spec: TableSpec, figures: Figures, language: Language) -> str:
    """The title of the table; of a piece, with what it is a piece of; where rows are missing, with these."""
    title = spec.title(language)
    rows = [(block, row) for block in spec.blocks for row in block.rows]
    shown = [(block, row) for block, row in rows if row.id in figures.rows]
    lacking = [row.path[-1] for _, row in rows if row.id in figures.missing]
    if len(shown) == len(rows):
        return title
    if lacking and len(lacking) < len(shown) and len(lacking) + len(shown) == len(rows):
        return _LACKING(language).format(title=title, rows=_LIST(language).join(lacking))
    parts = dict.fromkeys(block.label or figures.wording.get(row.path) or row.path[-1] for block, row in shown)
    return _PIECE(language).format(title=title, parts=_LIST(language).join(parts))


class _Printer:
    def __init__(self, figures: Figures, name: str) -> None:
        self.figures = figures
        # Letters behind a digit need no sign between them, and stand in every figure of a report.
        self.prefix = name if name[-1].isdigit() else f"{name}-"
        self.count = 0
        self.label_marks = dict(figures.label_marks)
        self.headers: list[str] = []
        """The ids of the header cells of the block, so far."""
        self.title = ""
        """The id of the cell with the title of the block, empty where it has none."""

    def block(self, block: Block, stub: int | None) -> str:
        """The rows of ``block``; ``stub`` is given where its columns are to be as wide as those of other blocks."""
        self.headers, self.title = [], ""
        lines = []
        if stub is not None:
            columns = f"<col{_span('span', block.columns)}>"
            lines.append(f"<colgroup><col{_span('span', stub)} data-crossfoot-of-stub>{columns}</colgroup>")
        for group, rows in (("thead", block.head), ("tbody", block.body)):
            lines.append(f"<{group}>")
            lines += [f"<tr>{''.join([self.cell(cell) for cell in row])}</tr>" for row in rows]
            lines.append(f"</{group}>")
        return "\n".join(lines) + "\n"

    def cell(self, cell: LaidCell) -> str:
        if cell.of is not None:
            return self.figure(cell.of[0].id, cell.of[1].id, cell.headers)
        spans = f"{_span('rowspan', cell.rows)}{_span('colspan', cell.columns)}"
        # In which column of the stub a cell begins, for the style sheet to keep it in sight.
        place = f' data-crossfoot-stub="{cell.column}"' if cell.kind in ("corner", "note", "row") else ""
        if cell.kind == "note":
            return f"<td{spans} data-crossfoot-note{place}>{escape(cell.text)}</td>"
        id, mark, sign = self.id_of(cell.path)
        self.headers.append(id)
        if cell.kind == "title":
            self.title = id
        label = _text(self.figures.wording.get(cell.path) or cell.path[-1] if cell.path else cell.text)
        return f'<th id="{id}"{spans} scope="{cell.scope}"{place}{mark}>{label}{sign}</th>'

    def figure(self, row: str, column: str, headers: Sequence[int]) -> str:
        key = (row, column)
        mark = self.figures.marks.get(key)
        attributes = mark.attributes() if mark else ""
        sign = mark.sign if mark else ""
        ids = " ".join([self.headers[number] for number in headers])
        return f'<td headers="{ids}"{attributes}>{_BLANK}{sign}</td>'

    def id_of(self, path: Path) -> tuple[str, str, str]:
        """The id of the header cell at ``path``, and for a finding there, once for each path, attribute and signs."""
        mark = self.label_marks.pop(path, None)
        if mark is not None:
            return mark.id, f' data-crossfoot-mark="{mark.kind}"', mark.sign
        self.count += 1
        return f"{self.prefix}{_letters(self.count)}", "", ""


@lru_cache(maxsize=256)
def _letters(number: int) -> str:
    """From 1 on ``a`` to ``z``, ``aa``, ``ab`` …: ids are short, for each figure names several header cells."""
    before, last = divmod(number - 1, 26)
    return (_letters(before) if before else "") + chr(ord("a") + last)


def _span(name: str, extent: int) -> str:
    return f' {name}="{extent}"' if extent > 1 else ""
