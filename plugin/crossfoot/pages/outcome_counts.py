"""How many instances of requirements ended how, in words and as a row of numbers."""

from functools import lru_cache
from html import escape

from crossfoot.pages import phrases
from crossfoot.results.checklist import Counts
from crossfoot.terms.outcome import OutcomeKind
from crossfoot.terms.text import Language

ORDER = (
    OutcomeKind.PASSED,
    OutcomeKind.FAILED,
    OutcomeKind.WAIVED,
    OutcomeKind.NOT_ASSESSED,
    OutcomeKind.NOT_APPLICABLE,
)


def in_words(counts: Counts, language: Language) -> str:
    """The counts that are not 0, one after another."""
    words = [
        phrases.COUNTED(language).format(outcome=phrases.OUTCOME[kind](language), count=count)
        for kind in ORDER
        if (count := count_of(counts, kind))
    ]
    return phrases.SEPARATOR(language).join(words)


def at_a_glance(counts: Counts, language: Language) -> str:
    """All counts as a list of signs, words and numbers; only what is not applicable is left out where it is 0."""
    return _listed(tuple([count_of(counts, kind) for kind in ORDER]), language)


@lru_cache(maxsize=256)
def _listed(counts: tuple[int, ...], language: Language) -> str:
    entries = [
        f'<li data-outcome="{kind.value}"><span aria-hidden="true">{phrases.SIGN[kind]}</span> '
        f"{escape(phrases.OUTCOME[kind](language))} <strong>{count}</strong></li>"
        for kind, count in zip(ORDER, counts, strict=True)
        if count or kind is not OutcomeKind.NOT_APPLICABLE
    ]
    return f"<ul data-crossfoot-counts>{''.join(entries)}</ul>"


def count_of(counts: Counts, kind: OutcomeKind) -> int:
    """How many ended as ``kind``."""
    return int(getattr(counts, kind.value))
