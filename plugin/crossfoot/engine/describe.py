"""The rules as a reporter sees them: plain values, worded in the language of the run."""

from functools import cache, partial

from crossfoot.results.rule_description import RuleDescription
from crossfoot.rules.page import read_page
from crossfoot.rules.registry import RULES
from crossfoot.rules.rule import Rule
from crossfoot.terms.text import Language


@cache
def describe_rules(language: Language) -> tuple[RuleDescription, ...]:
    """Every rule; its page is read when it is asked for."""
    return tuple(_describe(rule, language) for rule in RULES)


def _describe(rule: Rule, language: Language) -> RuleDescription:
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
