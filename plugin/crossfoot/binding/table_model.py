"""What rules are handed of the official tables and their relations."""

from typing import NamedTuple

from crossfoot.binding.found import TableBinding
from crossfoot.binding.instances import Instance
from crossfoot.profile.relation_model import Relation
from crossfoot.profile.series_model import SeriesRelation
from crossfoot.profile.table_model import TableSpec
from crossfoot.source.span import Span


class BoundTable(NamedTuple):
    """Whether an official table stands in its section. ``cause`` and ``detail`` say what stands there instead."""

    spec: TableSpec
    found: bool
    place: Span
    cause: str = ""
    detail: str = ""


class BoundRows(NamedTuple):
    """The rows of an official table."""

    binding: TableBinding


class BoundColumns(NamedTuple):
    """The columns of an official table."""

    binding: TableBinding


class BoundLabels(NamedTuple):
    """The wording of an official table's labels."""

    binding: TableBinding


class BoundShape(NamedTuple):
    """The number of cells in each row."""

    binding: TableBinding


class BoundCells(NamedTuple):
    """The figure cells of an official table; one instance each."""

    binding: TableBinding


class BoundUnits(NamedTuple):
    """The amounts of an official table; one instance each."""

    binding: TableBinding


class BoundNote(NamedTuple):
    """The note printed in the head of an official table."""

    binding: TableBinding


class BoundTotal(NamedTuple):
    """A printed total and its parts, with the instances whose figures are all numbers."""

    relation: Relation
    assessed: tuple[Instance, ...]


class BoundBalance(NamedTuple):
    """Two sums that must be equal, with the instances whose figures are all numbers."""

    relation: Relation
    assessed: tuple[Instance, ...]


class BoundBound(NamedTuple):
    """An inequality or a condition, with the instances whose figures are all numbers."""

    relation: Relation
    assessed: tuple[Instance, ...]


class BoundUnlikely(NamedTuple):
    """A condition that asks for a second look, with the instances whose figures are all numbers."""

    relation: Relation | SeriesRelation
    assessed: tuple[Instance, ...]
