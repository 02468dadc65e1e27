"""The phrases of a pack that say which figure of the form a figure of the prose stands for.

From the beginning of its clause to the figure every word has to be known, or else nothing is compared:
市公安局办结12件 is not what the government handled. That is how prose about something else does no harm.
"""

import re
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

from crossfoot.binding.clauses import plain
from crossfoot.binding.time_frames import TimeFrames
from crossfoot.profile.narrative_model import NarrativeSpec, ProseFigure
from crossfoot.profile.phrases import FIGURE, OWN_NAME, any_of

LOOK_AHEAD = 24
"""Characters behind a figure that a phrase may go on in."""

_LONGEST_CONTEXT = 60
_LEFT_OUT = frozenset("，。；：（！？、）年度")
"""The letters with which ends what is no word of a phrase: the clause before, an aside, a year."""


class PhraseBook:
    """The phrases of one pack, made into one pattern."""

    def __init__(self, spec: NarrativeSpec) -> None:
        self.spec = spec
        fillers = any_of(spec.fillers)
        qualifiers = any_of(spec.qualifiers)
        self._groups: dict[str, tuple[ProseFigure, bool]] = {}
        named: list[tuple[str, str]] = []  # what follows the words of a phrase, and these, in the order of the pack
        for figure in spec.figures:
            for index, wording in enumerate(figure.wordings):
                name = f"{figure.name}_{index}"
                self._groups[name] = (figure, wording.uncertain)
                before, found, after = wording.pattern.partition(FIGURE)
                tail = f"{FIGURE}{qualifiers}{after}" if found else FIGURE
                # The mark of a phrase stands behind its words: what begins with a letter is passed over at a glance.
                named.append((fillers + tail, f"{before}(?P<{name}>)"))
        alternatives = [
            f"(?:{'|'.join([words for _, words in alike])}){tail}" for tail, alike in groupby(named, key=itemgetter(0))
        ]
        words = (*spec.leads, *spec.fillers, *spec.qualifiers, OWN_NAME)
        ends = [wording.ends for figure in spec.figures for wording in figure.wordings]
        self._ends = frozenset(word[-1] for word in words if word).union(*ends)
        """The letters with which the words before a figure end, if all of them are known."""
        leads = any_of((*spec.leads, OWN_NAME))
        self._pattern = re.compile(f"{leads}(?:{'|'.join(alternatives)})" if alternatives else "(?!)")
        self.times = TimeFrames((*spec.previous, *spec.earlier))

    def letters_before(self, names: Sequence[str]) -> frozenset[str]:
        """The letters one of which stands before every figure that a phrase is for; ``names`` are the body's own."""
        return self._ends.union(_LEFT_OUT, [name[-1] for name in names])

    def find(self, context: str, names: Sequence[str], following: str) -> tuple[ProseFigure, bool, str] | None:
        """What a figure stands for by the words ``context`` up to it and those ``following`` it, if all are known.

        Also whether the phrase leaves another scope open, and the phrase itself, with a mark for the figure.
        """
        if len(context) > _LONGEST_CONTEXT:
            return None
        words = plain(context, names)
        if words and words[-1] not in self._ends:
            return None
        match = self._pattern.match(words + FIGURE + following)
        return None if match is None else (*self._groups[match.lastgroup or ""], match[0])
