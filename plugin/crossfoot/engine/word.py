"""A violation put into words, with its position and severity: a diagnostic."""

from collections.abc import Mapping
from typing import NamedTuple, Protocol

from crossfoot.engine.options import CheckOptions
from crossfoot.engine.severities import UNSAID
from crossfoot.numbers.personal_numbers import hide_personal_numbers
from crossfoot.profile.head_model import KeyRequirement
from crossfoot.profile.requirement import Requirement
from crossfoot.results.diagnostic import Diagnostic, FactValue, RelatedPlace
from crossfoot.rules.rule import Rule
from crossfoot.source.span import Position
from crossfoot.terms.counted import counted
from crossfoot.terms.listing import Listing
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation

ONE_CELL = Text(
    "; were “{cell}” {value} instead of {printed}, this and {count} more would hold",
    "；若“{cell}”由 {printed} 改为 {value}，这一处和另外 {count} 处就都成立",
)

LONGEST_QUOTE = 160
"""Characters of the report that a message quotes whole."""


class Source(Protocol):
    """A file in which findings are placed."""

    @property
    def path(self) -> str:
        """The path under which findings name it."""

    def position(self, offset: int) -> Position:
        """The line and column of ``offset``."""


class Explanation(NamedTuple):
    """One cell that would explain a finding and others: its name, what it says, what it would have to say.

    ``others`` are the other broken sums, each as requirement and instance.
    """

    cell: str
    printed: str
    value: str
    others: tuple[str, ...]


def severity_of(rule: Rule, requirement: Requirement, options: CheckOptions) -> Severity | None:
    """The severity in force: the site's for the requirement or the rule, the preset's, the pack's, the rule's own;
    ``None`` for off. What a pack calls information a preset does not raise.
    """
    said = options.said_of(rule.code, requirement.id)
    if said is not UNSAID:
        return said
    severity = requirement.severity or rule.severity
    if requirement.severity is None and isinstance(requirement, KeyRequirement) and requirement.duty == "recommended":
        severity = Severity.WARNING
    chosen = options.preset.get(rule.code, severity)
    return severity if chosen is not None and requirement.severity is Severity.INFO else chosen


def _hidden(value: "FactValue | Listing") -> FactValue:
    """What a finding repeats of the report, without the numbers of persons; the words of a list as one text."""
    if isinstance(value, Listing):
        return hide_personal_numbers(str(value))
    if isinstance(value, str):
        return hide_personal_numbers(value)
    return [hide_personal_numbers(item) for item in value] if isinstance(value, list) else value


def _shown(value: FactValue) -> FactValue:
    """``value`` as a message quotes it: of a long text, which may be a whole page, its two ends."""
    if not isinstance(value, str) or len(value) <= LONGEST_QUOTE:
        return value
    return f"{value[: LONGEST_QUOTE // 2]}……{value[-LONGEST_QUOTE // 4 :]}"


def is_selected(rule: Rule, options: CheckOptions) -> bool:
    """Whether the run judges by ``rule``; the longer of two prefixes that speak of it wins."""
    chosen = max((len(p) for p in options.select if rule.code.startswith(p)), default=0 if options.select else 1)
    ignored = max((len(p) for p in options.ignore if rule.code.startswith(p)), default=0)
    return chosen > 0 and (ignored == 0 or (bool(options.select) and chosen > ignored))


def is_on(rule: Rule, requirement: str, options: CheckOptions) -> bool:
    """Whether the run judges by ``rule``, as far as settings say: selected, and not off for ``requirement``."""
    said = options.said_of(rule.code, requirement)
    severity = options.preset.get(rule.code, rule.severity) if said is UNSAID else said
    return severity is not None and is_selected(rule, options)


def word(
    rule: Rule,
    requirement: Requirement,
    violation: Violation,
    source: Source,
    severity: Severity,
    options: CheckOptions,
    sources: Mapping[str, Source] | None = None,
    explanation: Explanation | None = None,
) -> Diagnostic:
    """Make a diagnostic. ``sources`` are the other files that related places may be in."""
    language = options.language
    facts: dict[str, FactValue] = {key: _hidden(value) for key, value in violation.facts._asdict().items()}
    texts = {key: "" if value is None else _shown(value) for key, value in facts.items()}
    listings = ((key, value) for key, value in violation.facts._asdict().items() if isinstance(value, Listing))
    texts |= {key: _shown(hide_personal_numbers(value(language))) for key, value in listings}
    message = counted(rule.messages.get(violation.cause, rule.message)(language), **texts)
    help_text = rule.help.get(violation.cause) or rule.help.get("")
    if explanation is not None:
        message += ONE_CELL(language).format(
            cell=explanation.cell,
            printed=explanation.printed,
            value=explanation.value,
            count=len(explanation.others),
        )
        facts["one_cell"] = explanation.cell
        facts["one_cell_value"] = explanation.value
        facts["one_cell_explains"] = list(explanation.others)
    start, end = source.position(violation.at.start), source.position(violation.at.end)
    related: list[RelatedPlace] = []
    for place in violation.related:
        other = source if place.path is None else (sources or {}).get(place.path)
        if other is not None:
            at = other.position(place.span.start)
            related.append(RelatedPlace(other.path, at.line, at.column, hide_personal_numbers(place.printed)))
    where = violation.place
    if violation.cause:
        facts["cause"] = violation.cause
    return Diagnostic(
        code=rule.code,
        rule=rule.name,
        severity=severity,
        requirement=requirement.id,
        path=source.path,
        line=start.line,
        column=start.column,
        end_line=end.line,
        end_column=end.column,
        message=message,
        help=counted(help_text(language), **texts).strip() if help_text else "",
        facts=facts,
        table=where.table if where else None,
        row=list(where.row) if where and where.row else None,
        column_path=list(where.column_path) if where and where.column_path else None,
        row_id=where.row_id if where else None,
        column_id=where.column_id if where else None,
        related=related,
        title=requirement.title(language),
        basis=requirement.basis(language),
        url=options.rules_url.replace("{code}", rule.code) or None,
        private=rule.private,
    )
