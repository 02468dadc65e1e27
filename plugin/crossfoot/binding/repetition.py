"""Figures that a report gives twice, in the same words."""

from collections.abc import Sequence
from typing import NamedTuple

from crossfoot.binding.breakdowns import quote
from crossfoot.binding.coverage import Ledger
from crossfoot.binding.passage_reading import THESE, Reading
from crossfoot.binding.prose_collected import Collected
from crossfoot.binding.prose_model import Repeated
from crossfoot.document.breakdown_model import Breakdown
from crossfoot.document.narrative import Prose
from crossfoot.numbers.mention import Mention
from crossfoot.profile.requirement import Requirement

_SHORTEST_LABEL = 5
"""Letters. 培训2次 and 培训3次 may be two things, 举办政府开放日活动24次 and …25次 hardly."""

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
        self._labelled: dict[tuple[str, str], list[_Labelled]] = {}

    def compare(self, prose: Prose, reading: Reading, breakdowns: Sequence[Breakdown], ledger: Ledger) -> None:
        """Take in one passage. What stands for a figure of the form, or takes a total apart, is compared by that."""
        known = {statement.mention.start for statement in reading.statements}
        for breakdown in breakdowns:
            known.update([part.start for part in breakdown.parts])
        text = prose.text
        for index, mention in enumerate(prose.quantities):
            start = mention.start
            if not start:
                continue
            if text[start - 1] in _LAST_LETTERS and reading.context(mention) in THESE:
                earlier = prose.quantities[:index]
                same = any(one.value == mention.value and one.unit == mention.unit for one in earlier)
                if same and not reading.of_another_time(mention):
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
        said = self._labelled.setdefault((context, mention.unit), [])
        said.append(one)
        if ledger is None or len(said) < 2 or not one.counts:
            return
        first = next(other for other in said if other.counts)
        if first is not one and _may_be_one(_lead(first, context), _lead(one, context)):
            repeated = Repeated(quote(first.prose, first.mention, context), quote(prose, mention, context))
            self._collected.keep(self._requirement, repeated)
            ledger.compared(mention.start, first.mention.value == mention.value, self._requirement.id)


def _lead(one: _Labelled, context: str) -> str:
    """What stands in the sentence before the clause of a figure."""
    start = one.mention.start
    return one.prose.text[one.reading.sentence_of(start) : start - len(context)]


def _may_be_one(first: str, second: str) -> bool:
    """Whether equal clauses behind ``first`` and ``second`` speak of one thing.

    网站方面，全年发布… and 微信方面，全年发布… do not.
    """
    return not first or not second or first == second
