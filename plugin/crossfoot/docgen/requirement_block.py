"""One requirement as pack pages and ``crossfoot explain`` show it: title, id, what it demands, basis, rules."""

from crossfoot.docgen import phrases
from crossfoot.docgen.demands import demands_of
from crossfoot.docgen.links import rule_link
from crossfoot.docgen.literal import literal
from crossfoot.engine.judging import Judged, Judging
from crossfoot.engine.options import CheckOptions
from crossfoot.engine.word import severity_of
from crossfoot.rules.rule import Rule
from crossfoot.terms.text import Language

_DEFAULTS = CheckOptions()


def render_requirement(
    judged: Judged, judging: Judging, page: str, language: Language, *, named: bool = False
) -> list[str]:
    """The lines, in Markdown, for ``page``; ``named`` after its id, the place is one that findings can lead to."""
    requirement, profile = judged
    colon = phrases.COLON(language)
    facts = [*demands_of(requirement, profile, language)] if profile is not None else []
    lines = [f"- {fact.name}{colon}{fact.value}" for fact in facts]
    lines.append(f"- {phrases.BASIS(language)}{colon}{literal(requirement.basis(language))}")
    rules = [_rule(rule, judged, page, language) for rule in judging.rules_of(judged)]
    lines.append(f"- {phrases.RULES_FACT(language)}{colon}{phrases.LIST(language).join(rules)}")
    place = f'<a id="{requirement.id}"></a>' if named else ""
    return [f"{place}**{literal(requirement.title(language))}** `{requirement.id}`", "", *lines]


def _rule(rule: Rule, judged: Judged, page: str, language: Language) -> str:
    """A rule with the severity that it has for the requirement where a site sets none."""
    severity = severity_of(rule, judged.requirement, _DEFAULTS) or rule.severity
    return phrases.JUDGED_BY(language).format(
        rule=f"{rule_link(rule, page, language)} {rule.name}", severity=phrases.SEVERITY[severity](language)
    )
