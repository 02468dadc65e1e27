"""The charts of a pack: each figure a sum of its cells."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import cast

from crossfoot.profile.cell_names import CellNames
from crossfoot.profile.chart_model import ChartKind, ChartSpec, ChartValue
from crossfoot.profile.formula import Calculation
from crossfoot.profile.formula_parser import FormulaError, parse_calculation
from crossfoot.profile.load_basics import both_languages
from crossfoot.profile.records import Record
from crossfoot.profile.table_model import TableSpec
from crossfoot.terms.text import Text


def read_charts(
    pack: Record, tables: Sequence[TableSpec], doubtful: frozenset[str] | None, base: Sequence[ChartSpec]
) -> tuple[ChartSpec, ...]:
    """The charts of ``base``, each replaced by the pack's own of the same id, and the others that the pack adds.

    Where a table is ``doubtful`` any cell is admitted: the fault is told already.
    """
    names = _names(tables)
    known = None if doubtful is None or doubtful else names.cells
    charts = {chart.id: chart for chart in base}
    own: set[str] = set()
    for record in pack.records("charts"):
        id_ = record.text("id")
        if id_ and id_ in own:
            record.fault("id", Text(f"the chart {id_} stands twice", f"{id_} 这张图写了两次"))
        own.add(id_)
        chart = _chart(record, known, names)
        if chart is not None:
            charts[id_] = chart
    return tuple(charts.values())


def widen_charts(charts: Sequence[ChartSpec], tables: Sequence[TableSpec]) -> tuple[ChartSpec, ...]:
    """``charts`` read again with the rows that were added to ``tables``: sums over a group take them in."""
    names = _names(tables)
    return tuple(
        replace(chart, values=tuple(_with_new_rows(value, names) for value in chart.values)) for chart in charts
    )


def charts_left(charts: Sequence[ChartSpec], tables: Sequence[TableSpec]) -> tuple[ChartSpec, ...]:
    """Those of ``charts`` of which ``tables`` have every cell; a chart goes with the table that it shows."""
    cells = _names(tables).cells
    return tuple(chart for chart in charts if all(cells.issuperset(value.figure.names) for value in chart.values))


def _names(tables: Sequence[TableSpec]) -> CellNames:
    return CellNames({table.id: table for table in tables}, None, None)


def _chart(record: Record, known: Collection[str] | None, names: CellNames) -> ChartSpec | None:
    kind, title = record.text("kind"), both_languages(record, "title")
    values: dict[str, ChartValue] = {}
    for entry in record.records("values"):
        id_ = entry.text("id")
        if id_ and id_ in values:
            entry.fault("id", Text(f"the id {id_} stands twice", f"编号 {id_} 写了两次"))
        value = _value(entry, known, names)
        if value is not None:
            values[id_] = value
    if not record.text("id") or not kind or title is None:
        return None
    unit = both_languages(record, "unit")
    return ChartSpec(record.text("id"), cast(ChartKind, kind), title, unit, tuple(values.values()))


def _value(record: Record, known: Collection[str] | None, names: CellNames) -> ChartValue | None:
    label = both_languages(record, "label")
    if "figure" not in record or label is None:
        return None
    try:
        figure = parse_calculation(record.text("figure"), known, names.groups)
    except FormulaError as error:
        record.fault("figure", error.message, error.offset)
        return None
    if not figure.names:
        record.fault("figure", Text("the sum names no cell", "算式里没有一格"))
        return None
    return _made(record.text("id"), label, figure)


def _with_new_rows(value: ChartValue, names: CellNames) -> ChartValue:
    return _made(value.id, value.label, parse_calculation(value.figure.text, names.cells, names.groups))


def _made(id_: str, label: Text, figure: Calculation) -> ChartValue:
    return ChartValue(id_, label, figure, tuple(_address(name) for name in figure.names))


def _address(name: str) -> tuple[str, str, str]:
    """Table, row and column of ``name``; the row's id may have dots in it."""
    table, _, rest = name.partition(".")
    row, _, column = rest.rpartition(".")
    return table, row, column
