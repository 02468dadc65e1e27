"""One passage read: what its figures stand for, told by the words around each, and what it claims without a figure."""

from collections.abc import Sequence, Set
from operator import attrgetter
from typing import NamedTuple

from crossfoot.binding.claim_reading import ClaimReader, Known, Said
from crossfoot.binding.clauses import clause_start, is_open, sentence_end
from crossfoot.binding.growth_words import is_growth
from crossfoot.binding.open_scope import scope_is_open
from crossfoot.binding.other_bodies import is_of_another
from crossfoot.binding.passage_words import PassageWords
from crossfoot.binding.phrase_book import LOOK_AHEAD, PhraseBook
from crossfoot.binding.strangers import Strangers
from crossfoot.binding.time_frames import without_years_of_carrying
from crossfoot.document.narrative import Prose
from crossfoot.numbers.approximate import BEGINS_LIMIT, LIMITED
from crossfoot.numbers.mention import Mention
from crossfoot.profile.narrative_model import NarrativeSpec, ProseFigure
from crossfoot.profile.phrases import FIGURE
from crossfoot.terms.late import compile_late

_POINTS_BACK = ("其中", "这", "上述", "以上", "该", "从办理", "从申请")
_NAMES_AGAIN = ("收到的申请中", "新收申请中", "新收的申请中")
"""收到120件，上年结转6件。新收申请中，自然人111件: the matter is named again, whatever came between."""

_LIMITS = compile_late(rf"{LIMITED}(?![，。；、：）！？])|的(?=部门|单位|机关|地区|乡镇|街道|有)")
"""The figure says of which others are spoken, as in 收到10件以下的部门有30个; none is counted by it."""
_DEED = compile_late("加强|强化|推进|推动|深化|结合|衔接|统筹|健全|完善|发挥|规范|提升|落实")
_BEGINS_LIMIT = BEGINS_LIMIT | frozenset("的")
_BODIES = frozenset("个家名人位")
"""Units of those who do or receive something."""

_start = attrgetter("start")


class Statement(NamedTuple):
    """A figure of the prose and what it stands for; ``context`` are the words of its clause before it.

    ``doubtful``: the wording leaves another scope open.
    """

    prose: Prose
    mention: Mention
    context: str
    figure: ProseFigure
    doubtful: bool


class PassageReader:
    """What a pack says of figures and claims, made ready for any number of reports."""

    def __init__(self, spec: NarrativeSpec) -> None:
        self.spec = spec
        self.book = PhraseBook(spec)
        self.claims = ClaimReader(spec, self.book.times)

    def of(self, names: Sequence[str], year: int | None) -> "ReportReader":
        """Ready for the report for ``year`` of a body that goes by ``names``, the longest first."""
        return ReportReader(self, names, year)


class ReportReader:
    """The same, made ready for one report. ``letters`` are those before the figures that can stand for anything."""

    __slots__ = ("letters", "names", "pack", "year")

    def __init__(self, pack: PassageReader, names: Sequence[str], year: int | None) -> None:
        self.pack = pack
        self.names = names
        self.year = year
        self.letters: Set[str] = pack.book.letters_before(names)

    def read(
        self, prose: Prose, before: Sequence[str] = (), parts: Set[int] = frozenset(), stems: Sequence[int] = ()
    ) -> "Reading":
        """Read one passage.

        ``before`` are the texts of the passages before it up to the last heading; ``parts`` the figures of lists that
        add up to the total before them; ``stems`` are where words of claims stand.
        """
        reading = Reading(self, prose, before, parts)
        reading.take_figures()
        if stems:
            stated = {statement.mention.start: statement.figure.name for statement in reading.statements}
            known = Known(stated, parts, self.names, self.year, before)
            reading.claims = tuple(self.pack.claims.read(prose, stems, known))
        return reading

    def of_another(self, prose: Prose) -> "Reading":
        """A passage that speaks of another body: nothing in it stands for a figure of the form."""
        return Reading(self, prose, (), frozenset())


class Reading(PassageWords):
    """What was read of one passage; what is known of a figure beside that is told when asked.

    ``_anchor`` is the last figure that names its matter itself.
    """

    __slots__ = (
        "_anchor",
        "_anchored",
        "_before",
        "_report",
        "_strangers",
        "claims",
        "statements",
    )

    def __init__(self, report: ReportReader, prose: Prose, before: Sequence[str], parts: Set[int]) -> None:
        super().__init__(prose, report.names, report.pack.book.times, report.year)
        self.statements: list[Statement] = []
        self.claims: tuple[Said, ...] = ()
        self._report = report
        self._before = before
        self._anchor = ""
        self._anchored = 0
        self._strangers = Strangers(parts)

    def take_figures(self) -> None:
        """Read the figures, from the first to the last; the letter before most of them tells that they mean nothing."""
        letters = self._report.letters
        boundary = 0
        for mention, letter in zip(self.prose.quantities, self.prose.letters, strict=True):
            if letter in letters or mention.start == boundary:
                self._take(mention, boundary)
            else:
                self._strangers.add(mention)
            boundary = mention.after

    def figure_at(self, start: int) -> ProseFigure | None:
        """What the figure that starts at ``start`` stands for, if it is understood."""
        return next((known.figure for known in self.statements if known.mention.start == start), None)

    def leaves_scope_open(self, start: int) -> bool:
        """Whether what is told in the clause at ``start`` may be told of a part of the matter."""
        return scope_is_open(self.prose.text, start, self.names)

    def is_rate_of_pack(self, mention: Mention) -> bool:
        """Whether the words around a figure are those of a rate that the pack knows, whatever the sentence is about."""
        following = self.prose.text[mention.after : mention.after + LOOK_AHEAD]
        found = self._report.pack.book.find(self.context(mention), self.names, following)
        return found is not None and found[0].part is not None

    def tells_of_another_time(self, mention: Mention) -> bool:
        """Whether a figure speaks of another time, growth since then left out: 比上年多6.7% is told of this year's."""
        return self.of_another_time(mention) and not is_growth(self.prose.text, mention.start)

    def _take(self, mention: Mention, boundary: int) -> None:
        """Read a figure; the one before it ends at ``boundary``."""
        text, at, after = self.prose.text, mention.start, mention.after
        if text[after : after + 1] in _BEGINS_LIMIT and _LIMITS.match(text, after):
            return
        context = text[clause_start(text, boundary, at) : at]
        words = without_years_of_carrying(context, self.year)
        following = without_years_of_carrying(text[after : after + LOOK_AHEAD], self.year)
        found = self._report.pack.book.find(words, self.names, following)
        statement = None
        if found is not None:
            sentence = self.next_sentence(at)
            if self.is_other_time(at, context, sentence) or self._is_of_each(at - len(context), boundary):
                return
            statement = self._statement(mention, context, sentence, *found)
        if statement is None:
            self._strangers.add(mention)
            return
        self.statements.append(statement)
        if not statement.figure.within:
            self._strangers.give(mention)
            self._anchor, self._anchored = statement.figure.name, at
            if not statement.figure.topic:
                self._strangers.forget()

    def _statement(
        self, mention: Mention, context: str, sentence: int, figure: ProseFigure, uncertain: bool, phrase: str
    ) -> Statement | None:
        if figure.units and mention.unit not in figure.units:
            return None
        text = self.prose.text
        start = mention.start - len(context)
        topic = self._report.pack.spec.topics[figure.topic] if figure.topic else None
        named = topic is not None and _holds_any(phrase, topic.opens)
        if (topic is not None or figure.within) and (
            mention.loose or (not named and self._strangers.claim(self, mention, sentence))
        ):
            return None
        if is_of_another(text, sentence, start, context, self.names):
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
            if figure.beside and not _holds_any(said, figure.beside):
                return None
            uncertain = uncertain or _holds_any(said, figure.doubts)
            if figure.beside and not uncertain and not _holds_any(context + behind, figure.beside):
                uncertain = self._is_in_passing(sentence, start)
        if figure.unless and _holds_any(text[sentence : sentence_end(text, mention.after)], figure.unless):
            return None
        return Statement(self.prose, mention, context, figure, uncertain)

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
        for known in self.statements:
            if known.figure.beside and known.mention.start >= sentence:
                return known.doubtful
        return _DEED.search(self.prose.text, sentence, start) is not None

    def _is_anchored(self, figure: ProseFigure, mention: Mention, sentence: int) -> bool:
        """Whether one of the figures that ``figure`` belongs to came before, in its sentence or pointed back to."""
        if self._anchor not in figure.within:
            said = self.prose.text[sentence : mention.start]
            return _holds_any(said, _NAMES_AGAIN) and any(one.figure.name in figure.within for one in self.statements)
        return self._anchored >= sentence or _holds_any(self.prose.text[sentence : mention.start], _POINTS_BACK)


def _holds_any(text: str, words: Sequence[str]) -> bool:
    return any(map(text.__contains__, words))
