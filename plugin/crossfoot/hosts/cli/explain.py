"""``crossfoot explain``: the page of a rule or of a pack, or what a requirement demands in each pack that has it."""

import os
from collections.abc import Sequence
from pathlib import Path

from crossfoot.docgen import phrases
from crossfoot.docgen.pack_page import explain_pack
from crossfoot.docgen.requirement_block import render_requirement
from crossfoot.docgen.rule_page import explain_rule
from crossfoot.engine.judging import Judged, Judging
from crossfoot.hosts.cli import streams
from crossfoot.hosts.cli.language import choose_language
from crossfoot.hosts.cli.parser import CommandParser
from crossfoot.hosts.cli.plain import to_terminal
from crossfoot.hosts.cli.usage import UsageError
from crossfoot.project.errors import did_you_mean
from crossfoot.project.packs import load_profiles
from crossfoot.project.settings_file import load_settings
from crossfoot.rules.registry import RULES
from crossfoot.terms.text import Language, Text


def parser() -> CommandParser:
    """The arguments of ``explain``."""
    parser = CommandParser("explain")
    parser.add_argument("name", metavar="CODE|REQUIREMENT|PACK")
    parser.add_argument("--config")
    return parser


def run(words: Sequence[str]) -> int:
    """Explain the rule, the pack or the requirement that is named."""
    arguments = parser().read(words)
    name: str = arguments.name
    settings = load_settings(Path(arguments.config) if arguments.config else None, Path.cwd())
    language = choose_language(arguments.lang, settings, os.environ)
    judging = Judging(load_profiles(settings))
    for rule in RULES:
        if name.upper() == rule.code or name == rule.name:
            streams.emit(to_terminal(explain_rule(rule, judging, language)))
            return 0
    for profile in judging.profiles:
        if name == profile.id:
            streams.emit(to_terminal(explain_pack(profile, judging, language)))
            return 0
    parts = [_explain(judged, judging, language) for judged in judging.all() if judged.requirement.id == name]
    if parts:
        streams.emit("\n".join(parts))
        return 0
    known = [rule.code for rule in RULES] + [rule.name for rule in RULES]
    known += [judged.requirement.id for judged in judging.all()] + [profile.id for profile in judging.profiles]
    hint = did_you_mean(name.upper() if name.upper().startswith("CF") else name, known)
    raise UsageError(
        Text(
            en=f"there is no rule, requirement or pack {name!r}{hint.en}",
            zh=f"没有规则、要求或规则包 {name!r}{hint.zh}",
        ),
        "explain",
    )


def _explain(judged: Judged, judging: Judging, language: Language) -> str:
    """What pack pages say of the requirement, and whose it is."""
    profile = judged.profile
    lines = render_requirement(judged, judging, "", language)
    if profile is not None:
        years = phrases.years(*profile.years, language)
        lines.insert(2, f"- {phrases.OF_PACK(language)}{profile.id}  {profile.title(language)}  {years}")
    return to_terminal("\n".join(lines))
