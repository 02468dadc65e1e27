"""Figures that are told of each of several: 甲镇、乙镇各12件, 县级、镇级均为3期, 其余5个镇各200册.

What they make together is what a total counts. Where nobody can tell of how many one is told, it is at least so much.
"""

import re
from collections.abc import Mapping, Sequence

from crossfoot.numbers.approximate import Bounds
from crossfoot.numbers.chinese_numerals import NUMERAL_CHARACTERS
from crossfoot.numbers.mention import Mention
from crossfoot.numbers.units import AMOUNTS, Kind
from crossfoot.source.occurrences import occurrences
from crossfoot.terms.late import compile_late

_WORDS = "各均都"
_EACH = re.compile(
    rf"[{_WORDS}](?:(?<=[均都])[有为是]?|(?<=各)(?:[有为是收受办发公举开完印制报设建配新投培出答][^、，。；：（）0-9]{{0,5}})?)"
    rf"(?=[0-9{NUMERAL_CHARACTERS}])"
)
_STOP = compile_late("(?s:.*)[，。；：（！？]")
_SEVERAL = compile_late(r"[^、，。；：（）0-9]{0,6}")
_JOINS = frozenset("和及与")
_LONGEST_WORD = 7
_LONGEST_LIST = 60
"""Characters from a figure back to the first name of those of which it is told."""


def where_each_begins(text: str) -> dict[int, int]:
    """Where a word that tells a figure of each of several ends, and where it begins."""
    found = [_EACH.match(text, at) for word in _WORDS for at in occurrences(word, text)]
    return {match.end(): match.start() for match in found if match is not None}


def told_together(text: str, quantities: Sequence[Mention], places: Mapping[int, int]) -> Sequence[Mention]:
    """``quantities``, those that are told of each of several with what they make together; ``places`` are those of
    the words that say so, as ``where_each_begins`` gives them.
    """
    if not places:
        return quantities
    found: list[Mention] = []
    for mention in quantities:
        at = places.get(mention.start)
        if at is not None and mention.kind in AMOUNTS and mention.bounds is None:
            before = found[-1] if found else None
            if before is not None and _counts_them(text, before, at):
                found[-1] = mention._replace(value=mention.value * before.value)
                continue
            mention = _together(text, before.after if before is not None else 0, mention, at)
        found.append(mention)
    return found


def is_told_of_each(text: str, mention: Mention) -> bool:
    """Whether a figure is told of each of several."""
    start = mention.start
    return any(match.end() == start for match in _EACH.finditer(text, max(0, start - _LONGEST_WORD), start + 1))


def times(together: Mention, told: Mention) -> int:
    """Of how many a figure is ``told``, where they make so much ``together``."""
    return int(together.value / told.value) if told.value else 1


def _counts_them(text: str, before: Mention, end: int) -> bool:
    """Whether the figure ``before`` says of how many one is told: 其余5个镇各200册. It counts nothing else itself."""
    is_exact = before.kind is Kind.COUNT and before.bounds is None and before.value > 0
    return is_exact and _SEVERAL.fullmatch(text, before.after, end) is not None


def _together(text: str, low: int, mention: Mention, end: int) -> Mention:
    """``mention`` as what it makes for all those that are named between ``low`` and ``end``."""
    low = max(low, end - _LONGEST_LIST)
    stop = _STOP.match(text, low, end)
    names = text[stop.end() if stop is not None else low : end].lstrip("、和及与")
    least, joins = names.count("、") + 1, sum(names.count(word) for word in _JOINS)
    if (least, joins) == (1, 1):
        least, joins = 2, 0  # 各 is said of two at least
    exact = least > 1 and not joins
    together = mention.value * least
    return mention._replace(value=together, bounds=None if exact else Bounds(together, None))
