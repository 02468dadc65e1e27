"""The tables of a pack: blocks, rows and columns out of nested labels."""

from collections.abc import Collection
from dataclasses import replace
from typing import Literal, cast

from crossfoot.profile.errors import did_you_mean
from crossfoot.profile.load_basics import Derived, both_languages
from crossfoot.profile.records import Record
from crossfoot.profile.requirement import Requirement
from crossfoot.profile.table_model import BlockSpec, CellType, ColumnSpec, RowSpec, TableSpec
from crossfoot.terms.severity import read_severity
from crossfoot.terms.text import Text


def read_tables(
    pack: Record, derived: Derived, sections: Collection[str], taken: Collection[str]
) -> tuple[tuple[TableSpec, ...], frozenset[str] | None]:
    """The tables that the pack adds, and the ids of those with faults; ``taken`` are the ids there are already.

    ``None`` for the ids where there is no telling what tables the pack was to have.
    """
    tables: dict[str, TableSpec] = {}
    doubtful: set[str] = set()
    unreadable = pack.faulty and "tables" not in pack
    for record in pack.records("tables"):
        id_ = record.text("id")
        if id_ and (id_ in taken or id_ in tables):
            record.fault("id", Text(f"the table {id_} stands twice", f"{id_} 这张表写了两次"))
            continue
        was_faulty = record.faulty
        section = record.text("section")
        if section and section not in sections and (sections or not pack.faulty):
            near = did_you_mean(section, list(sections))
            record.fault(
                "section", Text(f"no section is called {section}{near.en}", f"没有叫 {section} 的部分{near.zh}")
            )
        before = len(pack.pack.errors)
        tables[id_] = _Table(record).read(derived)
        if was_faulty or len(pack.pack.errors) > before:
            doubtful.add(id_)
        unreadable = unreadable or not id_
    return tuple(tables.values()), None if unreadable else frozenset(doubtful)


class _Table:
    """One table while it is read: its ids so far, and the variants of its group labels."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._row_ids: set[str] = set()
        self._paths: set[tuple[str, ...]] = set()
        self._groups: dict[str, tuple[str, ...]] = {}
        self._group_paths: dict[str, tuple[str, ...]] = {}

    def read(self, derived: Derived) -> TableSpec:
        record = self._record
        blocks = self._blocks()
        layout = cast(Literal["down", "across"], record.text("layout", "down"))
        if layout == "across" and len(blocks) > 1:
            record.fault("layout", Text("a table in blocks is not printed across", "分块的表不能横排"))
        return TableSpec(
            id=record.text("id"),
            section=record.text("section"),
            title=both_languages(record, "title") or Text("", ""),
            layout=layout,
            banner=record.text("banner"),
            corner=record.text("corner"),
            blocks=blocks,
            group_variants=self._groups,
            exempt=self._exempt(blocks),
            requirements=self._requirements(derived, blocks),
            group_paths=self._group_paths,
        )

    def _blocks(self) -> tuple[BlockSpec, ...]:
        record = self._record
        if "blocks" in record.nodes:
            for key in ("rows", "columns", "stub"):
                if key in record.nodes:
                    record.fault(
                        key, Text(f"in a table of blocks, {key} stands in each block", f"分块的表，{key} 写在各块里")
                    )
            return tuple(self._block(block, block.text("label")) for block in record.records("blocks"))
        for key in ("columns", "rows"):
            if key not in record.nodes:
                record.fault("", Text(f"a table needs {key}, or blocks", f"表要有 {key}，或者分块写 blocks"))
        return (self._block(record, ""),)

    def _block(self, record: Record, label: str) -> BlockSpec:
        path = (label,) if label else ()
        return BlockSpec(
            label=label,
            stub=record.text("stub"),
            rows=tuple(self._rows(record.records("rows"), path, "")),
            columns=tuple(self._columns(record.records("columns"), (), set())),
            label_variants=record.texts("variants") if label else (),
        )

    def _rows(self, records: tuple[Record, ...], path: tuple[str, ...], group: str) -> list[RowSpec]:
        rows: list[RowSpec] = []
        for record in records:
            own_path = self._own_path(record, path)
            id_ = record.text("id")
            full_id = f"{group}.{id_}" if group and id_ else id_ or group
            if id_:
                self._claim(record, full_id, self._row_ids)
            if "rows" in record.nodes:
                self._note_group(record)
                if id_:
                    self._group_paths[full_id] = own_path
                rows += self._rows(record.records("rows"), own_path, full_id)
            elif "id" not in record.nodes:
                record.fault("", Text("a row of figures needs an id", "有数字的行要有编号 id"))
            elif id_:
                rows.append(RowSpec(full_id, own_path, group, record.texts("variants")))
        return rows

    def _columns(self, records: tuple[Record, ...], path: tuple[str, ...], ids: set[str]) -> list[ColumnSpec]:
        columns: list[ColumnSpec] = []
        paths: set[tuple[str, ...]] = set()
        for record in records:
            own_path = (*path, record.text("label"))
            if own_path in paths and own_path[-1]:
                record.fault("label", _twice(own_path[-1]))
            paths.add(own_path)
            id_ = record.text("id")
            if "columns" in record.nodes:
                for key in ("id", "type"):
                    if key in record.nodes:
                        record.fault(key, Text(f"a label over columns has no {key}", f"只有下分各栏的，不写 {key}"))
                self._note_group(record)
                columns += self._columns(record.records("columns"), own_path, ids)
            elif "id" not in record.nodes:
                record.fault("", Text("a column of figures needs an id", "有数字的栏要有编号 id"))
            elif id_:
                self._claim(record, id_, ids)
                kind = cast(CellType, record.text("type", "count"))
                columns.append(ColumnSpec(id_, own_path, kind, record.texts("variants")))
        return columns

    def _own_path(self, record: Record, path: tuple[str, ...]) -> tuple[str, ...]:
        own_path = (*path, record.text("label"))
        if own_path in self._paths and own_path[-1]:
            record.fault("label", _twice(own_path[-1]))
        self._paths.add(own_path)
        return own_path

    def _note_group(self, record: Record) -> None:
        label = record.text("label")
        self._groups[label] = self._groups.get(label, ()) + record.texts("variants")

    @staticmethod
    def _claim(record: Record, id_: str, taken: set[str]) -> None:
        if id_ in taken:
            record.fault("id", Text(f"the id {id_} stands twice", f"编号 {id_} 写了两次"))
        taken.add(id_)

    def _exempt(self, blocks: tuple[BlockSpec, ...]) -> frozenset[tuple[str, str]]:
        cells = {(row.id, column.id) for block in blocks for row in block.rows for column in block.columns}
        exempt: set[tuple[str, str]] = set()
        for record in self._record.records("exempt"):
            row, column = record.text("row"), record.text("column")
            if row and column and (row, column) not in cells:
                record.fault("row", Text(f"there is no cell {row}, {column}", f"没有 {row} 行 {column} 栏这一格"))
            exempt.add((row, column))
        return frozenset(exempt)

    def _requirements(self, derived: Derived, blocks: tuple[BlockSpec, ...]) -> dict[str, Requirement]:
        record = self._record
        titles = dict(_PARTS)
        if any(column.type == "amount" for block in blocks for column in block.columns):
            titles["units"] = _UNITS
        if "corner" in record:
            titles["note"] = Text("the printed note is kept", "保留表上所印的说明")
        name = both_languages(record, "title") or Text("", "")
        basis = both_languages(record, "basis") or derived.basis
        severity = read_severity(record.text("severity"))
        return {
            part: derived.requirement(f"{record.text('id')}.{part}", _of(name, title), basis, severity)
            for part, title in titles.items()
        }


def with_units(table: TableSpec, derived: Derived) -> TableSpec:
    """The table to which a column was added, with the requirement that amounts have their unit, if it holds any."""
    amounts = any(column.type == "amount" for block in table.blocks for column in block.columns)
    if not amounts or "units" in table.requirements:
        return table
    units = derived.requirement(f"{table.id}.units", _of(table.title, _UNITS), derived.basis)
    parts = {**table.requirements, "units": units}
    if "note" in parts:
        parts["note"] = parts.pop("note")
    return replace(table, requirements=parts)


_UNITS = Text("amounts have their unit", "金额写明单位")
_PARTS = {
    "table": Text("the table is there", "有这张表"),
    "rows": Text("all its rows are there, and no others", "各行齐全，没有多余的行"),
    "columns": Text("all its columns are there, and no others", "各列齐全，没有多余的列"),
    "labels": Text("rows and columns are named as in the form", "行名、列名与格式一致"),
    "shape": Text("each row has as many cells as columns", "每行的格数与列数一致"),
    "complete": Text("each cell holds a figure", "各格都填有数字"),
}


def _of(table: Text, part: Text) -> Text:
    return Text(f"{table.en}: {part.en}", f"{table.zh}：{part.zh}")


def _twice(label: str) -> Text:
    return Text(f"“{label}” stands twice in one place", f"同一处有两个“{label}”")
