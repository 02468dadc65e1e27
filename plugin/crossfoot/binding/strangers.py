"""Figures of a passage that were not understood, and what they tell of those behind them.

What follows one in its sentence, in the same unit, may be about the same unknown matter or body.
"""

import re
from collections.abc import Set
from decimal import Decimal

from crossfoot.binding.clauses import is_aside
from crossfoot.binding.growth_words import is_growth
from crossfoot.binding.other_bodies import names_another_body
from crossfoot.binding.passage_words import PassageWords
from crossfoot.numbers.mention import Mention
from crossfoot.numbers.units import Kind

THESE = frozenset(("这", "上述", "以上", "该"))
"""Words before a figure that was given already."""


class Strangers:
    """Those of one passage up to the figure that is read; ``parts`` are the figures of lists that add up.

    What was understood before, and begins its clause, is that figure once more:
    收到120件。120件申请均已答复，其中予以公开60件.

    The ``words`` of the passage are handed in with each question: their reader holds these figures itself.
    """

    __slots__ = ("_figures", "_given", "_parts", "_strange")

    def __init__(self, parts: Set[int]) -> None:
        self._parts = parts
        self._given: dict[tuple[Decimal, str], int] = {}
        self._figures: list[Mention] = []
        self._strange: dict[int, bool] = {}

    def add(self, mention: Mention) -> None:
        """Take in the next one."""
        self._figures.append(mention)

    def give(self, mention: Mention) -> None:
        """Take in a total that was understood."""
        self._given.setdefault((mention.value, mention.unit), mention.start)

    def forget(self) -> None:
        """Go on from a figure that is about its own matter."""
        self._figures.clear()

    def claim(self, words: PassageWords, mention: Mention, sentence: int) -> bool:
        """Whether ``mention`` may be about the matter or the body of one of them.

        乡镇收到40件（办结41件）: a bracket is about the figure right before it.
        """
        if not self._figures:
            return False
        share = mention.kind is Kind.PERCENT
        bracket = self._bracket_of(words, mention, sentence)
        for other in reversed(self._figures):
            if other.start < sentence:
                return self._goes_on(words, other, mention, sentence)
            if not share and other.unit != mention.unit:
                continue
            if other.after == bracket < mention.start:
                return True
            beside = other.start > bracket and names_another_body(words.context(other), words.names)
            if beside or self._is_strange(words, other):
                return True
        return False

    def stand_in(self, words: PassageWords, sentence: int, *, besides: re.Pattern[str] | None = None) -> bool:
        """Whether one of them, in whatever unit, stands in the sentence; ``besides`` are words of those that do not
        matter.
        """
        for other in reversed(self._figures):
            if other.start < sentence:
                return False
            if besides is not None and besides.search(words.context(other)) is not None:
                continue
            if self._is_strange(words, other):
                return True
        return False

    @staticmethod
    def _bracket_of(words: PassageWords, mention: Mention, sentence: int) -> int:
        """Where the bracket opens in which the figure stands; the figure itself where it stands in none.

        120件（县政府办45件，办结44件）: within the bracket, the next figure is that office's as well.
        """
        text, at = words.prose.text, mention.start
        return text.rfind("（", sentence, at) if is_aside(text, sentence, at) else at

    @staticmethod
    def _goes_on(words: PassageWords, stranger: Mention, mention: Mention, sentence: int) -> bool:
        """Whether ``stranger`` is the last figure before the sentence, which has no subject of its own.

        县住建局收到申请21件。办结20件 are both that office's.
        """
        last = words.figure_before(sentence)
        if last is not stranger or last.unit != mention.unit:
            return False
        return names_another_body(words.context(last), words.names)

    def _is_strange(self, words: PassageWords, mention: Mention) -> bool:
        """Whether a figure that was not understood may belong to another matter; asides, growth and 这7件 do not."""
        known = self._strange.get(mention.start)
        if known is None:
            known = self._strange[mention.start] = self._counts_otherwise(words, mention)
        return known

    def _counts_otherwise(self, words: PassageWords, mention: Mention) -> bool:
        if mention.kind is not Kind.COUNT or not mention.unit or mention.loose or mention.start in self._parts:
            return False
        at = mention.start
        if is_growth(words.prose.text, at):
            return False
        context, sentence = words.context(mention), words.sentence_of(at)
        if context in THESE or is_aside(words.prose.text, sentence, at):
            return False
        if context == "" and self._given.get((mention.value, mention.unit), at) < at:
            return False
        return not words.is_other_time(at, context, sentence)
