"""Growth that the prose states, held against the figures it is growth of."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crossfoot.binding.clauses import ASIDE
from crossfoot.binding.growth_in_turn import in_turn
from crossfoot.binding.growth_made import VAGUE, growth_made, since, worked_out
from crossfoot.binding.growth_subjects import closes_a_list, instead, subject_of
from crossfoot.binding.growth_words import DIRECTION, FIRST_LETTERS, LAST_LETTERS, NEXT, RATE, TO, before, is_growth
from crossfoot.binding.prose_model import Growth
from crossfoot.document.breakdown_parts import between
from crossfoot.document.narrative import Prose
from crossfoot.numbers.mention import Mention
from crossfoot.numbers.units import AMOUNTS, RATES, Kind
from crossfoot.terms.late import compile_late

_BEHIND = frozenset("，、（")
"""What stands between a figure and its growth."""

_GROWING = AMOUNTS | {Kind.PERCENT}
"""What may be given for two years; of a percentage points tell by how many it rose."""

_LONGEST_TIME = 16
"""Characters of the time between 由 and its figure."""


class Rate(NamedTuple):
    """Growth of a figure that the prose gives against the year before, or ``since`` a year; ``up`` says which way."""

    subject: Mention
    change: Mention
    words: str
    up: bool
    since: int | None = None


class GrowthReader:
    """Growth as it is worded, with a pack's words for the year before (``previous``) and for those before it."""

    def __init__(self, previous: Sequence[str], earlier: Sequence[str] = ()) -> None:
        last = before(previous)
        past = before((*previous, *earlier))
        self._rate = compile_late(RATE.format(before=last))
        self._each = compile_late(rf"[，、（](?:同比|(?:较|比|与){last}(?:相比)?)，?分别(?={DIRECTION})")
        self._amount = compile_late(RATE.format(before=past))
        self._base = compile_late(
            rf"[，、（](?:同比（|(?P<compared>较|比|与)?{past}(?(compared)[的（]?|(?:[为是]|(?<=期))))"
        )
        self._base_behind = compile_late(rf"（{past}[为是有]?共?(?:公开|发布|收到|受理|新收|办理|办结)?")
        self._further = compile_late(rf"[，（、](?:同比)?{DIRECTION}")
        self._from = compile_late(rf"[由从](?:{past}的?)?\Z")
        self._from_base = compile_late(rf"(?:相比)?，?(?:同比)?{DIRECTION}")

    def rates(self, prose: Prose) -> Iterator[Rate]:
        """Each 同比增长… right behind a figure, what stands between them in brackets left out."""
        text = prose.text
        if "分别" in text:
            yield from self._one_for_each(prose)
        told: Rate | None = None
        for change in prose.quantities:
            if text[change.start - 1 : change.start] not in LAST_LETTERS:
                continue
            if change.kind not in (*RATES, Kind.COUNT) or text.startswith(VAGUE, change.after):
                continue
            if not is_growth(text, change.start):
                continue
            subject = subject_of(prose, change)
            if subject is None or closes_a_list(prose, subject):
                continue
            # 收到120件，比2022年增长80%，比2023年增长20%: the second is growth of the same figure.
            after = told.change.after if told is not None and told.subject is subject else subject.after
            between = ASIDE.sub("", text[after : change.start])
            match = self._rate.fullmatch(between.lstrip("，、（"))
            if match is not None and between[:1] in _BEHIND and (change.kind in RATES or change.unit == subject.unit):
                since = int(match["since"]) if match["since"] is not None else None
                told = Rate(subject, change, match[0], match["up"] is not None, since)
                yield told

    def _one_for_each(self, prose: Prose) -> Iterator[Rate]:
        """收到120件、办结121件，同比分别增长20%、10%: as many changes as the sentence has figures before them."""
        text = prose.text
        for match in self._each.finditer(text):
            first, last = prose.sentences[prose.sentence_at(match.start())]
            subjects = between(prose.quantities, first, match.start())
            changes: list[tuple[Mention, str, bool]] = []
            lead, words, up, end = match[0].lstrip("，、（"), "", True, match.end()
            for change in between(prose.quantities, end, last):
                way = NEXT.fullmatch(text, end, change.start)
                if way is None or change.kind not in RATES:
                    break
                if way["up"] or way["down"]:
                    words, up = way[0].lstrip("、，和及"), way["up"] is not None
                changes.append((change, lead + words, up))
                lead, end = "", change.after
            if len(changes) < 2 or len(changes) != len(subjects):
                continue
            since = int(match["since"]) if match["since"] is not None else None
            for subject, (change, said, rises) in zip(subjects, changes, strict=True):
                if subject.kind in AMOUNTS:
                    yield Rate(subject, change, said, rises, since)

    def within(self, prose: Prose) -> Iterator[Growth]:
        """Growth of which the passage gives two figures.

        收到7件，比上年的5件增长40%; 收到7件，比上年的5件增加2件，增幅40%; 收到7件，同比增加2件，增长40%;
        由上年的5件增加到7件，增长40%.
        """
        mentions, text = prose.quantities, prose.text
        if "分别" in text:
            yield from in_turn(prose, self._base)
        for index, (subject, second, _) in enumerate(zip(mentions, mentions[1:], mentions[2:], strict=False)):
            if text[subject.after : subject.after + 1] in FIRST_LETTERS:
                yield from self._on_the_way(prose, index)
                continue
            if text[subject.after] not in _BEHIND or subject.kind not in _GROWING:
                continue
            if subject.bounds or second.bounds:
                continue
            alike = subject.unit == second.unit and subject.kind is second.kind
            if not alike and (second.kind not in RATES or text[second.after] != "（"):
                continue
            if closes_a_list(prose, subject):
                continue
            nearest = tuple(self._told(prose, index, subject))
            if text[subject.after] == "（" or all(grown.holds for grown in nearest):
                yield from nearest
                continue
            others = [tuple(self._told(prose, index, one)) for one in instead(prose, subject)]
            yield from next((told for told in others if told and all(grown.holds for grown in told)), nearest)

    def _on_the_way(self, prose: Prose, index: int) -> Iterator[Growth]:
        """What is told of the way from the figure ``index`` to the next one."""
        text = prose.text
        base, subject, change = prose.quantities[index : index + 3]
        # 由80%提升到90%，提升10% is told of the points by which it rose as often as of the rate.
        alike = base.kind is subject.kind and subject.kind in _GROWING and base.unit in (subject.unit, "")
        told = change.kind is Kind.POINTS if subject.kind is Kind.PERCENT else change.kind in RATES
        if not alike or base.bounds or subject.bounds or not told:
            return
        if TO.fullmatch(text, base.after, subject.start) is None:
            return
        came_from = self._from.search(text, max(0, base.start - _LONGEST_TIME), base.start)
        words = self._further.fullmatch(text, subject.after, change.start)
        if came_from is None or words is None or (came_from["since"] and "同比" in words[0]):
            return  # 由2019年的5件增加到7件，同比增长8%: the rate is of another base
        grown = growth_made(prose, subject, since(prose, subject, base), change, words)
        if grown is not None:
            yield grown

    def _told(self, prose: Prose, index: int, subject: Mention) -> Iterator[Growth]:
        """What is told behind the figure ``index``, as growth of ``subject``."""
        mentions, text = prose.quantities, prose.text
        after, second, third = mentions[index].after, mentions[index + 1], mentions[index + 2]
        fourth = mentions[index + 3] if index + 3 < len(mentions) else None
        if self._base.fullmatch(text, after, second.start):
            base = since(prose, subject, second)
            closed = text[second.start - 1] == "（" and text[second.after] == "）"  # 较上年（648篇）增长10%
            words = self._from_base.fullmatch(text, second.after + closed, third.start)
            grown = growth_made(prose, subject, base, third, words)
            if grown is None:
                return
            yield grown
            amount, told, rate = third, third.after, fourth
        else:
            way = self._amount.fullmatch(text, after + 1, second.start)
            if way is None:
                return
            if self._stands_behind(text, subject, second, third):
                base = since(prose, subject, third)
                grown = growth_made(prose, subject, base, second, way)
                if grown is None:
                    return
                yield grown
                amount, told, rate = second, third.after + 1, fourth
            elif second.kind in RATES:
                return
            else:
                base = worked_out(prose, subject, second, up=way["up"] is not None)
                amount, told, rate = second, second.after, third
        if rate is None or amount.kind in RATES or rate.kind not in RATES:
            return
        further = growth_made(prose, subject, base, rate, self._further.fullmatch(text, told, rate.start))
        if further is not None:
            yield further

    def _stands_behind(self, text: str, subject: Mention, change: Mention, base: Mention) -> bool:
        """Whether a change is followed by the figure of the year before: 592条，同比增长8.6%（上年545条）."""
        alike = base.unit == subject.unit and base.kind is subject.kind and base.bounds is None
        closed = alike and text[base.after : base.after + 1] == "）"
        return closed and self._base_behind.fullmatch(text, change.after, base.start) is not None
