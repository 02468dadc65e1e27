"""What a pack demands across years and across bodies."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, NamedTuple

from crossfoot.profile.formula import Formula
from crossfoot.profile.requirement import Requirement

LAST = "last."
"""Stands before the name of a cell of last year's report."""

COMPLETE = "register.complete"
"""The requirement that no report is outstanding: of the site, not of any one report."""


class BodyFilter(NamedTuple):
    """Bodies of ``kind``, and of one of ``levels`` where it names any."""

    kind: str
    levels: tuple[str, ...]


class SeriesKind(StrEnum):
    """Which rule judges a relation between two years: CF501, CF502, CF304."""

    CARRY = "carry"
    ROLL = "roll"
    UNLIKELY = "unlikely"


@dataclass(slots=True, eq=False)
class SeriesRelation(Requirement):
    """A formula over the cells of one table in two consecutive years; ``last.`` before a name means last year's.

    ``each``, ``over`` and ``at`` are those of a relation. ``unless`` are printed notes that lift the relation: of one
    of them every item must occur in one sentence, an item being words of which any will do.
    """

    kind: SeriesKind = SeriesKind.CARRY
    table: str = ""
    each: Literal["row", "column"] = "row"
    over: tuple[str, ...] = ()
    formula: Formula | None = None
    at: str = ""
    unless: tuple[tuple[tuple[str, ...], ...], ...] = ()


@dataclass(slots=True, eq=False)
class Distinct(Requirement):
    """The tables of two years are not the same, id ``series.distinct``.

    Fewer than ``minimum`` figures other than 0 prove nothing: small bodies have the same few years running.
    """

    minimum: int = 1


@dataclass(slots=True, eq=False)
class RollUp(Requirement):
    """The figures of a compiled report are the sums of its parts', id ``register.rollup``; ``tables`` says of which."""

    tables: tuple[str, ...] = ()
