"""The official tables of one report as it fills them in: what CSV and spreadsheets print alike."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from crossfoot.binding.reason import Reason
from crossfoot.engine.reasons import word_reasons
from crossfoot.numbers.figure import fold
from crossfoot.pages.layout import LaidCell, layout_of
from crossfoot.profile.table_model import TableSpec
from crossfoot.publishing.downloads import phrases
from crossfoot.publishing.downloads.sheet_grid import Grid, grid_of
from crossfoot.publishing.model import SiteReport
from crossfoot.terms.counted import counted
from crossfoot.terms.text import Language

REASONS_SHOWN = 5
"""Of a table without most of its figures, no more reasons are told one by one."""


class Sheet(NamedTuple):
    """One official table: all its rows, whether the report has them or not.

    ``texts`` are what its figures' cells hold, in the order of the grid: digits, but for those at the positions in
    ``words``; before those in ``signed`` the report prints a plus. ``note`` says which cells hold no number and why,
    empty where all do.
    """

    title: str
    grid: Grid
    texts: Sequence[str]
    words: frozenset[int]
    signed: frozenset[int]
    note: str


def sheets(report: SiteReport, language: Language) -> Iterator[Sheet]:
    """The tables of the form of ``report`` in order."""
    texts: list[str] = [digits or "" for digits in report.figures.digits]
    words: set[int] = set()
    signed: set[int] = set()
    lacking: dict[int, Reason] = {}
    for index, figure in report.figures.odd.items():
        if figure.lacking is not None:
            lacking[index] = figure.lacking
        if figure.value is None or figure.column.type == "amount":  # an amount has its unit beside it in the cell
            words.add(index)
            texts[index] = figure.printed
        elif fold(figure.printed).startswith("+"):
            signed.add(index)
    first = 0
    for spec in report.profile.tables:
        grid = whole(spec)
        after = first + sum(len(block.rows) * len(block.columns) for block in spec.blocks)
        own, plus = (frozenset([i - first for i in chosen if first <= i < after]) for chosen in (words, signed))
        note = _note([reason for index, reason in lacking.items() if first <= index < after], language)
        yield Sheet(spec.title(language), grid, texts[first:after], own, plus, note)
        first = after


def whole(spec: TableSpec) -> Grid:
    """The grid of a table with all its rows."""
    return grid_of(layout_of(spec, frozenset([row.id for block in spec.blocks for row in block.rows])))


def label(cell: LaidCell) -> str:
    """What the form prints in a cell that holds no figure."""
    return cell.path[-1] if cell.path else cell.text


def fill(pieces: Sequence[str], texts: Sequence[str]) -> str:
    """``pieces`` with ``texts`` between them, of which there is one less."""
    return "".join(chain.from_iterable(zip(pieces, texts, strict=False))) + pieces[-1]


def title_of(report: SiteReport, language: Language) -> str:
    """The title that the report gives itself, else whose it is and for which year."""
    return report.filed.head.title or phrases.REPORT(language).format(body=report.body.name, year=report.year)


def _note(lacking: list[Reason], language: Language) -> str:
    if not lacking:
        return ""
    reasons = tuple(dict.fromkeys(lacking))
    words = word_reasons(reasons[:REASONS_SHOWN], language) or ""
    if len(reasons) > REASONS_SHOWN:
        words = phrases.MORE(language).format(words=words, count=len(reasons) - REASONS_SHOWN)
    return counted(phrases.LACKING(language), count=len(lacking), why=words)
