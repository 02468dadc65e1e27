"""The lists of all rules and of all packs."""

from collections.abc import Sequence
from itertools import groupby

from crossfoot.docgen import phrases
from crossfoot.docgen.links import MARK, link, other_language, rule_link, table, ways
from crossfoot.docgen.literal import literal
from crossfoot.profile.model import Profile
from crossfoot.project.reference import pack_index, pack_page, rule_index
from crossfoot.rules.registry import RULES
from crossfoot.rules.rule import Rule
from crossfoot.terms.text import Language, Text


def render_rule_index(language: Language) -> str:
    """Every rule with its severity and what it finds, by family."""
    here = rule_index(language)
    heads = (phrases.CODE_COLUMN, phrases.NAME_COLUMN, phrases.SEVERITY_COLUMN, phrases.FINDS_COLUMN)
    parts = [_head(phrases.RULES_TITLE, phrases.RULES_INTRODUCTION, language)]
    parts.append([ways(here, rule_index(other_language(language)), _packs(language), language)])
    for family, rules in groupby(RULES, _family):
        parts.append([f"## {phrases.FAMILIES[family](language)}"])
        rows = [
            (
                rule_link(rule, here, language),
                rule.name,
                phrases.SEVERITY[rule.severity](language),
                rule.summary(language),
            )
            for rule in rules
        ]
        parts.append(table([head(language) for head in heads], rows))
    return _joined(parts)


def render_pack_index(profiles: Sequence[Profile], language: Language) -> str:
    """Every pack in force with the years that it is for."""
    here = pack_index(language)
    heads = (phrases.PACK_ID, phrases.NAME_COLUMN, phrases.YEARS, phrases.BASIS)
    rows = [
        (
            link(profile.id, pack_page(profile.id, language), here),
            literal(profile.title(language)),
            phrases.years(*profile.years, language),
            literal(profile.basis(language)),
        )
        for profile in profiles
    ]
    up = (phrases.ALL_RULES(language), rule_index(language))
    return _joined(
        [
            _head(phrases.PACKS_TITLE, phrases.PACKS_INTRODUCTION, language),
            [ways(here, pack_index(other_language(language)), up, language)],
            table([head(language) for head in heads], rows),
        ]
    )


def _head(title: Text, introduction: Text, language: Language) -> list[str]:
    return [f"# {title(language)}", "", introduction(language)]


def _packs(language: Language) -> tuple[str, str]:
    return phrases.ALL_PACKS(language), pack_index(language)


def _family(rule: Rule) -> str:
    return rule.code[2]


def _joined(parts: Sequence[Sequence[str]]) -> str:
    return "\n\n".join("\n".join(part) for part in [*parts, [MARK]]) + "\n"
