"""Shares that follow one another: 自然人111件，占92.5%；法人9件，占7.5%. Together they say of what they are shares.

It is the figure before them where that is what they add up to, or ends in 中; and what they make together where all
shares make 100%, whether or not the passage gives it.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from operator import attrgetter

from crossfoot.binding.share_words import Told
from crossfoot.document.narrative import Prose
from crossfoot.numbers.mention import Mention

_start = attrgetter("start")


def runs(prose: Prose, told: Sequence[Sequence[Told]]) -> Iterator[tuple[Told, ...]]:
    """The groups of ``told`` as they follow one another, with nothing counted between, in one unit and of one base."""
    run: tuple[Told, ...] = ()
    for group in told:
        if run and not _goes_on(prose, run[-1], group[0]):
            yield run
            run = ()
        run += tuple(group)
    if run:
        yield run


def whole_before(prose: Prose, run: Sequence[Told]) -> Mention | None:
    """The figure right before ``run`` in its sentence, where it is plain that they are parts of it."""
    first = run[0].part
    index = _index(prose, first) - 1
    if index < 0 or not run[0].names_nothing:
        return None
    whole = prose.quantities[index]
    if whole.unit != first.unit or whole.kind is not first.kind or whole.bounds is not None:
        return None
    if "。" in prose.text[whole.after : first.start]:
        return None
    adds_up = len(run) > 1 and sum(told.part.value for told in run) == whole.value
    of_these = prose.text.startswith("中", whole.after) and all(told.part.value <= whole.value for told in run)
    return whole if adds_up or of_these else None


def sum_of_all(run: Sequence[Told]) -> Decimal | None:
    """What the parts of ``run`` make, where their shares leave nothing out."""
    shares = [told.share for told in run]
    if len(run) < 2 or not run[0].names_nothing or any(share.bounds is not None for share in shares):
        return None
    left = abs(sum((share.value for share in shares), Decimal(-100)))
    if left > max(share.step for share in shares) * len(shares) / 2:
        return None
    return sum((told.part.value for told in run), Decimal(0))


def _goes_on(prose: Prose, last: Told, following: Told) -> bool:
    between = prose.text[last.share.after : following.part.start]
    if "。" in between or "其中" in between:
        return False
    alike = (last.part.unit, last.base) == (following.part.unit, following.base)
    return alike and _index(prose, following.part) == _index(prose, last.share) + 1


def _index(prose: Prose, mention: Mention) -> int:
    return bisect_left(prose.quantities, mention.start, key=_start)
