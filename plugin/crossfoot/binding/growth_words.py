"""How prose words growth: which way, since when."""

import re
from collections.abc import Sequence

from crossfoot.document.narrative import Prose
from crossfoot.terms.late import compile_late

_UP = "净增|增长率(?:为|达)?|增长|增加|上升|提高|提升|上涨|多|增幅(?:为|达)?"
_DOWN = "净减|下降|减少|降低|回落|下跌|少|降幅(?:为|达)?"
_WORDS = rf"(?P<up>{_UP})|(?P<down>{_DOWN})"
_MORE = "了|大约|约|将近|接近|近|达|为|超过|超|逾|不足|不到"
DIRECTION = rf"(?:{_WORDS})(?:{_MORE})*"  # 减少到36个 is what is left
NEXT = compile_late(rf"[、，和及]?(?:{DIRECTION})?")
"""Between the changes of a list; with no word of its own, a change goes the way of the one before it."""

TO = compile_late(rf"(?:{_UP}|{_DOWN}|增|升|降|减)[到至为]")
"""Between the figure of the year before and this year's: 由5件增加到7件."""
FIRST_LETTERS = frozenset(word[0] for word in f"{_UP}|{_DOWN}|升".replace("(?:为|达)?", "").split("|"))
"""The letters with which ``TO`` begins."""

GROWN = compile_late(rf"{DIRECTION}\Z".replace("?P<up>", "?:").replace("?P<down>", "?:"))
LAST_LETTERS = frozenset(word[-1] for word in f"{_UP}|{_DOWN}|{_MORE}".replace("(?:为|达)?", "").split("|"))
"""The letters with which ``DIRECTION`` ends: nearly every figure has another before it."""

WAY = (
    "(?:均|呈|都)?(?:有所|略有|稍有|小幅|明显|大幅度?|显著|稳步|持续|进一步)?"
    "(?:(?P<up>增长|增加|增多|上升|提高|提升|上涨)|(?P<down>下降|减少|降低|回落|下跌))(?:趋势|态势)?"
)
"""Which way a figure went, and no figure for it: 有所增长."""

RATE = rf"(?:同比|(?:较|同?比|与){{before}}(?:相比)?)(?:，)?{DIRECTION}"


def is_growth(text: str, at: int) -> bool:
    """Whether a word of growth stands right before ``text[at]``."""
    return GROWN.search(text, max(0, at - 8), at) is not None


def tells_of_growth(prose: Prose) -> bool:
    """Whether a letter of a word of growth stands before any of the figures: hardly ever."""
    return not LAST_LETTERS.isdisjoint(prose.letters)


def before(words: Sequence[str]) -> str:
    """The regular expression for a time before the report's: one of ``words``, or a year (``since``)."""
    listed = "".join([f"{word}|" for word in sorted(map(re.escape, words), key=len, reverse=True)])
    return rf"(?:{listed}(?P<since>\d{{4}})年度?)(?:同期)?"
