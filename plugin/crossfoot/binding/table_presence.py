"""Whether an official table is there, and what stands in its place where it is not."""

import re

from crossfoot.binding.found import TableBinding
from crossfoot.binding.model import Bound, BoundTable, unassessed
from crossfoot.binding.reason import Reason
from crossfoot.document.model import Document, Inclusion, Opaque, Paragraph, Section, Swallowed
from crossfoot.profile.table_model import TableSpec
from crossfoot.source.span import Span
from crossfoot.terms.late import compile_late

_ROW = compile_late(r"\|[^\n]*\|[^\n]*\|")
_PICTURE = compile_late(
    r"""!\[[^\]\n]{0,300}\]\((?:data:image/|[^)\n]{0,2000}\))  # data: the picture itself, of any length
      | <img\b[^<>]*>""",
    re.IGNORECASE | re.VERBOSE,
)

_LOSSES = frozenset(("swallowed-by-text", "cut-off", "included", "code", "comment"))
"""What can have become of a piece of a table whose rows are missing."""

_BROKEN = frozenset(("overlap", "too-large", "unclosed"))


def bind_presence(
    spec: TableSpec,
    binding: TableBinding | None,
    document: Document,
    sections: dict[str, Section],
    swallowed: list[Span],
) -> tuple[Bound, TableBinding | None, Reason | None]:
    """That the table is there, and the table, or the reason why nothing is to be read from it.

    ``binding`` is the table as it was found, ``swallowed`` what the report lost to tables that do not end.
    """
    requirement = spec.requirements["table"]
    section = sections.get(spec.section)
    if binding is not None:
        broken = next((f for t in binding.tables for f in t.faults if f.kind in _BROKEN), None)
        if broken is not None:
            return unassessed(requirement, Reason(broken.kind)), None, Reason(broken.kind)
        if binding.missing_rows and section is not None and not binding.elsewhere:
            place, cause, detail = _instead(document, section)
            if cause in _LOSSES:
                # The rows are there, only not as a table: one cause, and one finding that names it.
                binding.missing_rows = ()
                lost = BoundTable(spec, False, place, cause, detail)
                return Bound(requirement, lost), binding, None
        cause = "elsewhere" if binding.elsewhere else ""
        place = binding.head
        if binding.elsewhere and section is not None:
            place = _end_of(document, section)
        return Bound(requirement, BoundTable(spec, not cause, place, cause)), binding, None
    if section is None:
        reason = Reason("swallowed") if swallowed else Reason("missing-section", spec.title.zh)
        return unassessed(requirement, reason), None, reason
    if any(section.span.covers(span.start) for span in swallowed):
        return unassessed(requirement, Reason("swallowed")), None, Reason("swallowed")
    place, cause, detail = _instead(document, section)
    missing = Bound(requirement, BoundTable(spec, False, place, cause, detail))
    return missing, None, Reason("missing-table", detail)


def _end_of(document: Document, section: Section) -> Span:
    text = document.source.text[: section.span.end].rstrip()
    end = max(len(text), section.heading.block.start)
    return Span(end, end)


def _instead(document: Document, section: Section) -> tuple[Span, str, str]:
    """Where a missing table should stand, and what stands there in its stead."""
    for block in document.blocks_of(section):
        if isinstance(block, Swallowed):
            return block.span, "swallowed-by-text", ""
        if isinstance(block, Paragraph) and _ROW.match(document.source.text, block.span.start) is not None:
            return block.span, "cut-off", ""
        if isinstance(block, Inclusion):
            return block.span, "included", block.name
        if isinstance(block, Opaque) and block.kind in ("code", "comment"):
            text = document.source.text[block.span.start : block.span.end]
            if "|" in text or "<table" in text:
                return block.span, block.kind, ""
    picture = _PICTURE.search(document.source.text, section.span.start, section.span.end)
    if picture is not None:
        return Span(*picture.span()), "picture", ""
    return _end_of(document, section), "", ""
