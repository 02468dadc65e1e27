"""Rows and columns that an extending pack calls by another name; the old name stays one that is known (CF210)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from crossfoot.profile.errors import did_you_mean
from crossfoot.profile.model import Profile
from crossfoot.profile.records import Record
from crossfoot.profile.table_model import BlockSpec, ColumnSpec, RowSpec, TableSpec
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
        table = _renamed(table, key, _new_labels(table, record, key))
    for key in ("rows", "columns"):
        _fault_twins(table, record, key)
    return table


def _new_labels(table: TableSpec, record: Record, key: str) -> dict[Path, str]:
    """The new labels by the paths at whose ends they come, all of them as the paths were before any was changed."""
    new: dict[Path, str] = {}
    for name, label in record.mapping(key).items():
        if not isinstance(label, str):
            continue
        places = list(_places(table, key, name))
        if not places:
            near, none = did_you_mean(name, _names(table, key)), _NONE[key]
            message = Text(none.en.format(name=name) + near.en, none.zh.format(name=name) + near.zh)
            record.fault_entry(key, name, message)
        new.update(dict.fromkeys(places, label))
    return new


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


def _renamed(table: TableSpec, key: str, new: Mapping[Path, str]) -> TableSpec:
    """The table with ``new`` labels at the ends of their paths; for a group, in the path of each of its lines."""
    blocks = []
    for block in table.blocks:
        if key == "rows":
            block = replace(block, rows=_lines_renamed(block.rows, new))
            if (block.label,) in new:
                variants = (*block.label_variants, block.label)
                block = replace(block, label=new[block.label,], label_variants=variants)
        else:
            block = replace(block, columns=_lines_renamed(block.columns, new))
        blocks.append(block)
    groups = {id_: _led(path, new) for id_, path in table.group_paths.items()} if key == "rows" else table.group_paths
    return replace(
        table,
        blocks=tuple(blocks),
        group_variants=_variants_renamed(table.group_variants, new),
        group_paths=groups,
    )


def _lines_renamed(lines: tuple[Line, ...], new: Mapping[Path, str]) -> tuple[Line, ...]:
    paths = frozenset(_led(line.path, new) for line in lines)
    return tuple(_line_renamed(line, new, paths) for line in lines)


def _line_renamed(line: Line, new: Mapping[Path, str], paths: frozenset[Path]) -> Line:
    variants = (*line.variants, *_old_label(line.path, new, paths))
    return replace(line, path=_led(line.path, new), variants=variants)


def _old_label(path: Path, new: Mapping[Path, str], paths: frozenset[Path]) -> tuple[str, ...]:
    """The label that the line at ``path`` had, which stays known for it, unless another of ``paths`` has it now."""
    stays = path in new and (*_led(path[:-1], new), path[-1]) not in paths
    return path[-1:] if stays else ()


def _led(path: Path, new: Mapping[Path, str]) -> Path:
    return tuple(new.get(path[:at], path[at - 1]) for at in range(1, len(path) + 1))


def _variants_renamed(known: Mapping[str, tuple[str, ...]], new: Mapping[Path, str]) -> dict[str, tuple[str, ...]]:
    """The variants of groups by their labels, the old label among those of each new one."""
    moved = {(place[-1], label): None for place, label in new.items() if place[-1] in known}
    gone = {old for old, _ in moved}
    variants = {label: words for label, words in known.items() if label not in gone}
    for old, label in moved:
        variants[label] = (*known[old], *variants.get(label, ()), old)
    return variants


def _fault_twins(table: TableSpec, record: Record, key: str) -> None:
    """Note every new label that now stands twice in one place."""
    for block in table.blocks:
        paths = [line.path for line in _lines(block, key)]
        for name, label in record.mapping(key).items():
            if any(paths.count(path) > 1 for path in paths if path[-1] == label):
                message = Text(f"“{label}” stands twice in one place", f"同一处有两个“{label}”")
                record.fault_entry(key, name, message)
