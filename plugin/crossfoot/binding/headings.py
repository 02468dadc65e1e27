"""The mandated headings found in a report."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from crossfoot.binding.lost_headings import is_in_unclosed, told_elsewhere
from crossfoot.binding.model import Bound, BoundHeading, BoundOrder, BoundOthers, FoundHeading, unassessed
from crossfoot.binding.reason import Reason
from crossfoot.document.model import Document, Heading, Paragraph, Section
from crossfoot.numbers.chinese_numerals import read_ordinal
from crossfoot.profile.labels import label_key, resemblance
from crossfoot.profile.model import Profile
from crossfoot.profile.section_model import Numbering, SectionRequirement
from crossfoot.source.span import Span

LONGEST_JUNK = 3
"""Characters before a heading's number that a conversion may have left there (l六、)."""

ALIKE = 0.3
"""The resemblance from which a heading with the right number, in the wrong place, is taken for a missing one."""

LONGEST_LOOKALIKE = 60
"""A paragraph longer than this is prose, even where it begins like a heading."""


class NumberedText(NamedTuple):
    """A heading taken apart: its number, ``None`` where it has none that can be read, and the text behind it."""

    number: int | None
    text: str


class HeadingReader:
    """Takes headings apart by the numbering of one pack and tells which mandated one each is."""

    def __init__(self, profile: Profile) -> None:
        self.sections = profile.sections
        self._number = _number_pattern(profile.numbering)
        self._numerals = {numeral: i for i, numeral in enumerate(profile.numbering.numerals, start=1)}
        self._exact = {label_key(section.text): section for section in profile.sections}
        self._endings = tuple(self._exact)
        self._known = {label_key(variant): section for section in profile.sections for variant in section.variants}

    def take_apart(self, text: str) -> NumberedText:
        """Split ``text`` into its number and the rest, signs out of a PDF (⼀) taken for what they stand for."""
        text = unicodedata.normalize("NFKC", text)
        match = self._number.match(text) if self._number is not None else None
        if match is None:
            return NumberedText(None, text)
        numeral = match.group("numeral")
        number = self._numerals.get(numeral) or read_ordinal(numeral)
        return NumberedText(number, text[match.end() :])

    def section(self, text: str) -> SectionRequirement | None:
        """The mandated heading that ``text``, without its number, is, in official or in known other words."""
        key = label_key(text)
        return self._exact.get(key) or self._known.get(key)

    def is_exact(self, text: str) -> bool:
        """Whether ``text``, without its number, is an official heading."""
        return label_key(text) in self._exact

    def recognise(self, text: str) -> tuple[SectionRequirement | None, int | None, bool]:
        """The mandated heading that ``text`` is, the number it bears, and whether the wording is official."""
        number, rest = self.take_apart(text)
        section = self.section(rest) or self.section(text)
        if section is not None:
            return section, number, self.is_exact(rest) or self.is_exact(text)
        key = label_key(text)
        if key.endswith(self._endings):
            for official, candidate in self._exact.items():
                if key.endswith(official) and len(key) - len(official) <= LONGEST_JUNK:
                    return candidate, None, True
        return None, number, False


def _number_pattern(numbering: Numbering) -> re.Pattern[str] | None:
    if not numbering.numerals:
        return None
    numerals = "|".join(sorted(map(re.escape, numbering.numerals), key=len, reverse=True))
    marks = "".join(re.escape(unicodedata.normalize("NFKC", mark)) for mark in numbering.marks)
    return re.compile(rf"\s*(?P<numeral>{numerals}|\d{{1,2}})\s*[{marks}]\s*")


class Headings(NamedTuple):
    """What was found: the bound requirements, and the section of each mandated heading that is there."""

    bound: tuple[Bound, ...]
    sections: dict[str, Section]


def bind_headings(profile: Profile, reader: HeadingReader, document: Document, swallowed: Sequence[Span]) -> Headings:
    """Find the mandated headings. Those inside ``swallowed`` text (an unclosed table) cannot be judged."""
    recognised = [(section, *reader.recognise(section.heading.text)) for section in document.sections]
    level = _level([section for section, requirement, _, _ in recognised if requirement is not None])
    answers: dict[str, list[tuple[Section, FoundHeading]]] = {s.section: [] for s in profile.sections}
    others: list[tuple[Section, int | None]] = []
    wrong_level: dict[str, Heading] = {}
    for section, requirement, number, exact in recognised:
        heading = section.heading
        if heading.level != level:
            if requirement is not None:
                wrong_level.setdefault(requirement.section, heading)
        elif requirement is None:
            others.append((section, number))
        else:
            own = number if profile.numbering.numerals else requirement.ordinal
            found = FoundHeading(heading.text, heading.span, own, exact, True, True)
            answers[requirement.section].append((section, found))
    _adopt_by_number(profile, answers, others)
    bound: list[Bound] = []
    sections = {id: found[0][0] for id, found in answers.items() if found}
    misplaced = _misplaced(profile, answers)
    missing = [requirement for requirement in profile.sections if not answers[requirement.section]]
    told = told_elsewhere(missing, document, swallowed)
    for requirement in profile.sections:
        answering = tuple(found for _, found in answers[requirement.section])
        if requirement.section in told:
            bound.append(unassessed(requirement, Reason("swallowed"), as_type=BoundHeading))
            continue
        place, lookalike, words = _place(profile, requirement, reader, document, sections, wrong_level)
        bound.append(Bound(requirement, BoundHeading(requirement, answering, place, lookalike, words)))
    if profile.sections_order is not None:
        bound.append(Bound(profile.sections_order, BoundOrder(tuple(misplaced))))
    if profile.sections_only is not None:
        first = min((s.span.start for s in sections.values()), default=None)
        undeclared = tuple(
            (s.heading.text, s.heading.span)
            for s, number in others
            if first is not None and (s.span.start > first or number is not None)
        )
        bound.append(Bound(profile.sections_only, BoundOthers(undeclared, len(profile.sections))))
    return Headings(tuple(bound), sections)


def _level(sections: list[Section]) -> int:
    """The level of most of the mandated headings; the higher one where two have as many."""
    counts: dict[int, int] = {}
    for section in sections:
        counts[section.heading.level] = counts.get(section.heading.level, 0) + 1
    return min(counts, key=lambda level: (-counts[level], level), default=2)


def _adopt_by_number(
    profile: Profile,
    answers: dict[str, list[tuple[Section, FoundHeading]]],
    others: list[tuple[Section, int | None]],
) -> None:
    """Take a heading with the number of one that is missing for that one in words of its own."""
    for requirement in profile.sections:
        if answers[requirement.section]:
            continue
        for entry in others:
            section, number = entry
            alike = resemblance(section.heading.text, requirement.official) >= ALIKE
            if number == requirement.ordinal and (alike or _in_place(section, requirement, answers, profile)):
                heading = section.heading
                found = FoundHeading(heading.text, heading.span, number, False, False, True)
                answers[requirement.section].append((section, found))
                others.remove(entry)
                break


def _in_place(
    section: Section,
    requirement: SectionRequirement,
    answers: dict[str, list[tuple[Section, FoundHeading]]],
    profile: Profile,
) -> bool:
    """Whether ``section`` stands between the mandated headings before and after ``requirement``."""
    start = section.span.start
    for other in profile.sections:
        found = answers[other.section]
        if found and (found[0][0].span.start < start) is not (other.ordinal < requirement.ordinal):
            return False
    return True


def _misplaced(
    profile: Profile, answers: dict[str, list[tuple[Section, FoundHeading]]]
) -> list[tuple[SectionRequirement, FoundHeading, str]]:
    """The fewest headings that would have to move for all to stand in order."""
    present = sorted(
        ((answers[s.section][0][1], s) for s in profile.sections if answers[s.section]),
        key=lambda pair: pair[0].span.start,
    )
    ordinals = [requirement.ordinal for _, requirement in present]
    if all(one < next for one, next in pairwise(ordinals)):
        return []
    best: list[list[int]] = []
    for index, (_, requirement) in enumerate(present):
        chains = [best[j] for j in range(index) if present[j][1].ordinal < requirement.ordinal]
        best.append([*_longest(chains), index])
    kept = set(_longest(best))
    misplaced: list[tuple[SectionRequirement, FoundHeading, str]] = []
    for index, (found, requirement) in enumerate(present):
        if index not in kept:
            before = [s for s in profile.sections if s.ordinal == requirement.ordinal - 1]
            misplaced.append((requirement, found, before[0].official if before else ""))
    return misplaced


def _longest(chains: list[list[int]]) -> list[int]:
    return max(chains, key=len) if chains else []


def _place(
    profile: Profile,
    requirement: SectionRequirement,
    reader: HeadingReader,
    document: Document,
    sections: dict[str, Section],
    wrong_level: dict[str, Heading],
) -> tuple[Span, str, str]:
    """Where a missing heading should stand, and what stands there in its stead."""
    if requirement.section in sections:
        return sections[requirement.section].heading.span, "", ""
    heading = wrong_level.get(requirement.section)
    if heading is not None:
        return heading.span, "level", heading.text
    if document.unclosed is not None and is_in_unclosed(requirement, document):
        return document.unclosed.tag, "unclosed", document.unclosed.name
    for block in document.blocks:
        if isinstance(block, Paragraph) and len(block.text) <= LONGEST_LOOKALIKE:
            section, _, _ = reader.recognise(block.text.strip())
            if section is requirement:
                return block.span, "bold" if block.bold else "plain", block.text.strip()
    later = [s for s in profile.sections if s.ordinal > requirement.ordinal and s.section in sections]
    start = sections[later[0].section].heading.block.start if later else len(document.source.text.rstrip())
    return Span(start, start), "", ""
