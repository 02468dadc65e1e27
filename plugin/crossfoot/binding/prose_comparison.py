"""Figures and claims of the prose held against the cells of the tables."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice, takewhile
from operator import attrgetter

from crossfoot.binding.breakdowns import quote
from crossfoot.binding.claim_reading import Said
from crossfoot.binding.clauses import stop_before
from crossfoot.binding.coverage import Ledger
from crossfoot.binding.passage_reading import Reading, Statement
from crossfoot.binding.precision import exactly, fits, fits_count
from crossfoot.binding.prose_collected import Collected
from crossfoot.binding.prose_model import Claimed, Compared, Share, Value
from crossfoot.binding.prose_values import Cells
from crossfoot.binding.reason import Reason
from crossfoot.binding.shares import Wholes
from crossfoot.binding.told_of_some import is_told_of_some
from crossfoot.document.narrative import Prose
from crossfoot.numbers.mention import Mention
from crossfoot.profile.formula import Formula
from crossfoot.profile.narrative_model import NarrativeSpec
from crossfoot.source.span_set import SpanSet

_REACH = 64
"""Figures before a part of which one may be its whole."""

_start = attrgetter("mention.start")


class Comparison:
    """Compares what is read of each passage with the ``cells`` of its report."""

    __slots__ = ("_cells", "_collected")

    def __init__(self, cells: Cells, collected: Collected) -> None:
        self._cells = cells
        self._collected = collected

    def compare(self, prose: Prose, reading: Reading, ledger: Ledger) -> None:
        """Take in one passage."""
        claimed = SpanSet((said.start, said.end) for said in reading.claims)
        for statement in reading.statements:
            if statement.figure.part is None:
                self._count(statement, reading, ledger)
            elif not claimed.cover(statement.mention.start):
                self._rate(statement, ledger)
        for said in reading.claims:
            self._claim(prose, said, reading)

    def agree_in_one_reading(self, reading: Reading, whole: Mention, parts: Sequence[Mention]) -> bool:
        """Whether figures that are the table's, each for itself, are so in one reading of the whole.

        收到120件，其中自然人111件，法人10件: the whole is 新收 alone, the 10 are with 上年结转. Parts that are no
        parts of the whole by the pack may be counted otherwise.
        """
        figure = reading.figure_at(whole.start)
        figures = [reading.figure_at(part.start) for part in parts]
        if figure is None or not parts or any(one is None or figure.name not in one.within for one in figures):
            return True
        read = [(one, mention) for one, mention in zip(figures, parts, strict=True) if one is not None]
        return any(
            all(self._fits(one.means[index], mention) for one, mention in ((figure, whole), *read))
            for index in range(min(len(one.means) for one in (figure, *[part for part, _ in read])))
        )

    def wholes_of(self, spec: NarrativeSpec, reading: Reading, ledger: Ledger, part: Mention) -> Wholes:
        """What ``part`` is a part of by the pack: the figures of its passage before it, and the tables' own.

        收到120件，自然人申请111件，占92.5%; 不予公开18件，占14.9% is right of the 121 that were handled, and
        行政复议7件，维持5件，占83.3% of the six that are concluded.
        """
        told = reading.stated_between(part.start, part.start + 1)
        figure = told[0].figure if told else None
        if figure is None or not figure.part_of:
            return Wholes()
        sentence = reading.sentence_of(part.start)
        is_plain = ledger.is_verified(part.start) and not told[0].doubtful
        stated = [
            known.mention
            for known in reading.stated_between(0, part.start)[-_REACH:]
            if known.figure.name in figure.part_of
            and (known.mention.start >= sentence or (is_plain and not known.doubtful))
            and known.mention.bounds is None
            and part.value <= known.mention.value
        ]
        if not stated:
            return Wholes()
        readings = (
            tuple(value.amount for formula in whole.means if isinstance(value := self._cells.value(formula), Value))
            for whole in spec.figures
            if whole.name in figure.part_of
        )
        return Wholes(tuple(stated[::-1]), readings)

    def _fits(self, formula: Formula, mention: Mention) -> bool:
        value = self._cells.value(formula)
        return isinstance(value, Value) and fits_count(mention, exactly(value.amount))

    def _count(self, statement: Statement, reading: Reading, ledger: Ledger) -> None:
        prose, mention, context, figure, doubtful, behind = statement
        means: list[Value] = []
        missing: Reason | None = None
        for formula in (figure.at_most,) if figure.at_most else figure.means:
            value = self._cells.value(formula)
            if isinstance(value, Reason):
                missing = missing or value
                continue
            if mention.value <= value.amount if figure.at_most else fits_count(mention, exactly(value.amount)):
                self._collected.agrees(figure)
                if figure.at_most is None:  # not to be too much is no agreement
                    ledger.compared(mention.start, True, figure.id)
                return
            means.append(value)
        if missing is not None or not means:
            why = missing or Reason("missing-table")
            self._collected.not_assessed(figure, why)
            ledger.not_compared(mention.start, "unverified", why)
            return
        if any(_are_parts(statement, reading, value) for value in means) and figure.at_most is None:
            self._collected.agrees(figure)
            ledger.compared(mention.start, True, figure.id)
            return
        of_some = is_told_of_some(statement, reading, ledger, least=min(value.amount for value in means))
        if of_some:
            return
        quoted = quote(prose, mention, context, behind)
        doubtful = doubtful or of_some is None or reading.leaves_scope_open(mention.start - len(context))
        self._collected.keep(figure, Compared(quoted, tuple(means), doubtful, figure.at_most is not None))
        ledger.compared(mention.start, False, figure.id)

    def _rate(self, statement: Statement, ledger: Ledger) -> None:
        prose, mention, context, figure, _, _ = statement
        assert figure.part is not None
        part = self._cells.value(figure.part)
        shares: list[Share] = []
        for formula in figure.means:
            whole = self._cells.value(formula)
            if isinstance(part, Value) and isinstance(whole, Value) and whole.amount:
                exact = part.amount * 100 / whole.amount
                related = tuple(cell.span for cell in (*part.cells, *whole.cells))
                printed = (f"{part.amount:f}", f"{whole.amount:f}")
                quoted = quote(prose, mention, context)
                shares.append(Share(quoted, *printed, exact, fits(mention, exactly(exact)), related))
        if not shares:
            why = part if isinstance(part, Reason) else Reason("missing-table")
            self._collected.not_assessed(figure, why)
            ledger.not_compared(mention.start, "unverified", why)
            return
        share = next((share for share in shares if share.holds), shares[0])
        self._collected.keep(figure, share)
        ledger.compared(mention.start, share.holds, figure.id)

    def _claim(self, prose: Prose, said: Said, reading: Reading) -> None:
        claim = said.claim
        outcome = self._cells.holds(claim.holds) if claim.holds else Reason("missing-table")
        if isinstance(outcome, Reason):
            self._collected.not_assessed(claim, outcome)
            return
        holds, cells = outcome
        if holds:
            self._collected.agrees(claim)
            return
        span = prose.passage.span(said.start, said.end)
        doubtful = reading.leaves_scope_open(stop_before(prose.text, said.start))
        self._collected.keep(claim, Claimed(span, prose.text[said.start : said.end], cells, doubtful))


def _are_parts(statement: Statement, reading: Reading, value: Value) -> bool:
    """Whether a sentence gives a figure for several bodies that make the table's ``value`` together.

    省政府现行有效规章168部；设区的市政府现行有效规章97部 are the 265 of all.
    """
    sentence = reading.sentence_of(statement.mention.start)
    first = bisect_left(reading.statements, sentence, key=_start)
    here = takewhile(lambda one: reading.sentence_of(_start(one)) == sentence, islice(reading.statements, first, None))
    alike = [one.mention for one in here if one.figure is statement.figure]
    if len(alike) < 2 or not all(one.bounds is None and one.value for one in alike):
        return False
    beside = "其中" not in statement.prose.text[alike[0].after : alike[-1].start]
    return beside and sum(one.value for one in alike) == value.amount
