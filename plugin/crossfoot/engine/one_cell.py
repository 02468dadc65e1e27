"""Which single cell, if changed, would explain several broken sums at once."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from crossfoot.binding.found import BoundCell
from crossfoot.binding.model import Bound, BoundBalance, BoundTotal
from crossfoot.binding.no_figure import cell_label
from crossfoot.engine.word import Explanation
from crossfoot.rules.totals.addition import plain

Key = tuple[str, str]
"""The requirement's id and the instance's."""


class Explanations:
    """The one cell behind each broken sum of a report, looked for when the first sum turns out to be broken."""

    def __init__(self, bounds: Sequence[Bound]) -> None:
        self._bounds = bounds
        self._found: dict[Key, Explanation] | None = None

    def of(self, requirement: str, instance: str) -> Explanation | None:
        """The cell that explains the finding against this instance of the requirement."""
        if self._found is None:
            self._found = explain(self._bounds)
        return self._found.get((requirement, instance))


class _Broken(NamedTuple):
    key: Key
    residual: Decimal
    signs: dict[tuple[str, str, str], int]
    cells: dict[tuple[str, str, str], BoundCell]


def explain(bounds: Iterable[Bound]) -> dict[Key, Explanation]:
    """For each broken sum, the one cell that would mend it together with every other broken sum that contains it.

    A cell that a sum that holds contains is no explanation: changing it would break that one.
    """
    sums = [b.subject for b in bounds if isinstance(b.subject, (BoundTotal, BoundBalance))]
    if sum(bool(instance.residual) for relation in sums for instance in relation.assessed) < 2:
        return {}
    broken: list[_Broken] = []
    sound: set[tuple[str, str, str]] = set()
    for relation in sums:
        for instance in relation.assessed:
            residual = instance.residual
            keys = [(table, *key) for table, key in instance.plan.keys]
            if residual:
                broken.append(
                    _Broken(
                        (relation.relation.id, instance.plan.id),
                        residual,
                        dict(zip(keys, instance.plan.signs, strict=True)),
                        dict(zip(keys, instance.cells, strict=True)),
                    )
                )
            else:
                sound.update(keys)
    if len(broken) < 2:
        return {}
    by_cell: dict[tuple[str, str, str], list[_Broken]] = {}
    for entry in broken:
        for key in entry.signs:
            if key not in sound:
                by_cell.setdefault(key, []).append(entry)
    found: dict[Key, list[Explanation]] = {}
    for key, entries in by_cell.items():
        if len(entries) < 2:
            continue
        changes = {-entry.residual / entry.signs[key] for entry in entries}
        cell = entries[0].cells[key]
        value = (cell.value or Decimal(0)) + next(iter(changes))
        if len(changes) > 1 or value < 0 or (cell.column.type == "count" and value != value.to_integral_value()):
            continue
        for entry in entries:
            others = tuple("/".join(other.key) for other in entries if other is not entry)
            found.setdefault(entry.key, []).append(Explanation(cell_label(cell), cell.printed, plain(value), others))
    return {key: candidates[0] for key, candidates in found.items() if len(candidates) == 1}
