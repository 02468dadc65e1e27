"""Figures and claims of the prose, bound to what they are held against."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from crossfoot.binding.breakdowns import quote, take_apart
from crossfoot.binding.clauses import sentence_start
from crossfoot.binding.coverage import Covered, Ledger
from crossfoot.binding.growth import GrowthReader, Rate
from crossfoot.binding.model import Bound, Subject, inapplicable
from crossfoot.binding.phrase_book import PhraseBook, Reading, Statement
from crossfoot.binding.prose_model import (
    BoundBreakdowns,
    BoundClaims,
    BoundComparisons,
    BoundGrowth,
    BoundRepetition,
    BoundShares,
    Claimed,
    Compared,
    Growth,
    GrowthClaim,
    Quoted,
    Repeated,
    Share,
    TakenApart,
    Value,
)
from crossfoot.binding.prose_values import Cells
from crossfoot.binding.reason import Reason
from crossfoot.binding.shares import find_shares, fits, fits_count
from crossfoot.document.breakdowns import Breakdown, find_breakdowns, runs_that_add_up
from crossfoot.document.model import Document, Heading
from crossfoot.document.narrative import Narrative, Prose
from crossfoot.numbers.mentions import Mention
from crossfoot.profile.model import Profile
from crossfoot.profile.narrative_model import Claim, NarrativeSpec, ProseFigure
from crossfoot.profile.requirement import Requirement

_SHORTEST_LABEL = 5
"""Letters. 培训2次 and 培训3次 may be two things, 举办政府开放日活动24次 and …25次 hardly."""

_POINTS_BACK = frozenset(("这", "上述", "以上", "该"))


class ProseBinding(NamedTuple):
    """All of the prose that is judged; ``ledgers`` account for each of its figures, passage by passage."""

    bound: tuple[Bound, ...]
    ledgers: tuple[Ledger, ...]
    growth: tuple[GrowthClaim, ...]

    def coverage(self) -> Iterator[Covered]:
        """What became of every figure, in order."""
        for ledger in self.ledgers:
            yield from ledger.close()


@dataclass(slots=True)
class _Found:
    """What one requirement is judged by, as it is collected passage by passage."""

    items: list[object] = field(default_factory=list)
    reasons: list[Reason] = field(default_factory=list)


class ProseBinder:
    """The narrative of one pack, its phrases made ready, to be bound to any number of reports."""

    def __init__(self, profile: Profile, spec: NarrativeSpec) -> None:
        self._spec = spec
        self._book = PhraseBook(spec)
        self._growth = GrowthReader(spec.previous)
        self._unstated = {r.id: inapplicable(r, Reason("not-stated")) for r in spec.requirements}
        title = profile.title_requirement
        self._may_omit = title.body_may_omit if title else ()

    def bind(
        self, document: Document, narrative: Narrative, cells: Cells, names: Sequence[str], year: int | None
    ) -> ProseBinding:
        """Bind the prose of ``document``, the report for ``year`` of a body that goes by ``names``."""
        work = _Work(self._spec, cells, self._unstated)
        headings = [block.span.start for block in document.blocks if isinstance(block, Heading)]
        known = self._names(names)
        spoken: list[str] = []
        claiming = frozenset(narrative.holding(self._book.claim_words))
        section = 0
        for index, prose in enumerate(narrative.proses):
            below = bisect_right(headings, prose.passage.first)
            if below != section:
                spoken = []
                section = below
            breakdowns = find_breakdowns(prose) if prose.mentions else ()
            if prose.mentions or index in claiming:
                reading = self._book.read(prose, known, year, spoken, _listed(breakdowns), index in claiming)
                work.add(prose, reading, breakdowns, self._growth)
            spoken.append(prose.text)
        return work.close()

    def _names(self, names: Sequence[str]) -> tuple[str, ...]:
        """The names of the body, with and without what may be left out, the longest first."""
        known = {name for name in names if name}
        known.update(name.removesuffix(part) for name in names for part in self._may_omit if name.endswith(part))
        return tuple(sorted((name for name in known if len(name) > 1), key=len, reverse=True))


class _Work:
    """One report's prose while it is bound."""

    def __init__(self, spec: NarrativeSpec, cells: Cells, unstated: Mapping[str, Bound]) -> None:
        self._spec = spec
        self._cells = cells
        self._unstated = unstated
        self._found: dict[str, _Found] = {}
        self._ledgers: list[Ledger] = []
        self._growth: list[GrowthClaim] = []
        self._labels: dict[tuple[str, str], list[tuple[Prose, Mention, Reading]]] = {}

    def add(self, prose: Prose, reading: Reading, breakdowns: Sequence[Breakdown], growth: GrowthReader) -> None:
        """Take in one passage."""
        if not prose.mentions and not reading.claims:
            return
        ledger = Ledger(prose, reading.of_another_time)
        spec = self._spec
        for statement in reading.statements:
            self._statement(statement, reading, ledger)
        if spec.breakdowns:
            self._breakdowns(spec.breakdowns, prose, breakdowns, ledger)
        if spec.percentages and breakdowns:
            for share in find_shares(prose, breakdowns):
                self._keep(spec.percentages, share)
                self._settle(ledger, prose, share.quoted, share.holds, spec.percentages)
        for claimed in reading.claims:
            outcome = self._cells.holds(claimed.claim.holds) if claimed.claim.holds else Reason("missing-table")
            if isinstance(outcome, Reason):
                self._of(claimed.claim).reasons.append(outcome)
            else:
                span = prose.passage.span(claimed.start, claimed.end)
                words = prose.text[claimed.start : claimed.end]
                self._keep(claimed.claim, Claimed(span, words, *outcome))
        if spec.growth:
            self._grown(spec.growth, prose, reading, growth, ledger)
        self._repeated(prose, reading, breakdowns, ledger)
        self._ledgers.append(ledger)

    def close(self) -> ProseBinding:
        """All requirements of the narrative, in order."""
        return ProseBinding(tuple(self._bound()), tuple(self._ledgers), tuple(self._growth))

    # --- one kind of statement each ------------------------------------------------------------------

    def _breakdowns(
        self, requirement: Requirement, prose: Prose, breakdowns: Iterable[Breakdown], ledger: Ledger
    ) -> None:
        for breakdown in breakdowns:
            taken = take_apart(prose, breakdown)
            rest = [part for part, covered in zip(breakdown.parts, taken.covered, strict=True) if not covered]
            if taken.sum != "adds-up" and all(ledger.is_verified(one.start) for one in (breakdown.whole, *rest)):
                # 收到…，其中予以公开…: each figure is the table's, what was handled is more than was received.
                # 制发11件，其中甲5件，乙6件，废止6件: what does not take the 11 apart is the table's as well.
                for part, covered in zip(breakdown.parts, taken.covered, strict=True):
                    if covered:
                        ledger.compared(part.start, True, requirement.id)
                continue
            self._keep(requirement, taken)
            if taken.sum not in ("adds-up", "open"):
                for mention, covered in zip((breakdown.whole, *breakdown.parts), (False, *taken.covered), strict=True):
                    ledger.compared(mention.start, covered, requirement.id)
                continue
            whole = taken.sum == "adds-up" or any(taken.covered)
            if whole:
                ledger.compared(breakdown.whole.start, True, requirement.id)
            for part, covered in zip(breakdown.parts, taken.covered, strict=True):
                if covered or taken.sum == "adds-up":
                    ledger.compared(part.start, True, requirement.id)

    def _statement(self, statement: Statement, reading: Reading, ledger: Ledger) -> None:
        figure, mention, prose = statement.figure, statement.mention, statement.prose
        quoted = quote(prose, mention, reading.contexts[mention.start])
        if figure.part is not None:
            if not any(claim.start <= mention.start < claim.end for claim in reading.claims):
                self._rate(figure, mention, quoted, ledger)
            return
        formulas = (figure.at_most,) if figure.at_most else figure.means
        means: list[Value] = []
        missing: Reason | None = None
        for formula in formulas:
            value = self._cells.value(formula)
            if isinstance(value, Reason):
                missing = missing or value
            else:
                means.append(value)
        if figure.at_most:
            holds = all(mention.value <= value.amount for value in means)
        else:
            holds = False
            for value in means:
                holds = holds or fits_count(mention, value.amount)
        if not means or (missing is not None and not holds):
            why = missing or Reason("missing-table")
            self._of(figure).reasons.append(why)
            ledger.not_compared(mention.start, "unverified", why)
            return
        self._keep(figure, Compared(quoted, tuple(means), holds, statement.doubtful, figure.at_most is not None))
        if figure.at_most is None or not holds:  # not to be too much is no agreement
            ledger.compared(mention.start, holds, figure.id)

    def _rate(self, figure: ProseFigure, mention: Mention, quoted: Quoted, ledger: Ledger) -> None:
        assert figure.part is not None
        part = self._cells.value(figure.part)
        shares: list[Share] = []
        for formula in figure.means:
            whole = self._cells.value(formula)
            if isinstance(part, Value) and isinstance(whole, Value) and whole.amount:
                exact = part.amount * 100 / whole.amount
                related = tuple(cell.span for cell in (*part.cells, *whole.cells))
                printed = (f"{part.amount:f}", f"{whole.amount:f}")
                shares.append(Share(quoted, *printed, exact, fits(mention, exact), related))
        if not shares:
            why = part if isinstance(part, Reason) else Reason("missing-table")
            self._of(figure).reasons.append(why)
            ledger.not_compared(mention.start, "unverified", why)
            return
        share = next((share for share in shares if share.holds), shares[0])
        self._keep(figure, share)
        ledger.compared(mention.start, share.holds, figure.id)

    def _grown(
        self, requirement: Requirement, prose: Prose, reading: Reading, reader: GrowthReader, ledger: Ledger
    ) -> None:
        for grown in reader.within(prose):
            self._keep(requirement, grown)
            self._settle(ledger, prose, grown.quoted, grown.holds, requirement)
        for rate in reader.rates(prose):
            at = rate.subject.start
            statement = next((known for known in reading.statements if known.mention.start == at), None)
            if statement is not None and not ledger.is_settled(rate.change.start):
                self._growth.append(_claim(prose, rate, statement.figure))
                ledger.not_compared(rate.change.start, "unverified", Reason("last-year"))

    def _repeated(self, prose: Prose, reading: Reading, breakdowns: Sequence[Breakdown], ledger: Ledger) -> None:
        requirement = self._spec.repetition
        if requirement is None:
            return
        known = {statement.mention.start for statement in reading.statements}
        for breakdown in breakdowns:
            known.update(part.start for part in breakdown.parts)
        for index, mention in enumerate(prose.mentions):
            context = reading.contexts.get(mention.start)
            if not context:
                continue
            if context in _POINTS_BACK:
                earlier = prose.mentions[:index]
                same = any(one.value == mention.value and one.unit == mention.unit for one in earlier)
                if same and not reading.of_another_time(mention):
                    ledger.compared(mention.start, True, requirement.id)
            elif len(context) >= _SHORTEST_LABEL and mention.start not in known:
                self._label(requirement, prose, mention, reading, ledger)

    def _label(
        self, requirement: Requirement, prose: Prose, mention: Mention, reading: Reading, ledger: Ledger
    ) -> None:
        if mention.bounds is not None or not mention.unit or not mention.is_quantity:
            return
        context = reading.contexts[mention.start]
        said = self._labels.setdefault((context, mention.unit), [])
        said.append((prose, mention, reading))
        if len(said) > 1 and not reading.of_another_time(mention):
            first_prose, first, _ = next(one for one in said if not one[2].of_another_time(one[1]))
            if first is not mention and _may_be_one(_lead(first_prose, first, context), _lead(prose, mention, context)):
                repeated = Repeated(quote(first_prose, first, context), quote(prose, mention, context))
                self._keep(requirement, repeated)
                ledger.compared(mention.start, first.value == mention.value, requirement.id)

    # --- collecting ------------------------------------------------------------------------------------

    def _of(self, requirement: Requirement) -> _Found:
        found = self._found.get(requirement.id)
        if found is None:
            found = self._found[requirement.id] = _Found()
        return found

    def _keep(self, requirement: Requirement, item: object) -> None:
        self._of(requirement).items.append(item)

    @staticmethod
    def _settle(ledger: Ledger, prose: Prose, quoted: Quoted, holds: bool, requirement: Requirement) -> None:
        at = bisect_left(prose.mentions, quoted.span, key=prose.span_of)
        ledger.compared(prose.mentions[at].start, holds, requirement.id)

    def _bound(self) -> Iterator[Bound]:
        for requirement in self._spec.requirements:
            found = self._found.get(requirement.id)
            if found is None:
                if requirement is not self._spec.growth or not self._growth:  # judged when last year's report is
                    yield self._unstated[requirement.id]
                continue
            subject = _subject(self._spec, requirement, tuple(found.items))
            reasons = tuple(dict.fromkeys(found.reasons))
            yield Bound(requirement, subject if found.items else None, len(found.items), len(found.reasons), 0, reasons)


def _subject(spec: NarrativeSpec, requirement: Requirement, items: tuple[object, ...]) -> Subject:
    if requirement is spec.breakdowns:
        return BoundBreakdowns(requirement, tuple(item for item in items if isinstance(item, TakenApart)))
    if requirement is spec.growth:
        return BoundGrowth(requirement, tuple(item for item in items if isinstance(item, Growth)))
    if requirement is spec.repetition:
        return BoundRepetition(requirement, tuple(item for item in items if isinstance(item, Repeated)))
    if isinstance(requirement, ProseFigure) and requirement.part is None:
        return BoundComparisons(requirement, tuple(item for item in items if isinstance(item, Compared)))
    if isinstance(requirement, ProseFigure) or requirement is spec.percentages:
        return BoundShares(requirement, tuple(item for item in items if isinstance(item, Share)))
    assert isinstance(requirement, Claim)
    return BoundClaims(requirement, tuple(item for item in items if isinstance(item, Claimed)))


def _lead(prose: Prose, mention: Mention, context: str) -> str:
    """What stands in the sentence before the clause of a figure."""
    return prose.text[sentence_start(prose.text, mention.start) : mention.start - len(context)]


def _may_be_one(first: str, second: str) -> bool:
    """Whether equal clauses behind ``first`` and ``second`` speak of one thing.

    网站方面，全年发布… and 微信方面，全年发布… do not.
    """
    return not first or not second or first == second


def _listed(breakdowns: Iterable[Breakdown]) -> frozenset[int]:
    """Where the parts start of totals that these add up to: asides, after which the sentence goes on with the total."""
    listed: set[int] = set()
    for breakdown in breakdowns:
        covered = runs_that_add_up(breakdown.whole.value, [part.value for part in breakdown.parts])
        listed.update(part.start for part, in_run in zip(breakdown.parts, covered, strict=True) if in_run)
    return frozenset(listed)


def _claim(prose: Prose, rate: Rate, figure: ProseFigure) -> GrowthClaim:
    subject, change = quote(prose, rate.subject), quote(prose, rate.change)
    return GrowthClaim(figure.name, subject, rate.subject.unit, change, rate.words, rate.up, rate.change)
