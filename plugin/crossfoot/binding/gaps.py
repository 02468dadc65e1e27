"""What an official table lacks: rows and columns of the form that the report does not have."""

from collections.abc import Mapping, Sequence

from crossfoot.binding.found import FoundRow, Gap
from crossfoot.binding.heads import PlacedHead
from crossfoot.binding.places import place_of
from crossfoot.profile.table_model import BlockSpec, ColumnSpec, TableSpec
from crossfoot.source.span import Span
from crossfoot.violations.violation import CellPlace


def missing_rows(spec: TableSpec, rows: Mapping[str, FoundRow], end: int) -> list[Gap]:
    """The rows that are not among those found, each placed before the next one that is, or at ``end``."""
    gaps: list[Gap] = []
    specified = [row for block in spec.blocks for row in block.rows]
    following = end
    for row in reversed(specified):
        found = rows.get(row.id)
        if found is not None:
            following = found.span.start
        else:
            gaps.append(Gap(place_of(spec.id, row, None), row.path[-1:], Span(following, following)))
    return gaps[::-1]


def missing_columns(
    spec: TableSpec, rows: Mapping[str, FoundRow], seen: Mapping[int, set[str]], heads: Sequence[PlacedHead]
) -> list[Gap]:
    """The columns of each block with rows that no head of it names; ``seen`` are the ids named, by block.

    A column that several blocks share below one head is missing once. A block whose rows stand below no head at all
    has one gap.
    """
    gaps: dict[tuple[int, str], Gap] = {}
    for index, block in enumerate(spec.blocks):
        first = next((rows[row.id] for row in block.rows if row.id in rows), None)
        if first is None:
            continue
        if index not in seen:
            labels = tuple([column.path[-1] for column in block.columns])
            place = CellPlace(spec.id, None, None, (block.label,) if block.label else (), ())
            start = first.span.start
            gaps[start, ""] = Gap(place, labels, Span(start, start), "no-head")
            continue
        for column in block.columns:
            if column.id not in seen[index]:
                at = _in_head(block, column, index, first, heads)
                gap = Gap(place_of(spec.id, None, column), column.path[-1:], Span(at, at))
                gaps.setdefault((at, column.id), gap)
    return list(gaps.values())


def _in_head(block: BlockSpec, column: ColumnSpec, index: int, first: FoundRow, heads: Sequence[PlacedHead]) -> int:
    """Where a missing column should stand: before the next one that is there, else behind the last."""
    fitting = (p for p in heads if any(match.block == index for leaf in p.head.leaves for match in leaf.matches))
    placed = next(fitting, None)
    if placed is None:
        return first.span.start
    leaves = placed.head.leaves
    labels = {match.spec.id: leaf.label for leaf in leaves for match in leaf.matches if match.block == index}
    for later in block.columns[block.columns.index(column) + 1 :]:
        if later.id in labels:
            return placed.span_of(labels[later.id]).start
    return placed.span_of(leaves[-1].label).end
