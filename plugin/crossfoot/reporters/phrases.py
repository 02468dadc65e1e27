"""The reporters' own words. What a finding says comes from its rule, what a requirement is called from its pack."""

import re
from collections.abc import Sequence

from crossfoot.results.report import Report
from crossfoot.terms.counted import counted
from crossfoot.terms.listing import LIST, SEMICOLON
from crossfoot.terms.outcome import OutcomeKind
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Language, Text

SEVERITY = {
    Severity.ERROR: Text(en="error", zh="错误"),
    Severity.WARNING: Text(en="warning", zh="警告"),
    Severity.INFO: Text(en="info", zh="提示"),
}

OUTCOME = {
    OutcomeKind.PASSED: Text(en="passed", zh="符合"),
    OutcomeKind.FAILED: Text(en="failed", zh="不符合"),
    OutcomeKind.WAIVED: Text(en="waived", zh="已说明豁免"),
    OutcomeKind.NOT_ASSESSED: Text(en="not assessed", zh="未能核对"),
    OutcomeKind.NOT_APPLICABLE: Text(en="not applicable", zh="不适用"),
}

COVERED = {
    "verified": Text(en="verified", zh="已核对"),
    "contradicted": Text(en="contradicted", zh="有矛盾"),
    "unverified": Text(en="not verified", zh="未核对"),
    "exempt": Text(en="exempt", zh="不必核对"),
}
COVERAGE = Text(en="figures in the prose: {count} ({counts})", zh="正文里的数字 {count} 个：{counts}")

REQUIREMENT = Text(en="requirement", zh="要求")
BASIS = Text(en="basis", zh="依据")
WHERE = Text(en="where", zh="位置")
TO_LINE = Text(en="to line {line}", zh="至第 {line} 行")
RELATED = Text(en="see", zh="对照")
HELP = Text(en="help", zh="办法")
PAGE = Text(en="rule", zh="规则")
WAIVED = Text(en="waived", zh="豁免")
REASON = Text(en="reason: {reason}", zh="理由：{reason}")
DRAFT = Text(en="draft", zh="草稿")
DRAFT_NOTE = Text(
    en="draft: not published; its findings do not fail the run, but are outstanding ({count})",
    zh="草稿：不发布；发现的问题不影响本次结果，但尚待处理（{count} 处）",
)
HARMLESS = Text(en="does not fail this run", zh="不影响本次结果")
HARMLESS_DRAFT = Text(en="a draft; does not fail this run", zh="草稿，不影响本次结果")
NO_PROFILE = Text(en="no form could be chosen", zh="未能确定适用的格式")
SITE = Text(en="register of bodies", zh="机关名录")
IMPRINT = Text(en="the site itself", zh="网站信息")
NOT_ASSESSED = Text(en="not assessed: {count}", zh="未能核对：{count} 项")
UNASSESSED = Text(
    en="A requirement that could not be assessed; not a fault, and not passed either.",
    zh="未能核对的要求：不是差错，也不算符合。",
)
NOTHING_JUDGED = Text(en="No report was judged.", zh="没有核对任何报告。")
ROOT = Text(en="The working directory of the run.", zh="运行时的工作目录。")
TOGETHER = Text(
    en="reports without a finding in which something was not assessed: {count}",
    zh="没有发现问题、但有要求未能核对的报告 {count} 份：",
)
IN_REPORTS = Text(en=" (reports: {count})", zh="（{count} 份）")
UNSTATED = Text(en="no cause given", zh="原因未说明")
CLEAN = Text(en="passed", zh="通过")
COLON = Text(en=": ", zh="：")

PASSED = Text(en="PASSED", zh="核对通过")
FAILED = Text(en="FAILED", zh="核对未通过")
NOTHING = Text(en="NOTHING JUDGED", zh="没有核对任何报告")
TOTALS = Text(
    en="reports {reports}, errors {errors}, warnings {warnings}, infos {infos}",
    zh="{reports} 份报告，错误 {errors} 处，警告 {warnings} 处，提示 {infos} 处",
)
KNOWN = Text(en="{count:more is|more are} known ({path})", zh="另有已知问题 {count} 处（{path}），不计在内")
KNOWN_HERE = Text(en="known findings, not listed: {count}", zh="基线中已有的问题 {count} 处，不再列出")
LEFT_OUT_HERE = Text(en="further findings, not listed: {count}", zh="还有问题 {count} 处，没有列出")
OUTSTANDING = Text(en="{count} outstanding in drafts", zh="草稿中待处理 {count} 处")
REQUIREMENTS = Text(
    en="requirements: {passed} passed, {failed} failed, {waived} waived, {not_assessed} not assessed, "
    "{not_applicable} not applicable",
    zh="各项要求：符合 {passed} 项，不符合 {failed} 项，豁免 {waived} 项，未能核对 {not_assessed} 项，"
    "不适用 {not_applicable} 项",
)
THRESHOLD = {
    Severity.ERROR: Text(en="", zh=""),
    Severity.WARNING: Text(en=" (fails on warnings too)", zh="（警告也作不通过论）"),
    Severity.INFO: Text(en=" (fails on any finding)", zh="（提示也作不通过论）"),
    None: Text(en=" (findings never fail this run)", zh="（本次不因发现的问题判为不通过）"),
}

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def one_line(text: str) -> str:
    """``text`` with control characters spelled out, those of direction too: what a report contains must not steer a
    terminal or break a line.
    """
    return _CONTROL.sub(lambda found: " " if found[0] in "\n\t" else f"\\x{ord(found[0]):02x}", text)


def as_list(words: Sequence[str], language: Language) -> list[str]:
    """``words`` as the pieces of one list, each with what separates it from the next."""
    return [*(f"{word}{LIST(language)}" for word in words[:-1]), *words[-1:]]


def verdict_lines(report: Report, language: Language) -> list[str]:
    """The verdict with the counts of findings, and the counts of requirements by outcome."""
    word = {"passed": PASSED, "failed": FAILED}.get(report.verdict, NOTHING)
    totals = TOTALS(language).format(
        reports=len(report.checklists),
        errors=report.count(Severity.ERROR),
        warnings=report.count(Severity.WARNING),
        infos=report.count(Severity.INFO),
    )
    first = f"{word(language)}{THRESHOLD[report.fail_on](language)}{COLON(language)}{totals}"
    outstanding = sum(d.draft and d.waiver is None and not d.baseline for d in report.diagnostics)
    if outstanding:
        first += SEMICOLON(language) + OUTSTANDING(language).format(count=outstanding)
    if report.baseline is not None:
        known = counted(KNOWN(language), count=report.baseline.known, path=one_line(report.baseline.path))
        first += f"{SEMICOLON(language)}{known}"
    counts = report.requirements()
    second = REQUIREMENTS(language).format(
        passed=counts.passed,
        failed=counts.failed,
        waived=counts.waived,
        not_assessed=counts.not_assessed,
        not_applicable=counts.not_applicable,
    )
    return [first, second]
