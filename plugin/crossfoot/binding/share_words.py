"""How prose words a share: which figure it is told of, and of what it says to be the share.

46件，占38.3%; 46件（占申请总数的38.3%）; 自然人111件、法人9件，分别占92.5%、7.5%.
"""

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from crossfoot.binding.mentions_before import mentions_before
from crossfoot.document.each import is_told_of_each
from crossfoot.document.narrative import Prose
from crossfoot.numbers.mention import Mention
from crossfoot.numbers.units import AMOUNTS, Kind
from crossfoot.terms.late import compile_late

_MORE = "的|比[例重]?|为|达到?|到|了|在|将近|接近|近|大约|约|超过|超|逾|突破|不足|不到|高达"
_BASE = r"(?P<base>[^，。；：、！？（）0-9]{0,16}?)"
_SHARE = compile_late(rf"[，（、]?占{_BASE}(?:{_MORE})*")
_LISTED = compile_late(rf"[，（]?(?:分别占{_BASE}|所?占比?[例重]?(?P<none>)分别)(?:{_MORE}|是)*")
_OF = compile_late("[，（、]?占[^，。；：、！？（）0-9]{0,12}")
_SHARE_OF = compile_late(f"的(?:{_MORE})*")
_NEXT = compile_late(r"[、，]?(?:和|及|以及|与)?(?:占)?")


class Told(NamedTuple):
    """A share as it is told of a part; ``base`` are the words for that of which it is one, or none.

    ``words`` lead up to the shares of a list; ``of`` is the whole where it is given with them (占总数8500条的74.7%);
    a ``bare`` one, 网络80件（66.7%）, stands in a bracket with nothing that says it is a share.
    """

    part: Mention
    share: Mention
    base: str = ""
    words: str = ""
    of: Mention | None = None
    bare: bool = False


def shares_told(prose: Prose) -> Iterator[Sequence[Told]]:
    """Every share with its part, in order; those of one list together."""
    last: Mention | None = None
    before: Mention | None = None
    listed = "分别" in prose.text
    for index, mention in enumerate(prose.quantities):
        if mention.kind is not Kind.PERCENT:
            last, before = before, mention
        elif before is not None and before.bounds is None and not is_told_of_each(prose.text, before):
            together = listed and prose.quantities[index - 1] is before
            told = (_listed(prose, index, before) if together else ()) or _told(prose, last, before, mention)
            if told:
                yield told


def _told(prose: Prose, last: Mention | None, before: Mention, share: Mention) -> Sequence[Told]:
    """The share of the figure ``before`` it, or of the ``last`` one before that, where the whole stands between."""
    text = prose.text
    words = _SHARE.fullmatch(text, before.after, share.start)
    if words is not None:
        return (Told(before, share, words["base"]),)
    if text[before.after : share.start] == "（" and text.startswith("）", share.after):
        return (Told(before, share, bare=True),)
    if last is None or last.bounds is not None or last.unit != before.unit:
        return ()
    if _OF.fullmatch(text, last.after, before.start) and _SHARE_OF.fullmatch(text, before.after, share.start):
        return (Told(last, share, of=before),)
    return ()


def _listed(prose: Prose, index: int, before: Mention) -> Sequence[Told]:
    """The share ``index`` and those listed behind it, which stand behind the figure ``before`` and others."""
    words = _LISTED.fullmatch(prose.text, before.after, prose.quantities[index].start)
    return tuple(_one_for_each(prose, index, words["base"] or "", words[0].lstrip("，（"))) if words is not None else ()


def _one_for_each(prose: Prose, index: int, base: str, words: str) -> Iterator[Told]:
    """As many figures before the share ``index`` as there are shares from there on."""
    text = prose.text
    shares = [prose.quantities[index]]
    for one in prose.quantities[index + 1 :]:
        if one.kind is not Kind.PERCENT or _NEXT.fullmatch(text, shares[-1].after, one.start) is None:
            break
        shares.append(one)
    before = list(islice(_outside_brackets(prose, shares[0].start), len(shares) + 1))
    parts = before[len(shares) - 1 :: -1]
    if len(shares) < 2 or len(parts) < len(shares) or not _make_a_list(text, parts):
        return
    if len(before) > len(parts) and text[before[-1].after] == "、":
        return  # one more of the list: nobody knows which of them have a share
    yield from (Told(part, share, base, words) for part, share in zip(parts, shares, strict=True))


def _outside_brackets(prose: Prose, before: int) -> Iterator[Mention]:
    """The figures of its sentence before a place, the nearest first, but for those in brackets of their own."""
    text, first = prose.text, prose.sentences[prose.sentence_at(before)][0]
    closed, behind = 0, before
    for one in mentions_before(prose, first, before):
        closed += text.count("）", one.after, behind) - text.count("（", one.after, behind)
        behind = one.after
        if closed <= 0 and one.is_quantity:
            yield one


def _make_a_list(text: str, parts: Sequence[Mention]) -> bool:
    """Whether ``parts`` stand beside each other and count the same."""
    unit = parts[0].unit
    if any(one.bounds is not None or one.kind not in AMOUNTS or one.unit != unit for one in parts):
        return False
    return all("其中" not in text[one.after : other.start] for one, other in pairwise(parts))
