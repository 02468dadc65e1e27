"""What is kept of a judged report for its page: where findings lead, and its tables in the official layout.

Plain values and text, little enough for a thousand reports, and fit to be sent between processes.
"""

import sys
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from crossfoot.binding.found import TableBinding
from crossfoot.document.model import Document
from crossfoot.document.table import Table
from crossfoot.pages.notes import TableNotes, explain
from crossfoot.pages.official_table import Laid
from crossfoot.pages.officials import Official, extent, groups, lay_out
from crossfoot.pages.targets import Target, locate
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.terms.text import Language


class Prepared(NamedTuple):
    """``anchors`` gives for each finding, in order, the name to jump to, ``None`` where the page has no such place."""

    anchors: tuple[str | None, ...]
    targets: tuple[Target, ...]
    officials: tuple[Official, ...]
    notes: tuple[TableNotes, ...] = ()

    def sharing(self) -> "Prepared":
        """The same, of which what many reports have in common is one object: less to hold, and to keep."""
        officials = [
            official._replace(table=Laid(sys.intern(official.table.form), official.table.figures))
            for official in self.officials
        ]
        return self._replace(officials=tuple(officials))


def prepare(
    document: Document,
    tables: Sequence[Table],
    bindings: Mapping[str, TableBinding],
    diagnostics: Sequence[Diagnostic],
    language: Language,
) -> Prepared:
    """Find the places of ``diagnostics`` and lay out the official tables. ``tables`` are those the page has to show."""
    anchors, targets = locate(document, tables, diagnostics) if diagnostics else ((), ())
    at = {_start_of(target, tables): index for index, target in enumerate(targets) if target.table >= 0}
    ordinal = {id(table): index for index, table in enumerate(tables)}
    laid = [(binding, group) for binding in bindings.values() for group in groups(document, binding, ordinal)]
    extents = [extent(binding, group, ordinal) for binding, group in laid]
    marked, notes = explain(targets, extents, language)
    officials: list[Official] = []
    for binding, group in laid:
        official, used = lay_out(binding, group, ordinal, marked, at, language)
        officials.append(official)
        for index in used:
            marked[index] = marked[index]._replace(inside=True)
    return Prepared(anchors, tuple(marked), tuple(officials), notes)


def _start_of(target: Target, tables: Sequence[Table]) -> int:
    table = tables[target.table]
    return table.cells[target.cell].span.start if target.cell >= 0 else table.span.start
