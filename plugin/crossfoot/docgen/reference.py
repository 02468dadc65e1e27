"""All reference pages of a site: its rules, its packs, and the lists of both, in every language."""

from collections.abc import Iterator, Sequence

from crossfoot.docgen.indexes import render_pack_index, render_rule_index
from crossfoot.docgen.pack_page import render_pack
from crossfoot.docgen.rule_page import render_rule
from crossfoot.engine.judging import Judging
from crossfoot.profile.model import Profile
from crossfoot.project.reference import folder_of, pack_index, pack_page, rule_index, rule_page
from crossfoot.rules.registry import RULES
from crossfoot.terms.text import LANGUAGES


def reference_pages(profiles: Sequence[Profile]) -> Iterator[tuple[str, str]]:
    """The pages for ``profiles``: where each lies below the docs folder, and its Markdown.

    Of two packs with one id the last counts, as in a run. Raise ``Missing`` or ``WrongPage`` for a rule's page.
    """
    packs = tuple({profile.id: profile for profile in profiles}.values())
    judging = Judging(packs)
    for language in LANGUAGES:
        yield rule_index(language), render_rule_index(language)
        for rule in RULES:
            yield rule_page(rule.code, language), render_rule(rule, judging, language)
        yield pack_index(language), render_pack_index(packs, language)
        for profile in packs:
            yield pack_page(profile.id, language), render_pack(profile, judging, language)


def reference_folders() -> tuple[str, ...]:
    """The folders below the docs folder in which reference pages lie, and no others."""
    return tuple(f"{folder_of(language)}{name}" for language in LANGUAGES for name in ("rules", "packs"))
