"""Which row of the form a printed label means, and where the printed wording is another."""

from collections.abc import Container, Iterable, Iterator
from typing import NamedTuple

from crossfoot.binding.found import Misfit
from crossfoot.binding.places import place_of
from crossfoot.binding.vocabulary import GroupMatch, RowMatch, Vocabulary
from crossfoot.numbers.chinese_numerals import read_ordinal
from crossfoot.profile.labels import leading_number, resemblance, split_path
from crossfoot.profile.table_model import RowSpec
from crossfoot.source.span import Span
from crossfoot.violations.violation import CellPlace

REWORDED_FROM = 0.5
"""The resemblance from which an unknown label may be a rewording of the row that is missing in its place."""

SAME_NUMBER = 0.25
"""What a number in common adds to the resemblance."""


class Label(NamedTuple):
    """A label as printed, with the place of its cell's text."""

    text: str
    span: Span


class RowLabels:
    """Resolves the labels in the stub of one official table; remembers the group that is open."""

    def __init__(self, vocabulary: Vocabulary, text: str) -> None:
        self._vocabulary = vocabulary
        self._text = text
        self._table = vocabulary.spec.id
        self._group: tuple[str, ...] = ()

    def open(self, group: tuple[str, ...]) -> None:
        """Rows from here on stand in ``group``, given by the keys of its labels."""
        self._group = group

    def levels(self, labels: tuple[Label, ...]) -> list[Label]:
        """The levels of all labels, those written as paths taken apart, each with its own place."""
        found: list[Label] = []
        for label in labels:
            parts = split_path(label.text)
            if len(parts) == 1:
                found.append(label)
                continue
            at = label.span.start
            for part in parts:
                text = part.strip()
                start = self._text.find(text, at, label.span.end)
                span = Span(start, start + len(text)) if start >= 0 else label.span
                at = span.end if start >= 0 else at
                found.append(Label(text, span))
        return found

    def resolve(self, levels: list[Label], block: int | None, taken: Container[str]) -> RowMatch | None:
        """The row that ``levels`` mean; of several the one in ``block``, not ``taken`` yet, nearest the open group."""
        if not levels:
            return None
        ancestors = [group.keys[-1] for level in levels[:-1] if (group := self._vocabulary.group(level.text))]
        matches = self._vocabulary.rows(levels[-1].text)
        if ancestors:
            matches = [match for match in matches if all(key in match.ancestors for key in ancestors)]
        if len(matches) > 1 and block is not None:
            matches = [match for match in matches if match.block == block] or matches
        if len(matches) > 1:
            free = [match for match in matches if match.spec.id not in taken]
            matches = sorted(free or matches, key=self._closeness, reverse=True)
        return matches[0] if matches else None

    def _closeness(self, match: RowMatch) -> int:
        return sum(one == other for one, other in zip(match.ancestors, self._group, strict=False))

    def differences(self, match: RowMatch, levels: list[Label]) -> Iterable[Misfit]:
        """Each level whose wording, or number, is not the official one."""
        as_official = match.exact and len(levels) == 1 and levels[0].text == match.spec.path[-1]
        return () if as_official else self._differences(match, levels)

    def _differences(self, match: RowMatch, levels: list[Label]) -> Iterator[Misfit]:
        spec = match.spec
        leaf = levels[-1]
        if not match.exact or _other_number(leaf.text, spec.path[-1]):
            place = place_of(self._table, spec, None)
            yield Misfit(leaf.text, spec.path[-1], leaf.span, place)
        above = len(spec.path) - 1
        groups = spec.path[above - len(match.ancestors) : above]
        given = levels[:-1]
        for position, level in enumerate(given):
            group = self._vocabulary.group(level.text)
            if group is not None:
                yield from self.group_differences(group, level)
            elif len(given) == len(groups) and self._vocabulary.block(level.text) is None:
                path = spec.path[: above - len(groups) + position + 1]
                yield Misfit(level.text, groups[position], level.span, CellPlace(self._table, None, None, path, ()))

    def group_differences(self, group: GroupMatch, label: Label) -> Iterator[Misfit]:
        """The label of a group, where its wording is not the official one."""
        if not group.exact:
            place = CellPlace(self._table, None, None, group.path, ())
            yield Misfit(label.text, group.path[-1], label.span, place)


def most_like(label: str, free: list[tuple[int, RowSpec]]) -> tuple[int, RowSpec] | None:
    """The row, with its block, that ``label`` most resembles, if it resembles one enough."""
    best: tuple[float, int, RowSpec] | None = None
    number = leading_number(label)
    for block, row in free:
        official = row.path[-1]
        score = resemblance(label, official)
        if number and number == leading_number(official):
            score += SAME_NUMBER
        if score >= REWORDED_FROM and (best is None or score > best[0]):
            best = (score, block, row)
    return None if best is None else (best[1], best[2])


def _other_number(printed: str, official: str) -> bool:
    one, other = leading_number(printed), leading_number(official)
    return bool(one and other) and read_ordinal(one) != read_ordinal(other)
