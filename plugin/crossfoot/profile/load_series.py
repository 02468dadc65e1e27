"""What a pack demands across years and bodies: relations with last year's report, and what the register asks."""

from collections.abc import Collection, Mapping
from typing import Literal, cast

from crossfoot.profile.cell_names import CellNames
from crossfoot.profile.errors import did_you_mean
from crossfoot.profile.formula import Comparison, Formula
from crossfoot.profile.load_basics import read_basics
from crossfoot.profile.load_relations import Each, RelationReader
from crossfoot.profile.model import Profile
from crossfoot.profile.records import Record
from crossfoot.profile.requirement import Requirement
from crossfoot.profile.series_keys import KINDS_OF_SERIES
from crossfoot.profile.series_model import COMPLETE, LAST, Distinct, RollUp, SeriesKind, SeriesRelation
from crossfoot.profile.table_model import TableSpec
from crossfoot.terms.text import Text

_TITLES = {
    "distinct": Text("The tables are not those of last year", "各表数字不与上年完全相同"),
    "unbroken": Text("No year is missing in the series", "历年报告没有缺年"),
    "complete": Text("Every body of the register has filed", "名录上的机关都有报告"),
    "rollup": Text("A compiled report is the sum of its parts", "汇总报告等于各组成部分之和"),
}


class YearNames(CellNames):
    """The names of one table's cells in two years: this year's as they are, last year's with ``last.`` before them."""

    def __init__(self, tables: Mapping[str, TableSpec], table: str, each: Literal["row", "column"]) -> None:
        super().__init__(tables, table, each)
        self.cells = _both(self.cells)
        self.instances = {id_: _both(cells) for id_, cells in self.instances.items()}
        self.groups |= {LAST + group: tuple(LAST + m for m in members) for group, members in self.groups.items()}


def _both(names: frozenset[str]) -> frozenset[str]:
    return names | {LAST + name for name in names}


class SeriesReader(RelationReader):
    """Reads relations between two years."""

    def read_series(self, pack: Record, basis: Text, taken: Collection[str]) -> tuple[SeriesRelation, ...]:
        """The relations that the pack adds; ``taken`` are the requirements there are already."""
        relations: dict[str, SeriesRelation] = {}
        for record in pack.records("series"):
            id_ = record.text("id")
            if id_ in taken or id_ in relations:
                record.fault("id", Text(f"the relation {id_} stands twice", f"{id_} 这条关系写了两次"))
                continue
            relation = self._series(record, basis)
            if relation is not None:
                relations[id_] = relation
        return tuple(relations.values())

    def _series(self, record: Record, basis: Text) -> SeriesRelation | None:
        each = record.text("each")
        kinds = [kind for kind in KINDS_OF_SERIES if kind in record]
        if "id" not in record or len(kinds) != 1 or each not in ("row", "column"):
            return None
        table = record.text("id").partition(".")[0]
        if not self.is_table(record, table):
            return None
        each = cast(Literal["row", "column"], each)
        formula = self.formula(record, kinds[0], table, each)
        if formula is None:
            return None
        return SeriesRelation(
            record.text("id"),
            *read_basics(record, basis),
            kind=SeriesKind(kinds[0]),
            table=table,
            each=each,
            over=self.over(record, table, each, formula),
            formula=formula,
            at=self.at(record, kinds[0], formula),
            unless=read_notes(record),
        )

    def names(self, table: str | None, each: Each) -> CellNames:
        """The names that a formula may use, those of last year among them."""
        key = (table, each)
        if key not in self._names:
            assert table is not None and each is not None
            self._names[key] = YearNames(self._tables, table, each)
        return self._names[key]

    def fault_of_kind(self, kind: str, formula: Formula) -> Text | None:
        """What keeps ``formula`` from being of its kind: it has to name cells of both years."""
        last = [name.startswith(LAST) for name in formula.names]
        if all(last) or not any(last):
            return Text("the formula needs cells of this year and of last.", "公式里要有今年的格，也要有 last. 的格")
        condition = formula.condition
        linear = isinstance(condition, Comparison) and condition.operator == "=" and formula.linear is not None
        if kind == SeriesKind.CARRY and not linear:
            return Text("a carry is an equation of cells", "carry 要写成各格相加减的等式")
        return None

    @staticmethod
    def at(record: Record, kind: str, formula: Formula) -> str:
        """The cell under ``at``, else the first; always one of this year's report."""
        own = [name for name in formula.names if not name.startswith(LAST)]
        at = record.text("at", own[0])
        if at not in own:
            near = did_you_mean(at, own)
            message = Text(f"{at} is no cell of this year in the formula{near.en}", f"公式里没有今年的 {at}{near.zh}")
            record.fault("at", message)
        elif formula.linear is not None and abs(formula.linear[at]) != 1:
            record.fault("at", Text(f"{at} has to stand in the equation once", f"等式里 {at} 只能出现一次"))
        return at


def read_notes(record: Record) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """The printed notes under ``unless``: each a list of items, ``|`` between the words of which any will do."""
    value = record.values.get("unless", ())
    notes = value if isinstance(value, tuple) else ()
    return tuple(
        tuple(tuple(word for word in item.split("|") if word) for item in note if isinstance(item, str))
        for note in notes
        if isinstance(note, tuple)
    )


def with_series(
    profile: Profile, start: Profile, pack: Record, basis: Text, doubtful: frozenset[str] | None
) -> Profile:
    """``profile`` with what the pack adds to ``start`` across years and bodies."""
    taken = {relation.id for relation in (*profile.relations, *start.series)}
    profile.series = (*start.series, *SeriesReader(profile.tables, doubtful).read_series(pack, basis, taken))
    profile.distinct = _distinct(pack, basis) or start.distinct
    profile.unbroken = _plain(pack, "unbroken", "series.unbroken", basis) or start.unbroken
    profile.complete = _plain(pack, "complete", COMPLETE, basis) or start.complete
    profile.rollup = _rollup(pack, basis, profile.tables) or start.rollup
    return profile


def _plain(pack: Record, key: str, id_: str, basis: Text) -> Requirement | None:
    record = pack.record(key)
    return Requirement(id_, *read_basics(record, basis, _TITLES[key])) if record else None


def _distinct(pack: Record, basis: Text) -> Distinct | None:
    record = pack.record("distinct")
    if record is None:
        return None
    basics = read_basics(record, basis, _TITLES["distinct"])
    return Distinct("series.distinct", *basics, minimum=max(1, record.number("minimum", 1)))


def _rollup(pack: Record, basis: Text, tables: Collection[TableSpec]) -> RollUp | None:
    record = pack.record("rollup")
    if record is None:
        return None
    known = [table.id for table in tables]
    for index, table in enumerate(record.texts("tables")):
        if table not in known:
            near = did_you_mean(table, known)
            message = Text(f"no table is called {table}{near.en}", f"没有叫 {table} 的表{near.zh}")
            record.fault_item("tables", index, message)
    return RollUp("register.rollup", *read_basics(record, basis, _TITLES["rollup"]), tables=record.texts("tables"))
