"""Percentages of the prose held against the figures that they are made of."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter

from crossfoot.binding.breakdowns import quote
from crossfoot.binding.precision import extent_of, fits
from crossfoot.binding.prose_model import Share
from crossfoot.document.breakdown_model import Breakdown
from crossfoot.document.breakdown_parts import between
from crossfoot.document.narrative import Prose
from crossfoot.numbers.mention import Mention
from crossfoot.numbers.units import Kind
from crossfoot.terms.late import compile_late

_start = attrgetter("start")

_SHARE = compile_late(
    r"占(?:比|总数|总量|总件数|全部|全部申请|申请总数|申请总量|申请|全市|全县|全区|的|为|达|到|了"
    r"|将近|接近|近|大约|约|超过|超|逾|突破|不足|不到|高达)*"
)
_OF_ALL = compile_late("申请|全市|全县|全区")
"""Words behind 占 that name another base than the figure next to it may be: 占申请总数的3.3%."""

_JOINT = compile_late(r"[，（、]?")
_OF_THEM = compile_late(r"[，、](?:其中)?(?:已|共)?(\w\w)")
_RATE = compile_late(r"[，、（](\w\w)率(?:为|达到|达|是)?")


def find_shares(
    prose: Prose,
    breakdowns: Sequence[Breakdown],
    is_in_pack: Callable[[Mention], bool],
    whole_of: Callable[[Mention, Mention], Mention | None],
) -> Iterator[Share]:
    """Each 占…% right behind a part of a total that the passage gives, and each rate behind both its figures.

    ``is_in_pack`` are the rates that the pack knows: it says of what they are taken, which the sentence need not give.
    ``whole_of`` a figure, with a share behind it, is that of which it is a part by the pack, outside of any list.
    """
    wholes: dict[int, Mention] = {part.start: b.whole for b in breakdowns for part in b.parts}
    first: Mention | None = None
    before: Mention | None = None
    for mention in prose.quantities:
        if mention.kind is Kind.PERCENT and before is not None and before.bounds is None:
            whole = wholes.get(before.start)
            is_share = _is_share(prose, before, mention)
            if whole is None and is_share:
                whole = whole_of(before, mention)
            if whole is not None and whole.value and is_share:
                share = _share(prose, mention, before, whole)
                if share.holds or not _may_be_of_more(prose, before, whole, mention):
                    yield share
            elif first is not None and _is_rate(prose, first, before, mention) and not is_in_pack(mention):
                share = _share(prose, mention, before, first)
                if share.holds or not _is_of_an_earlier(prose, before, first, mention):
                    yield share
        if mention.kind is not Kind.PERCENT:
            first, before = before, mention


def _share(prose: Prose, mention: Mention, part: Mention, whole: Mention) -> Share:
    exact = part.value * 100 / whole.value
    return Share(
        quote(prose, mention, _last_clause(prose, mention)),
        prose.printed(part),
        prose.printed(whole),
        exact,
        fits(mention, extent_of(part).percent_of(extent_of(whole))),
        (prose.span_of(part), prose.span_of(whole)),
    )


def _is_share(prose: Prose, part: Mention, share: Mention) -> bool:
    joint = _JOINT.match(prose.text, part.after)
    return joint is not None and _SHARE.fullmatch(prose.text, joint.end(), share.start) is not None


def _may_be_of_more(prose: Prose, part: Mention, whole: Mention, share: Mention) -> bool:
    """Whether ``share`` may be that of more than ``whole``: its words say so, or ``whole`` has a share of its own.

    不予公开18件，占15%，其中过程性信息3件，占2.5% are both of all that was received.
    """
    named = _OF_ALL.search(prose.text, part.after, share.start)
    if named is not None and not (named[0] == "申请" and "申请" in _last_clause(prose, whole)):
        return True
    if _is_of_an_earlier(prose, part, whole, share):
        return True
    index = bisect_left(prose.quantities, whole.after, key=_start)
    following = prose.quantities[index] if index < len(prose.quantities) else None
    return following is not None and following.kind is Kind.PERCENT and _is_share(prose, whole, following)


def _is_of_an_earlier(prose: Prose, part: Mention, whole: Mention, share: Mention) -> bool:
    """Whether ``share`` is that of a figure of the sentence before ``whole``.

    由386项精简至352项，精简34项，精简率8.8%.
    """
    first = prose.sentences[prose.sentence_at(whole.start)][0]
    earlier = between(prose.quantities, first, whole.start)
    alike = (one for one in earlier if one.unit == whole.unit and one.value > part.value)
    return any(fits(share, extent_of(part).percent_of(extent_of(one))) for one in alike)


def _is_rate(prose: Prose, whole: Mention, part: Mention, rate: Mention) -> bool:
    """抽查40家，合格38家，合格率95%: the rate is named after what the part is."""
    if not whole.value or whole.bounds is not None:
        return False
    named = _RATE.fullmatch(prose.text, part.after, rate.start)
    if named is None or part.unit != whole.unit or part.kind is not Kind.COUNT:
        return False
    said = _OF_THEM.fullmatch(prose.text, whole.after, part.start)
    return said is not None and said[1] == named[1]


def _last_clause(prose: Prose, mention: Mention) -> str:
    text, at = prose.text, mention.start
    return text[max(text.rfind(mark, 0, at) for mark in "，。；：、（）") + 1 : at]
