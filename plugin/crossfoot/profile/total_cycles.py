"""Totals that, by way of other totals, are parts of themselves."""

from collections.abc import Iterator, Sequence

from crossfoot.profile.formula import Comparison, Name
from crossfoot.profile.records import Record
from crossfoot.profile.relation_model import Relation, RelationKind
from crossfoot.terms.text import Text


def fault_cycles(relations: Sequence[Relation], pack: Record) -> None:
    """Note each cycle of totals at the formula that closes it."""
    totals: dict[tuple[str | None, str | None], list[Relation]] = {}
    for relation in relations:
        if relation.kind is RelationKind.TOTAL:
            totals.setdefault((relation.table, relation.each), []).append(relation)
    records = {record.text("id"): record for record in pack.records("relations")}
    told: set[frozenset[str]] = set()
    for together in totals.values():
        if len(together) < 2:
            continue  # one total alone is looked at when it is read
        for instance in dict.fromkeys(id_ for relation in together for id_ in relation.over or ("",)):
            here = [relation for relation in together if not relation.over or instance in relation.over]
            for cycle in _cycles(here):
                members = frozenset(relation.id for relation in cycle)
                if members in told:
                    continue
                told.add(members)
                own = [relation.id for relation in cycle if relation.id in records]
                record = records[own[-1]] if own else pack
                chain = " → ".join([*(_total(relation) for relation in cycle), _total(cycle[0])])
                record.fault("total", Text(f"a total is a part of itself: {chain}", f"合计成了自己的一部分：{chain}"))


def _cycles(relations: list[Relation]) -> Iterator[list[Relation]]:
    """The cycles among totals of one row or column, each from its first member in the order of the pack."""
    by_total: dict[str, list[Relation]] = {}
    for relation in relations:
        by_total.setdefault(_total(relation), []).append(relation)
    finished: set[str] = set()

    def follow(relation: Relation, path: list[Relation]) -> Iterator[list[Relation]]:
        if relation in path:
            yield path[path.index(relation) :]
            return
        if relation.id in finished:
            return
        for name in _parts(relation):
            for next_ in by_total.get(name, ()):
                yield from follow(next_, [*path, relation])
        finished.add(relation.id)

    for relation in relations:
        yield from follow(relation, [])


def _total(relation: Relation) -> str:
    condition = relation.formula.condition if relation.formula else None
    left = condition.left if isinstance(condition, Comparison) else None
    return left.id if isinstance(left, Name) else ""


def _parts(relation: Relation) -> tuple[str, ...]:
    total = _total(relation)
    return tuple(name for name in relation.formula.names if name != total) if relation.formula else ()
