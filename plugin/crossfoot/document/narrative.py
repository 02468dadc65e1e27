"""The prose of a report: its passages, and the figures in each."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from operator import itemgetter

from crossfoot.document.model import Document
from crossfoot.document.passages import Passage, passages
from crossfoot.document.sentences import read_up_to, split_sentences
from crossfoot.numbers.mention import Mention
from crossfoot.numbers.mentions import find_mentions
from crossfoot.numbers.ranges import join_ranges
from crossfoot.numbers.units import QUANTITIES
from crossfoot.source.span import Span


class Prose:
    """A passage with its figures.

    ``text`` is what is read of it, up to a sentence that is too long. ``mentions`` are in order, none overlaps another;
    ``quantities`` are those that say how many or how much, and ``letters`` stand before them.
    """

    __slots__ = ("_sentences", "letters", "mentions", "passage", "quantities", "text")

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        text = self.text = passage.text[: read_up_to(passage.text)]
        mentions = self.mentions = tuple(_mentions(text))
        self.quantities = tuple([one for one in mentions if one.kind in QUANTITIES])
        self.letters = [text[one.start - 1 : one.start] for one in self.quantities]
        self._sentences: tuple[tuple[int, int], ...] = ()

    @property
    def is_cut(self) -> bool:
        """Whether the end of the passage is not read."""
        return len(self.text) < len(self.passage.text)

    def unread(self) -> Iterator[tuple[Mention, str]]:
        """The figures of what is not read, each as it is printed; their places are those in the whole passage."""
        if self.is_cut:
            text, first = self.passage.text, len(self.text)
            yield from ((one, text[one.start : one.after]) for one in _mentions(text) if one.start >= first)

    @property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Start and end of each sentence."""
        if not self._sentences:
            self._sentences = tuple(split_sentences(self.text))
        return self._sentences

    def sentence_at(self, index: int) -> int:
        """Which sentence holds the character ``index``."""
        return min(bisect_right(self.sentences, index, key=itemgetter(1)), len(self.sentences) - 1)

    def span_of(self, mention: Mention) -> Span:
        """Where the figure stands in the source."""
        return self.passage.span(mention.start, mention.end)

    def printed(self, mention: Mention) -> str:
        """The figure with its unit, as it stands in the passage."""
        return self.text[mention.start : mention.after]


def _mentions(text: str) -> Sequence[Mention]:
    return join_ranges(text, list(find_mentions(text)))


class Narrative:
    """All running text of a report, tables and headings left out."""

    def __init__(self, passages: tuple[Passage, ...]) -> None:
        self.passages = passages

    @cached_property
    def text(self) -> str:
        """All of it, a line for each passage."""
        return "\n".join([passage.text for passage in self.passages])

    @cached_property
    def _ends(self) -> list[int]:
        return list(accumulate([len(passage.text) + 1 for passage in self.passages]))

    def holding(self, pattern: re.Pattern[str]) -> dict[int, list[int]]:
        """The indices of the passages in which ``pattern``, which crosses no line, is found, and where in each.

        One search for all.
        """
        found: dict[int, list[int]] = {}
        ends = self._ends
        for match in pattern.finditer(self.text):
            at = match.start()
            index = bisect_right(ends, at)
            found.setdefault(index, []).append(at - ends[index - 1] if index else at)
        return found

    def within(self, span: Span) -> tuple[Passage, ...]:
        """The passages that begin in ``span`` of the source, such as a section."""
        return tuple([passage for passage in self.passages if span.start <= passage.first < span.end])

    @cached_property
    def proses(self) -> tuple[Prose, ...]:
        """Every passage with its figures; read when somebody asks."""
        return tuple([Prose(passage) for passage in self.passages])


def read_narrative(document: Document) -> Narrative:
    """Read the prose of ``document``."""
    return Narrative(tuple(passages(document.blocks, document.source.text)))
