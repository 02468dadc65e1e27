"""Claims of the prose: what is said without a figure (均已办结), and whether it is said of the whole matter."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from crossfoot.binding.clauses import is_aside, plain, sentence_end, sentence_start, stop_before
from crossfoot.binding.matters import TextsBefore, is_open
from crossfoot.binding.mentions_before import mentions_before
from crossfoot.binding.other_bodies import is_of_another
from crossfoot.binding.time_frames import TimeFrames
from crossfoot.document.narrative import Prose
from crossfoot.numbers.mention import Mention
from crossfoot.numbers.units import Kind
from crossfoot.profile.narrative_model import Claim, NarrativeSpec
from crossfoot.profile.phrases import OWN_NAME, any_of
from crossfoot.terms.late import compile_late


class Said(NamedTuple):
    """A claim, and where it stands in the text of its passage."""

    prose: Prose
    start: int
    end: int
    claim: Claim


class Known(NamedTuple):
    """What is known of a passage: what its figures stand for, by where they start; those that only take a total apart;
    the names of the body, the report's year, and the texts of the passages before it up to the last heading.
    """

    stated: Mapping[int, str]
    parts: Set[int]
    names: Sequence[str]
    year: int | None
    before: TextsBefore


class ClaimReader:
    """The claims of one pack. As with figures, every word of a claim's clause has to be known."""

    def __init__(self, spec: NarrativeSpec, times: TimeFrames) -> None:
        self._spec = spec
        self._times = times
        self._stems = sorted({stem for claim in spec.claims for stem in claim.stems})
        self.stems = re.compile("|".join(map(re.escape, self._stems)) or "(?!)")
        self._patterns = {claim.id: compile_late(claim.pattern) for claim in spec.claims}
        self._counts = {figure.name for figure in spec.figures if figure.part is None}
        self._before = compile_late(any_of((*spec.leads, *spec.qualifiers, OWN_NAME)))

    def read(self, prose: Prose, stems: Sequence[int], known: Known) -> Iterator[Said]:
        """The claims that ``prose`` makes of the body's own year; ``stems`` are where ``self.stems`` is found in it."""
        for first, end in _sentences(prose.text, stems):
            sentence = prose.text[first:end]
            here = {stem for stem in self._stems if stem in sentence}
            for claim in self._spec.claims:
                if here.isdisjoint(claim.stems):
                    continue
                for match in self._patterns[claim.id].finditer(prose.text, first, end):
                    if self._is_said(claim, prose, match.start(), match.end(), known):
                        yield Said(prose, match.start(), match.end(), claim)

    def _is_said(self, claim: Claim, prose: Prose, start: int, end: int, known: Known) -> bool:
        text = prose.text
        first = stop_before(text, start)
        if any(word in text[sentence_start(text, start) : end] for word in claim.unless):
            return False
        if claim.topic and not is_open(self._spec.topics[claim.topic], text, start, known.before):
            return False
        if any(known.stated.get(mention.start) in self._counts for mention in mentions_before(prose, start, end)):
            return False  # 行政复议、诉讼案件为0件: its figure is held against the table
        if self._times.is_other(text, first, start, sentence_start(text, start), known.year):
            return False
        if is_of_another(text, sentence_start(text, start), first, text[first:start], known.names, self._spec.words):
            return False
        begin = first
        counted = _last_count(prose, sentence_start(text, start), start, known.parts)
        if counted is not None and counted.start >= first:
            if known.stated.get(counted.start) not in claim.within:
                return False
            begin = counted.after
        if not self._before.fullmatch(plain(text[begin:start], known.names)):
            return False
        return not claim.within or begin != first or self._is_about_all(claim, prose, first, end, counted, known)

    def _is_about_all(
        self, claim: Claim, prose: Prose, first: int, end: int, counted: Mention | None, known: Known
    ) -> bool:
        """Whether 均 takes up a figure that stands for the whole; a part of it, or another body's, may be done with."""
        text = prose.text
        if counted is None:
            if claim.topic and any(word in text[first:end] for word in self._spec.topics[claim.topic].opens):
                return True
            if sentence_start(text, first) != first or not first:
                return False
            counted = _last_count(prose, sentence_start(text, first - 1), first, known.parts)
        return counted is not None and known.stated.get(counted.start) in claim.within


def _sentences(text: str, stems: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The sentences of ``text`` in which ``stems`` stand, each with its stop."""
    end = 0
    for stem in stems:
        if stem >= end:
            start, end = sentence_start(text, stem, end), sentence_end(text, stem) + 1
            yield start, end


def _last_count(prose: Prose, first: int, before: int, parts: Set[int]) -> Mention | None:
    """The last count between ``first`` and ``before`` that stands in no bracket and takes no total apart."""
    for mention in mentions_before(prose, first, before):
        counts = mention.kind is Kind.COUNT and not mention.loose and mention.after <= before
        if counts and mention.start not in parts and not is_aside(prose.text, first, mention.start):
            return mention
    return None
