"""Which figure it is that a list takes apart."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import accumulate, islice

from crossfoot.document.breakdown_parts import FARTHEST_TOTAL, between, speaks_of_another_year
from crossfoot.numbers.mention import Mention
from crossfoot.terms.late import compile_late

_CHANGE = compile_late(
    r"[较比](?:上年|去年|上一年|[0-9]{4}年)度?(?:同期)?(?:相比)?(?:净?增[加长多]|减少|下降|上升|[多少])"
    r"[^，。；：、（）0-9]{0,4}\Z|同比(?:净?增[加长多]|减少|下降|上升)了?\Z"
)
"""Before what is neither year's figure but the way from one to the other: 172条，比上年多公开31条."""

_LONGEST_CHANGE = 24


def total_of(parts: Sequence[Mention]) -> Decimal:
    """What ``parts`` add up to."""
    return sum((part.value for part in parts), Decimal(0))


def wholes_before(
    text: str, free: Sequence[Mention], first: int, at: int
) -> tuple[dict[str, list[Mention]], frozenset[str]]:
    """The figures of each unit before ``at`` that stand in no bracket: what a list can be the parts of.

    And the units of which the nearest is another year's, so that the list may take both apart: 新收120件，上年结转6件，
    其中予以公开…
    """
    found: dict[str, list[Mention]] = {}
    others: dict[str, int] = {}
    first = max(first, at - FARTHEST_TOTAL)
    opened, before = 0, first
    for mention in between(free, first, at):
        opened += text.count("（", before, mention.start) - text.count("）", before, mention.start)
        before = mention.start
        if opened > 0:
            continue
        if mention.after <= at and mention.unit and mention.bounds is None:
            if _CHANGE.search(text, max(first, mention.start - _LONGEST_CHANGE), mention.start):
                continue
            if speaks_of_another_year(text, mention):
                others[mention.unit] = mention.start
            else:
                found.setdefault(mention.unit, []).append(mention)
    return found, frozenset(unit for unit, start in others.items() if unit in found and found[unit][-1].start < start)


def one_for_each(text: str, candidates: Sequence[Mention], lead: str) -> bool:
    """Whether a list has one part for each of several totals: 建议52件、提案41件，其中主办分别为37件、28件."""
    return "分别" in lead and _are_beside(text, *candidates[-2:])


def fitting(text: str, candidates: Sequence[Mention], parts: Sequence[Mention], *, complete: bool) -> Mention | None:
    """The nearest figure, or one before it that the parts add up to, or of which they can be a choice.

    收到9件，自然人6件、法人3件；其中网络5件、当面4件 takes the 9 apart, not the 3. ``None`` where the parts take
    several totals apart at once: 建议18件、提案31件，其中主办22件、会办27件; 13个镇、21个部门，其中镇10个、部门15个.
    """
    total = total_of(parts)
    if total <= candidates[-1].value:
        return candidates[-1]
    earlier = candidates[-2::-1]
    if all(candidate.value != total for candidate in earlier):
        together = list(islice(accumulate(candidate.value for candidate in reversed(candidates)), 1, None))
        if not set(together).isdisjoint(accumulate(part.value for part in parts)):
            return None
        if complete:
            return candidates[-1]
        if earlier and total <= together[0] and _are_beside(text, *candidates[-2:]):
            return None
    return next((one for one in earlier if one.value == total or (not complete and one.value > total)), candidates[-1])


def _are_beside(text: str, one: Mention, other: Mention) -> bool:
    return "、" in text[one.after : other.start]
