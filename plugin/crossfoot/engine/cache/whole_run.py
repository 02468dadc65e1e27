"""A whole run remembered: where no report has changed, its result is read and nothing is judged.

Thousands of reports have the same few thousand outcomes of requirements: each is kept once, with the places where it
belongs.
"""

from array import array
from collections.abc import Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import NamedTuple

from crossfoot.engine.beside import look_beside
from crossfoot.engine.cache.memory import Lookup
from crossfoot.engine.cache.store import Store
from crossfoot.results.checklist import ChecklistItem
from crossfoot.results.report import Report


class BesideFile(NamedTuple):
    """What a report names: its file, and the files beside it that were looked up."""

    file: str
    lookups: tuple[Lookup, ...]


class WholeRun(NamedTuple):
    """A report of a run with the items of its checklists taken out: ``places`` are theirs among ``items``.

    ``more`` is what else the host of the run wants to know again.
    """

    report: Report
    items: tuple[ChecklistItem, ...]
    places: tuple["array[int]", ...]
    beside: tuple[BesideFile, ...]
    more: object


def keep_run(store: Store, key: str, report: Report, beside: Sequence[BesideFile], more: object = None) -> None:
    """Keep ``report``, the result of a run with ``key``, and ``more``; neither is changed."""
    known: dict[tuple[object, ...], int] = {}
    items: list[ChecklistItem] = []
    places: list[array[int]] = []
    for checklist in report.checklists:
        of_checklist = array("I")
        for item in checklist.items:
            name = _name(item)
            at = known.get(name)
            if at is None:
                at = known[name] = len(items)
                items.append(item)
            of_checklist.append(at)
        places.append(of_checklist)
    bare = replace(
        report, rules=(), sources={}, checklists=[replace(checklist, items=[]) for checklist in report.checklists]
    )
    store.keep(key, WholeRun(bare, tuple(items), tuple(places), tuple(beside), more))


def recall_run(store: Store, key: str, root: Path | None, *, building: bool = False) -> tuple[Report, object] | None:
    """The result of a run with ``key`` and what else was kept, if the files that its reports name are as they were.

    ``root`` and ``building``: see ``look_beside``. Items that say the same are one and the same.
    """
    found = store.load(key)
    if not isinstance(found, WholeRun):
        return None
    for file, lookups in found.beside:
        exists = look_beside(Path(file), root, building=building)
        if not all(lookup.holds(exists) for lookup in lookups):
            return None
    items = found.items
    for checklist, places in zip(found.report.checklists, found.places, strict=True):
        checklist.items = [items[at] for at in places]
    return found.report, found.more


_FIELDS = tuple(field.name for field in fields(ChecklistItem) if field.name != "counts")


def _name(item: ChecklistItem) -> tuple[object, ...]:
    counts = item.counts
    numbers = (counts.passed, counts.failed, counts.waived, counts.not_assessed, counts.not_applicable)
    return (*numbers, *(getattr(item, name) for name in _FIELDS))
