"""What a run was told to judge by, and nothing was there: a rule that matched nothing must not look like one passed."""

from collections.abc import Set

from crossfoot.engine.options import CheckOptions
from crossfoot.engine.word import is_on
from crossfoot.results.report import Report
from crossfoot.rules.registry import RULES


def unmatched(report: Report, reached: Set[str], options: CheckOptions) -> tuple[str, ...]:
    """Those among the watched names for which no report had an instance. ``reached`` are the codes that had one.

    Rules that the engine itself raises, such as CF001, judge no instances and are left out.
    """
    if not report.checklists:
        return ()
    judging = {rule.code for rule in RULES if rule.judges is not None}
    checklists = (*report.checklists, *report.of_site)
    judged = {item.requirement for checklist in checklists for item in checklist.items if item.counts.evaluated}
    idle = []
    for name in dict.fromkeys(options.watched):
        meant = {code for code in judging if code.startswith(name)}
        if meant:
            if not meant & reached:
                idle.append(name)
        elif not name.startswith("CF") and name not in judged:
            idle.append(name)
    return tuple(idle)


def any_in_force(options: CheckOptions) -> bool:
    """Whether the settings leave a rule; one for a single requirement, or for some reports, is one."""
    blocks = (options.severity, *(narrowed.severities for narrowed in options.narrowed))
    if any(severity is not None for block in blocks for severity in block.values()):
        return True
    return any(is_on(rule, "", options) for rule in RULES)
