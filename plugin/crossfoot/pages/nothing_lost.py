"""Whether an official table in place of an author's leaves nothing out that the author wrote."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from crossfoot.binding.found import TableBinding
from crossfoot.pages.official_table import cells_of
from crossfoot.profile.labels import core_key, split_path
from crossfoot.profile.table_model import TableSpec
from crossfoot.source.span import Span

Wording = Mapping[tuple[str, ...], str]
"""By path, the labels that the author worded otherwise."""

_SEPARATORS = re.compile(r"""[\s、。.,:;()\[\]"'“”‘’「」/·-]+""")

# What a table may be written with and say no more than its cells' text: tags without meaning of their own, and
# attributes that shape the table or dress it. An id may be linked to; any other attribute may say something.
_TAG = re.compile(
    r"""</?(table|caption|colgroup|col|thead|tbody|tfoot|tr|th|td|strong|em|b|i|u|br|p|div|span|font|center)"""
    r"""((?:\s+(?:rowspan|colspan|span|scope|align|valign|style|class|width|height|border|cellspacing|cellpadding"""
    r"""|bgcolor|color|face|size|nowrap|rules|frame)(?:\s*=\s*(?:"[^"<]*"|'[^'<]*'|[^\s"'<>=]+))?)*)\s*/?>""",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display|visibility|hide|opacity|decoration", re.IGNORECASE)
_CELL = re.compile(r"<(td|th|caption)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_ANY_TAG = re.compile(r"<[^>]*>")


def is_whole(binding: TableBinding, group: Sequence[int]) -> bool:
    """Whether the tables have rows of the form, each with all its figures, each figure in a cell of its own."""
    cells = cells_of(binding.spec, _rows_in(binding, group))
    spans = {binding.cells[cell].span.start for cell in cells if cell in binding.cells}
    return bool(cells) and len(spans) == len(cells)


def says_no_more(binding: TableBinding, group: Sequence[int], wording: Wording) -> bool:
    """Whether nothing but figures of the form and labels that the official table prints stands in the tables.

    What stands above the stub of a pipe table does not count: Markdown wants a head there, the form has none.
    """
    if len(group) > 1 and any(binding.tables[index].caption for index in group):
        return False
    figures = {cell.span.start for cell in binding.cells.values()}
    rows = _rows_in(binding, group)
    printed = _printed(binding.spec, rows) if not wording else _compared(_labels(binding.spec, rows, wording))
    for index in group:
        table = binding.tables[index]
        for cell in table.cells:
            if cell.span.start in figures or not cell.text.strip():
                continue
            if table.syntax == "pipe" and cell.row == cell.column == 0:
                continue
            if any(_told(part) not in printed for part in split_path(cell.text)):
                return False
    return True


def is_plain(html: str, places: Sequence[Span]) -> bool:
    """Whether the tables of ``html`` at ``places`` have neither links, notes nor names, and nothing is hidden."""
    return all(_is_plain(html[place.start : place.end]) for place in places)


def _is_plain(table: str) -> bool:
    tags = _TAG.findall(table)
    if len(tags) != table.count("<") or sum(name.lower() == "table" for name, _ in tags) != 2:
        return False
    if any(_HIDDEN.search(attributes) for attributes in {attributes for _, attributes in tags}):
        return False
    return not _ANY_TAG.sub("", _CELL.sub("", table)).strip()


def _rows_in(binding: TableBinding, group: Sequence[int]) -> frozenset[str]:
    """The ids of the rows of the form that stand in the tables of ``group``."""
    return frozenset([found.spec.id for found in binding.rows.values() if found.table in group])


@lru_cache(maxsize=256)
def _printed(spec: TableSpec, rows: frozenset[str]) -> frozenset[str]:
    """The labels that the official table prints with these rows, as they compare."""
    return _compared(_labels(spec, rows, {}))


def _compared(labels: Iterable[str]) -> frozenset[str]:
    return frozenset([key for label in labels for key in (_told(label), core_key(label))])


def _labels(spec: TableSpec, rows: frozenset[str], wording: Wording) -> Iterator[str]:
    yield from filter(None, (spec.banner, spec.corner))
    for block in spec.blocks:
        shown = [row for row in block.rows if row.id in rows]
        if not shown:
            continue
        yield from filter(None, (block.stub,))
        for path in (*(row.path for row in shown), *(column.path for column in block.columns)):
            for end in range(1, len(path) + 1):
                yield wording.get(path[:end]) or path[end - 1]


@lru_cache(maxsize=8192)
def _told(label: str) -> str:
    """``label`` as it compares: its width, white space, brackets and other separators make no difference."""
    return _SEPARATORS.sub("", unicodedata.normalize("NFKC", label)).casefold()
