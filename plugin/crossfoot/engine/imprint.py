"""What is found of a site itself: whether its settings say what its pages must show."""

from collections.abc import Sequence
from typing import NamedTuple

from crossfoot.binding.model import Bound
from crossfoot.engine.findings import Findings
from crossfoot.engine.options import CheckOptions
from crossfoot.engine.scopes import Scopes
from crossfoot.results.checklist import Checklist
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.source.source_file import SourceFile


class ImprintFindings(NamedTuple):
    """Findings that stand in settings files, the outcome of what is asked, and the codes of the rules that judged."""

    diagnostics: list[Diagnostic]
    checklist: Checklist
    reached: frozenset[str]


def judge_imprint(options: CheckOptions, reports: Sequence[str]) -> ImprintFindings | None:
    """What the site lacks, with the paths of the ``reports`` that it publishes; ``None`` where it is not asked."""
    imprint = options.imprint
    if imprint is None:
        return None
    scopes = Scopes(options)
    rules = scopes.at(imprint.path, None)
    findings = Findings(SourceFile(imprint.path, ""), rules.options)
    for path, item in imprint.items:
        findings.source = imprint.sources.get(path) or findings.source
        rules.judge(findings, Bound(item.requirement, item.holding(reports) if item.within else item))
    findings.source = SourceFile(imprint.path, "")
    return ImprintFindings(findings.diagnostics, findings.checklist(None), scopes.take_reached())
