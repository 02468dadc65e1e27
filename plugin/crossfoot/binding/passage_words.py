"""The words of one passage around its figures: the clause before each, its sentence, of what time and whom it tells."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from crossfoot.binding.clauses import clause_start, sentence_start, sentence_starts
from crossfoot.binding.other_bodies import is_of_another, names_another_body
from crossfoot.binding.time_frames import TimeFrames
from crossfoot.document.narrative import Prose
from crossfoot.numbers.mention import Mention
from crossfoot.numbers.units import QUANTITIES
from crossfoot.profile.narrative_model import FormWords
from crossfoot.terms.late import compile_late

_start = attrgetter("start")

_ENDS_ITEM = compile_late(r"[，、](?![0-9])|[。；]|（(?=[^（）]*[0-9])|\Z")


def words_start(text: str, boundary: int, mention: Mention) -> int:
    """Where the words before a figure begin, the one before it ends at ``boundary``: those before a colon in a list of
    figures (上年结转：6件) are its own.
    """
    at = mention.start
    start = clause_start(text, boundary, at)
    if start == at > boundary + 1 and text[at - 1] == "：" and _ENDS_ITEM.match(text, mention.after) is not None:
        return clause_start(text, boundary, at - 1)
    return start


class PassageWords:
    """``prose`` in the report for ``year`` of a body that goes by ``names``, the longest first.

    ``form`` are the words of what the report is about.
    ``elsewhere``: all of it is told of another body.
    """

    __slots__ = ("_seen", "_sentence", "_sentences", "elsewhere", "form", "names", "prose", "times", "year")

    def __init__(
        self, prose: Prose, names: Sequence[str], times: TimeFrames, year: int | None, form: FormWords
    ) -> None:
        self.prose = prose
        self.names = names
        self.times = times
        self.year = year
        self.form = form
        self.elsewhere = False
        self._sentence = self._seen = 0
        self._sentences: list[int] = []

    def context(self, mention: Mention) -> str:
        """The words from the beginning of the clause to a figure that says how many or how much."""
        last = self.figure_before(mention.start)
        text = self.prose.text
        return text[words_start(text, last.after if last is not None else 0, mention) : mention.start]

    def figure_before(self, at: int) -> Mention | None:
        """The last figure that says how many or how much before the character ``at``."""
        index = bisect_left(self.prose.quantities, at, key=_start) - 1
        return self.prose.quantities[index] if index >= 0 else None

    def sentence_of(self, at: int) -> int:
        """Where the sentence of the character ``at`` begins."""
        if not self._sentences:
            self._sentences = sentence_starts(self.prose.text)
        return self._sentences[bisect_right(self._sentences, at) - 1]

    def next_sentence(self, at: int) -> int:
        """The same, sought behind the place asked for last."""
        start = sentence_start(self.prose.text, at, self._seen)
        if start > self._seen:
            self._sentence = start
        self._seen = at
        return self._sentence

    def is_other_time(self, at: int, context: str, sentence: int) -> bool:
        """Whether the figure at ``at``, behind ``context`` in its ``sentence``, tells of another time than the year."""
        return self.times.is_other(self.prose.text, at - len(context), at, sentence, self.year)

    def of_another_time(self, mention: Mention) -> bool:
        """Whether a figure speaks of another time than the report's."""
        at = mention.start
        return mention.kind in QUANTITIES and self.is_other_time(at, self.context(mention), self.sentence_of(at))

    def is_of_elsewhere(self, mention: Mention) -> bool:
        """Whether a figure is told of another body, of a part of this one, or of one way in alone."""
        clause, names = self.context(mention), self.names
        if self.elsewhere or names_another_body(clause, names):
            return True
        at = mention.start
        return is_of_another(self.prose.text, self.sentence_of(at), at - len(clause), clause, names, self.form)
