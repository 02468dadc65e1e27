"""One passage read: what its figures stand for, told by the words around each."""

from bisect import bisect_left
from collections.abc import Sequence, Set
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from crossfoot.binding.anchors import Anchor
from crossfoot.binding.claim_reading import Said
from crossfoot.binding.clauses import sentence_end
from crossfoot.binding.counted_matters import alike, names_again, points_back
from crossfoot.binding.growth_words import is_growth
from crossfoot.binding.matter_beside import words_of_matter
from crossfoot.binding.matters import TextsBefore, is_open
from crossfoot.binding.open_scope import scope_is_open
from crossfoot.binding.other_bodies import is_of_another
from crossfoot.binding.passage_title import first_named, turns_to_another_matter
from crossfoot.binding.passage_words import PassageWords, words_start
from crossfoot.binding.phrase_book import LOOK_AHEAD, Found
from crossfoot.binding.strangers import Strangers
from crossfoot.binding.time_frames import without_years_of_carrying
from crossfoot.document.narrative import Prose
from crossfoot.numbers.approximate import BEGINS_LIMIT, LIMITED
from crossfoot.numbers.mention import Mention
from crossfoot.profile.narrative_model import ProseFigure, Topic
from crossfoot.profile.phrases import FIGURE
from crossfoot.terms.late import compile_late

if TYPE_CHECKING:
    from crossfoot.binding.passage_reader import ReportReader

_LIMITS = compile_late(rf"{LIMITED}(?![，。；、：）！？])|的(?=部门|单位|机关|地区|乡镇|街道|有)")
"""The figure says of which others are spoken, as in 收到10件以下的部门有30个; none is counted by it."""
_DEED = compile_late("加强|强化|推进|推动|深化|结合|衔接|统筹|健全|完善|发挥|规范|提升|落实")
_BEGINS_LIMIT = BEGINS_LIMIT | frozenset("的")
_BODIES = frozenset("个家名人位")
"""Units of those who do or receive something."""

_place = attrgetter("mention.start")


class Statement(NamedTuple):
    """A figure of the prose and what it stands for; ``context`` are the words of its clause before it.

    ``doubtful``: the wording leaves another scope open. ``behind`` are the words behind it that tell what it is, as in
    60件予以公开.
    """

    prose: Prose
    mention: Mention
    context: str
    figure: ProseFigure
    doubtful: bool
    behind: str


class Reading(PassageWords):
    """What was read of one passage; what is known of a figure beside that is told when asked.

    ``_named`` are the names of all that was understood.
    """

    __slots__ = ("_anchor", "_before", "_named", "_report", "_strangers", "claims", "statements")

    def __init__(self, report: "ReportReader", prose: Prose, before: TextsBefore, parts: Set[int]) -> None:
        super().__init__(prose, report.names, report.pack.book.times, report.year, report.pack.spec.words)
        self.statements: list[Statement] = []
        self.claims: tuple[Said, ...] = ()
        self._report = report
        self._before = before
        self._anchor = Anchor()
        self._named: set[str] = set()
        self._strangers = Strangers(parts)

    def take_figures(self) -> None:
        """Read the figures, from the first to the last; the letter before most of them tells that they mean nothing."""
        letters = self._report.letters
        boundary = 0
        for mention, letter in zip(self.prose.quantities, self.prose.letters, strict=True):
            behind = 0
            if letter in letters or mention.start - boundary <= 1:
                behind = self._take(mention, boundary)
            else:
                self._strangers.add(mention)
            boundary = mention.after + behind

    def figure_at(self, start: int) -> ProseFigure | None:
        """What the figure that starts at ``start`` stands for, if it is understood."""
        found = self.stated_between(start, start + 1)
        return found[0].figure if found else None

    def stated_between(self, first: int, before: int) -> Sequence[Statement]:
        """The figures that begin between ``first`` and ``before`` and are understood, in order."""
        return self.statements[_index(self.statements, first) : _index(self.statements, before)]

    def leaves_scope_open(self, start: int) -> bool:
        """Whether what is told in the clause at ``start`` may be told of a part of the matter."""
        return scope_is_open(self.prose.text, start, self.names, self.form)

    def is_rate_of_pack(self, mention: Mention) -> bool:
        """Whether the words around a figure are those of a rate that the pack knows, whatever the sentence is about."""
        following = self.prose.text[mention.after : mention.after + LOOK_AHEAD]
        found = self._report.pack.book.find(self.context(mention), self.names, following)
        return found is not None and any(figure.part is not None for figure, _ in found.meant)

    def tells_of_another_time(self, mention: Mention) -> bool:
        """Whether a figure speaks of another time, growth since then left out: 比上年多6.7% is told of this year's."""
        return self.of_another_time(mention) and not is_growth(self.prose.text, mention.start)

    def _take(self, mention: Mention, boundary: int) -> int:
        """Read a figure; the one before it ends at ``boundary``.

        Returns how many characters behind it belong to it, as in 60件予以公开.
        """
        text, at, after = self.prose.text, mention.start, mention.after
        if text[after : after + 1] in _BEGINS_LIMIT and _LIMITS.match(text, after):
            return 0
        context = text[words_start(text, boundary, mention) : at]
        words = without_years_of_carrying(context, self.year)
        behind = text[after : after + LOOK_AHEAD]
        following = without_years_of_carrying(behind, self.year)
        at_end = "" if len(behind) == LOOK_AHEAD else "。"
        found = self._report.pack.book.find(words, self.names, following + at_end)
        statement = None
        if found is not None:
            sentence = self.next_sentence(at)
            if self.is_other_time(at, context, sentence) or self._is_of_each(at - len(context), boundary):
                return 0
            length = found.behind if following == behind else 0
            statement = self._meant(mention, context, sentence, found, behind[:length])
        if found is None or statement is None:
            self._strangers.add(mention)
            return 0
        self._add(statement, found.phrase)
        return len(statement.behind)

    def _add(self, statement: Statement, phrase: str) -> None:
        figure, mention = statement.figure, statement.mention
        before = self.statements[-1].mention.after if self.statements else 0
        self.statements.append(statement)
        self._named.add(figure.name)
        if figure.within:
            self._anchor.take_part()
            return
        self._strangers.give(mention)
        self._anchor.move(figure, mention.start, self.prose.text[before : mention.start])
        if not figure.topic or self._is_named(figure, phrase):
            self._strangers.forget()

    def _meant(self, mention: Mention, context: str, sentence: int, found: Found, behind: str) -> Statement | None:
        """What is meant of that for which one phrase stands."""
        for figure, uncertain in found.meant:
            doubtful = self._is_doubtful(mention, context, sentence, figure, uncertain, found.phrase)
            if doubtful is not None:
                return Statement(self.prose, mention, context, figure, doubtful, behind)
        return None

    def _is_doubtful(
        self, mention: Mention, context: str, sentence: int, figure: ProseFigure, uncertain: bool, phrase: str
    ) -> bool | None:
        """Whether ``figure`` is told with another scope left open; ``None`` where it is not told at all."""
        if figure.units and mention.unit not in figure.units:
            return None
        text = self.prose.text
        start = mention.start - len(context)
        topic = self._report.pack.spec.topics[figure.topic] if figure.topic else None
        named = self._is_named(figure, phrase)
        passing = (topic is not None or figure.within) and not named
        if passing and (mention.loose or self._strangers.claim(self, mention, sentence)):
            return None
        if uncertain and self._strangers.stand_in(self, sentence, besides=alike(self.form)):
            return None
        if topic is not None and topic.names and self._may_be_of_another(topic, mention, sentence):
            return None
        if is_of_another(text, sentence, start, context, self.names, self.form):
            return None
        if topic is not None and not named and not uncertain:
            uncertain = self._strangers.stand_in(self, sentence)
        if figure.within and not self._is_anchored(figure, mention, sentence):
            return None
        if topic is not None and not named and not is_open(topic, text, start, self._before):
            return None
        if figure.beside or figure.doubts:
            behind = phrase.partition(FIGURE)[2]
            said = text[sentence : mention.start] + behind
            if figure.beside and not _holds_any(words_of_matter(said, self.form), figure.beside):
                return None
            uncertain = uncertain or _holds_any(said, figure.doubts)
            if figure.beside and topic is None and not uncertain and not _holds_any(context + behind, figure.beside):
                uncertain = self._is_in_passing(sentence, start)
        if figure.unless and _holds_any(text[sentence : sentence_end(text, mention.after)], figure.unless):
            return None
        return uncertain

    def _is_named(self, figure: ProseFigure, phrase: str) -> bool:
        """Whether the words of a figure name the matter that it belongs to: 收到政府信息公开申请, but not 收到."""
        return bool(figure.topic) and _holds_any(phrase, self._report.pack.spec.topics[figure.topic].opens)

    def _may_be_of_another(self, topic: Topic, mention: Mention, sentence: int) -> bool:
        """Whether a figure whose passage does not name ``topic`` may be of another matter with the same words.

        法律援助。受理申请412件; 跨省通办事项218项，收到申请86件.
        """
        text = self.prose.text
        if first_named(topic, text) < min(mention.after + LOOK_AHEAD, len(text)):
            return False
        if turns_to_another_matter(topic, text):
            return True
        return self._strangers.stand_in(self, sentence, besides=alike(self.form))

    def _is_of_each(self, start: int, boundary: int) -> bool:
        """Whether a clause begins at a number of bodies, of which each is told: 有7个全年收到申请不足3件."""
        if not boundary or start != boundary:
            return False
        before = self.figure_before(boundary)
        return before is not None and before.unit in _BODIES

    def _is_in_passing(self, sentence: int, start: int) -> bool:
        """Whether the clauses before ``start`` name the matter in telling of a deed, and no figure of it was given.

        加强政务公开和行政复议工作，办理行政复议92件 may well be all of them, and so may 行政诉讼40件 behind it.
        """
        for known in self.stated_between(sentence, start):
            if known.figure.beside and not known.figure.topic:
                return known.doubtful
        return _DEED.search(self.prose.text, sentence, start) is not None

    def _is_anchored(self, figure: ProseFigure, mention: Mention, sentence: int) -> bool:
        """Whether one of the figures that ``figure`` belongs to came before, in its sentence or pointed back to."""
        said = self.prose.text[sentence : mention.start]
        if not self._anchor.has(figure, sentence):
            return names_again(said, self.form) and not self._named.isdisjoint(figure.within)
        return self._anchor.at >= sentence or points_back(said, self.form)


def _index(statements: Sequence[Statement], start: int) -> int:
    return bisect_left(statements, start, key=_place)


def _holds_any(text: str, words: Sequence[str]) -> bool:
    return any(map(text.__contains__, words))
