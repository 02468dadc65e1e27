"""The relations of a pack (勾稽关系): formulas whose names are cells of its tables."""

from collections.abc import Collection, Sequence
from typing import Literal, cast

from crossfoot.profile.cell_names import CellNames
from crossfoot.profile.errors import did_you_mean
from crossfoot.profile.formula import Comparison, Formula, Name
from crossfoot.profile.formula_parser import FormulaError, parse_formula
from crossfoot.profile.load_basics import read_basics
from crossfoot.profile.records import Record
from crossfoot.profile.relation_keys import KINDS_OF_RELATION
from crossfoot.profile.relation_model import Relation, RelationKind
from crossfoot.profile.series_model import BodyFilter
from crossfoot.profile.table_model import TableSpec
from crossfoot.terms.text import Text

Each = Literal["row", "column"] | None


class RelationReader:
    """Reads relations over ``tables``. In one that is ``doubtful`` any name is admitted: its fault is told already."""

    def __init__(self, tables: Sequence[TableSpec], doubtful: frozenset[str] | None) -> None:
        self._tables = {table.id: table for table in tables}
        self._doubtful = doubtful
        self._names: dict[tuple[str | None, Each], CellNames] = {}

    def read(self, pack: Record, basis: Text, taken: Collection[str]) -> tuple[Relation, ...]:
        """The relations that the pack adds; ``taken`` are those there are already."""
        relations: dict[str, Relation] = {}
        for record in pack.records("relations"):
            id_ = record.text("id")
            if id_ in taken or id_ in relations:
                record.fault("id", Text(f"the relation {id_} stands twice", f"{id_} 这条关系写了两次"))
                continue
            relation = self._relation(record, basis)
            if relation is not None:
                relations[id_] = relation
        return tuple(relations.values())

    def _relation(self, record: Record, basis: Text) -> Relation | None:
        each = cast(Each, record.text("each") or None)
        kinds = [kind for kind in KINDS_OF_RELATION if kind in record]
        if "id" not in record or len(kinds) != 1 or ("each" in record.nodes and each is None):
            return None
        table = record.text("id").partition(".")[0] if each else None
        if table is not None and not self.is_table(record, table):
            return None
        formula = self.formula(record, kinds[0], table, each)
        if formula is None:
            return None
        return Relation(
            record.text("id"),
            *read_basics(record, basis),
            kind=RelationKind(kinds[0]),
            table=table,
            each=each,
            over=self.over(record, table, each, formula),
            formula=formula,
            at=self.at(record, kinds[0], formula),
            bodies=read_bodies(record),
        )

    def is_table(self, record: Record, table: str) -> bool:
        """Whether ``table``, with which the id begins, is one of the pack's; the fault is noted where it is not."""
        if table in self._tables:
            return True
        if self._doubtful is not None:
            near = did_you_mean(table, list(self._tables))
            message = Text(
                f"with each the id begins with a table; none is called {table}{near.en}",
                f"写了 each，编号要以表的编号开头；没有叫 {table} 的表{near.zh}",
            )
            record.fault("id", message)
        return False

    def names(self, table: str | None, each: Each) -> CellNames:
        """The names that a formula may use."""
        key = (table, each)
        if key not in self._names:
            self._names[key] = CellNames(self._tables, table, each)
        return self._names[key]

    def formula(self, record: Record, kind: str, table: str | None, each: Each) -> Formula | None:
        """The formula under ``kind``; ``None`` with the fault noted."""
        names = self.names(table, each)
        try:
            formula = parse_formula(record.text(kind), None if self._is_doubtful(table) else names.cells, names.groups)
        except FormulaError as error:
            hint = self._other_way(record.text(kind), table, each)
            record.fault(kind, Text(error.message.en + hint.en, error.message.zh + hint.zh), error.offset)
            return None
        fault = self.fault_of_kind(kind, formula)
        if fault is not None:
            record.fault(kind, fault)
            return None
        return formula

    def _other_way(self, text: str, table: str | None, each: Each) -> Text:
        """The end of a message about a formula of rows where columns belong, or the other way round."""
        if table is None or each is None:
            return Text("", "")
        names = self.names(table, "column" if each == "row" else "row")
        try:
            parse_formula(text, names.cells, names.groups)
        except FormulaError:
            return Text("", "")
        if each == "row":
            return Text("; with each: row a formula names columns", "；each: row 的公式里写栏的编号")
        return Text("; with each: column a formula names rows", "；each: column 的公式里写行的编号")

    def fault_of_kind(self, kind: str, formula: Formula) -> Text | None:
        """What keeps ``formula`` from being of its kind."""
        return _fault_of_kind(kind, formula)

    def over(self, record: Record, table: str | None, each: Each, formula: Formula) -> tuple[str, ...]:
        """The rows or columns under ``over``, else all that have the cells of the formula."""
        if table is None or each is None:
            if "over" in record.nodes:
                record.fault("over", Text("over goes with each", "写 over 须写 each"))
            return ()
        names = self.names(table, each)
        if "over" not in record.nodes:
            found = names.instances_with(formula.names)
            if not found and not self._is_doubtful(table):
                record.fault(
                    "", Text(f"no {each} has all the cells of the formula", f"没有一{_WORDS[each]}有公式里的所有格")
                )
            return found
        given = record.texts("over")
        for index, id_ in enumerate(given):
            missing = names.missing_in(id_, formula.names)
            if missing is None:
                near = did_you_mean(id_, list(names.instances))
                message = Text(f"no {each} is called {id_}{near.en}", f"没有叫 {id_} 的{_WORDS[each]}{near.zh}")
            elif missing:
                message = Text(
                    f"the {each} {id_} has no cell {missing[0]}", f"{id_} {_WORDS[each]}没有 {missing[0]} 这一格"
                )
            elif id_ in given[:index]:
                message = Text(f"{id_} stands twice", f"{id_} 写了两次")
            else:
                continue
            if not self._is_doubtful(table):
                record.fault_item("over", index, message)
        return given

    @staticmethod
    def at(record: Record, kind: str, formula: Formula) -> str:
        """The cell under ``at``; else the last of a balance, and the first of anything else."""
        default = (formula.names or ("",))[-1 if kind == RelationKind.BALANCE else 0]
        at = record.text("at", default)
        if at not in formula.names:
            near = did_you_mean(at, formula.names)
            record.fault("at", Text(f"{at} is not in the formula{near.en}", f"公式里没有 {at}{near.zh}"))
        return at

    def _is_doubtful(self, table: str | None) -> bool:
        if self._doubtful is None:
            return True
        return bool(self._doubtful) if table is None else table in self._doubtful


_WORDS = {"row": "行", "column": "栏"}


def read_bodies(record: Record) -> tuple[BodyFilter, ...]:
    """The bodies of which a relation is asked; none stands for all."""
    return tuple(BodyFilter(inner.text("kind"), inner.texts("level")) for inner in record.records("bodies"))


def _fault_of_kind(kind: str, formula: Formula) -> Text | None:
    """What keeps a formula from being of its kind."""
    if not formula.names:
        return Text("the formula names no cell", "公式里没有一格")
    if kind not in (RelationKind.TOTAL, RelationKind.BALANCE):
        return None
    condition = formula.condition
    if not isinstance(condition, Comparison) or condition.operator != "=":
        return Text(f"a {kind} is written with =", f"{kind} 要写成等式")
    if kind == RelationKind.TOTAL:
        if not isinstance(condition.left, Name):
            return Text("the left side of a total is one cell", "合计式的左边只能是一格")
        if formula.linear is not None and formula.linear[condition.left.id] != 1:
            return Text(f"{condition.left.id} is a part of itself", f"{condition.left.id} 成了自己的一部分")
    if formula.linear is None:
        return Text(f"a {kind} adds cells and nothing else", f"{kind} 的两边只能是各格相加减")
    return None
