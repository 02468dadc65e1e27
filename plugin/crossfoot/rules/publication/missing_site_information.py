"""CF607 missing-site-information: the site's settings lack something that its pages must show."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundSiteItem
from crossfoot.rules.rule import Rule
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class MissingSiteInformation(NamedTuple):
    """What is missing, the setting for it, and the column that it is about.

    ``number`` is that of the reports that are in no column, ``report`` the path of the first.
    """

    item: str
    item_en: str
    key: str
    column: str
    number: int
    report: str


def check(item: BoundSiteItem) -> Iterator[Violation]:
    """One finding for each thing that is missing."""
    if not item.given:
        title = item.requirement.title
        number, first = len(item.outside), next(iter(item.outside), "")
        facts = MissingSiteInformation(title.zh, title.en, item.key, item.column, number, first)
        yield Violation(item.span, facts, cause="column" if item.column else "reports" if item.outside else "")


RULE = Rule(
    code="CF607",
    name="missing-site-information",
    summary=Text("The site does not say of itself what its pages must show.", "网站没有写明网页上应有的信息。"),
    message=Text(
        "The site does not state: {item_en}; the setting `{key}` is missing", "网站没有写明{item}：设置里没有 {key}"
    ),
    messages={
        "column": Text(
            "The column “{column}” does not state: {item_en}; `{key}` is missing",
            "栏目“{column}”没有写明{item}：缺少 {key}",
        ),
        "reports": Text(
            "{number:report is|reports are} in no column of the website, the first is {report}; "
            "a page in no column lacks the tags of one",
            "有 {number} 份报告不在任何栏目里，第一份是 {report}；它们的网页没有栏目的标签",
        ),
    },
    help={
        "": Text("Add `{key}` to the site's settings.", "请在网站的设置里补写 {key}。"),
        "reports": Text(
            "List the folder of these reports as a column, or move them into one.",
            "请把这些报告所在的文件夹列为栏目，或者把报告移到已有的栏目里。",
        ),
        "column": Text("Add a line “{key}: …” to the column.", "请在这个栏目下补写一行“{key}: ……”。"),
    },
    severity=Severity.WARNING,
    judges=BoundSiteItem,
    check=check,
)
