"""What a pack wants drawn: figures of one report side by side, or a few figures of a body over its years."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from crossfoot.profile.formula import Calculation
from crossfoot.terms.text import Text

ChartKind = Literal["bars", "years"]
"""``bars``: the values of one report beside each other. ``years``: each value over the reports of a body."""


class ChartValue(NamedTuple):
    """One bar, or one series of a chart of years. ``cells`` are the addresses of ``figure.names``, in that order."""

    id: str
    label: Text
    figure: Calculation
    cells: tuple[tuple[str, str, str], ...]


@dataclass(slots=True, eq=False)
class ChartSpec:
    """A chart. In packs of one form, charts and values with the same id show the same thing and may be joined.

    ``unit`` is what the figures count, ``None`` where the pack does not say.
    """

    id: str
    kind: ChartKind
    title: Text
    unit: Text | None
    values: tuple[ChartValue, ...]
