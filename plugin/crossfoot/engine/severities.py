"""Severities as a site sets them: for all reports, or for those of some paths and years."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum
from typing import Literal, NamedTuple, TypeAlias

from crossfoot.terms.severity import Severity

Severities: TypeAlias = Mapping[str, Severity | None]
"""By requirement id, code, or beginning of a code; ``None`` is off."""

YearSpan: TypeAlias = tuple[int | None, int | None]
"""The first and the last year; ``None`` leaves that end open."""


class _Unsaid(Enum):
    UNSAID = "unsaid"


UNSAID = _Unsaid.UNSAID
"""No layer speaks of the rule or the requirement: not the same as off."""

Said: TypeAlias = Severity | Literal[_Unsaid.UNSAID] | None


class NarrowedSeverities(NamedTuple):
    """Severities for some reports alone. ``covers`` is asked with the path of a report as findings show it.

    Without ``covers`` every path is meant, without ``years`` every year; a report whose year is not known is in none.
    ``words`` are these conditions as people are told them.
    """

    severities: Severities
    covers: Callable[[str], bool] | None = None
    years: tuple[YearSpan, ...] = ()
    words: str = ""

    @property
    def narrowness(self) -> int:
        """How many conditions it has: the more, the more specific."""
        return (self.covers is not None) + bool(self.years)

    def applies_to(self, path: str, year: int | None) -> bool:
        """Whether the report at ``path`` for ``year`` is meant."""
        if self.years and not any(_within(span, year) for span in self.years):
            return False
        return self.covers is None or self.covers(path)


def layers_of(narrowed: Iterable[NarrowedSeverities]) -> tuple[Severities, ...]:
    """One layer for each narrowness, the narrowest first; within one the later wins over the earlier."""
    layers: dict[int, dict[str, Severity | None]] = {}
    for entry in narrowed:
        layers.setdefault(entry.narrowness, {}).update(entry.severities)
    return tuple(layers[narrowness] for narrowness in sorted(layers, reverse=True))


def said_of(code: str, requirement: str, layers: Sequence[Severities]) -> Said:
    """What the first layer that speaks of it says.

    In a layer the requirement wins, then the code, then the longest beginning of the code.
    """
    for layer in layers:
        if not layer:
            continue
        if requirement in layer:
            return layer[requirement]
        for length in range(len(code), 1, -1):
            if code[:length] in layer:
                return layer[code[:length]]
    return UNSAID


def _within(span: YearSpan, year: int | None) -> bool:
    first, last = span
    return year is not None and (first is None or first <= year) and (last is None or year <= last)
