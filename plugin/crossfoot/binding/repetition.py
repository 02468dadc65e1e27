"""Figures that a report gives twice, in the same words."""

from collections import deque
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from crossfoot.binding.breakdowns import quote
from crossfoot.binding.coverage import Ledger
from crossfoot.binding.narrowing import is_narrowed, may_narrow
from crossfoot.binding.passage_reading import Reading
from crossfoot.binding.prose_collected import Collected
from crossfoot.binding.prose_model import Repeated
from crossfoot.binding.strangers import THESE
from crossfoot.document.breakdown_model import Breakdown
from crossfoot.document.narrative import Prose
from crossfoot.numbers.mention import Mention
from crossfoot.profile.narrative_model import FormWords
from crossfoot.profile.requirement import Requirement
from crossfoot.terms.late import compile_late

_SHORTEST_LABEL = 5
"""Letters. 培训2次 and 培训3次 may be two things, 举办政府开放日活动24次 and …25次 hardly."""

LONGEST_RUN_IN = 20
"""Letters of a heading that is run in: 一是加强网站管理。"""

_CLAUSE = compile_late("[^，；：。！？]+")
_FIGURE = compile_late("[0-9]")
_NUMBERS = "（）0123456789.、"
_SAYS_NOTHING = compile_late(
    r"(?:[0-9]{4}年度?|全年|今年|本年度?|年内|一年来|[全我本][省市县区州旗镇乡局委办厅]|据统计|其中|同时|此外|另外)*(?:截[至止].*)?"
)

_LAST_LETTERS = frozenset(words[-1] for words in THESE)


class _Labelled(NamedTuple):
    """A figure and where it was read."""

    prose: Prose
    mention: Mention
    reading: Reading

    @property
    def counts(self) -> bool:
        """Whether it is one of the report's own year."""
        return not self.reading.of_another_time(self.mention)


class Repetitions:
    """The figures of one report by the words of the clause before each, its label, and by its unit.

    Only figures whose labels end alike can have the same: of all others no label is ever worked out.
    """

    __slots__ = ("_alone", "_collected", "_labelled", "_requirement")

    def __init__(self, requirement: Requirement, collected: Collected) -> None:
        self._requirement = requirement
        self._collected = collected
        self._alone: dict[tuple[str, str], _Labelled | None] = {}
        self._labelled: dict[tuple[str, str], deque[_Labelled]] = {}

    def compare(self, prose: Prose, reading: Reading, breakdowns: Sequence[Breakdown], ledger: Ledger) -> None:
        """Take in one passage. What stands for a figure of the form, or takes a total apart, is compared by that."""
        known = {statement.mention.start for statement in reading.statements}
        for breakdown in breakdowns:
            known.update([part.start for part in breakdown.parts])
        text = prose.text
        given: dict[tuple[Decimal, str], int] = {}
        for mention in prose.quantities:
            start = mention.start
            if not start:
                continue
            if text[start - 1] in _LAST_LETTERS and reading.context(mention) in THESE:
                given = given or _first_given(prose)
                if given[mention.value, mention.unit] < start and not reading.of_another_time(mention):
                    ledger.compared(start, True, self._requirement.id)
            elif mention.unit and start not in known and start >= _SHORTEST_LABEL and mention.bounds is None:
                one = _Labelled(prose, mention, reading)
                ending = (text[start - _SHORTEST_LABEL : start], mention.unit)
                if ending not in self._alone:
                    self._alone[ending] = one
                    continue
                first = self._alone[ending]
                if first is not None:
                    self._alone[ending] = None
                    self._label(first, None)
                self._label(one, ledger)

    def _label(self, one: _Labelled, ledger: Ledger | None) -> None:
        """Hold a figure against the first with the same label; the ``ledger`` is there unless it is that itself."""
        prose, mention, reading = one
        context = reading.context(mention)
        if len(context) < _SHORTEST_LABEL:
            return
        said = self._labelled.setdefault((context, mention.unit), deque())
        said.append(one)
        if ledger is None or len(said) < 2 or not one.counts:
            return
        while not said[0].counts:
            said.popleft()
        first = said[0]
        if first is not one and _may_be_one(_lead(first, context), _lead(one, context), one.reading.form):
            repeated = Repeated(quote(first.prose, first.mention, context), quote(prose, mention, context))
            self._collected.keep(self._requirement, repeated)
            ledger.compared(mention.start, first.mention.value == mention.value, self._requirement.id)


def _first_given(prose: Prose) -> dict[tuple[Decimal, str], int]:
    """Where each value of each unit comes first."""
    return {(one.value, one.unit): one.start for one in reversed(prose.quantities)}


def _lead(one: _Labelled, context: str) -> list[str]:
    """What stands in the sentence before the clause of a figure, and a heading run in before it, clause by clause.

    网站方面，全年发布… and 一是办好微信。全年发布… are other things. A time, and the body itself, are no lead.
    """
    text, start = one.prose.text, one.mention.start
    sentence = one.reading.sentence_of(start)
    clauses = _CLAUSE.findall(text[sentence : start - len(context)])
    return [*_run_in(text, sentence), *[clause for clause in clauses if _SAYS_NOTHING.fullmatch(clause) is None]]


def _may_be_one(first: Sequence[str], second: Sequence[str], form: FormWords) -> bool:
    """Whether equal clauses behind two leads speak of one thing; a lead on one side alone need not narrow it."""
    if first and second:
        return first == second
    lead = first or second
    return not (is_narrowed(lead, form) or (lead and may_narrow(lead[-1])))


def _run_in(text: str, sentence: int) -> list[str]:
    """The short sentence without a figure right before ``sentence``, a heading within its paragraph; or none."""
    before = _CLAUSE.findall(text[max(0, sentence - 1 - LONGEST_RUN_IN) : max(0, sentence - 1)].rpartition("。")[2])
    begins = sentence - 1 - sum(map(len, before))
    whole = begins <= 0 or text[begins - 1] in "。！？；"
    return before if len(before) == 1 and whole and not _FIGURE.search(before[0].lstrip(_NUMBERS)) else []
