"""Where a page shows something else than what was judged, found cell by cell and heading by heading (CF006).

Letters, digits and the signs of numbers are compared, not what typography changes: quotation marks, dashes, symbols.
"""

import re
import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher
from html import unescape
from typing import NamedTuple

from crossfoot.document.html_table import HtmlReading, read_html
from crossfoot.document.model import Document, Heading, Inclusion
from crossfoot.document.table import Table
from crossfoot.engine.rendered import CODE_TABLES, judged_headings, judged_tables
from crossfoot.rules.document.rendered_table_differs import RenderedTableDiffers
from crossfoot.source.span import Span
from crossfoot.violations.violation import Violation

_EXCERPT = 40
# What extensions put beside an author's words: permalinks of toc, marks of footnotes.
_ADDED = re.compile(r'<sup\b[^>]*\bid="fnref.*?</sup>|<a\b[^>]*\bclass="headerlink".*?</a>', re.DOTALL)
_FOOTNOTE = re.compile(r"\[\^[^\]\n]+\]")
_SHORTCODE = re.compile(r":[a-z0-9_+-]*[a-z_][a-z0-9_+-]*:")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−﹣－", "-"))
_COMPARED = re.compile(r"[^\W_]|[-+](?=\d)|(?<=\d)\.(?=\d)|%")
_REPEATED = re.compile(r"-{2,}")


class _Keyed(NamedTuple):
    """A table by what is compared of it, row by row."""

    table: Table
    rows: tuple[tuple[str, ...], ...]


def differences(document: Document, html: str, permalink: str = "¶") -> list[Violation]:
    """Each table that differs, with its first differing cell, and the first heading that does."""
    html = _ADDED.sub("", html)
    reading = read_html(html)
    judged = [_keyed(table) for table in judged_tables(document)]
    shown = [_keyed(table) for table in reading.tables if not html.startswith(CODE_TABLES, table.span.start)]
    found = _tables(document, judged, shown, reading)
    headings = _headings(judged_headings(document), reading, unescape(permalink))
    if headings is not None:
        found.append(headings)
    return found


def _tables(document: Document, judged: list[_Keyed], shown: list[_Keyed], reading: HtmlReading) -> list[Violation]:
    if len(judged) == len(shown):
        pairs = zip(judged, shown, strict=True)
        return [violation for one, other in pairs if (violation := _difference(one, other)) is not None]
    found: list[Violation] = []
    matcher = SequenceMatcher(None, [one.rows for one in judged], [one.rows for one in shown], autojunk=False)
    for kind, first, last, from_shown, to_shown in matcher.get_opcodes():
        if kind == "equal":
            continue
        lost, added = judged[first:last], shown[from_shown:to_shown]
        both = min(len(lost), len(added))
        for one, other in zip(lost[:both], added[:both], strict=True):
            violation = _difference(one, other)
            found += [violation] if violation is not None else []
        found += [_lost(one.table) for one in lost[both:]]
        found += [
            _added(document, other.table, judged[first - 1].table if first else None, reading) for other in added[both:]
        ]
    return found


def _difference(judged: _Keyed, shown: _Keyed) -> Violation | None:
    """The first slot that says something else; where the shapes differ, that alone when nothing else does."""
    for row, (one, other) in enumerate(zip(judged.rows, shown.rows, strict=False)):
        for column, (source, page) in enumerate(zip(one, other, strict=False)):
            if source != page:
                cell, on_page = judged.table.cell_at(row, column), shown.table.cell_at(row, column)
                if cell is not None:
                    facts = RenderedTableDiffers(cell.text, on_page.text if on_page is not None else "")
                    return Violation(cell.span, facts)
    one_shape, other_shape = _shape(judged.table), _shape(shown.table)
    if one_shape == other_shape:
        return None
    return Violation(_head(judged.table), RenderedTableDiffers(one_shape, other_shape))


def _shape(table: Table) -> str:
    return f"{table.rows} × {table.columns}"


def _lost(table: Table) -> Violation:
    return Violation(_head(table), RenderedTableDiffers(_excerpt(table), ""), cause="table-lost")


def _head(table: Table) -> Span:
    """The first cell with text, to stand for the table."""
    return next((cell.span for cell in table.cells if cell.text), Span(table.span.start, table.span.start))


def _added(document: Document, table: Table, before: Table | None, reading: HtmlReading) -> Violation:
    """A table that the source does not have stands where something was included, else at the heading above it."""
    facts = RenderedTableDiffers("", _excerpt(table))
    above = sum(heading.block.start < table.span.start for heading in reading.headings)
    headings = judged_headings(document)
    heading = headings[above - 1] if 0 < above <= len(headings) else None
    start = max(before.span.end if before else 0, heading.span.start if heading else 0)
    for block in document.blocks:
        if isinstance(block, Inclusion) and block.span.start >= start:
            return Violation(block.span, facts, cause="table-added")
    if heading is not None:
        return Violation(heading.span, facts, cause="table-added")
    at = before.span.end if before else document.body.start
    return Violation(Span(at, at), facts, cause="table-added")


def _excerpt(table: Table) -> str:
    words = " ".join(cell.text for cell in table.cells if cell.text)
    return words if len(words) <= _EXCERPT else words[: _EXCERPT - 1] + "…"


def _headings(judged: Sequence[Heading], reading: HtmlReading, permalink: str) -> Violation | None:
    shown = reading.headings
    keys = [_key(heading.text) for heading in judged]
    texts = [heading.text.removesuffix(permalink).removeprefix(permalink).strip() for heading in shown]
    for index, (heading, text) in enumerate(zip(judged, texts, strict=False)):
        if _key(text) != keys[index] and _key(shown[index].text) != keys[index]:
            return Violation(heading.span, RenderedTableDiffers(heading.text, text), cause="headings")
    if len(judged) > len(shown):
        heading = judged[len(shown)]
        return Violation(heading.span, RenderedTableDiffers(heading.text, ""), cause="headings")
    if len(shown) > len(judged):
        at = judged[-1].span if judged else Span(0, 0)
        return Violation(at, RenderedTableDiffers("", texts[len(judged)]), cause="headings")
    return None


def _keyed(table: Table) -> _Keyed:
    rows = table.grid()
    return _Keyed(table, tuple([tuple(["" if text is None else _key(text) for text in row]) for row in rows]))


def _key(text: str) -> str:
    """What of ``text`` is compared; what extensions replace by a picture or a link is left out."""
    if text.isascii() and text.isdigit():
        return text
    text = _SHORTCODE.sub("", _FOOTNOTE.sub("", text))
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_DASHES)
    return "".join(_COMPARED.findall(_REPEATED.sub("-", folded)))
