"""CF602 invalid-front-matter-value: a key of the front matter says something that it cannot mean."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.front_matter import EARLIEST_YEAR, LATEST_YEAR, date_of
from crossfoot.binding.model import BoundKey
from crossfoot.rules.publication.missing_front_matter_key import is_empty
from crossfoot.rules.rule import Rule
from crossfoot.terms.listing import Listing
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class InvalidFrontMatterValue(NamedTuple):
    """The key, what it says, the values that it may have, and what the register says."""

    key: str
    printed: str
    choices: Listing
    registered: str


def check(key: BoundKey) -> Iterator[Violation]:
    """One finding for a value of the wrong type, of no known choice, against the register, or for a publication before
    the year's end.
    """
    if is_empty(key) or key.entry is None:
        return
    cause = _fault(key)
    if cause is not None:
        value = key.entry.value
        printed = value.printed or ("[…]" if isinstance(value.content, list) else "{…}")
        registered = str({"since": key.since, "until": key.until}.get(cause, key.registered))
        facts = InvalidFrontMatterValue(key.key.key, printed, Listing(tuple(key.key.choices)), registered)
        # A body may file for more years than it has to: the report is not wrong for it.
        severity = Severity.WARNING if cause in ("since", "until") else None
        yield Violation(value.span, facts, cause=cause, severity=severity)


def _fault(key: BoundKey) -> str | None:
    assert key.entry is not None
    content = key.entry.value.content
    if isinstance(content, (list, dict)):
        return "flag" if key.key.type == "flag" else "text"
    match key.key.type:
        case "year":
            digits = content.strip() if isinstance(content, str) else str(content)
            is_year = not isinstance(content, bool) and digits.isascii() and digits.isdigit() and len(digits) == 4
            if not is_year or not EARLIEST_YEAR <= int(digits) <= LATEST_YEAR:
                return "year"
            if key.since is not None and int(digits) < key.since:
                return "since"
            return "until" if key.until is not None and int(digits) > key.until else None
        case "date":
            date = date_of(content)
            if date is None:
                return "date"
            return "early" if key.key.key == "published" and key.year and date.year <= key.year else None
        case "choice":
            chosen = str(content).strip()
            if chosen not in key.key.choices:
                return "choice"
            return "register" if key.registered and chosen != key.registered else None
        case "flag":
            return None if isinstance(content, bool) else "flag"
        case "text":
            return None


RULE = Rule(
    code="CF602",
    name="invalid-front-matter-value",
    summary=Text("A value in the front matter is not of the required kind.", "文首信息的内容不合要求。"),
    message=Text("`{key}`: “{printed}” cannot be right", "{key}：“{printed}”不合要求"),
    messages={
        "register": Text(
            "`{key}`: the report says “{printed}”, the register “{registered}”",
            "{key}：报告写的是“{printed}”，名录写的是“{registered}”",
        ),
        "since": Text(
            "`{key}`: the report is for {printed}; in the register the body files from {registered} on (`since`)",
            "{key}：报告年度是 {printed}，名录写的是该机关从 {registered} 年起才有报告（since）",
        ),
        "until": Text(
            "`{key}`: the report is for {printed}; in the register the body files up to {registered} only (`until`)",
            "{key}：报告年度是 {printed}，名录写的是该机关的报告到 {registered} 年为止（until）",
        ),
    },
    help={
        "text": Text("Write one text, not a list.", "这里应当只写一段文字。"),
        "flag": Text("Write true or false, without quotation marks.", "只能写 true 或者 false，不加引号。"),
        "year": Text("Write the report year in four digits: 2024.", "请用四位数字写报告年度，例如 2024。"),
        "date": Text("Write the date as 2025-03-12.", "日期请写成 2025-03-12 的样子。"),
        "early": Text(
            "The report cannot be published before the year is over.", "报告年度还没有结束，不可能已经公布。"
        ),
        "choice": Text("It must be one of: {choices}.", "只能是下列之一：{choices}。"),
        "register": Text(
            "One of the two is wrong; the deadline goes by it. Leave it out of the report, or correct the register.",
            "两处必有一处写错，期限要按它计算。报告里可以不写，或者改正名录。",
        ),
        "since": Text(
            "Correct the year; if it is right, correct `since` in the register.",
            "年度写错的请改正；年度没有错的，请改正名录里的 since。",
        ),
        "until": Text(
            "Correct the year; if it is right, correct `until` in the register.",
            "年度写错的请改正；年度没有错的，请改正名录里的 until。",
        ),
    },
    judges=BoundKey,
    check=check,
)
