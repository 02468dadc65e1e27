"""Rows and columns that an extending pack calls by another name; the old name stays one that is known (CF210)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from crossfoot.profile.errors import did_you_mean
from crossfoot.profile.model import BlockSpec, ColumnSpec, Profile, RowSpec, TableSpec
from crossfoot.profile.records import Record
from crossfoot.terms.text import Text

LABEL_KEYS = frozenset({"rows", "columns"})
"""What a change of ``<table>.labels`` may hold: new labels by ids, or by the old ones where there is no id."""

_NONE = {
    "rows": Text("no row is called {name}", "没有叫 {name} 的行"),
    "columns": Text("no column is called {name}", "没有叫 {name} 的栏"),
}

Path = tuple[str, ...]
Line = TypeVar("Line", RowSpec, ColumnSpec)


def with_new_labels(profile: Profile, record: Record) -> Profile:
    """The profile with the labels that a change of ``<table>.labels`` gives; what is not there is a fault."""
    tables = tuple(
        _relabelled(table, record) if record.text("requirement") == f"{table.id}.labels" else table
        for table in profile.tables
    )
    return replace(profile, tables=tables)


def _relabelled(table: TableSpec, record: Record) -> TableSpec:
    for key in ("rows", "columns"):
        for name, label in record.mapping(key).items():
            if not isinstance(label, str):
                continue
            places = list(dict.fromkeys(_places(table, key, name)))
            if not places:
                near, none = did_you_mean(name, _names(table, key)), _NONE[key]
                message = Text(none.en.format(name=name) + near.en, none.zh.format(name=name) + near.zh)
                record.fault_entry(key, name, message)
                continue
            for place in places:
                table = _renamed(table, key, place, label)
    for key in ("rows", "columns"):
        _fault_twins(table, record, key)
    return table


def _places(table: TableSpec, key: str, name: str) -> Iterator[Path]:
    """The paths of labels that ``name`` stands for: a line or group by its id, or whatever is labelled so."""
    lines = [line for block in table.blocks for line in _lines(block, key)]
    by_id = [line.path for line in lines if line.id == name]
    if key == "rows" and name in table.group_paths:
        by_id.append(table.group_paths[name])
    yield from by_id
    if not by_id:
        yield from (
            path[:at] for path in (line.path for line in lines) for at in range(1, len(path)) if path[at - 1] == name
        )


def _names(table: TableSpec, key: str) -> list[str]:
    ids = [line.id for block in table.blocks for line in _lines(block, key)]
    return [*ids, *table.group_paths] if key == "rows" else ids


def _lines(block: BlockSpec, key: str) -> Sequence[RowSpec] | Sequence[ColumnSpec]:
    return block.rows if key == "rows" else block.columns


def _renamed(table: TableSpec, key: str, place: Path, label: str) -> TableSpec:
    """The table with the label at the end of ``place`` replaced; for a group, in the path of each of its lines."""
    old, new = place[-1], (*place[:-1], label)
    blocks = []
    for block in table.blocks:
        if key == "rows":
            block = replace(block, rows=_moved(block.rows, place, new))
            if place == (block.label,):
                block = replace(block, label=label, label_variants=(*block.label_variants, old))
        else:
            block = replace(block, columns=_moved(block.columns, place, new))
        blocks.append(block)
    variants = dict(table.group_variants)
    if old in variants:
        variants[label] = (*variants.pop(old), *variants.get(label, ()), old)
    groups = {
        id_: (*new, *path[len(place) :]) if path[: len(place)] == place else path
        for id_, path in table.group_paths.items()
    }
    return replace(
        table, blocks=tuple(blocks), group_variants=variants, group_paths=groups if key == "rows" else table.group_paths
    )


def _moved(lines: tuple[Line, ...], place: Path, new: Path) -> tuple[Line, ...]:
    return tuple(_led(line, place, new) if line.path[: len(place)] == place else line for line in lines)


def _led(line: Line, place: Path, new: Path) -> Line:
    """The line, to which ``new`` leads instead of ``place``; its own old label is one more that is known."""
    variants = (*line.variants, place[-1]) if line.path == place else line.variants
    return replace(line, path=(*new, *line.path[len(place) :]), variants=variants)


def _fault_twins(table: TableSpec, record: Record, key: str) -> None:
    """Note every new label that now stands twice in one place."""
    for block in table.blocks:
        paths = [line.path for line in _lines(block, key)]
        for name, label in record.mapping(key).items():
            if any(paths.count(path) > 1 for path in paths if path[-1] == label):
                message = Text(f"“{label}” stands twice in one place", f"同一处有两个“{label}”")
                record.fault_entry(key, name, message)
