"""What is kept of a judged report for its page: where findings lead, and its pipe tables in the official layout.

Plain values and text, little enough for a thousand reports, and fit to be sent between processes.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from crossfoot.binding.found import TableBinding
from crossfoot.document.model import Document, Heading
from crossfoot.document.table import Table
from crossfoot.pages.marks import Mark
from crossfoot.pages.official_table import Figures, render
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.source.span import Span
from crossfoot.terms.text import Language


class Target(NamedTuple):
    """A place of the source by its ordinal: a heading, a table, or a cell of a table.

    ``tag`` is the cell's start tag relative to the table where the source is HTML. ``inside`` is true where an official
    table has the mark already.
    """

    mark: Mark
    heading: int = -1
    table: int = -1
    cell: int = -1
    tag: Span | None = None
    inside: bool = False


class Official(NamedTuple):
    """An official table in place of the pipe tables ``first`` up to, not including, ``after``."""

    first: int
    after: int
    html: str


class Prepared(NamedTuple):
    """``anchors`` gives for each finding, in order, the name to jump to, ``None`` where the page has no such place."""

    anchors: tuple[str | None, ...]
    targets: tuple[Target, ...]
    officials: tuple[Official, ...]


def prepare(
    document: Document,
    tables: Sequence[Table],
    bindings: Mapping[str, TableBinding],
    diagnostics: Sequence[Diagnostic],
    language: Language,
) -> Prepared:
    """Find the places of ``diagnostics`` and lay out the official tables. ``tables`` are those the page has to show."""
    anchors, targets = _locate(document, tables, diagnostics) if diagnostics else ((), ())
    at = {_start_of(target, tables): index for index, target in enumerate(targets) if target.table >= 0}
    ordinal = {id(table): index for index, table in enumerate(tables)}
    officials: list[Official] = []
    marked = list(targets)
    for binding in bindings.values():
        for group in _groups(document, binding, ordinal):
            official, used = _official(binding, group, ordinal, targets, at, language)
            officials.append(official)
            for index in used:
                marked[index] = marked[index]._replace(inside=True)
    return Prepared(anchors, tuple(marked), tuple(officials))


def _start_of(target: Target, tables: Sequence[Table]) -> int:
    table = tables[target.table]
    return table.cells[target.cell].span.start if target.cell >= 0 else table.span.start


# --- where findings lead ------------------------------------------------------------------------------


def _locate(
    document: Document, tables: Sequence[Table], diagnostics: Sequence[Diagnostic]
) -> tuple[tuple[str | None, ...], tuple[Target, ...]]:
    starts = _line_starts(document.source.text)
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    found: dict[tuple[int, int, int], Target] = {}
    anchors: list[str | None] = []
    for diagnostic in diagnostics:
        kind = "waived" if diagnostic.waiver is not None else diagnostic.severity.word
        line = min(diagnostic.line, len(starts))
        target = _target(starts[line - 1] + diagnostic.column - 1, document, tables, headings)
        if target is None:
            anchors.append(None)
            continue
        place = (target.heading, target.table, target.cell)
        known = found.get(place)
        if known is None:
            mark = Mark(f"crossfoot-{len(found) + 1}", kind)
            found[place] = known = target._replace(mark=mark)
        elif _GRAVITY[kind] > _GRAVITY[known.mark.kind]:
            found[place] = known._replace(mark=Mark(known.mark.id, kind))
        anchors.append(known.mark.id)
    return tuple(anchors), tuple(found.values())


_GRAVITY = {"waived": 0, "info": 1, "warning": 2, "error": 3}
_UNMARKED = Mark("", "")


def _target(offset: int, document: Document, tables: Sequence[Table], headings: Sequence[Heading]) -> Target | None:
    """The cell, table or heading at ``offset``, else the last heading above it; none in the front matter."""
    if offset < document.body.start:
        return None
    inner = [i for i, table in enumerate(tables) if table.span.start <= offset < table.span.end]
    if inner:
        index = inner[-1]
        table = tables[index]
        for number, cell in enumerate(table.cells):
            if cell.span.start <= offset < max(cell.span.end, cell.span.start + 1):
                tag = None
                if cell.tag is not None:
                    tag = Span(cell.tag.start - table.span.start, cell.tag.end - table.span.start)
                return Target(_UNMARKED, table=index, cell=number, tag=tag)
        return Target(_UNMARKED, table=index)
    above = bisect_right([heading.block.start for heading in headings], offset) - 1
    return Target(_UNMARKED, heading=above) if above >= 0 else None


def _line_starts(text: str) -> list[int]:
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts


# --- official tables ------------------------------------------------------------------------------------


def _groups(document: Document, binding: TableBinding, ordinal: Mapping[int, int]) -> list[list[int]]:
    """The indices in ``binding.tables`` of pipe tables that are shown as one, white space alone between them.

    None where the report's table has something that the official layout has no place for: then the author's stays.
    """
    if binding.undeclared_rows or binding.undeclared_columns or binding.ragged or binding.elsewhere:
        return []
    text = document.source.text
    groups: list[list[int]] = []
    for index, table in enumerate(binding.tables):
        if table.syntax != "pipe" or id(table) not in ordinal:
            continue
        before = binding.tables[groups[-1][-1]] if groups else None
        if (
            before is not None
            and ordinal[id(before)] + 1 == ordinal[id(table)]
            and not text[before.span.end : table.span.start].strip()
        ):
            groups[-1].append(index)
        else:
            groups.append([index])
    return [group for group in groups if _is_whole(binding, group)]


def _is_whole(binding: TableBinding, group: Sequence[int]) -> bool:
    """Whether the tables have rows of the form, each with all its figures."""
    rows = {found.spec.id for found in binding.rows.values() if found.table in group}
    return bool(rows) and all(
        (row.id, column.id) in binding.cells
        for block in binding.spec.blocks
        for row in block.rows
        if row.id in rows
        for column in block.columns
    )


def _official(
    binding: TableBinding,
    group: Sequence[int],
    ordinal: Mapping[int, int],
    targets: Sequence[Target],
    at: Mapping[int, int],
    language: Language,
) -> tuple[Official, list[int]]:
    """The official table of ``group``, and the targets that have their marks in it."""
    first = ordinal[id(binding.tables[group[0]])]
    after = ordinal[id(binding.tables[group[-1]])] + 1
    rows = frozenset(found.spec.id for found in binding.rows.values() if found.table in group)
    figures = Figures(
        rows,
        {key: cell.printed for key, cell in binding.cells.items() if key[0] in rows},
        _wording(binding),
    )
    used: list[int] = []
    mine = [index for index, target in enumerate(targets) if first <= target.table < after]
    if mine:
        used = _mark(binding, figures, rows, targets, at, mine)
    html = render(binding.spec, figures, f"cft{first + 1}", language)
    return Official(first, after, html), used


def _wording(binding: TableBinding) -> dict[tuple[str, ...], str]:
    """The labels that the author worded otherwise: what is published is the author's."""
    wording: dict[tuple[str, ...], str] = {}
    for misfit in binding.reworded:
        if misfit.place is not None and misfit.official:
            wording[misfit.place.row or misfit.place.column_path] = misfit.printed
    return wording


def _mark(
    binding: TableBinding,
    figures: Figures,
    rows: frozenset[str],
    targets: Sequence[Target],
    at: Mapping[int, int],
    mine: Sequence[int],
) -> list[int]:
    """Set the marks of ``mine``; the first that belongs to no cell of the official table stands at the table itself."""
    marks: dict[tuple[str, str], Mark] = {}
    labels: dict[tuple[str, ...], Mark] = {}
    used: set[int] = set()

    def found(start: int) -> Mark | None:
        index = at.get(start)
        if index is None or index not in mine:
            return None
        used.add(index)
        return targets[index].mark

    for key, cell in binding.cells.items():
        if key[0] in rows and (mark := found(cell.span.start)):
            marks[key] = mark
    for row in binding.rows.values():
        if row.spec.id in rows and (mark := found(row.span.start)):
            labels[row.spec.path] = mark
    for misfit in binding.reworded:
        if misfit.place is not None and (mark := found(misfit.span.start)):
            labels[misfit.place.row or misfit.place.column_path] = mark
    figures.marks = marks
    figures.label_marks = labels
    rest = [index for index in mine if index not in used]
    if rest:
        figures.at_table = targets[rest[0]].mark
        used.add(rest[0])
    return sorted(used)
