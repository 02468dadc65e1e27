"""Where findings lead: the heading, the table or the cell of the source at which each of them stands."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from crossfoot.document.model import Document, Heading, Paragraph
from crossfoot.document.table import Table
from crossfoot.pages.marks import Mark
from crossfoot.pages.shown_paragraphs import words_of
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.source.span import Span


class Target(NamedTuple):
    """A place of the source by its ordinal: a heading, a table, or a cell of a table.

    A paragraph goes by its ``words`` and the ``heading`` above it, which stands for it where the page has none such.
    ``tag`` is the cell's start tag and ``end`` the end of its text, relative to the table, where the source is HTML.
    ``inside`` is true where an official table has the mark already. ``reasons`` are those of the waivers that accept
    what is found there, each once.
    """

    mark: Mark
    heading: int = -1
    table: int = -1
    cell: int = -1
    tag: Span | None = None
    end: int = -1
    inside: bool = False
    reasons: tuple[str, ...] = ()
    words: str = ""


def locate(
    document: Document, tables: Sequence[Table], diagnostics: Sequence[Diagnostic]
) -> tuple[tuple[str | None, ...], tuple[Target, ...]]:
    """The name to jump to of each of ``diagnostics``, in order, and all places that have one."""
    starts = _line_starts(document.source.text)
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    found: dict[tuple[int, int, int, str], Target] = {}
    anchors: list[str | None] = []
    for diagnostic in diagnostics:
        kind = "waived" if diagnostic.waiver is not None else diagnostic.severity.word
        line = min(diagnostic.line, len(starts))
        offset = starts[line - 1] + diagnostic.column - 1
        target = _target(offset, document, tables, headings)
        if (target is None or target.heading >= 0) and kind != "waived":
            # What is accepted of the prose is told in the checklist; a frame around it would tell readers nothing.
            target = _paragraph(offset, document, target) or target
        if target is None:
            anchors.append(None)
            continue
        place = (target.heading, target.table, target.cell, target.words)
        known = found.get(place)
        if known is None:
            mark = Mark(f"crossfoot-{len(found) + 1}", kind)
            found[place] = known = target._replace(mark=mark)
        elif _GRAVITY[kind] > _GRAVITY[known.mark.kind]:
            found[place] = known = known._replace(mark=Mark(known.mark.id, kind))
        if diagnostic.waiver is not None and diagnostic.waiver not in known.reasons:
            found[place] = known._replace(reasons=(*known.reasons, diagnostic.waiver))
        anchors.append(known.mark.id)
    return tuple(anchors), tuple(found.values())


_GRAVITY = {"waived": 0, "info": 1, "warning": 2, "error": 3}
_UNMARKED = Mark("", "")


def _target(offset: int, document: Document, tables: Sequence[Table], headings: Sequence[Heading]) -> Target | None:
    """The cell, table or heading at ``offset``, else the last heading above it; none in the front matter.

    The end of a table belongs to it: a row that is missing would stand there.
    """
    if offset < document.body.start:
        return None
    inner = [i for i, table in enumerate(tables) if table.span.start <= offset <= table.span.end]
    if inner:
        index = inner[-1]
        table = tables[index]
        for number, cell in enumerate(table.cells):
            if cell.span.start <= offset < max(cell.span.end, cell.span.start + 1):
                if cell.tag is None:
                    return Target(_UNMARKED, table=index, cell=number)
                start = table.span.start
                tag = Span(cell.tag.start - start, cell.tag.end - start)
                return Target(_UNMARKED, table=index, cell=number, tag=tag, end=cell.span.end - start)
        return Target(_UNMARKED, table=index)
    above = bisect_right([heading.block.start for heading in headings], offset) - 1
    return Target(_UNMARKED, heading=above) if above >= 0 else None


def _paragraph(offset: int, document: Document, above: Target | None) -> Target | None:
    """The paragraph at ``offset``, below the heading ``above``."""
    for block in document.blocks:
        if isinstance(block, Paragraph) and block.span.start <= offset < block.span.end:
            return (above or Target(_UNMARKED))._replace(words=words_of(block.text))
    return None


def _line_starts(text: str) -> list[int]:
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts
