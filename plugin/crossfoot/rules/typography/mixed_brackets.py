"""CF701 mixed-brackets: brackets of two widths in one report, or brackets and quotation marks that do not pair."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundBrackets
from crossfoot.rules.rule import Rule
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Related, Violation


class MixedBrackets(NamedTuple):
    """How many brackets are full-width and half-width; for a mark at fault, the mark and the one that it closes."""

    wide: int
    narrow: int
    mark: str
    partner: str


def check(brackets: BoundBrackets) -> Iterator[Violation]:
    """One finding for the report where both widths occur, and one for each mark that does not pair as it should."""
    wide, narrow = brackets.wide, brackets.narrow
    if wide and narrow and brackets.rarer is not None:
        yield Violation(brackets.rarer, MixedBrackets(wide, narrow, "", ""))
    for fault in brackets.mispaired:
        partner, place = fault.partner or ("", None)
        related = (Related(place, partner),) if place is not None else ()
        facts = MixedBrackets(wide, narrow, fault.mark, partner)
        yield Violation(fault.span, facts, related=related, cause=fault.cause)


RULE = Rule(
    code="CF701",
    name="mixed-brackets",
    summary=Text(
        "Brackets are of two widths, or brackets or quotation marks do not pair.",
        "括号宽窄混用，或者括号、引号不成对。",
    ),
    message=Text(
        "Brackets of two widths: {wide} full-width, {narrow} half-width",
        "括号宽窄混用：全角 {wide} 个，半角 {narrow} 个",
    ),
    messages={
        "width": Text(
            "{partner} is closed by {mark} , of another width", "前面是 {partner} ，后面是 {mark} ，宽窄不同"
        ),
        "kind": Text("{partner} is closed by {mark} , which is no pair", "前面是 {partner} ，后面是 {mark} ，不是一对"),
        "unclosed": Text("{mark} is not closed", "{mark} 没有后一半"),
        "unopened": Text("{mark} is not opened", "{mark} 没有前一半"),
    },
    help={
        "": Text("Use full-width brackets in Chinese text.", "中文里请统一用全角括号（）。"),
        "kind": Text("Write both halves as the same pair.", "请把前后两半写成一对。"),
        "unclosed": Text("Add its counterpart, or take it out.", "请补上另一半，或者删去多余的一半。"),
        "unopened": Text("Add its counterpart, or take it out.", "请补上另一半，或者删去多余的一半。"),
    },
    severity=Severity.INFO,
    judges=BoundBrackets,
    check=check,
)
