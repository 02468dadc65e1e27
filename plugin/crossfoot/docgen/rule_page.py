"""The page of a rule: what it is, its prose, its examples, and the requirements that it judges."""

from collections.abc import Iterable

from crossfoot.docgen import phrases
from crossfoot.docgen.examples import print_chinese, print_translated
from crossfoot.docgen.links import MARK, UNSEARCHED, link, other_language, table, ways
from crossfoot.docgen.literal import literal
from crossfoot.docgen.rule_source import read_body, read_examples, read_page
from crossfoot.engine.judging import Judged, Judging
from crossfoot.project.reference import pack_page, rule_index, rule_page
from crossfoot.rules.rule import Rule
from crossfoot.terms.text import Language, Text


def render_rule(rule: Rule, judging: Judging, language: Language) -> str:
    """The page as Markdown; in English the examples are run for it. Raise ``Missing`` or ``WrongPage``."""
    here = rule_page(rule.code, language)
    other = rule_page(rule.code, other_language(language))
    title, *parts = _parts(rule, judging, language)
    way = ways(here, other, (phrases.ALL_RULES(language), rule_index(language)), language)
    return _joined([[*UNSEARCHED], title, [way], *parts, [MARK]])


def explain_rule(rule: Rule, judging: Judging, language: Language) -> str:
    """The page without the ways to other pages. Raise ``Missing`` or ``WrongPage``."""
    return _joined(_parts(rule, judging, language))


def _parts(rule: Rule, judging: Judging, language: Language) -> list[list[str]]:
    return [
        [f"# {rule.code} {rule.name}"],
        [rule.summary(language)],
        _facts(rule, language),
        _prose(rule, language),
        _requirements(judging.requirements_of(rule), rule_page(rule.code, language), language),
    ]


def _joined(parts: list[list[str]]) -> str:
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _facts(rule: Rule, language: Language) -> list[str]:
    colon = phrases.COLON(language)
    waiver = phrases.WAIVABLE if rule.waivable else phrases.NOT_WAIVABLE
    return [
        f"- {phrases.DEFAULT_SEVERITY(language)}{colon}{phrases.SEVERITY[rule.severity](language)}",
        f"- {phrases.WAIVER(language)}{colon}{waiver(language)}",
    ]


def _prose(rule: Rule, language: Language) -> list[str]:
    """What the page beside the rule says below its title."""
    path = f"{rule.code}.md"
    chinese = read_page(rule, "zh")
    examples = read_examples(chinese, path)
    if language == "zh":
        lines = print_chinese(read_body(chinese, rule, language), examples)
    else:
        lines = print_translated(read_body(read_page(rule, language), rule, language), examples, rule, path, language)
    return "\n".join(lines).strip("\n").split("\n")


def _requirements(judged: Iterable[Judged], here: str, language: Language) -> list[str]:
    """The requirements of all packs; one that several packs have by the same title stands in one line."""
    rows: dict[tuple[str, Text], list[str]] = {}
    for requirement, profile in judged:
        basis = literal(requirement.basis(language))
        if profile is not None:
            pack = link(profile.id, f"{pack_page(profile.id, language)}#{requirement.id}", here)
            basis = f"{pack}{phrases.COLON(language)}{basis}"
        sources = rows.setdefault((requirement.id, requirement.title), [])
        if basis not in sources:
            sources.append(basis)
    if not rows:
        return []
    heads = (phrases.REQUIREMENT_COLUMN, phrases.TITLE_COLUMN, phrases.BASES_COLUMN)
    between = phrases.BETWEEN(language)
    lines = [(f"`{id_}`", literal(title(language)), between.join(sources)) for (id_, title), sources in rows.items()]
    return [f"## {phrases.REQUIREMENTS(language)}", "", *table([head(language) for head in heads], lines)]
