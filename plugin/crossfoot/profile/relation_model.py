"""Relations between the figures of the tables."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from crossfoot.profile.formula import Formula
from crossfoot.profile.requirement import Requirement
from crossfoot.profile.series_model import BodyFilter


class RelationKind(StrEnum):
    """Which rule judges a relation: CF301, CF302, CF303, CF304."""

    TOTAL = "total"
    BALANCE = "balance"
    BOUND = "bound"
    UNLIKELY = "unlikely"


@dataclass(slots=True, eq=False)
class Relation(Requirement):
    """A formula over the cells of one table (勾稽关系).

    ``each`` says what it is repeated over: ``row`` (names are column ids), ``column`` (names are row ids), or
    ``None`` (names are full addresses ``table.row.column``). ``over`` are the ids of those rows or columns, in order.
    ``at`` names the cell where a finding stands. An ``unlikely`` relation fires where its formula holds, the others
    where it does not. Totals and balances are equations of sums of cells, so that ``formula.linear`` is never ``None``.
    """

    kind: RelationKind = RelationKind.TOTAL
    table: str | None = None
    each: Literal["row", "column"] | None = None
    over: tuple[str, ...] = ()
    formula: Formula | None = None
    at: str = ""
    bodies: tuple[BodyFilter, ...] = ()
    """The bodies of which it is asked, where it names any; of all others it is not."""
