"""The pages' own words. What a finding says comes from its rule, what a requirement is called from its pack."""

from crossfoot.terms.outcome import OutcomeKind
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Text

CHECKLIST = Text(en="Checklist", zh="核对清单")
PART_OF_CHECKLIST = Text(en="Checklist: {title}", zh="核对清单：{title}")
"""The name of a part that scrolls: a table of the report may have the same title."""
FORM = Text(en="Form", zh="适用格式")
NO_FORM = Text(en="no form could be chosen", zh="未能确定适用的格式")

PASSED = Text(en="No departure from the form was found.", zh="未发现与格式不符之处。")
ACCEPTED = Text(
    en="Departures from the form are accepted, with the reasons below.", zh="与格式不符之处已经说明，理由列于下方。"
)
REMARKS = Text(
    en="The report has been checked. Findings that remain open: {count}.", zh="已经核对，有 {count} 处有待核实。"
)
FAILED = Text(en="The report departs from the form. Places: {count}.", zh="有 {count} 处与格式不符。")
DRAFT = Text(en="This is a draft and is not published.", zh="这是草稿，不公布。")

OUTCOME = {
    OutcomeKind.PASSED: Text(en="passed", zh="符合"),
    OutcomeKind.FAILED: Text(en="failed", zh="不符合"),
    OutcomeKind.WAIVED: Text(en="explained", zh="有说明"),
    OutcomeKind.NOT_ASSESSED: Text(en="not assessed", zh="未能核对"),
    OutcomeKind.NOT_APPLICABLE: Text(en="not applicable", zh="不适用"),
}
SIGN = {
    OutcomeKind.PASSED: "✓",
    OutcomeKind.FAILED: "✗",
    OutcomeKind.WAIVED: "※",
    OutcomeKind.NOT_ASSESSED: "?",
    OutcomeKind.NOT_APPLICABLE: "–",
}
"""Shown beside the word, which alone carries the meaning; in the rows of a checklist by the style sheet."""

COUNTED = Text(en="{outcome} {count}", zh="{outcome} {count} 项")
SEPARATOR = Text(en=", ", zh="，")

REQUIREMENT_COLUMN = Text(en="Requirement", zh="要求")
OUTCOME_COLUMN = Text(en="Outcome", zh="结果")
EVALUATED_COLUMN = Text(en="Checked", zh="核对数")
RULE_COLUMN = Text(en="Rule", zh="规则")
WHY_COLUMN = Text(en="Remarks", zh="备注")
BASIS = Text(en="Legal basis: {basis}", zh="依据：{basis}")
"""Stands above the requirements that rest on it."""

COVERAGE = Text(en="Figures in the prose", zh="正文里的数字")
COVERED = {
    "verified": Text(en="verified", zh="已核对"),
    "contradicted": Text(en="contradicted", zh="有矛盾"),
    "unverified": Text(en="not verified", zh="未核对"),
    "exempt": Text(en="exempt", zh="不必核对"),
}
COUNTED_FIGURES = Text(en="{status} {count}", zh="{status} {count} 个")
FIGURE_COLUMN = Text(en="Figure", zh="数字")

DOCUMENT_FAMILY = Text(en="The file and its publication", zh="文首与公布")
SECTION_FAMILY = Text(en="Headings and content", zh="标题与内容")

PROSE_FAMILY = Text(en="The prose", zh="正文")
SERIES_FAMILY = Text(en="Other years and other bodies", zh="历年与各机关")

WAIVERS = Text(en="Explanations", zh="说明")
WAIVER = Text(en="{target}: {reason}", zh="{target}：{reason}")
UNTIL = Text(en=" (until {date})", zh="（有效期至 {date}）")
NOTE = Text(en="explanation ※{number}", zh="说明 ※{number}")
SEE = Text(en="see the place", zh="看原处")

SEVERITY = {
    Severity.ERROR: Text(en="error", zh="错误"),
    Severity.WARNING: Text(en="warning", zh="警告"),
    Severity.INFO: Text(en="info", zh="提示"),
}
BANNER = Text(en="Findings in this report: {count}", zh="这份报告有 {count} 处问题")
BANNER_REMARKS = Text(en="Remarks that refuse no build: {count}", zh="需要留意、不影响建站的 {count} 处")
BANNER_KNOWN = Text(en="Known findings: {count}", zh="基线中已有的问题 {count} 处")
BANNER_FAILED = Text(en="A build would refuse it.", zh="正式建站时不会更新。")
BANNER_DRAFT = Text(en="It is a draft: a build leaves it out.", zh="这是草稿：正式建站时不会公布。")
BANNER_FAULT = Text(en="No report can be judged", zh="无法核对报告")
PLACE = Text(en="line {line}, column {column}", zh="第 {line} 行第 {column} 列")
