"""Tables that cannot be formed, whatever they should contain."""

from crossfoot.binding.model import Bound, BoundTables
from crossfoot.document.model import Document
from crossfoot.engine.requirements import TABLES

LONGEST_DETAIL = 60
"""Characters of a swallowed heading that a finding quotes."""


def bind_tables(document: Document) -> Bound:
    """The tables of ``document`` whose form is at fault."""
    faults = []
    tables = document.tables
    text = document.source.text
    swallowing = len(text)
    for table in tables:
        for fault in table.faults:
            if table.span.start > swallowing:
                continue  # it stands in a table that is not closed: one cause
            if fault.kind == "unclosed":
                swallowing = table.span.start
            if fault.kind in ("unclosed", "overlap", "too-large"):
                detail = ""
                if fault.swallowed is not None:
                    lines = (line.strip() for line in text[fault.swallowed.start : fault.swallowed.end].split("\n"))
                    heading = next((line for line in lines if line.startswith("#")), "")
                    detail = heading[:LONGEST_DETAIL]
                faults.append((fault, detail))
    return Bound(TABLES, BoundTables(tuple(faults)), max(len(tables), len(faults)))
