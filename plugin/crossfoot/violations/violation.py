"""A fault that a rule found: where, the facts, what else is concerned."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from crossfoot.source.span import Span
from crossfoot.terms.severity import Severity


class CellPlace(NamedTuple):
    """A place in an official table, by id and by official labels; a row or a column alone leaves the other empty."""

    table: str
    row_id: str | None
    column_id: str | None
    row: tuple[str, ...]
    column_path: tuple[str, ...]


class Related(NamedTuple):
    """A second place that a reader needs; ``path`` is ``None`` for the report itself."""

    span: Span
    printed: str
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Violation:
    """``facts`` is a frozen dataclass; its fields fill the rule's message and reach JSON as values.

    ``instance`` names what of the requirement failed where it has many (a row, a column, a cell); violations with
    one instance count once, as ``weight`` instances. ``cause`` picks the rule's help where it has several.
    ``severity`` is there where the finding is milder than its rule.
    """

    at: Span
    facts: Any
    place: CellPlace | None = None
    related: tuple[Related, ...] = ()
    instance: str = ""
    cause: str = ""
    severity: Severity | None = None
    weight: int = 1
