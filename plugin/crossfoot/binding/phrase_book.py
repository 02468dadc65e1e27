"""The phrases of a pack that say which figure of the form a figure of the prose stands for.

From the beginning of its clause to the figure every word has to be known, or else nothing is compared:
市公安局办结12件 is not what the government handled. That is how prose about something else does no harm. Where the
words stand behind the figure (60件予以公开), all of them have to be known to the end of the clause.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from crossfoot.binding.clauses import plain
from crossfoot.binding.time_frames import TimeFrames
from crossfoot.profile.narrative_model import NarrativeSpec, ProseFigure
from crossfoot.profile.phrases import FIGURE, OWN_NAME, any_of

LOOK_AHEAD = 32
"""Characters behind a figure that a phrase may go on in."""

_LONGEST_CONTEXT = 60
_LEFT_OUT = frozenset("，。；：（！？、）年度")
"""The letters with which ends what is no word of a phrase: the clause before, an aside, a year."""

_STOPS = "，。；：、（）！？"
_NOTHING = "(?!)"
_first = itemgetter(0)


class Found(NamedTuple):
    """A phrase that was found: ``phrase`` with a mark for the figure, ``meant`` what it may stand for.

    Each of these is with whether the phrase leaves another scope open. ``behind`` is how many characters of it follow
    the figure.
    """

    meant: tuple[tuple[ProseFigure, bool], ...]
    phrase: str
    behind: int


class PhraseBook:
    """The phrases of one pack, made into two patterns: one for those that lead up to the figure, one for the others.

    A phrase that several figures have is one in the pattern; what stands around it tells which of them is meant.
    """

    def __init__(self, spec: NarrativeSpec) -> None:
        self.spec = spec
        self._meant: dict[str, tuple[tuple[ProseFigure, bool], ...]] = {}
        fillers, qualifiers = any_of(spec.fillers), any_of(spec.qualifiers)
        leading: list[tuple[str, str]] = []  # what follows the words of a phrase, and these, in the order of the pack
        following: list[str] = []
        for pattern, meant in _figures_by_pattern(spec.figures).items():
            name = f"_{len(self._meant)}"
            self._meant[name] = tuple(meant)
            before, found, after = pattern.partition(FIGURE)
            # The mark of a phrase stands behind its words: what begins with a letter is passed over at a glance.
            if found and not before:
                following.append(f"{after}(?P<{name}>)")
            else:
                tail = f"{FIGURE}{qualifiers}{after}" if found else FIGURE
                leading.append((fillers + tail, f"{before}(?P<{name}>)"))
        leads = any_of((*spec.leads, OWN_NAME))
        connecting = any_of((*spec.leads, *spec.qualifiers, *spec.fillers))
        choices = [f"(?:{'|'.join([words for _, words in alike])}){tail}" for tail, alike in groupby(leading, _first)]
        self._leading = re.compile(f"{leads}(?:{'|'.join(choices) or _NOTHING})")
        self._following = re.compile(
            f"{leads}{fillers}{FIGURE}{connecting}(?:{'|'.join(following) or _NOTHING})(?=[{_STOPS}])"
        )
        words = (*spec.leads, *spec.fillers, *spec.qualifiers, OWN_NAME)
        ends = [wording.ends for figure in spec.figures for wording in figure.wordings]
        self._ends = frozenset(word[-1] for word in words if word).union(*ends)
        """The letters with which the words before a figure end, if all of them are known."""
        self.times = TimeFrames((*spec.previous, *spec.earlier))

    def letters_before(self, names: Sequence[str]) -> frozenset[str]:
        """The letters one of which stands before every figure that a phrase is for; ``names`` are the body's own."""
        return self._ends.union(_LEFT_OUT, [name[-1] for name in names])

    def find(self, context: str, names: Sequence[str], following: str) -> Found | None:
        """What a figure may stand for by the words ``context`` up to it and those ``following`` it, if all are known.

        A colon at the end of the first is passed over; what follows has a stop at the end of the passage.
        """
        if len(context) > _LONGEST_CONTEXT:
            return None
        words = plain(context.removesuffix("："), names)
        if words and words[-1] not in self._ends:
            return None
        text = words + FIGURE + following
        match = self._leading.match(text)
        if match is None and following[:1] not in _STOPS:
            match = self._following.match(text)
        if match is None:
            return None
        return Found(self._meant[match.lastgroup or ""], match[0], match.end() - len(words) - len(FIGURE))


def _figures_by_pattern(figures: Iterable[ProseFigure]) -> dict[str, list[tuple[ProseFigure, bool]]]:
    found: dict[str, list[tuple[ProseFigure, bool]]] = {}
    for figure in figures:
        for wording in figure.wordings:
            found.setdefault(wording.pattern, []).append((figure, wording.uncertain))
    return found
