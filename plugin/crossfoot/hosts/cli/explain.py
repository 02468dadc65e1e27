"""``crossfoot explain``: what a rule finds and why it matters, or what a requirement of a pack demands."""

import os
from collections.abc import Sequence
from importlib import resources
from pathlib import Path

from crossfoot.hosts.cli import streams
from crossfoot.hosts.cli.language import choose_language
from crossfoot.hosts.cli.parser import CommandParser
from crossfoot.hosts.cli.rules import years_of
from crossfoot.hosts.cli.usage import UsageError
from crossfoot.profile.model import Profile, Relation, Requirement
from crossfoot.profile.series_model import LAST, SeriesRelation
from crossfoot.project.errors import did_you_mean
from crossfoot.project.packs import load_profiles
from crossfoot.project.settings_file import load_settings
from crossfoot.reporters.phrases import BASIS, COLON, SEVERITY
from crossfoot.rules.registry import RULES
from crossfoot.rules.rule import Rule
from crossfoot.terms.text import Language, Text

_SEVERITY = Text(en="severity", zh="级别")
_MESSAGE = Text(en="message", zh="提示文字")
_HELP = Text(en="help", zh="办法")
_NOT_WAIVABLE = Text(en="It cannot be waived.", zh="这类问题不能豁免。")
_FORMULA = Text(en="formula", zh="勾稽关系")
_EACH = {
    "row": Text(en="for each of the rows", zh="逐行核对"),
    "column": Text(en="for each of the columns", zh="逐列核对"),
}
_LAST = Text(en="last year’s {label}", zh="上年的 {label}")
_NAMES = Text(en="where", zh="其中")


def parser() -> CommandParser:
    """The arguments of ``explain``."""
    parser = CommandParser("explain")
    parser.add_argument("name", metavar="CODE|REQUIREMENT")
    parser.add_argument("--config")
    return parser


def run(words: Sequence[str]) -> int:
    """Explain the rule or requirement that is named."""
    arguments = parser().read(words)
    name: str = arguments.name
    settings = load_settings(Path(arguments.config) if arguments.config else None, Path.cwd())
    language = choose_language(arguments.lang, settings, os.environ)
    for rule in RULES:
        if name.upper() == rule.code or name == rule.name:
            streams.emit(_explain_rule(rule, language))
            return 0
    profiles = load_profiles(settings)
    parts = [
        _explain_requirement(requirement, profile, language)
        for profile in profiles
        for requirement in profile.requirements
        if requirement.id == name
    ]
    if parts:
        streams.emit("\n".join(parts))
        return 0
    known = [rule.code for rule in RULES] + [rule.name for rule in RULES]
    known += [requirement.id for profile in profiles for requirement in profile.requirements]
    hint = did_you_mean(name.upper() if name.upper().startswith("CF") else name, known)
    raise UsageError(
        Text(en=f"there is no rule or requirement {name!r}{hint.en}", zh=f"没有规则或要求 {name!r}{hint.zh}"), "explain"
    )


def _explain_rule(rule: Rule, language: Language) -> str:
    colon = COLON(language)
    lines = [
        f"{rule.code} {rule.name}",
        "",
        rule.summary(language),
        "",
        f"{_SEVERITY(language)}{colon}{SEVERITY[rule.severity](language)}",
        f"{_MESSAGE(language)}{colon}{rule.message(language)}",
    ]
    lines += [f"{_HELP(language)}{colon}{help_(language)}" for help_ in rule.help.values()]
    if not rule.waivable:
        lines.append(_NOT_WAIVABLE(language))
    page = _page_of(rule)
    if page:
        lines += ["", page.strip()]
    return "\n".join(lines) + "\n"


def _page_of(rule: Rule) -> str:
    """The page beside the rule's module, where it has one."""
    name = rule.name.replace("-", "_") + ".md"
    for family in resources.files("crossfoot.rules").iterdir():
        page = family / name
        if family.is_dir() and page.is_file():
            return page.read_text(encoding="utf-8")
    return ""


def _explain_requirement(requirement: Requirement, profile: Profile, language: Language) -> str:
    colon = COLON(language)
    lines = [
        f"{requirement.id}  {requirement.title(language)}",
        f"  {profile.id}  {profile.title(language)}  {years_of(profile, language)}",
        f"  {BASIS(language)}{colon}{requirement.basis}",
    ]
    if requirement.severity is not None:
        lines.append(f"  {_SEVERITY(language)}{colon}{SEVERITY[requirement.severity](language)}")
    if isinstance(requirement, (Relation, SeriesRelation)) and requirement.formula is not None:
        lines += _relation_lines(requirement, profile, language)
    return "\n".join(lines) + "\n"


def _relation_lines(relation: Relation | SeriesRelation, profile: Profile, language: Language) -> list[str]:
    colon = COLON(language)
    if relation.formula is None:
        return []
    lines = [f"  {_FORMULA(language)}{colon}{relation.formula.text}"]
    if relation.each is not None:
        lines.append(f"  {_EACH[relation.each](language)}{colon}{', '.join(relation.over)}")
    labels = _labels(profile)
    last = _LAST(language)
    labels |= {LAST + name: last.format(label=label) for name, label in labels.items()}
    named = [(name, labels[name]) for name in relation.formula.names if name in labels]
    if named:
        lines.append(f"  {_NAMES(language)}{colon}")
        lines += [f"    {name} = {label}" for name, label in named]
    return lines


def _labels(profile: Profile) -> dict[str, str]:
    """What the ids of rows and columns are called in the form."""
    labels: dict[str, str] = {}
    for table in profile.tables:
        for block in table.blocks:
            labels.update({row.id: " > ".join(row.path) for row in block.rows if row.id not in labels})
            labels.update({column.id: " > ".join(column.path) for column in block.columns if column.id not in labels})
    return labels
