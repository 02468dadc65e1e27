"""``crossfoot rules``: every rule, and every requirement of the packs in force."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from crossfoot import __version__
from crossfoot.hosts.cli import streams
from crossfoot.hosts.cli.columns import in_columns
from crossfoot.hosts.cli.language import choose_language
from crossfoot.hosts.cli.parser import CommandParser
from crossfoot.project.packs import load_profiles
from crossfoot.project.settings_file import load_settings
from crossfoot.reporters.phrases import SEVERITY
from crossfoot.rules.presets import PRESETS, preset_severity
from crossfoot.rules.registry import RULES
from crossfoot.rules.rule import Rule
from crossfoot.terms.counted import counted
from crossfoot.terms.text import Language, Text

if TYPE_CHECKING:
    from crossfoot.profile.model import Profile

FORMATS = ("text", "json")

_RULES = Text(en="Rules", zh="规则")
_OFF = Text(en="off", zh="不用")
_PRESETS = Text(
    en="(severity by preset; a pack may give a requirement its own)", zh="（各预设下的级别；规则包可为单项要求另定）"
)
_YEARS = Text(en="report years {first} to {last}", zh="适用报告年度 {first} 至 {last}")
_OPEN_END = Text(en="report years from {first} on", zh="适用报告年度 {first} 起")
_REQUIREMENTS = Text(en="{count:requirement|requirements}", zh="{count} 项要求")


def parser() -> CommandParser:
    """The arguments of ``rules``."""
    parser = CommandParser("rules")
    parser.add_argument("--config")
    parser.add_argument("--format", default="text")
    return parser


def run(words: Sequence[str]) -> int:
    """List the rules and requirements."""
    reader = parser()
    arguments = reader.read(words)
    form = reader.choose("--format", arguments.format, FORMATS)
    settings = load_settings(Path(arguments.config) if arguments.config else None, Path.cwd())
    language = choose_language(arguments.lang, settings, os.environ)
    profiles = load_profiles(settings)
    streams.emit(_as_json(profiles, language) if form == "json" else _as_text(profiles, language))
    return 0


def years_of(profile: "Profile", language: Language) -> str:
    """The report years of ``profile`` in words."""
    first, last = profile.years
    return (_OPEN_END if last is None else _YEARS)(language).format(first=first, last=last)


def _as_text(profiles: "tuple[Profile, ...]", language: Language) -> str:
    lines = [_RULES(language)]
    head = ("", "", *PRESETS, "", _PRESETS(language))
    lines += in_columns([head, *(_rule_row(rule, language) for rule in RULES)])
    for profile in profiles:
        count = counted(_REQUIREMENTS(language), count=len(profile.requirements))
        lines += ["", f"{profile.id}  {profile.title(language)}  {years_of(profile, language)}  {count}"]
        lines += in_columns([("", r.id, r.title(language), r.basis(language)) for r in profile.requirements])
    return "\n".join(lines) + "\n"


def _rule_row(rule: Rule, language: Language) -> tuple[str, ...]:
    """The rule with the severity that each preset gives it."""
    severities = (preset_severity(preset, rule.code, rule.severity) for preset in PRESETS)
    words = (SEVERITY[severity](language) if severity else _OFF(language) for severity in severities)
    return "", rule.code, *words, rule.name, rule.summary(language)


def _as_json(profiles: "tuple[Profile, ...]", language: Language) -> str:
    import json

    content = {
        "format": 1,
        "tool": "crossfoot",
        "version": __version__,
        "rules": [
            {
                "code": rule.code,
                "name": rule.name,
                "severity": rule.severity.word,
                "presets": {
                    preset: severity.word if severity else None
                    for preset in PRESETS
                    for severity in (preset_severity(preset, rule.code, rule.severity),)
                },
                "summary": rule.summary._asdict(),
                "waivable": rule.waivable,
            }
            for rule in RULES
        ],
        "packs": [
            {
                "id": profile.id,
                "title": profile.title._asdict(),
                "years": list(profile.years),
                "basis": profile.basis(language),
                "requirements": [
                    {
                        "id": item.id,
                        "title": item.title._asdict(),
                        "basis": item.basis(language),
                        "severity": item.severity.word if item.severity else None,
                    }
                    for item in profile.requirements
                ],
                "dropped": dict(profile.dropped),
            }
            for profile in profiles
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
