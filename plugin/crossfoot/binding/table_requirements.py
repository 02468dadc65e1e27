"""The requirements of one official table, bound to what was found of it."""

from collections.abc import Mapping

from crossfoot.binding.found import TableBinding
from crossfoot.binding.model import (
    Bound,
    BoundCells,
    BoundColumns,
    BoundLabels,
    BoundNote,
    BoundRows,
    BoundShape,
    BoundUnits,
    inapplicable,
    unassessed,
)
from crossfoot.binding.no_figure import why_no_figure
from crossfoot.binding.reason import Reason
from crossfoot.binding.subjects import TABLE_PARTS
from crossfoot.profile.table_model import TableSpec


def bind_requirements(
    spec: TableSpec, told: Mapping[str, Bound], binding: TableBinding | None, reason: Reason | None
) -> list[Bound]:
    """The requirements of a table; ``told`` are those of which it is known already what to make of them, by part."""
    requirements = spec.requirements
    rows = sum([len(block.rows) for block in spec.blocks])
    columns = sum([len(block.columns) for block in spec.blocks])
    cells = len(spec.cells)
    amounts = sum([len(b.rows) for b in spec.blocks for c in b.columns if c.type == "amount"])
    bound: list[Bound] = []
    if binding is None:
        reason = reason or Reason("missing-table")
        counts = {"rows": rows, "columns": columns, "complete": cells, "units": amounts, "shape": rows}
        for part, requirement in requirements.items():
            if part in told:
                bound.append(told[part])
            else:
                bound.append(unassessed(requirement, reason, count=counts.get(part, 1), as_type=TABLE_PARTS[part]))
        return bound
    absent = len(binding.absent)
    reasons = tuple(dict.fromkeys(binding.absent.values()))
    ragged = {entry.place.row_id for entry in binding.ragged if entry.place is not None}
    for part, requirement in requirements.items():
        match part:
            case _ if part in told:
                bound.append(told[part])
            case "table":
                pass
            case "rows":
                lost = rows - len(binding.rows) - len(binding.missing_rows)
                lack = (Reason("missing-table"),) if lost else ()
                bound.append(Bound(requirement, BoundRows(binding), rows - lost, lost, 0, lack))
            case "columns":
                bound.append(Bound(requirement, BoundColumns(binding), columns))
            case "labels":
                bound.append(Bound(requirement, BoundLabels(binding)))
            case "shape":
                found = len(binding.rows)
                missing = tuple(Reason("missing-row", *gap.labels) for gap in binding.missing_rows)
                bound.append(Bound(requirement, BoundShape(binding), max(found, len(ragged)), rows - found, 0, missing))
            case "complete":
                judged = cells - absent - binding.exempt
                bound.append(Bound(requirement, BoundCells(binding), judged, absent, binding.exempt, reasons))
            case "units":
                unread = [c for c in binding.cells.values() if c.column.type == "amount" and c.value is None]
                there = sum([cell.column.type == "amount" for cell in binding.cells.values()]) - len(unread)
                ids = {c.id for block in spec.blocks for c in block.columns if c.type == "amount"}
                lacking = [why for (_, column), why in binding.absent.items() if column in ids]
                why = tuple(dict.fromkeys([*lacking, *map(why_no_figure, unread)]))
                bound.append(Bound(requirement, BoundUnits(binding), there, amounts - there, 0, why))
            case "note" if binding.note is None and all(binding.compact):
                bound.append(inapplicable(requirement, Reason("printed-by-page")))
            case "note":
                bound.append(Bound(requirement, BoundNote(binding)))
    return bound
