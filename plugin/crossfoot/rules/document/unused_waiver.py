"""CF004 unused-waiver: a waiver that covers nothing."""

from typing import NamedTuple

from crossfoot.rules.rule import Rule
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Text


class UnusedWaiver(NamedTuple):
    """What the waiver names, and a word on what is wrong with it."""

    target: str
    detail: str


_MALFORMED = ("no-target", "two-targets", "unknown-key", "bad-value", "bad-date")

RULE = Rule(
    code="CF004",
    name="unused-waiver",
    summary=Text(
        "A waiver that covers no finding, has expired, or names something that does not exist.",
        "豁免（waivers）没有对应任何问题、已经过期，或者所指的内容不存在。",
    ),
    message=Text("The waiver of {target} covers no finding", "对 {target} 的豁免没有对应任何问题"),
    messages={
        "expired": Text("The waiver of {target} expired on {detail}", "对 {target} 的豁免已于 {detail} 到期"),
        "unknown-requirement": Text(
            "The waiver names {target}: there is no such requirement or code",
            "豁免写的是 {target}，没有这个要求或者编号",
        ),
        "unknown-row": Text(
            "The waiver of {target}: there is no row “{detail}” in this table",
            "对 {target} 的豁免：表中没有“{detail}”这一行",
        ),
        "unknown-column": Text(
            "The waiver of {target}: there is no column “{detail}” in this table",
            "对 {target} 的豁免：表中没有“{detail}”这一列",
        ),
        "not-waivable": Text("{target} cannot be waived", "{target} 不能豁免"),
        **dict.fromkeys(_MALFORMED, Text("The waiver of {target} is malformed", "对 {target} 的豁免写法不对")),
        "not-a-mapping": Text("The waiver is malformed", "豁免的写法不对"),
    },
    help={
        "": Text(
            "The fault is gone, or `row` and `column` point elsewhere. Delete the waiver or correct it.",
            "问题已不存在，或者 row、column 指错了位置。请删去或者改正。",
        ),
        "expired": Text("Mend the report, or renew the waiver with a reason.", "请改正报告，或者写明理由后延长期限。"),
        "unknown-requirement": Text("Copy the name from the finding.", "请照核对结果里的写法改正。"),
        "unknown-row": Text("Name a row by its id or its official label.", "行名请写编号，或者格式规定的名称。"),
        "unknown-column": Text("Name a column by its id or its official label.", "列名请写编号，或者格式规定的名称。"),
        "not-waivable": Text("Delete the waiver and mend the report.", "请删去这条豁免，改正报告。"),
        "not-a-mapping": Text(
            "Write `requirement:` or `code:`, and `reason:`, each on a line.",
            "请分行写 requirement 或者 code，以及 reason。",
        ),
        "no-target": Text(
            "It names neither a requirement nor a code.", "没有写 requirement 或者 code，不知道豁免什么。"
        ),
        "two-targets": Text("Name a requirement or a code, not both.", "requirement 和 code 只能写一个。"),
        "unknown-key": Text(
            "It may hold `requirement` or `code`, `row`, `column`, `reason`, `until`, and nothing else.",
            "只能写 requirement 或者 code，以及 row、column、reason、until。",
        ),
        "bad-value": Text(
            "Each key holds one word or text, and none is empty.", "每一项只能写一段文字，不能是列表，也不能空着。"
        ),
        "bad-date": Text("Write `until` as 2027-01-31.", "until 请写成 2027-01-31 的样子。"),
    },
    severity=Severity.WARNING,
    recordable=False,
)
