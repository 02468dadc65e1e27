"""What the names in a formula are called in the form."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Literal

from crossfoot.docgen.literal import literal
from crossfoot.profile.model import Profile
from crossfoot.profile.series_model import LAST
from crossfoot.profile.table_model import TableSpec
from crossfoot.terms.text import Language, Text

_LAST = Text(en="last year’s {label}", zh="上年的{label}")
Path = tuple[str, ...]


def labels_of(
    profile: Profile, table: str | None, each: Literal["row", "column"] | None, language: Language
) -> dict[str, str]:
    """The labels for a formula's names: columns where it is repeated for each row, rows for each column, else cells.

    With ``last.`` before it a name stands for the cell of last year's report.
    """
    if table is None or each is None:
        labels = {name: label for spec in profile.tables for name, label in _cells(spec).items()}
    else:
        spec = next(spec for spec in profile.tables if spec.id == table)
        labels = columns_of(spec) if each == "row" else rows_of(spec)
    last = _LAST(language)
    return labels | {LAST + name: last.format(label=label) for name, label in labels.items()}


def rows_of(spec: TableSpec) -> dict[str, str]:
    """The rows of a table by id, in order."""
    blocks = [(block.label, row) for block in spec.blocks for row in block.rows]
    return _named({row.id: row.path[1:] if label else row.path for label, row in blocks})


def columns_of(spec: TableSpec) -> dict[str, str]:
    """The columns of a table by id, in order; one that several blocks have is given once, as the first has it."""
    paths: dict[str, Path] = {}
    for block in spec.blocks:
        for column in block.columns:
            paths.setdefault(column.id, column.path)
    return _named(paths)


def instances_of(spec: TableSpec, each: Literal["row", "column"]) -> Mapping[str, str]:
    """What a formula is repeated over."""
    return rows_of(spec) if each == "row" else columns_of(spec)


def _cells(spec: TableSpec) -> dict[str, str]:
    rows, columns = rows_of(spec), columns_of(spec)
    return {
        f"{spec.id}.{row.id}.{column.id}": f"{rows[row.id]} × {columns[column.id]}"
        for block in spec.blocks
        for row in block.rows
        for column in block.columns
    }


def _named(paths: Mapping[str, Path]) -> dict[str, str]:
    """The last label of each path, or all of them where several end in the same; ready for Markdown."""
    ends = Counter(_distinct(paths.values()))
    return {id_: literal(path[-1] if ends[path[-1]] == 1 else " > ".join(path)) for id_, path in paths.items()}


def _distinct(paths: Iterable[Path]) -> list[str]:
    return [path[-1] for path in dict.fromkeys(paths)]
