"""Official tables in place of an author's: which of those stand together, and what they say."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from crossfoot.binding.found import BoundCell, TableBinding
from crossfoot.document.model import Document
from crossfoot.numbers.figure import half_width
from crossfoot.pages import official_table
from crossfoot.pages.marks import Mark
from crossfoot.pages.nothing_lost import is_plain, is_whole, says_no_more
from crossfoot.pages.official_table import Figures, Laid
from crossfoot.pages.targets import Target
from crossfoot.terms.text import Language


class Official(NamedTuple):
    """An official table in place of the author's tables ``first`` up to, not including, ``after``."""

    first: int
    after: int
    table: Laid

    @property
    def html(self) -> str:
        """The table as HTML."""
        return self.table.html


def groups(document: Document, binding: TableBinding, ordinal: Mapping[int, int]) -> list[list[int]]:
    """The indices in ``binding.tables`` of tables that are shown as one, white space alone between them.

    None where the report's table has something that the official layout has no place for: then the author's stays.
    """
    if binding.undeclared_rows or binding.undeclared_columns or binding.ragged or binding.elsewhere:
        return []
    text = document.source.text
    groups: list[list[int]] = []
    for index, table in enumerate(binding.tables):
        if table.depth or id(table) not in ordinal:
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
    wording = _wording(binding)
    return [
        group
        for group in groups
        if is_whole(binding, group)
        and says_no_more(binding, group, wording)
        and is_plain(text, [binding.tables[index].span for index in group if binding.tables[index].syntax == "html"])
    ]


def extent(binding: TableBinding, group: Sequence[int], ordinal: Mapping[int, int]) -> tuple[int, int]:
    """The page's tables that ``group`` is, from the first up to, not including, the second number."""
    return ordinal[id(binding.tables[group[0]])], ordinal[id(binding.tables[group[-1]])] + 1


def lay_out(
    binding: TableBinding,
    group: Sequence[int],
    ordinal: Mapping[int, int],
    targets: Sequence[Target],
    at: Mapping[int, int],
    language: Language,
) -> tuple[Official, list[int]]:
    """The official table of ``group``, and the targets that have their marks in it."""
    first, after = extent(binding, group, ordinal)
    rows = frozenset(found.spec.id for found in binding.rows.values() if found.table in group)
    figures = Figures(
        rows,
        {key: _printed(cell) for key, cell in binding.cells.items() if key[0] in rows},
        _wording(binding),
        caption=binding.tables[group[0]].caption or "",
        missing=frozenset(gap.place.row_id for gap in binding.missing_rows if gap.place.row_id),
    )
    used: list[int] = []
    mine = [index for index, target in enumerate(targets) if first <= target.table < after]
    if mine:
        used = _mark(binding, figures, rows, targets, at, mine)
    table = official_table.lay_out(binding.spec, figures, f"cf{first + 1}", language)
    return Official(first, after, table), used


def _printed(cell: BoundCell) -> str:
    return half_width(cell.printed) if cell.value is not None else cell.printed


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
    """Set the marks of ``mine``; the first that belongs to no cell of the official table stands at the table itself.

    The signs of all that belong to no cell stand there too.
    """
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
        figures.at_table = targets[rest[0]].mark._replace(sign="".join([targets[index].mark.sign for index in rest]))
        used.add(rest[0])
    return sorted(used)
