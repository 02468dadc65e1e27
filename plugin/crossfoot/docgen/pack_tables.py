"""An official table in print: its layout, empty, and the ids of its columns and rows."""

from collections.abc import Iterator

from crossfoot.docgen import phrases
from crossfoot.docgen.links import table
from crossfoot.docgen.literal import literal
from crossfoot.pages.official_table import Figures, render
from crossfoot.profile.table_model import TableSpec
from crossfoot.terms.text import Language


def render_table(spec: TableSpec, language: Language) -> Iterator[list[str]]:
    """The layout as HTML, then what its cells are called in formulas, waivers and findings."""
    rows = frozenset(row.id for block in spec.blocks for row in block.rows)
    yield [phrases.LAYOUT(language)]
    yield [_one_line(render(spec, Figures(rows, {}), f"form-{spec.id}", language))]
    yield from name_cells(spec, language)


def name_cells(spec: TableSpec, language: Language) -> Iterator[list[str]]:
    """What the columns and the rows are called in formulas, waivers and findings."""
    yield [f"**{phrases.COLUMN_IDS(language)}**"]
    yield _columns(spec, language)
    yield [f"**{phrases.ROW_IDS(language)}**"]
    yield _rows(spec, language)


def _one_line(html: str) -> str:
    """A block of HTML must hold no blank line in Markdown."""
    return "\n".join(line for line in html.split("\n") if line.strip())


def _columns(spec: TableSpec, language: Language) -> list[str]:
    heads = (phrases.ID_COLUMN, phrases.LABEL_COLUMN, phrases.TYPE_COLUMN, phrases.VARIANTS_COLUMN)
    rows: dict[tuple[str, ...], None] = {}
    for block in spec.blocks:
        for column in block.columns:
            words = phrases.LIST(language).join(map(literal, column.variants))
            kind = phrases.CELL_TYPE[column.type](language)
            rows[f"`{column.id}`", literal(" > ".join(column.path)), kind, words] = None
    return table([head(language) for head in heads], rows)


def _rows(spec: TableSpec, language: Language) -> list[str]:
    heads = (phrases.ID_COLUMN, phrases.LABEL_COLUMN, phrases.VARIANTS_COLUMN)
    rows = [
        (f"`{row.id}`", literal(" > ".join(row.path)), phrases.LIST(language).join(map(literal, row.variants)))
        for block in spec.blocks
        for row in block.rows
    ]
    return table([head(language) for head in heads], rows)
