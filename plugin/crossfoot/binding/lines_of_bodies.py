"""Lines of prose that are headings though they are not marked as such: the name of another body, alone."""

from collections.abc import Sequence

from crossfoot.binding.other_bodies import heads_another, is_own
from crossfoot.terms.late import compile_late

LONGEST_LINE = 24
"""Letters of such a line, which has no stop."""

LINE = 7
"""Its level, below that of all headings."""

LONGEST_BEGINNING = 60
"""Letters in which a passage names the body that it tells of: 2024年，示范县…"""

_YEAR = compile_late(r"\A[0-9]{4}年度?，?")


def below_line(text: str, names: Sequence[str], level: int) -> int:
    """``LINE`` where the passage ``text`` stands below such a line, or is one, else 0; ``level`` is that before it.

    What begins with the body itself, one of ``names``, stands below none.
    """
    if len(text) <= LONGEST_LINE and not any(map(text.__contains__, "，。；：")):
        return LINE if heads_another(text, names) else 0
    return 0 if level and is_own(_YEAR.sub("", text[:LONGEST_BEGINNING]), names) else level
