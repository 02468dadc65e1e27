"""Which figure of the form a figure of the prose stands for, told by the words around it.

From the beginning of its clause to the figure every word has to be known, or else nothing is compared:
市公安局办结12件 is not what the government handled. That is how prose about something else does no harm.
"""

import re
from collections.abc import Callable, Sequence, Set
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from crossfoot.binding.claim_reading import ClaimReader, Known, Said
from crossfoot.binding.clauses import clause_and_sentence, is_aside, is_open, plain, sentence_end
from crossfoot.binding.other_bodies import is_of_another
from crossfoot.binding.time_frames import TimeFrames
from crossfoot.document.narrative import Prose
from crossfoot.numbers.mentions import Mention
from crossfoot.numbers.units import QUANTITIES, Kind
from crossfoot.profile.narrative_model import NarrativeSpec, ProseFigure
from crossfoot.profile.phrases import FIGURE, OWN_NAME, any_of

_LOOK_AHEAD = 24
_LONGEST_CONTEXT = 60
_THESE = frozenset(("这", "上述", "以上", "该"))
_POINTS_BACK = ("其中", "这", "上述", "以上", "该", "从办理", "从申请")


class Statement(NamedTuple):
    """A figure of the prose and what it stands for. ``doubtful``: the wording leaves another scope open."""

    prose: Prose
    mention: Mention
    figure: ProseFigure
    doubtful: bool


class Reading(NamedTuple):
    """What was read of one passage."""

    statements: tuple[Statement, ...]
    claims: tuple[Said, ...]
    contexts: dict[int, str]
    """The words from the beginning of the clause to each figure, by where the figure starts."""
    of_another_time: Callable[[Mention], bool]
    """Whether a figure speaks of another time than the report's: told when asked, few figures make it matter."""


class PhraseBook:
    """The phrases of one pack, made into one pattern."""

    def __init__(self, spec: NarrativeSpec) -> None:
        self.spec = spec
        fillers = any_of(spec.fillers)
        qualifiers = any_of(spec.qualifiers)
        self.groups: dict[str, tuple[ProseFigure, bool]] = {}
        named: list[tuple[str, str]] = []  # what follows the words of a phrase, and these, in the order of the pack
        for figure in spec.figures:
            for index, wording in enumerate(figure.wordings):
                name = f"{figure.name}_{index}"
                self.groups[name] = (figure, wording.uncertain)
                before, found, after = wording.pattern.partition(FIGURE)
                tail = f"{FIGURE}{qualifiers}{after}" if found else FIGURE
                # The mark of a phrase stands behind its words: what begins with a letter is passed over at a glance.
                named.append((fillers + tail, f"{before}(?P<{name}>)"))
        alternatives = [
            f"(?:{'|'.join([words for _, words in alike])}){tail}" for tail, alike in groupby(named, key=itemgetter(0))
        ]
        words = (*spec.leads, *spec.fillers, *spec.qualifiers, OWN_NAME)
        ends = [wording.ends for figure in spec.figures for wording in figure.wordings]
        self.ends = frozenset(word[-1] for word in words if word).union(*ends)
        """The letters with which the words before a figure end, if all of them are known."""
        leads = any_of((*spec.leads, OWN_NAME))
        self.pattern = re.compile(f"{leads}(?:{'|'.join(alternatives)})") if alternatives else None
        self.times = TimeFrames(spec.previous)
        self._claims = ClaimReader(spec, self.times)
        self.claim_words = self._claims.stems

    def read(
        self,
        prose: Prose,
        names: Sequence[str],
        year: int | None,
        before: Sequence[str] = (),
        parts: Set[int] = frozenset(),
        claiming: bool = True,
    ) -> Reading:
        """Read one passage of the report for ``year`` of a body that goes by ``names``, the longest first.

        ``before`` are the texts of the passages before it up to the last heading; ``parts`` the figures of lists that
        add up to the total before them. ``claiming``: a word of a claim stands in it.
        """
        work = _Reader(self, prose, names, year, before, parts)
        for mention in prose.mentions:
            if mention.kind in QUANTITIES:
                work.take(mention)
        claims: tuple[Said, ...] = ()
        if claiming:
            stated = {statement.mention.start: statement.figure.name for statement in work.statements}
            claims = tuple(self._claims.read(prose, Known(stated, parts, names, year, before)))
        return Reading(tuple(work.statements), claims, work.contexts, work.of_another_time)


class _Reader:
    """One passage while its figures are read, from the first to the last.

    ``anchor`` is the last figure that names its matter itself. ``strangers`` are the figures of the sentence that were
    not understood: what follows them, in the same unit, may be about the same unknown matter or body.
    """

    def __init__(
        self,
        book: PhraseBook,
        prose: Prose,
        names: Sequence[str],
        year: int | None,
        before: Sequence[str],
        parts: Set[int],
    ) -> None:
        self.statements: list[Statement] = []
        self.contexts: dict[int, str] = {}
        self._book = book
        self._prose = prose
        self._names = names
        self._year = year
        self._before = before
        self._parts = parts
        self._anchor = ""
        self._anchored = 0
        self._strangers: list[Mention] = []
        self._boundary = 0
        self._sentence = 0
        self._sentences: dict[int, int] = {}
        self._strange: dict[int, bool] = {}

    def take(self, mention: Mention) -> None:
        """Read the next figure."""
        text = self._prose.text
        start, sentence = clause_and_sentence(text, self._boundary, mention.start)
        if sentence != self._boundary:
            self._sentence = sentence
            self._strangers.clear()
        self._boundary = mention.after
        self._sentences[mention.start] = self._sentence
        self.contexts[mention.start] = context = text[start : mention.start]
        match = self._match(mention, context)
        statement = None
        if match is not None:
            if self.of_another_time(mention):
                return
            statement = self._statement(mention, start, match)
        if statement is None:
            self._strangers.append(mention)
            return
        self.statements.append(statement)
        if not statement.figure.within:
            self._anchor, self._anchored = statement.figure.name, mention.start
            if not statement.figure.topic:
                self._strangers.clear()

    def of_another_time(self, mention: Mention) -> bool:
        """Whether a figure that was taken speaks of another time than the report's."""
        text, start = self._prose.text, mention.start
        context = self.contexts.get(start)
        if context is None:
            return False
        times = self._book.times
        return times.is_other(text, start - len(context), start, self._sentences[start], self._year)

    def _match(self, mention: Mention, context: str) -> re.Match[str] | None:
        """The phrase that the words up to the figure and behind it are, if every one of them is known."""
        pattern = self._book.pattern
        if pattern is None or len(context) > _LONGEST_CONTEXT:
            return None
        words = plain(context, self._names)
        if words and words[-1] not in self._book.ends:
            return None
        return pattern.match(words + FIGURE + self._prose.text[mention.after : mention.after + _LOOK_AHEAD])

    def _statement(self, mention: Mention, start: int, match: re.Match[str]) -> Statement | None:
        text = self._prose.text
        figure, uncertain = self._book.groups[match.lastgroup or ""]
        if figure.units and mention.unit not in figure.units:
            return None
        if (figure.topic or figure.within) and (mention.loose or self._is_of_strangers(mention, match[0], figure)):
            return None
        if is_of_another(text, self._sentence, start, self.contexts[mention.start], self._names):
            return None
        if figure.within and not self._is_anchored(figure, mention):
            return None
        if figure.topic and not self._is_about(figure.topic, start, match[0]):
            return None
        said = text[self._sentence : mention.start] + match[0].partition(FIGURE)[2]
        if figure.beside and not any(word in said for word in figure.beside):
            return None
        if figure.unless:
            sentence = text[self._sentence : sentence_end(text, mention.after)]
            if any(word in sentence for word in figure.unless):
                return None
        doubtful = uncertain or any(word in said for word in figure.doubts)
        return Statement(self._prose, mention, figure, doubtful)

    def _is_of_strangers(self, mention: Mention, phrase: str, figure: ProseFigure) -> bool:
        if figure.topic and any(word in phrase for word in self._book.spec.topics[figure.topic].opens):
            return False
        share = mention.kind is Kind.PERCENT
        return any((share or other.unit == mention.unit) and self._is_strange(other) for other in self._strangers)

    def _is_strange(self, mention: Mention) -> bool:
        """Whether a figure that was not understood may belong to another matter; asides and 这7件 do not."""
        known = self._strange.get(mention.start)
        if known is None:
            known = self._strange[mention.start] = self._counts_otherwise(mention)
        return known

    def _counts_otherwise(self, mention: Mention) -> bool:
        if mention.kind is not Kind.COUNT or not mention.unit or mention.loose:
            return False
        if self.contexts[mention.start] in _THESE or mention.start in self._parts:
            return False
        return not (is_aside(self._prose.text, self._sentence, mention.start) or self.of_another_time(mention))

    def _is_anchored(self, figure: ProseFigure, mention: Mention) -> bool:
        """Whether one of the figures that ``figure`` belongs to came before, in its sentence or pointed back to."""
        if self._anchor not in figure.within:
            return False
        said = self._prose.text[self._sentence : mention.start]
        return self._anchored >= self._sentence or any(word in said for word in _POINTS_BACK)

    def _is_about(self, topic: str, start: int, phrase: str) -> bool:
        """Whether the passage speaks of ``topic`` where the clause at ``start`` begins, or the phrase itself does."""
        spoken = self._book.spec.topics[topic]
        if any(word in phrase for word in spoken.opens):
            return True
        return is_open(spoken, self._prose.text, start, self._before)
