"""Accepted departures where they stand: a sign ※ at the figure, and below the table the reason for each sign."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple

from crossfoot.pages import phrases
from crossfoot.pages.targets import Target
from crossfoot.terms.text import Language


class TableNotes(NamedTuple):
    """The reasons, as HTML to stand below the tables ``first`` up to, not including, ``after``."""

    first: int
    after: int
    html: str


def explain(
    targets: Sequence[Target], groups: Iterable[tuple[int, int]], language: Language
) -> tuple[list[Target], tuple[TableNotes, ...]]:
    """Give ``targets`` in tables the signs of their reasons; ``groups`` are tables that are shown as one.

    Each reason is one note below a table, however many places it stands for; the note leads to the first of them.
    """
    signed = list(targets)
    explained = [(index, target) for index, target in enumerate(targets) if target.reasons and target.table >= 0]
    places = sorted((target.table, target.cell, index) for index, target in explained)
    group_of = {table: group for group in groups for table in range(*group)}
    by_group: dict[tuple[int, int], list[int]] = {}
    for table, _, index in places:
        by_group.setdefault(group_of.get(table, (table, table + 1)), []).append(index)
    notes = []
    last = 0
    for (first, after), indices in by_group.items():
        numbers: dict[str, int] = {}
        for index in indices:
            sign = ""
            for reason in targets[index].reasons:
                is_first = reason not in numbers
                number = numbers.setdefault(reason, last + len(numbers) + 1)
                sign += _sign(number, language, is_first)
            signed[index] = targets[index]._replace(mark=targets[index].mark._replace(sign=sign))
        last += len(numbers)
        notes.append(TableNotes(first, after, _list(numbers, language)))
    return signed, tuple(notes)


def _sign(number: int, language: Language, is_first: bool) -> str:
    name = f' id="crossfoot-sign-{number}"' if is_first else ""
    label = escape(phrases.NOTE(language).format(number=number))
    return (
        f'<sup data-crossfoot-sign><a{name} href="#crossfoot-note-{number}" aria-label="{label}"'
        f' aria-describedby="crossfoot-reason-{number}">※{number}</a></sup>'
    )


def _list(numbers: dict[str, int], language: Language) -> str:
    back = escape(phrases.SEE(language))
    entries = [
        f'<li id="crossfoot-note-{number}">※{number} <span id="crossfoot-reason-{number}">{escape(reason)}</span>'
        f' <a href="#crossfoot-sign-{number}" aria-label="{back} ※{number}">{back}</a></li>'
        for reason, number in numbers.items()
    ]
    title = escape(phrases.WAIVERS(language))
    return f'\n<ul data-crossfoot-notes aria-label="{title}">\n{chr(10).join(entries)}\n</ul>'
