"""What a run has to say beside its findings, so that nothing is left unsaid: one line each."""

from crossfoot.reporters.phrases import one_line
from crossfoot.results.known import KnownFinding
from crossfoot.results.report import Report
from crossfoot.terms.counted import counted
from crossfoot.terms.text import Language, Text

MOST_STALE = 10
"""So many entries of a baseline are written out."""

_LEFT_OUT = Text(
    en="{count:more finding is|more findings are} not listed (--max-findings {most})",
    zh="另有 {count} 处没有列出（--max-findings {most}）",
)
_STALE = Text(
    en="{path}: {count:known finding is|known findings are} no longer there; crossfoot baseline --prune takes them out",
    zh="{path}：{count} 处已知问题不复存在，可用 crossfoot baseline --prune 从基线中删去",
)
_UNMATCHED = Text(
    en="{name}: chosen, but no report has anything that it judges",
    zh="{name}：已选用，但没有一份报告有它所核对的内容",
)
_IDLE = Text(
    en="nothing was judged: select, ignore and severity leave no rule",
    zh="什么也没有核对：select、ignore、severity 没有留下一条规则",
)
_UNCOVERED = Text(
    en="severity ({words}): there is no report at these paths, or for these years",
    zh="severity（{words}）：没有一份报告在这些路径、这些年度之内",
)
_MORE = Text(en="  … and {count} more", zh="  …… 另有 {count} 条")


def notes(report: Report, language: Language) -> list[str]:
    """The lines, none where there is nothing to add."""
    lines = []
    if report.left_out:
        lines.append(counted(_LEFT_OUT(language), count=report.left_out, most=report.most))
    lines += [_UNMATCHED(language).format(name=name) for name in report.unmatched]
    lines += [_IDLE(language)] if report.idle else []
    lines += [one_line(_UNCOVERED(language).format(words=words)) for words in report.uncovered]
    if report.baseline is not None and report.baseline.stale:
        stale = report.baseline.stale
        count = sum(gone for _, gone in stale)
        lines.append(one_line(counted(_STALE(language), path=report.baseline.path, count=count)))
        lines += [f"  {describe(known, gone)}" for known, gone in stale[:MOST_STALE]]
        if len(stale) > MOST_STALE:
            lines.append(_MORE(language).format(count=len(stale) - MOST_STALE))
    return lines


def describe(known: KnownFinding, count: int = 1) -> str:
    """A known finding in one line: where, against what, and what was printed."""
    place = " / ".join(part for part in (known.row, known.column) if part)
    facts = ", ".join(f"{name}={value}" for name, value in known.facts)
    words = [f"{known.path}: {known.code} {known.requirement}", place, facts, f"×{count}" if count > 1 else ""]
    return one_line(" · ".join(word for word in words if word))
