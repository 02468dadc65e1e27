"""CF403 wrong-year: title, heading, path or a sentence speaks of another year than the report."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundYears
from crossfoot.rules.rule import Rule
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class WrongYear(NamedTuple):
    """What is printed, the year that it names, and the report year."""

    printed: str
    named: str
    year: str


def check(years: BoundYears) -> Iterator[Violation]:
    """One finding for each year that is not the report year."""
    for named in years.named:
        if named.value != years.year:
            facts = WrongYear(named.printed, str(named.value), str(years.year))
            severity = None if named.certain else Severity.WARNING
            yield Violation(named.span, facts, instance=str(named.span.start), cause=years.where, severity=severity)


RULE = Rule(
    code="CF403",
    name="wrong-year",
    summary=Text(
        "The title, the heading, the path or a sentence speaks of another year than the report.",
        "标题、路径或者写本机关工作的句子，年份与报告年度不同。",
    ),
    message=Text(
        "The sentence speaks of {named}; the report is for {year}",
        "这句话写的是 {named} 年，报告年度是 {year} 年",
    ),
    messages={
        "title": Text(
            "The title names {named}; the report is for {year}", "标题写的是 {named} 年，报告年度是 {year} 年"
        ),
        "heading": Text(
            "The heading names {named}; the report is for {year}", "一级标题写的是 {named} 年，报告年度是 {year} 年"
        ),
        "path": Text(
            "The path {printed} names {named}; the report is for {year}",
            "文件路径 {printed} 写的是 {named} 年，报告年度是 {year} 年",
        ),
    },
    help={
        "": Text(
            "Left over from the report of another year? Check the figures of the sentence as well.",
            "像是沿用了其他年度的报告。改年份时，句中的数字也要核对。",
        ),
        "title": Text("Correct the title, or `year`.", "请核对标题和 year。"),
        "heading": Text("Correct the heading, or `year`.", "请核对一级标题和 year。"),
        "path": Text("Rename the file or its folder, or correct `year`.", "请核对文件名、文件夹名和 year。"),
    },
    judges=BoundYears,
    check=check,
)
