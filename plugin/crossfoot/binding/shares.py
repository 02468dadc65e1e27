"""Percentages of the prose held against the figures that they are made of."""

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from decimal import Decimal
from itertools import chain
from typing import NamedTuple

from crossfoot.binding.breakdowns import quote
from crossfoot.binding.precision import Extent, exactly, extent_of, fits
from crossfoot.binding.prose_model import Quoted, Share
from crossfoot.binding.share_runs import runs, sum_of_all, whole_before
from crossfoot.binding.share_words import Told, shares_told
from crossfoot.document.breakdown_model import Breakdown
from crossfoot.document.breakdown_parts import between
from crossfoot.document.narrative import Prose
from crossfoot.document.same_words import are_among
from crossfoot.numbers.mention import Mention
from crossfoot.numbers.units import Kind
from crossfoot.terms.late import compile_late

_OF_THEM = compile_late(r"[，、](?:其中)?(?:已|共)?(\w\w)")
_RATE = compile_late(r"[，、（](\w\w)率(?:为|达到|达|是)?")
_STOPS = "，。；：、（）"
_STOP = compile_late(f"[{_STOPS}]")
_LONGEST_CLAUSE = 80


class Wholes(NamedTuple):
    """Of what a figure is a part by the pack: figures ``stated`` before it, the nearest first, and what the tables have
    for each that may be meant, in one reading or another.
    """

    stated: tuple[Mention, ...] = ()
    readings: Iterable[tuple[Decimal, ...]] = ()

    def besides(self, listed: Mention | None) -> Iterator[Extent]:
        """What else a share may be told of; where it is one of a list, of other totals than that which is taken apart.

        收到120件，其中不予公开18件，占14.9% is right of the 121 that were handled.
        """
        for amounts in self.readings:
            if listed is None or listed.value not in amounts:
                yield from (exactly(amount) for amount in amounts if amount > 0)


def find_shares(
    prose: Prose,
    breakdowns: Sequence[Breakdown],
    is_in_pack: Callable[[Mention], bool],
    wholes_of: Callable[[Mention], Wholes],
) -> Iterator[Share]:
    """Each 占…% of a part of which the passage makes the whole clear, and each rate behind both its figures.

    ``is_in_pack`` are the rates that the pack knows: it says of what they are taken, which the sentence need not give.
    ``wholes_of`` a figure are those of which it is a part by the pack, in a list of them or not.
    """
    if "占" in prose.text or "%）" in prose.text:
        listed: dict[int, Mention] = {part.start: b.whole for b in breakdowns for part in b.parts}
        told = list(shares_told(prose))
        shared = frozenset(one.part.start for group in told for one in group)
        for run in runs(prose, told):
            before = whole_before(prose, run)
            found: list[Share] = []
            is_known = False
            for one in run:
                known, whole = wholes_of(one.part), one.of or listed.get(one.part.start)
                others = () if one.of is not None or one.bare else (before, *known.stated)
                wholes = [each for each in (whole, *others) if each is not None and each.value]
                is_known = is_known or bool(wholes)
                share = _of_a_whole(prose, one, wholes, known.besides(whole), shared)
                if share is not None:
                    found.append(share)
            if any(one.bare for one in run) and not _are_plain(found, len(run)):
                continue
            together = None if is_known else sum_of_all(run)
            yield from found if not together else _of_all(prose, run, together)
    if "率" in prose.text:
        yield from _rates(prose, is_in_pack)


def _are_plain(found: Sequence[Share], told: int) -> bool:
    """Whether percentages in brackets are shares: all of them are right, or all but one of three or more.

    合格41家（95.3%） and 税收10.2亿元（8.3%） may tell of anything.
    """
    right = sum(share.holds for share in found)
    return right == told or (told > 2 and right == told - 1)


def _of_a_whole(
    prose: Prose, told: Told, wholes: Sequence[Mention], besides: Iterable[Extent], shared: Set[int]
) -> Share | None:
    """The share of the first of ``wholes`` that it is right of; of the very first, where it is one of nothing else."""
    if not wholes:
        return None
    part = extent_of(told.part)
    for whole in wholes:
        if fits(told.share, part.percent_of(extent_of(whole))):
            return _share(prose, told, whole)
    whole = wholes[0]
    if not are_among(told.base, _clause(prose, whole)) or whole.start in shared:
        # 占全县的3.3%; 不予公开18件，占15%，其中过程性信息3件，占2.5% are both of all that was received.
        return None
    others = chain(besides, map(extent_of, _earlier(prose, told.part, whole)))
    return None if any(fits(told.share, part.percent_of(other)) for other in others) else _share(prose, told, whole)


def _of_all(prose: Prose, run: Sequence[Told], together: Decimal) -> Iterator[Share]:
    """Each share of what the parts of ``run`` make ``together``, which none of the figures need be."""
    written_out = " + ".join(prose.printed(told.part) for told in run)
    for told in run:
        part = extent_of(told.part)
        yield Share(
            _quoted(prose, told),
            prose.printed(told.part),
            written_out,
            told.part.value * 100 / together,
            fits(told.share, part.percent_of(exactly(together))),
            tuple(prose.span_of(one.part) for one in run),
        )


def _share(prose: Prose, told: Told, whole: Mention) -> Share:
    part, mention = told.part, told.share
    exact = part.value * 100 / whole.value
    return Share(
        _quoted(prose, told),
        prose.printed(part),
        prose.printed(whole),
        exact,
        fits(mention, extent_of(part).percent_of(extent_of(whole))),
        (prose.span_of(part), prose.span_of(whole)),
    )


def _earlier(prose: Prose, part: Mention, whole: Mention) -> Iterator[Mention]:
    """The figures of the sentence before the part of which a share may be as well.

    由386项精简至352项，精简34项，精简率8.8%; 收到的120件中，办结115件，予以公开60件，占52.2%.
    """
    first = prose.sentences[prose.sentence_at(min(whole.start, part.start))][0]
    earlier = between(prose.quantities, first, part.start)
    return (one for one in earlier if one.unit == whole.unit and one.value > part.value)


def _rates(prose: Prose, is_in_pack: Callable[[Mention], bool]) -> Iterator[Share]:
    """抽查40家，合格38家，合格率95%: the rate is named after what the part is."""
    whole: Mention | None = None
    part: Mention | None = None
    for mention in prose.quantities:
        if mention.kind is not Kind.PERCENT:
            whole, part = part, mention
        elif whole is not None and part is not None and _is_rate(prose, whole, part, mention):
            told = Told(part, mention, "")
            share = None if is_in_pack(mention) else _of_a_whole(prose, told, (whole,), (), frozenset())
            if share is not None:
                yield share


def _is_rate(prose: Prose, whole: Mention, part: Mention, rate: Mention) -> bool:
    if not whole.value or whole.bounds is not None or part.bounds is not None:
        return False
    named = _RATE.fullmatch(prose.text, part.after, rate.start)
    if named is None or part.unit != whole.unit or part.kind is not Kind.COUNT:
        return False
    said = _OF_THEM.fullmatch(prose.text, whole.after, part.start)
    return said is not None and said[1] == named[1]


def _quoted(prose: Prose, told: Told) -> Quoted:
    return quote(prose, told.share, told.words or _words_before(prose, told.share))


def _words_before(prose: Prose, mention: Mention) -> str:
    """The words of its clause before a figure."""
    text, at = prose.text, mention.start
    low = max(0, at - _LONGEST_CLAUSE)
    return text[max(low, *(text.rfind(mark, low, at) + 1 for mark in _STOPS)) : at]


def _clause(prose: Prose, mention: Mention) -> str:
    """The clause of a figure up to the stop behind it: 收到政府信息公开申请120件, 收到120件申请."""
    text = prose.text
    stop = _STOP.search(text, mention.after, mention.after + _LONGEST_CLAUSE)
    return _words_before(prose, mention) + text[mention.start : stop.start() if stop is not None else mention.after]
