"""The rules as a reporter sees them: plain values, worded in the language of the run."""

from collections.abc import Sequence
from functools import cache, partial
from typing import TYPE_CHECKING, overload

from crossfoot.results.rule_description import RuleDescription
from crossfoot.terms.text import Language

if TYPE_CHECKING:
    from crossfoot.rules.rule import Rule


class DescribedRules(Sequence[RuleDescription]):
    """Every rule in ``language``. Rules are loaded when one is asked for, their pages likewise: most reporters ask
    for none.
    """

    def __init__(self, language: Language) -> None:
        self.language: Language = language

    def __len__(self) -> int:
        return len(describe_rules(self.language))

    @overload
    def __getitem__(self, index: int) -> RuleDescription: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[RuleDescription]: ...

    def __getitem__(self, index: int | slice) -> RuleDescription | Sequence[RuleDescription]:
        return describe_rules(self.language)[index]


@cache
def describe_rules(language: Language) -> tuple[RuleDescription, ...]:
    """Every rule; its page is read when it is asked for."""
    from crossfoot.rules.registry import RULES

    return tuple(_describe(rule, language) for rule in RULES)


def _describe(rule: "Rule", language: Language) -> RuleDescription:
    from crossfoot.rules.page import read_page

    general = rule.help.get("")
    words = general(language) if general else ""
    return RuleDescription(
        rule.code,
        rule.name,
        rule.summary(language),
        # A template has fields that only a finding can fill.
        "" if "{" in words else words,
        rule.severity,
        rule.waivable,
        partial(read_page, rule.name, language),
    )
