"""Which figure of the form a figure of the prose stands for, told by the words around it.

From the beginning of its clause to the figure every word has to be known, or else nothing is compared:
市公安局办结12件 is not what the government handled. That is how prose about something else does no harm.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crossfoot.document.narrative import Prose
from crossfoot.numbers.mentions import Mention
from crossfoot.profile.narrative_model import Claim, NarrativeSpec, ProseFigure, Topic
from crossfoot.profile.phrases import FIGURE, OWN_NAME, any_of

_YEAR = re.compile(r"([0-9]{4})年度?")
_BRACKET = re.compile(r"（[^（）]*）")
_LOOK_AHEAD = 24
_LONGEST_CONTEXT = 60


class Statement(NamedTuple):
    """A figure of the prose and what it stands for. ``doubtful``: the wording leaves another scope open."""

    prose: Prose
    mention: Mention
    figure: ProseFigure
    doubtful: bool


class Claimed(NamedTuple):
    """A claim, and where it stands in the text of its passage."""

    prose: Prose
    start: int
    end: int
    claim: Claim


class Reading(NamedTuple):
    """What was read of one passage; ``other_year`` are the figures that speak of another year than the report's."""

    statements: tuple[Statement, ...]
    claims: tuple[Claimed, ...]
    other_year: frozenset[int]
    contexts: dict[int, str]
    """The words from the beginning of the clause to each figure, by where the figure starts."""


class PhraseBook:
    """The phrases of one pack, made into one pattern."""

    def __init__(self, spec: NarrativeSpec) -> None:
        self.spec = spec
        fillers = any_of(spec.fillers)
        qualifiers = any_of(spec.qualifiers)
        self._groups: dict[str, tuple[ProseFigure, bool]] = {}
        alternatives: list[str] = []
        for figure in spec.figures:
            for index, wording in enumerate(figure.wordings):
                name = f"{figure.name}_{index}"
                self._groups[name] = (figure, wording.uncertain)
                before, found, after = wording.pattern.partition(FIGURE)
                tail = f"{FIGURE}{qualifiers}{after}" if found else FIGURE
                alternatives.append(f"(?P<{name}>{before}{fillers}{tail})")
        leads = any_of((*spec.leads, OWN_NAME))
        self._pattern = re.compile(f"{leads}(?:{'|'.join(alternatives)})") if alternatives else None
        previous = sorted(map(re.escape, spec.previous), key=len, reverse=True)
        self._previous = re.compile("|".join(previous)) if previous else None
        self._stems = tuple({stem for claim in spec.claims for stem in claim.stems})

    def read(self, prose: Prose, names: Sequence[str], year: int | None, before: Sequence[str] = ()) -> Reading:
        """Read one passage of the report for ``year`` of a body that goes by ``names``, the longest first.

        ``before`` are the texts of the passages before it up to the last heading.
        """
        statements: list[Statement] = []
        other_year: set[int] = set()
        contexts: dict[int, str] = {}
        anchor = ""
        boundary = 0
        for mention in prose.mentions:
            if mention.is_quantity:
                start = _clause_start(prose.text, boundary, mention.start)
                context = prose.text[start : mention.start]
                contexts[mention.start] = context
                if self._is_of_another_year(context, year):
                    other_year.add(mention.start)
                statement = self._statement(prose, mention, start, context, names, anchor, before)
                if statement is not None and mention.start not in other_year:
                    statements.append(statement)
                    if not statement.figure.within:
                        anchor = statement.figure.name
            boundary = mention.after
        return Reading(tuple(statements), tuple(self._claims(prose, before)), frozenset(other_year), contexts)

    def _statement(
        self,
        prose: Prose,
        mention: Mention,
        start: int,
        context: str,
        names: Sequence[str],
        anchor: str,
        before: Sequence[str],
    ) -> Statement | None:
        if self._pattern is None or len(context) > _LONGEST_CONTEXT:
            return None
        ahead = prose.text[mention.after : mention.after + _LOOK_AHEAD]
        match = self._pattern.match(_plain(context, names) + FIGURE + ahead)
        if match is None or match.lastgroup is None:
            return None
        figure, uncertain = self._groups[match.lastgroup]
        if figure.units and mention.unit not in figure.units:
            return None
        if figure.within and anchor not in figure.within:
            return None
        if figure.topic and not self._is_about(figure.topic, prose.text, start, match[0], before):
            return None
        if mention.loose and not figure.topic:
            return None
        first = prose.sentences[prose.sentence_at(mention.start)][0]
        said = prose.text[first : mention.start]
        return Statement(prose, mention, figure, uncertain or any(word in said for word in figure.doubts))

    def _is_about(self, topic: str, text: str, start: int, phrase: str, before: Sequence[str]) -> bool:
        """Whether the passage speaks of ``topic`` where the clause at ``start`` begins, or the phrase itself does."""
        spoken = self.spec.topics[topic]
        if any(word in phrase for word in spoken.opens):
            return True
        return is_open(spoken, text, start, before)

    def _is_of_another_year(self, context: str, year: int | None) -> bool:
        if self._previous is not None and (match := self._previous.search(context)):
            # 上年结转 is a figure of this year.
            return (
                not re.match(r"度?(?:结转|转入|遗留)", context[match.end() :])
                and "结转" not in context[: match.start()]
            )
        return year is not None and any(int(found[1]) != year for found in _YEAR.finditer(context))

    def _claims(self, prose: Prose, before: Sequence[str]) -> Iterator[Claimed]:
        text = prose.text
        if not any(stem in text for stem in self._stems):
            return
        for claim in self.spec.claims:
            if claim.pattern is None or not any(stem in text for stem in claim.stems):
                continue
            for match in claim.pattern.finditer(text):
                topic = claim.topic
                if not topic or is_open(self.spec.topics[topic], text, match.start(), before):
                    yield Claimed(prose, match.start(), match.end(), claim)


def is_open(topic: Topic, text: str, at: int, before: Sequence[str] = ()) -> bool:
    """Whether the last word up to ``at`` that opens or closes ``topic`` opens it; else so for the texts ``before``."""
    for spoken, end in ((text, at), *((earlier, len(earlier)) for earlier in reversed(before))):
        opened = max((spoken.rfind(word, 0, end) + len(word) for word in topic.opens if word in spoken), default=-1)
        closed = max((spoken.rfind(word, 0, end) for word in topic.closes), default=-1)
        if any(spoken.find(word, 0, end) >= 0 for word in topic.opens):
            return opened > closed
        if closed >= 0:
            return False
    return False


def _clause_start(text: str, boundary: int, at: int) -> int:
    """Where the clause of the figure at ``at`` begins: behind a stop, or behind the figure before it."""
    stop = max(text.rfind("，", boundary, at), text.rfind("。", boundary, at), text.rfind("；", boundary, at))
    stop = max(stop, text.rfind("：", boundary, at), text.rfind("（", boundary, at))
    if stop >= boundary:
        return stop + 1
    if boundary and text[boundary] == "）" and boundary < at:
        boundary += 1
    return boundary + 1 if boundary and boundary < at and text[boundary] in "、，；。" else boundary


def _plain(context: str, names: Sequence[str]) -> str:
    """``context`` without what stands in brackets and without dates, the body's own name replaced."""
    if "（" in context:
        context = _BRACKET.sub("", context)
    if "年" in context:
        context = _YEAR.sub("", context)
    for name in names:
        if name in context:
            return context.replace(name, OWN_NAME, 1)
    return context
