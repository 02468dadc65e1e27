"""Growth of several figures that is told in turn: 收到120件、办结121件，较上年的107件、110件分别增长12.1%、10%."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from crossfoot.binding.growth_made import growth_made, since
from crossfoot.binding.growth_words import DIRECTION, NEXT
from crossfoot.binding.prose_model import Growth
from crossfoot.document.narrative import Prose
from crossfoot.numbers.mention import Mention
from crossfoot.numbers.units import AMOUNTS, RATES
from crossfoot.terms.late import compile_late

_IN_TURN = compile_late(rf"(?:同期)?(?:相比)?，?(?:同比)?分别(?P<way>{DIRECTION})")
_WAY = compile_late(DIRECTION)


def in_turn(prose: Prose, compared: re.Pattern[str]) -> Iterator[Growth]:
    """Each change that stands behind as many figures of both years; ``compared`` is what stands between these."""
    text, mentions = prose.text, prose.quantities
    for index, (last, change) in enumerate(pairwise(mentions)):
        words = _IN_TURN.fullmatch(text, last.after, change.start)
        if words is None:
            continue
        told = list(_changes(text, mentions[index + 1 :], words["way"]))
        count = len(told)
        before = mentions[max(0, index + 1 - 2 * count) : index + 1]
        subjects, bases = before[:count], before[count:]
        if count < 2 or len(before) < 2 * count or compared.fullmatch(text, subjects[-1].after, bases[0].start) is None:
            continue
        if "。" in text[subjects[0].after : subjects[-1].start] or not _are_joined(text, bases):
            continue
        for subject, base, (grown, way) in zip(subjects, bases, told, strict=True):
            if _are_alike(subject, base):
                made = growth_made(prose, subject, since(prose, subject, base), grown, _WAY.fullmatch(way))
                if made is not None:
                    yield made


def _changes(text: str, mentions: Sequence[Mention], way: str) -> Iterator[tuple[Mention, str]]:
    """The changes listed from the first of ``mentions`` on, each with the words for which way it goes."""
    end = mentions[0].start
    for change in mentions:
        words = NEXT.fullmatch(text, end, change.start)
        if words is None or change.kind not in (*RATES, *AMOUNTS):
            return
        if words["up"] or words["down"]:
            way = words[0].lstrip("、，和及")
        yield change, way
        end = change.after


def _are_joined(text: str, bases: Sequence[Mention]) -> bool:
    return all(text[one.after : other.start] in ("、", "和", "及") for one, other in pairwise(bases))


def _are_alike(subject: Mention, base: Mention) -> bool:
    exact = subject.bounds is None and base.bounds is None
    return exact and subject.kind in AMOUNTS and subject.kind is base.kind and base.unit in (subject.unit, "")
