"""Totals of the prose and their parts, added up."""

from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal
from operator import attrgetter

from crossfoot.binding.prose_model import Quoted, Sum, TakenApart
from crossfoot.document.breakdown_model import Breakdown
from crossfoot.document.breakdown_parts import between
from crossfoot.document.breakdowns import runs_that_add_up
from crossfoot.document.each import times
from crossfoot.document.narrative import Prose
from crossfoot.numbers.mention import Mention

_start = attrgetter("start")

NEARLY_COMPLETE = Decimal("0.02")
"""A list after 其中 that leaves out no more than this share of its total was meant to be complete."""


def quote(prose: Prose, mention: Mention, phrase: str = "", behind: str = "") -> Quoted:
    """The figure with its place and its words, those ``behind`` it as part of it."""
    return Quoted(prose.span_of(mention), prose.printed(mention) + behind, mention.value, phrase)


def take_apart(prose: Prose, breakdown: Breakdown) -> TakenApart:
    """Add up the parts of ``breakdown``."""
    whole, parts = breakdown.whole, breakdown.parts
    values = [part.bounds.low or Decimal(0) if part.bounds else part.value for part in parts]
    total = sum(values, Decimal(0))
    covered = runs_that_add_up(whole.value, values)
    each = breakdown.each
    quoted = tuple(_quote_together(prose, part) if part.start in each else quote(prose, part) for part in parts)
    made = _sum(breakdown, total, values, covered, _slack((whole, *parts)))
    if made == "short" and whole.value - total == _in_other_units(prose, parts):
        made = "open"  # 216条，其中公告58条，欠税公告4期，公示154条: issues are told among the items
    if made not in ("adds-up", "open") and abs(total - whole.value) <= _rounding((whole, *parts)):
        made = "rounded"
    shown = _quote_together(prose, whole) if whole.start in each else quote(prose, whole)
    return TakenApart(shown, quoted, total, made, tuple(covered))


def _in_other_units(prose: Prose, parts: Sequence[Mention]) -> Decimal:
    """What is counted between ``parts`` and in another unit, all of it."""
    among = between(prose.quantities, parts[0].start, parts[-1].start)
    return sum((one.value for one in among if one.kind is parts[0].kind and one.unit != parts[0].unit), Decimal(0))


def _quote_together(prose: Prose, mention: Mention) -> Quoted:
    """The figure; 甲镇、乙镇各12件 as 12件 × 2."""
    quoted = quote(prose, mention)
    told = prose.quantities[bisect_left(prose.quantities, mention.start, key=_start)]
    several = times(mention, told)
    return quoted._replace(printed=f"{quoted.printed} × {several}") if several > 1 else quoted


def _sum(
    breakdown: Breakdown, total: Decimal, values: Sequence[Decimal], covered: Sequence[bool], slack: Decimal
) -> Sum:
    whole = breakdown.whole.value
    if breakdown.form != "subset" and (abs(total - whole) <= slack or all(covered)):
        return "adds-up"
    rest = sum((value for value, in_run in zip(values, covered, strict=True) if not in_run), Decimal(0))
    if breakdown.form == "complete":
        return "mismatch"
    if breakdown.form == "behind":
        return "behind"
    if any(covered) and not breakdown.apart and total - whole > slack:
        return "overlap"  # 45篇，其中图解15篇、视频8篇、文字22篇、其他3篇: the first three alone add up to it
    if rest - whole > slack:
        return "overlap" if breakdown.apart and max(values) <= whole else "above"
    if breakdown.form == "subset" or any(covered):
        return "open"
    missing = whole - total
    return "short" if missing <= whole * NEARLY_COMPLETE and missing < min(values) else "open"


def _slack(mentions: Sequence[Mention]) -> Decimal:
    """How far a sum may be off because its figures are printed to different places (1.5万元 and 5,001元)."""
    steps = {mention.step for mention in mentions}
    coarsest = max(steps)
    return coarsest / 2 if len(steps) > 1 and coarsest > 1 else Decimal(0)


def _rounding(mentions: Sequence[Mention]) -> Decimal:
    """By how much a sum may miss because figures are rounded to a coarse place: half a unit of it for each (3.5万)."""
    return sum((mention.step / 2 for mention in mentions if mention.step > 1), Decimal(0))
