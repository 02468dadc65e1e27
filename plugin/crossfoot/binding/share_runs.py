"""Shares that follow one another: 自然人111件，占92.5%；法人9件，占7.5%. Together they say of what they are shares.

It is the figure before them where that is what they add up to, or ends in 中; and what they make together where all
shares make 100%, whether or not the passage gives it.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from operator import attrgetter

from crossfoot.binding.share_words import Told
from crossfoot.document.breakdown_parts import between
from crossfoot.document.narrative import Prose
from crossfoot.numbers.mention import Mention
from crossfoot.numbers.units import Kind
from crossfoot.terms.late import compile_late

_OF_THESE = compile_late("[^，。；：、（）0-9]{0,10}中(?:，|[^心央小学医国期层])")
_LEFT = compile_late("[，；）]{0,2}(?:其余|余下|剩余|剩下)的?(?:为|有)?")
_start = attrgetter("start")


def runs(prose: Prose, told: Sequence[Sequence[Told]]) -> Iterator[tuple[Told, ...]]:
    """The groups of ``told`` as they follow one another, with nothing counted between, in one unit and of one base:
    one that names none is of the base before it.
    """
    run: tuple[Told, ...] = ()
    for group in told:
        if run and not _goes_on(prose, run[-1], group[0]):
            yield run
            run = ()
        run += tuple(group)
    if run:
        yield run


def whole_before(prose: Prose, run: Sequence[Told]) -> Mention | None:
    """The figure before ``run`` in its sentence of which it is plain that they are parts: the one right before them
    that they add up to, or the last that ends in 中.
    """
    text, first = prose.text, run[0].part
    sentence = text.rfind("。", 0, first.start) + 1
    earlier = [one for one in between(prose.quantities, sentence, first.start) if one.kind is not Kind.PERCENT]
    if not earlier:
        return None
    nearest = earlier[-1]
    rest = _rest(prose, run)
    parts = [*(told.part for told in run), *([rest] if rest is not None else [])]
    together = sum(part.value for part in parts)
    if len(parts) > 1 and nearest.unit == first.unit and nearest.bounds is None and nearest.value == together:
        return nearest
    of_these = next((one for one in reversed(earlier) if _OF_THESE.match(text, one.after)), None)
    if of_these is None or of_these.unit != first.unit or of_these.bounds is not None:
        return None
    return of_these if all(told.part.value <= of_these.value for told in run) else None


def _rest(prose: Prose, run: Sequence[Told]) -> Mention | None:
    """What is left behind the last of ``run``: 公开答复690条，占85%；其余122条未公开."""
    last = run[-1]
    index = _index(prose, last.share) + 1
    rest = prose.quantities[index] if index < len(prose.quantities) else None
    if rest is None or rest.unit != last.part.unit or rest.bounds is not None:
        return None
    return rest if _LEFT.fullmatch(prose.text, last.share.after, rest.start) is not None else None


def sum_of_all(run: Sequence[Told]) -> Decimal | None:
    """What the parts of ``run`` make, where their shares leave nothing out."""
    shares = [told.share for told in run]
    if len(run) < 2 or any(share.bounds is not None for share in shares):
        return None
    left = abs(sum((share.value for share in shares), Decimal(-100)))
    if left > max(share.step for share in shares) * len(shares) / 2:
        return None
    return sum((told.part.value for told in run), Decimal(0))


def _goes_on(prose: Prose, last: Told, following: Told) -> bool:
    joint = prose.text[last.share.after : following.part.start]
    if "。" in joint or "其中" in joint:
        return False
    alike = last.part.unit == following.part.unit and following.base in (last.base, "")
    return alike and last.of is following.of is None and _index(prose, following.part) == _index(prose, last.share) + 1


def _index(prose: Prose, mention: Mention) -> int:
    return bisect_left(prose.quantities, mention.start, key=_start)
