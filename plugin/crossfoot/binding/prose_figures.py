"""Figures and claims of the prose, bound to what they are held against."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from crossfoot.binding.breakdowns import take_apart
from crossfoot.binding.coverage import Covered, Ledger
from crossfoot.binding.given_names import given_names
from crossfoot.binding.growth import GrowthReader, Rate
from crossfoot.binding.growth_claims import growth_claims
from crossfoot.binding.growth_words import tells_of_growth
from crossfoot.binding.last_year import LastYearReader, OfLastYear
from crossfoot.binding.lines_of_bodies import LINE, below_line
from crossfoot.binding.matters import TextsBefore
from crossfoot.binding.model import Bound
from crossfoot.binding.other_bodies import heads_another
from crossfoot.binding.passage_reader import PassageReader
from crossfoot.binding.passage_reading import Reading
from crossfoot.binding.prose_collected import Collected
from crossfoot.binding.prose_comparison import Comparison
from crossfoot.binding.prose_model import GrowthClaim, Quoted
from crossfoot.binding.prose_values import Cells
from crossfoot.binding.repetition import Repetitions
from crossfoot.binding.sentences import why_unread
from crossfoot.binding.shares import find_shares
from crossfoot.document.breakdown_model import Breakdown
from crossfoot.document.breakdowns import find_breakdowns, runs_that_add_up
from crossfoot.document.model import Document, Heading
from crossfoot.document.narrative import Narrative, Prose
from crossfoot.numbers.mention import Mention
from crossfoot.profile.model import Profile
from crossfoot.profile.narrative_model import NarrativeSpec
from crossfoot.profile.requirement import Requirement
from crossfoot.source.span import Span


class ProseBinding(NamedTuple):
    """All of the prose that is judged; ``ledgers`` account for each of its figures, passage by passage.

    ``unstated`` are the requirements of which it does not speak.
    """

    bound: tuple[Bound, ...]
    unstated: tuple[Requirement, ...]
    ledgers: tuple[Ledger, ...]
    growth: tuple[GrowthClaim, ...]

    def coverage(self) -> Iterator[Covered]:
        """What became of every figure, in order."""
        for ledger in self.ledgers:
            yield from ledger.close()


class ProseBinder:
    """The narrative of one pack, its phrases made ready, to be bound to any number of reports."""

    def __init__(self, profile: Profile, spec: NarrativeSpec) -> None:
        self._spec = spec
        self._reader = PassageReader(spec)
        self._growth = GrowthReader(spec.previous, spec.earlier)
        self._last = LastYearReader(spec.previous)
        self._requirements = spec.requirements
        title = profile.title_requirement
        self._may_omit = title.body_may_omit if title else ()

    def bind(
        self, document: Document, narrative: Narrative, cells: Cells, names: Sequence[str], year: int | None
    ) -> ProseBinding:
        """Bind the prose of ``document``, the report for ``year`` of a body that goes by ``names``."""
        work = _Work(self._spec, self._growth, self._last, cells, year)
        headings = [block for block in document.blocks if isinstance(block, Heading)]
        own = self._names(names)
        own += tuple(given_names([prose.text for prose in narrative.proses], own))
        reader = self._reader.of(sorted(own, key=len, reverse=True), year)
        spoken = TextsBefore()
        claiming = narrative.holding(self._reader.claims.stems)
        starts = [heading.span.start for heading in headings]
        section, others = 0, 0
        for index, prose in enumerate(narrative.proses):
            below = bisect_right(starts, prose.passage.first)
            if below != section:
                spoken = TextsBefore()
                for heading in headings[section:below]:
                    if not others or heading.level <= others:
                        others = heading.level if heads_another(heading.text, reader.names) else 0
                section = below
            if others in (0, LINE):
                others = below_line(prose.text, reader.names, others)
            if prose.quantities or index in claiming:
                breakdowns = find_breakdowns(prose, self._spec.words.others)
                listed = _listed(breakdowns) if breakdowns else frozenset()
                stems = claiming.get(index, ())
                reading = reader.read(prose, spoken, listed, stems) if not others else reader.of_another(prose)
                work.add(prose, reading, breakdowns)
            elif prose.mentions or prose.is_cut:
                work.pass_over(prose)
            spoken.append(prose.passage.text)
        return work.close(self._requirements)

    def _names(self, names: Sequence[str]) -> tuple[str, ...]:
        """The names of the body, with and without what may be left out."""
        known = {name for name in names if name}
        known.update(name.removesuffix(part) for name in names for part in self._may_omit if name.endswith(part))
        return tuple(sorted(name for name in known if len(name) > 1))


def _nothing(_: Mention) -> bool:
    return False


class _Work:
    """One report's prose while it is bound."""

    def __init__(
        self, spec: NarrativeSpec, reader: GrowthReader, last: LastYearReader, cells: Cells, year: int | None
    ) -> None:
        self._spec = spec
        self._reader = reader
        self._last = last
        self._last_year = year - 1 if year is not None else None
        self._collected = Collected()
        self._comparison = Comparison(cells, self._collected)
        self._repetitions = Repetitions(spec.repetition, self._collected) if spec.repetition else None
        self._ledgers: list[Ledger] = []
        self._growth: list[GrowthClaim] = []

    def add(self, prose: Prose, reading: Reading, breakdowns: Sequence[Breakdown]) -> None:
        """Take in one passage with a quantity or with a word of a claim."""
        ledger = Ledger(prose, reading.tells_of_another_time, reading.is_of_elsewhere)
        spec = self._spec
        self._comparison.compare(prose, reading, ledger)
        if breakdowns and spec.breakdowns:
            self._breakdowns(spec.breakdowns, prose, reading, breakdowns, ledger)
        if spec.percentages and (breakdowns or "率" in prose.text or "占" in prose.text):
            wholes_of = partial(self._comparison.wholes_of, spec, reading, ledger)
            for share in find_shares(prose, breakdowns, reading.is_rate_of_pack, wholes_of):
                self._collected.keep(spec.percentages, share)
                _settle(ledger, prose, share.quoted, share.holds, spec.percentages)
        if spec.growth:
            self._grown(spec.growth, prose, reading, ledger)
        if self._repetitions is not None:
            self._repetitions.compare(prose, reading, breakdowns, ledger)
        self._ledgers.append(ledger)

    def pass_over(self, prose: Prose) -> None:
        """Take in one of which the figures are dates, references and the like."""
        self._ledgers.append(Ledger(prose, _nothing, _nothing))

    def close(self, requirements: Sequence[Requirement]) -> ProseBinding:
        """All ``requirements`` of the narrative; growth alone may wait for last year's report."""
        cut = next((ledger.prose for ledger in self._ledgers if ledger.prose.is_cut), None)
        if cut is not None:
            # Any of them may be spoken of in what was not read: what can be said of the rest is not all.
            why = why_unread(cut.passage, len(cut.text))
            for requirement in requirements:
                self._collected.not_assessed(requirement, why)
        bound = tuple(self._collected.bound(self._spec))
        later = self._spec.growth if self._growth else None
        unstated = tuple([r for r in requirements if r not in self._collected and r is not later])
        return ProseBinding(bound, unstated, tuple(self._ledgers), tuple(self._growth))

    def _breakdowns(
        self,
        requirement: Requirement,
        prose: Prose,
        reading: Reading,
        breakdowns: Iterable[Breakdown],
        ledger: Ledger,
    ) -> None:
        for breakdown in breakdowns:
            taken = take_apart(prose, breakdown)
            rest = [part for part, covered in zip(breakdown.parts, taken.covered, strict=True) if not covered]
            adds_up = taken.sum in ("adds-up", "rounded")
            verified = not adds_up and all(ledger.is_verified(one.start) for one in (breakdown.whole, *rest))
            if verified and self._comparison.agree_in_one_reading(reading, breakdown.whole, rest):
                # 收到…，其中予以公开…: each figure is the table's, what was handled is more than was received.
                # 制发11件，其中甲5件，乙6件，废止6件: what does not take the 11 apart is the table's as well.
                for part, covered in zip(breakdown.parts, taken.covered, strict=True):
                    if covered:
                        ledger.compared(part.start, True, requirement.id)
                continue
            self._collected.keep(requirement, taken)
            if not adds_up and taken.sum != "open":
                for mention, covered in zip((breakdown.whole, *breakdown.parts), (False, *taken.covered), strict=True):
                    ledger.compared(mention.start, covered, requirement.id)
                continue
            if adds_up or any(taken.covered):
                ledger.compared(breakdown.whole.start, True, requirement.id)
            for part, covered in zip(breakdown.parts, taken.covered, strict=True):
                if covered or adds_up:
                    ledger.compared(part.start, True, requirement.id)

    def _grown(self, requirement: Requirement, prose: Prose, reading: Reading, ledger: Ledger) -> None:
        told: list[Rate | OfLastYear] = []
        meant: dict[Span, Quoted] = {}
        if tells_of_growth(prose):
            for grown in self._reader.within(prose):
                self._collected.keep(requirement, grown)
                _settle(ledger, prose, grown.quoted, grown.holds, requirement)
                if grown.holds:
                    meant[grown.base.span] = grown.subject
            told += self._reader.rates(prose)
        if reading.statements:
            told += self._last.read(prose)
        self._growth.extend(growth_claims(prose, reading, ledger, told, meant, self._last_year))


def _settle(ledger: Ledger, prose: Prose, quoted: Quoted, holds: bool, requirement: Requirement) -> None:
    at = bisect_left(prose.mentions, quoted.span, key=prose.span_of)
    ledger.compared(prose.mentions[at].start, holds, requirement.id)


def _listed(breakdowns: Iterable[Breakdown]) -> frozenset[int]:
    """Where the parts start of totals that these add up to: asides, after which the sentence goes on with the total."""
    listed: set[int] = set()
    for breakdown in breakdowns:
        covered = runs_that_add_up(breakdown.whole.value, [part.value for part in breakdown.parts])
        listed.update(part.start for part, in_run in zip(breakdown.parts, covered, strict=True) if in_run)
    return frozenset(listed)
