"""CF605 missing-file: a file that the report names is not there."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundFile
from crossfoot.rules.rule import Rule
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class MissingFile(NamedTuple):
    """The file as named."""

    name: str


def check(file: BoundFile) -> Iterator[Violation]:
    """One finding for a file that is absent or that cannot be published from where it is."""
    if file.problem is not None:
        yield Violation(file.span, MissingFile(file.name), cause=file.problem)


RULE = Rule(
    code="CF605",
    name="missing-file",
    summary=Text("A file that the report names is not there.", "报告所指的文件不存在。"),
    message=Text("The file “{name}” cannot be provided", "无法提供文件“{name}”"),
    help={
        "": Text("Put the file beside the report, or correct its name.", "请把文件放在报告旁边，或者改正文件名。"),
        "outside": Text("It lies outside the site's folder.", "文件在网站文件夹之外，不能公布。"),
        "no-scheme": Text(
            "It reads as a file beside the page: an address begins with https://.",
            "这样写会被当作报告旁边的文件：网址要以 https:// 开头。",
        ),
        "no-mailto": Text(
            "It reads as a file beside the page: the address of a mailbox begins with mailto:.",
            "这样写会被当作报告旁边的文件：邮箱地址要以 mailto: 开头。",
        ),
        "may-run": Text(
            "A browser opens it as a page of the site, scripts included: publish a PDF or OFD file.",
            "浏览器会把它当作本站的网页打开，里面的程序也会运行：请用 PDF 或者 OFD 文件。",
        ),
        "not-relative": Text(
            "Name a file beside the report, not an address.", "请写报告旁边的文件名，不要写网址或者绝对路径。"
        ),
        "not-a-name": Text("Name one file, not a list.", "只能写一个文件名，不能是列表。"),
    },
    judges=BoundFile,
    check=check,
)
