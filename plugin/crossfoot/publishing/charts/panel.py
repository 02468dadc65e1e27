"""Horizontal bars as SVG: labels on the left, bars from one line on, the exact figure at the end of each.

The text is text in the page's own font and colour. Lengths are proportional to the figures, without a least length:
what is too short to be seen has its figure beside it. Where there is no figure there is neither bar nor line.
"""

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from html import escape
from typing import NamedTuple

from crossfoot.publishing.charts.wrapping import width, wrap

FONT = 13
"""The size of the text, in units of the view box."""

_LINE = 17.0
_BAR = 13.0
_GAP = 9.0
_SPACE = 6.0
"""Between a label and the line, and between the end of a bar and its figure."""

_LABELS = 0.42
"""The share of the width that labels may take before they are broken into lines."""

_LEAST_BARS = 90.0
"""What is left to the bars at least; a figure too long for that widens the view box."""


class Bar(NamedTuple):
    """A figure and what is printed beside its bar; ``value`` is ``None`` where there is none."""

    label: str
    value: Decimal | None
    printed: str


class Panel(NamedTuple):
    """Bars with one line. ``name`` begins the ids of the drawing; ``title`` and ``told`` say in words what it shows."""

    name: str
    title: str
    told: str
    bars: Sequence[Bar]


class _Row(NamedTuple):
    middle: float
    top: float
    bottom: float


class _Labels(NamedTuple):
    """What is the same whatever the figures are. ``line`` is where the bars begin."""

    line: float
    rows: tuple[_Row, ...]
    height: float
    svg: str


def draw(panels: Sequence[Panel], units: int) -> list[str]:
    """The panels as one SVG each, all to one scale; ``units`` is the width of the view box."""
    labels = [lay_out(tuple(bar.label for bar in panel.bars), units) for panel in panels]
    bars = [bar for panel in panels for bar in panel.bars]
    line = max(one.line for one in labels)
    figures = max((width(bar.printed) for bar in bars), default=0) * FONT + _SPACE
    length = max(units - line - figures, _LEAST_BARS)
    values = [bar.value for bar in bars if bar.value is not None]
    least, most = min(values, default=Decimal(0)), max(values, default=Decimal(0))
    scale = _Scale(min(least, Decimal(0)), max(most, Decimal(0)), line, length)
    return [_svg(panel, one, scale, line + length + figures) for panel, one in zip(panels, labels, strict=True)]


@lru_cache(maxsize=1024)
def lay_out(labels: tuple[str, ...], units: int) -> _Labels:
    """Where the rows of ``labels`` stand, and the labels themselves, each ending before the line."""
    wrapped = [wrap(label, units * _LABELS / FONT) for label in labels]
    widest = max((width(line) for lines in wrapped for line in lines), default=0) * FONT
    line = widest + _SPACE
    rows: list[_Row] = []
    texts: list[str] = []
    top = 0.0
    for lines in wrapped:
        height = max(_BAR, len(lines) * _LINE) + _GAP
        middle = top + height / 2
        first = middle - (len(lines) - 1) * _LINE / 2
        for index, words in enumerate(lines):
            texts.append(_text(widest, first + index * _LINE, words))
        rows.append(_Row(middle, top, top + height))
        top += height
    return _Labels(line, tuple(rows), top, f'<g text-anchor="end">{"".join(texts)}</g>')


class _Scale:
    """Where figures lie: from ``least`` (0 or below) at the left to ``most`` (0 or above), ``length`` units apart."""

    def __init__(self, least: Decimal, most: Decimal, left: float, length: float) -> None:
        self._span = most - least
        self._length = length
        self.zero = left + self.size(-least)

    def size(self, value: Decimal) -> float:
        """The length of a bar for ``value``, which is not negative."""
        return float(value / self._span) * self._length if self._span else 0.0


def _svg(panel: Panel, labels: _Labels, scale: _Scale, units: float) -> str:
    name = panel.name
    zero = scale.zero
    lines: list[str] = []
    shapes: list[str] = []
    figures: list[str] = []
    for bar, (middle, top, bottom) in zip(panel.bars, labels.rows, strict=True):
        end = zero
        if bar.value is not None:
            size = scale.size(abs(bar.value))
            start = zero if bar.value >= 0 else zero - size
            end = max(start + size, zero)
            lines.append(f"M{zero:.2f} {top:.1f}V{bottom:.1f}")
            shapes.append(f'<rect x="{start:.2f}" y="{middle - _BAR / 2:.1f}" width="{size:.2f}" height="{_BAR:.0f}"/>')
        figures.append(_text(end + _SPACE, middle, bar.printed))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {units:.0f} {labels.height:.0f}" width="100%" role="img"'
        f' aria-labelledby="{name}-title {name}-told" fill="currentColor" font-size="{FONT}">'
        f'<title id="{name}-title">{escape(panel.title)}</title><desc id="{name}-told">{escape(panel.told)}</desc>'
        f'{labels.svg}<path d="{"".join(lines)}" stroke="currentColor"/>'
        f'<g data-crossfoot-bars="">{"".join(shapes)}</g><g>{"".join(figures)}</g></svg>'
    )


def _text(x: float, middle: float, words: str) -> str:
    return f'<text x="{x:.1f}" y="{middle + FONT * 0.36:.1f}">{escape(words)}</text>'
