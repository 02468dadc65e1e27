"""One printed number.

The printed text stays beside the value: a message has to quote it, and a fix has to write digits back
the way the author wrote them.
"""

import re
import unicodedata
from decimal import Decimal
from typing import NamedTuple

from crossfoot.source.span import Span

_NUMBER = re.compile(
    r"""[+-]?(?:
        \d+
        | \d{1,3}(?:,\d{3})+          # thousands grouped by commas
        | \d{1,3}(?:[ ]\d{3})+        # or by spaces, the no-break ones among them
    )(?:\.\d+)?""",
    re.VERBOSE | re.ASCII,
)
LONGEST_NUMBER = 24
"""Characters. No figure of a report has as many; up to here sums in ``Decimal`` are exact."""

_SIGNED_LEAD = re.compile(r"^([+-])\s+(?=\d)")

# Signs that NFKC leaves alone: the mathematical minus, and the dashes that input methods offer for it.
_MINUS = str.maketrans({"−": "-", "–": "-", "—": "-", "‐": "-", "‑": "-", "‒": "-"})


_HALF_WIDTH = str.maketrans("０１２３４５６７８９，．＋－", "0123456789,.+-")


class Figure(NamedTuple):
    """A number with its place: ``value`` exact, ``printed`` as the author wrote it."""

    value: Decimal
    printed: str
    span: Span


def fold(printed: str) -> str:
    """``printed`` in the form in which figures are compared: NFKC, one sign for minus, no white space around.

    NFKC turns full-width digits into ASCII, and ㎡ into m2: fold the copy that is matched, never the text that is kept.
    """
    return unicodedata.normalize("NFKC", printed).translate(_MINUS).strip()


def half_width(printed: str) -> str:
    """A figure as it is printed among others: its digits and signs in the width that all figures of a table have."""
    return printed if printed.isascii() else printed.translate(_HALF_WIDTH)


def read_number(printed: str) -> Decimal | None:
    """The value of ``printed``, or ``None`` where it is not wholly one number.

    ``3件`` is no number here: a cell that carries a unit is a finding of its own, and guessing would hide it.
    """
    if len(printed) > LONGEST_NUMBER:
        return None
    if printed.isdecimal() and printed.isascii():
        return Decimal(printed)
    folded = fold(printed)
    folded = _SIGNED_LEAD.sub(r"\1", folded)
    if not _NUMBER.fullmatch(folded):
        return None
    return Decimal(folded.replace(",", "").replace(" ", ""))


def is_overlong(printed: str) -> bool:
    """Whether ``printed`` is written as one number and is none for its length alone."""
    return len(printed) > LONGEST_NUMBER and _NUMBER.fullmatch(fold(printed)) is not None


def read_figure(printed: str, span: Span) -> Figure | None:
    """Read ``printed`` as one number that stands at ``span``, or ``None`` where it is not wholly one."""
    value = read_number(printed)
    return None if value is None else Figure(value, printed, span)
