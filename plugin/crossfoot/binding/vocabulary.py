"""The labels of one official table, indexed by the keys under which a report may print them."""

from typing import NamedTuple, TypeVar

from crossfoot.profile.labels import bare_key, core_key, label_key
from crossfoot.profile.table_model import BlockSpec, ColumnSpec, RowSpec, TableSpec


class RowMatch(NamedTuple):
    """A row that a label may mean. ``ancestors`` are the keys of its group labels, the outermost first."""

    spec: RowSpec
    block: int
    ancestors: tuple[str, ...]
    exact: bool


class GroupMatch(NamedTuple):
    """A group of rows that a label may mean: its official labels, the outermost first, and their keys."""

    path: tuple[str, ...]
    keys: tuple[str, ...]
    exact: bool


class ColumnMatch(NamedTuple):
    """A leaf column that a label may mean; ``ancestors`` are the keys of its spanners."""

    spec: ColumnSpec
    block: int
    ancestors: tuple[str, ...]
    exact: bool


MOST_LABELS = 4096
"""Labels remembered before all are forgotten: many times those of a form, so that strange tables cost no memory."""

_Found = TypeVar("_Found")


class _Memory(dict[str, _Found]):
    """What labels were found to mean; reports of one form print the same ones over and over."""

    def keep(self, label: str, found: _Found) -> _Found:
        if len(self) >= MOST_LABELS:
            self.clear()
        self[label] = found
        return found


class Vocabulary:
    """Every label of a table.

    Lookups go from the narrowest key to the widest, so that （六）其他 is not taken for 3.其他.
    """

    def __init__(self, spec: TableSpec) -> None:
        self.spec = spec
        self.across = spec.layout == "across"
        self.blocks: dict[str, int] = {}
        self.spanners: set[str] = set()
        self.furniture: set[str] = set()
        self.corner = label_key(spec.corner) if spec.corner else ""
        self._rows_of: _Memory[list[RowMatch]] = _Memory()
        self._group_of: _Memory[GroupMatch | None] = _Memory()
        self._columns_of: _Memory[list[ColumnMatch]] = _Memory()
        self._rows: tuple[dict[str, list[RowMatch]], ...] = ({}, {}, {})
        self._groups: tuple[dict[str, GroupMatch], ...] = ({}, {}, {})
        self._columns: tuple[dict[str, list[ColumnMatch]], ...] = ({}, {})
        if spec.banner:
            self.furniture.add(core_key(spec.banner))
        if self.corner:
            self.furniture.add(core_key(spec.corner))
        for index, block in enumerate(spec.blocks):
            self._add_block(index, block)

    def _add_block(self, index: int, block: BlockSpec) -> None:
        if block.label:
            for label in (block.label, *block.label_variants):
                self.blocks[label_key(label)] = index
        if block.stub:
            self.furniture.add(core_key(block.stub))
        own = 1 if block.label else 0
        for row in block.rows:
            ancestors = row.path[own:-1]
            keys = tuple(core_key(label) for label in ancestors)
            self._add_row(RowMatch(row, index, keys, True), row.path[-1])
            for variant in row.variants:
                self._add_row(RowMatch(row, index, keys, False), variant)
            for depth in range(1, len(ancestors) + 1):
                self._add_group(ancestors[:depth])
        for column in block.columns:
            keys = tuple(core_key(label) for label in column.path[:-1])
            self.spanners.update(keys)
            self._add_column(ColumnMatch(column, index, keys, True), column.path[-1])
            for variant in column.variants:
                self._add_column(ColumnMatch(column, index, keys, False), variant)

    def _add_row(self, match: RowMatch, label: str) -> None:
        for table, key in zip(self._rows, _keys(label), strict=True):
            matches = table.setdefault(key, [])
            if all(match.spec is not other.spec for other in matches):
                matches.append(match)

    def _add_group(self, path: tuple[str, ...]) -> None:
        keys = tuple(core_key(label) for label in path)
        for table, key in zip(self._groups, _keys(path[-1]), strict=True):
            table.setdefault(key, GroupMatch(path, keys, True))
        for variant in self.spec.group_variants.get(path[-1], ()):
            for table, key in zip(self._groups, _keys(variant), strict=True):
                table.setdefault(key, GroupMatch(path, keys, False))

    def _add_column(self, match: ColumnMatch, label: str) -> None:
        for table, key in zip(self._columns, (core_key(label), bare_key(label)), strict=True):
            matches = table.setdefault(key, [])
            if all(match.spec is not other.spec for other in matches):
                matches.append(match)

    def rows(self, label: str) -> list[RowMatch]:
        """The rows that ``label`` may mean, those by the narrowest key alone; inexact ones are rewordings."""
        found = self._rows_of.get(label)
        if found is None:
            found = self._rows_of.keep(label, self._find_rows(label))
        return found

    def _find_rows(self, label: str) -> list[RowMatch]:
        full, core, bare = _keys(label)
        if full in self._rows[0]:
            return self._rows[0][full]
        if full in self._groups[0]:
            return []
        if core in self._rows[1]:
            return self._rows[1][core]
        if core in self._groups[1]:
            return []
        return [match._replace(exact=False) for match in self._rows[2].get(bare, ())]

    def group(self, label: str) -> GroupMatch | None:
        """The group that ``label`` means."""
        if label in self._group_of:
            return self._group_of[label]
        return self._group_of.keep(label, self._find_group(label))

    def _find_group(self, label: str) -> GroupMatch | None:
        full, core, bare = _keys(label)
        match = self._groups[0].get(full) or self._groups[1].get(core)
        if match is None and (wide := self._groups[2].get(bare)):
            match = wide._replace(exact=False)
        return match

    def knows_row(self, label: str) -> bool:
        """Whether ``label`` is that of a row or of a group of rows."""
        return bool(self.rows(label)) or self.group(label) is not None

    def columns(self, label: str) -> list[ColumnMatch]:
        """The leaf columns, of any block, that ``label`` may mean."""
        found = self._columns_of.get(label)
        if found is None:
            found = self._columns_of.keep(label, self._find_columns(label))
        return found

    def _find_columns(self, label: str) -> list[ColumnMatch]:
        key = core_key(label)
        if key in self._columns[0]:
            return self._columns[0][key]
        return [match._replace(exact=False) for match in self._columns[1].get(bare_key(label), ())]

    def heads_columns(self, label: str) -> bool:
        """Whether ``label`` belongs above the columns: a leaf, a spanner, the banner, the corner note, the head of
        the stub.
        """
        key = core_key(label)
        return (
            key in self.spanners
            or key in self.furniture
            or bool(self.columns(label))
            or bool(self.corner and self.corner in label_key(label))
        )

    def block(self, label: str) -> int | None:
        """The block that ``label`` is the title of."""
        return self.blocks.get(label_key(label))


def _keys(label: str) -> tuple[str, str, str]:
    return label_key(label), core_key(label), bare_key(label)
