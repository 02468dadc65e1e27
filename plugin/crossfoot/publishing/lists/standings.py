"""Standings printed: a sign and a word each, so that no colour carries a meaning."""

from collections.abc import Iterable, Mapping
from html import escape

from crossfoot.publishing.lists import phrases
from crossfoot.publishing.standing import ORDER, Standing
from crossfoot.terms.text import Language

SIGN: Mapping[Standing, str] = {
    "passed": "✓",
    "explained": "※",
    "remarks": "!",
    "failed": "✗",
    "draft": "…",
    "missing": "□",
    "awaited": "◦",
    "not-due": "·",
    "absent": "–",
}
"""Shown beside the word, which alone carries the meaning."""


def signed(standing: Standing, language: Language) -> str:
    """The sign, hidden from screen readers, and the word."""
    return f'<span aria-hidden="true">{SIGN[standing]}</span> {escape(phrases.STANDING[standing](language))}'


def legend(counts: Mapping[Standing, int], language: Language) -> str:
    """What the signs mean of which there are any, with how many."""
    entries = "".join(
        f'<li data-crossfoot-standing="{standing}">{signed(standing, language)} <strong>{counts[standing]}</strong>'
        f"<small>{escape(phrases.MEANING[standing](language))}</small></li>"
        for standing in ORDER
        if counts.get(standing)
    )
    title = escape(phrases.LEGEND(language))
    return f'<ul data-crossfoot-legend aria-label="{title}">{entries}</ul>' if entries else ""


def in_words(counts: Mapping[Standing, int], language: Language, leave_out: Iterable[Standing] = ()) -> str:
    """The counts that are not 0, one after another, as text."""
    return phrases.COMMA(language).join(
        f"{phrases.STANDING[standing](language)} {counts[standing]}"
        for standing in ORDER
        if counts.get(standing) and standing not in leave_out
    )
