"""A pack that builds on another: rows and columns that it adds to its tables, requirements that it drops."""

from dataclasses import replace
from typing import TypeVar, cast

from crossfoot.profile.change import apply_changes, fault_unknown
from crossfoot.profile.errors import did_you_mean
from crossfoot.profile.formula_parser import parse_formula
from crossfoot.profile.load_basics import Derived
from crossfoot.profile.load_charts import widen_charts
from crossfoot.profile.load_relations import RelationReader
from crossfoot.profile.load_series import SeriesReader
from crossfoot.profile.load_tables import with_units
from crossfoot.profile.model import Profile
from crossfoot.profile.records import Record
from crossfoot.profile.relation_model import Relation
from crossfoot.profile.requirement import Requirement
from crossfoot.profile.rewrite import Rewriter
from crossfoot.profile.section_model import SectionRequirement
from crossfoot.profile.series_model import SeriesRelation
from crossfoot.profile.table_model import CellType, ColumnSpec, RowSpec, TableSpec
from crossfoot.terms.text import Text

__all__ = ["add_lines", "apply_changes", "apply_drops"]

R = TypeVar("R", Relation, SeriesRelation)

_NOT_TO_BE_DROPPED = frozenset({"form", "series.unique"})


def add_lines(base: Profile, pack: Record, derived: Derived) -> Profile:
    """The profile with the pack's ``extra_rows`` and ``extra_columns``.

    Sums over a group and relations over all rows or columns take them in; a sum that names its parts does not.
    """
    added = [(record, _with_row) for record in pack.records("extra_rows")]
    added += [(record, _with_column) for record in pack.records("extra_columns")]
    if not added:
        return base
    tables = {table.id: table for table in base.tables}
    for record, with_line in added:
        id_ = record.text("table")
        table = tables.get(id_)
        if table is None:
            near = did_you_mean(id_, list(tables))
            record.fault("table", Text(f"no table is called {id_}{near.en}", f"没有叫 {id_} 的表{near.zh}"))
            continue
        tables[id_] = with_units(with_line(table, record), derived)
    before = RelationReader(base.tables, frozenset())
    after = RelationReader(tuple(tables.values()), frozenset())
    relations = tuple(_widened(relation, before, after) for relation in base.relations)
    before, after = SeriesReader(base.tables, frozenset()), SeriesReader(tuple(tables.values()), frozenset())
    series = tuple(_widened(relation, before, after) for relation in base.series)
    charts = widen_charts(base.charts, tuple(tables.values()))
    return replace(base, tables=tuple(tables.values()), relations=relations, series=series, charts=charts)


def apply_drops(profile: Profile, pack: Record) -> Profile:
    """The profile without what the pack's ``drop`` names; what cannot be dropped, or is not there, is a fault."""
    dropped = dict(profile.dropped)
    before = {requirement.id for requirement in profile.requirements}
    gone: dict[str, Record] = {}
    for record in pack.records("drop"):
        id_ = record.text("requirement")
        if id_ in _NOT_TO_BE_DROPPED:
            record.fault("requirement", Text(f"{id_} cannot be dropped", f"{id_} 不能去掉"))
        elif id_ and id_ not in before:
            fault_unknown(record, id_, profile)
        else:
            gone[id_] = record
            dropped[id_] = record.text("reason")
    if not gone:
        return profile
    lost = {table.id for table in profile.tables if f"{table.id}.table" in gone}

    def keep(requirement: Requirement) -> Requirement | None:
        if isinstance(requirement, (Relation, SeriesRelation)) and requirement.table in lost:
            return None
        return None if requirement.id in gone else requirement

    _fault_orphans(profile, gone, lost)
    return replace(Rewriter(keep).profile(profile), dropped=dropped)


def _with_row(table: TableSpec, record: Record) -> TableSpec:
    after, label = record.text("after"), record.text("label")
    rows = {row.id: row for block in table.blocks for row in block.rows}
    neighbour = rows.get(after)
    if neighbour is None:
        near = did_you_mean(after, list(rows))
        record.fault("after", Text(f"no row is called {after}{near.en}", f"没有叫 {after} 的行{near.zh}"))
        return table
    group = neighbour.group
    id_ = f"{group}.{record.text('id')}" if group else record.text("id")
    if id_ in rows or any(row.group == id_ for row in rows.values()):
        record.fault("id", Text(f"the id {id_} stands twice", f"编号 {id_} 写了两次"))
    new = RowSpec(id_, (*neighbour.path[:-1], label), group, record.texts("variants"))
    if any(row.path == new.path for row in rows.values()):
        record.fault("label", Text(f"“{label}” stands twice in one place", f"同一处有两个“{label}”"))
    blocks = []
    for block in table.blocks:
        if neighbour in block.rows:
            at = block.rows.index(neighbour) + 1
            block = replace(block, rows=(*block.rows[:at], new, *block.rows[at:]))
        blocks.append(block)
    return replace(table, blocks=tuple(blocks))


def _with_column(table: TableSpec, record: Record) -> TableSpec:
    after, label, id_ = record.text("after"), record.text("label"), record.text("id")
    known = list(dict.fromkeys(column.id for block in table.blocks for column in block.columns))
    if after not in known:
        near = did_you_mean(after, known)
        record.fault("after", Text(f"no column is called {after}{near.en}", f"没有叫 {after} 的栏{near.zh}"))
        return table
    blocks = []
    for block in table.blocks:
        columns = block.columns
        at = next((index for index, column in enumerate(columns) if column.id == after), None)
        if at is not None:
            kind = cast(CellType, record.text("type", "count"))
            new = ColumnSpec(id_, (*columns[at].path[:-1], label), kind, record.texts("variants"))
            if any(column.id == id_ for column in columns):
                record.fault("id", Text(f"the id {id_} stands twice", f"编号 {id_} 写了两次"))
            if any(column.path == new.path for column in columns):
                record.fault("label", Text(f"“{label}” stands twice in one place", f"同一处有两个“{label}”"))
            block = replace(block, columns=(*columns[: at + 1], new, *columns[at + 1 :]))
        blocks.append(block)
    return replace(table, blocks=tuple(blocks))


def _widened(relation: R, before: RelationReader, after: RelationReader) -> R:
    if relation.formula is None:
        return relation
    names = after.names(relation.table, relation.each)
    formula = parse_formula(relation.formula.text, names.cells, names.groups)
    over = relation.over
    if relation.each and over == before.names(relation.table, relation.each).instances_with(relation.formula.names):
        over = names.instances_with(formula.names)
    return replace(relation, formula=formula, over=over)


def _fault_orphans(profile: Profile, gone: dict[str, Record], lost: set[str]) -> None:
    """Note what would be left standing on something that is dropped."""
    for section in profile.sections:
        record = gone.get(section.id)
        if record is None or not isinstance(section, SectionRequirement):
            continue
        for table in profile.tables:
            if table.section == section.section and table.id not in lost:
                message = Text(
                    f"the table {table.id} stands in that section; drop {table.id}.table as well",
                    f"表 {table.id} 在这个部分里；还须去掉 {table.id}.table",
                )
                record.fault("requirement", message)
    for relation in profile.relations:
        if relation.table is not None or relation.formula is None or relation.id in gone:
            continue
        for table_id in lost & {name.partition(".")[0] for name in relation.formula.names}:
            message = Text(
                f"{relation.id} names cells of it; drop {relation.id} as well",
                f"{relation.id} 用到它的格；还须去掉 {relation.id}",
            )
            gone[f"{table_id}.table"].fault("requirement", message)
