"""What prose says of last year's figure without a rate: 较上年的90件…, 上年同期为107件, 与上年持平, 较上年有所增长."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crossfoot.binding.growth_subjects import closes_a_list
from crossfoot.binding.growth_words import DIRECTION, WAY, before
from crossfoot.binding.prose_model import Says
from crossfoot.document.narrative import Prose
from crossfoot.numbers.mention import Mention
from crossfoot.numbers.units import AMOUNTS
from crossfoot.terms.late import compile_late

_BEHIND = {
    "较": compile_late("(?!结转|转入|遗留)"),
    "比": compile_late("(?!结转|转入|遗留)"),
    "与": compile_late("相比|持平"),
    None: compile_late("[，。；）]"),
}
"""What goes on behind last year's figure: 上年的6件均已办结 tells of cases that were left over."""
_COMPARED = frozenset("较比与同")
_JOINED = frozenset("的为是期")
_BEHIND_BARE = compile_late(rf"[。；]|，(?:同比)?{DIRECTION}")
"""The same where nothing joins the figure to its year: 上年6件，本年115件 takes a total apart."""


class OfLastYear(NamedTuple):
    """A figure of the report's year and what is said of last year's, or of the year ``since``.

    ``last`` is that figure; ``None`` where this year's is only said to be the ``same``, ``more`` or ``less``, in the
    words ``text[start:end]`` of the passage.
    """

    subject: Mention
    last: Mention | None
    start: int
    end: int
    since: int | None
    says: Says = "base"


class LastYearReader:
    """The words for it, with a pack's words for the year before."""

    def __init__(self, previous: Sequence[str]) -> None:
        last = before(previous)
        self._given = re.compile(rf"[，（](?P<compared>较|比|与)?{last}[的为是]?")
        self._same = re.compile(rf"[，（](与{last}(?:相比)?持平)(?=[，。；）])")
        self._way = compile_late(rf"[，（]((?:(?:较|比|与){last}(?:相比)?|同比)，?{WAY})(?=[，。；）])")
        self._letters = frozenset("的为是期度年").union([word[-1] for word in previous])
        """The letters before a figure of another year."""

    def read(self, prose: Prose) -> Iterator[OfLastYear]:
        """Each figure of ``prose`` right behind which last year's is given, or is said to be the same."""
        text, quantities = prose.text, prose.quantities
        for index, subject in enumerate(quantities):
            if subject.kind not in AMOUNTS:
                continue
            if text.startswith("与", subject.after + 1):
                same = self._same.match(text, subject.after)
                if same is not None and not closes_a_list(prose, subject):
                    yield OfLastYear(subject, None, *same.span(1), _year(same), "same")
            if text[subject.after + 1 : subject.after + 2] in _COMPARED:
                way = self._way.match(text, subject.after)
                if way is not None and not closes_a_list(prose, subject):
                    says: Says = "more" if way["up"] is not None else "less"
                    yield OfLastYear(subject, None, *way.span(1), _year(way), says)
            if index + 1 < len(quantities) and prose.letters[index + 1] in self._letters:
                last = quantities[index + 1]
                given = self._given.fullmatch(text, subject.after, last.start)
                alike = last.unit == subject.unit and last.kind is subject.kind
                if given is None or not alike or closes_a_list(prose, subject):
                    continue
                bare = given["compared"] is None and prose.letters[index + 1] not in _JOINED
                if (_BEHIND_BARE if bare else _BEHIND[given["compared"]]).match(text, last.after):
                    yield OfLastYear(subject, last, last.start, last.after, _year(given))


def _year(match: re.Match[str]) -> int | None:
    return int(match["since"]) if match["since"] is not None else None
