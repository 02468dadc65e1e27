"""Of which figure a change is told: the one next to it, one before that, or several together."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from operator import attrgetter

from crossfoot.binding.clauses import is_aside
from crossfoot.binding.growth_words import is_growth
from crossfoot.binding.mentions_before import mentions_before
from crossfoot.document.narrative import Prose
from crossfoot.numbers.mention import Mention
from crossfoot.numbers.units import AMOUNTS
from crossfoot.terms.late import compile_late

_JOINS = frozenset("、和及与")
_COUNTED_ANEW = compile_late("口径|剔除|核减|核增")
_REACH = 16
"""Figures before a change of which it may be said."""

_start = attrgetter("start")


def subject_of(prose: Prose, change: Mention) -> Mention | None:
    """The last figure before ``change`` in its sentence that stands in no bracket of its own."""
    first = prose.sentences[prose.sentence_at(change.start)][0]
    text = prose.text
    closed, behind = 0, change.start
    for mention in mentions_before(prose, first, change.start):
        closed += text.count("）", mention.after, behind) - text.count("（", mention.after, behind)
        behind = mention.after
        if closed <= 0 and mention.kind in AMOUNTS:
            return mention
    return None


def closes_a_list(prose: Prose, subject: Mention) -> bool:
    """Whether a figure is joined to one before it: 复议7件、诉讼3件，同比增长25% may tell of both together."""
    index = bisect_left(prose.quantities, subject.start, key=_start) - 1
    if index < 0:
        return False
    other = prose.quantities[index]
    return other.unit == subject.unit and prose.text[other.after] in _JOINS


def figures_before(prose: Prose, subject: Mention) -> Iterator[Mention]:
    """Figures with the unit of ``subject`` before it in its sentence, the nearest first, up to a change.

    收到120件，其中网上80件（占66.7%），同比增长20%: what is said behind a part may be said of the whole. What stands in
    brackets is passed over.
    """
    text = prose.text
    first = prose.sentences[prose.sentence_at(subject.start)][0]
    index = bisect_left(prose.quantities, subject.start, key=_start)
    for other in reversed(prose.quantities[max(0, index - _REACH) : index]):
        at = other.start
        if at < first:
            return
        if is_aside(text, first, at):
            continue
        if is_growth(text, at):
            return
        if other.unit == subject.unit:
            yield other


def is_beside(prose: Prose, subject: Mention, at: int) -> bool:
    """Whether what stands at ``at`` stands in a bracket right behind a figure: it is said of that figure alone."""
    return prose.text[subject.after] == "（" and prose.text.find("）", subject.after, at) < 0


def is_counted_anew(prose: Prose, subject: Mention) -> bool:
    """Whether the sentence says that figures were set anew to compare them: 按可比口径, 剔除重复申请后."""
    first, end = prose.sentences[prose.sentence_at(subject.start)]
    return any(first <= at < end for at in _counted_anew(prose.text))


@lru_cache(maxsize=4)
def _counted_anew(text: str) -> tuple[int, ...]:
    """Where ``text`` says so: sought once, a passage may have many figures."""
    return tuple([match.start() for match in _COUNTED_ANEW.finditer(text)])


def instead(prose: Prose, subject: Mention) -> Iterator[Mention]:
    """What may have grown instead of ``subject``: a figure before it, or these together."""
    together = subject
    for other in figures_before(prose, subject):
        together = together._replace(value=together.value + other.value)
        yield other
        yield together
