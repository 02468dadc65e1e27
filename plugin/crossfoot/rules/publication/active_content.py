"""CF608 active-content: the report has markup that its page leaves out."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundMarkup
from crossfoot.document.permitted_html import ACTIVE, LeftOut
from crossfoot.rules.rule import Rule
from crossfoot.source.span import Span
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Related, Violation

LONGEST = 60
"""Characters of an address that a message shows."""


class ActiveContent(NamedTuple):
    """What is left out, as written, and at how many places."""

    markup: str
    places: str


def check(markup: BoundMarkup) -> Iterator[Violation]:
    """One finding for each thing that is left out, at the first place where it stands."""
    for left_out, spans in markup.left_out:
        yield violation(left_out, spans)


def violation(left_out: LeftOut, spans: tuple[Span, ...]) -> Violation:
    """The finding for ``left_out``: a warning where it would do no harm beyond the looks of the page."""
    what = shown(left_out)
    return Violation(
        spans[0],
        ActiveContent(what, str(len(spans))),
        related=tuple(Related(span, what) for span in spans[1:]),
        instance=f"{left_out.cause} {left_out.what}",
        cause=left_out.cause,
        severity=None if left_out.cause in ACTIVE else Severity.WARNING,
    )


def shown(left_out: LeftOut) -> str:
    """What is left out as messages name it."""
    what = " ".join(left_out.what.split())
    return what if len(what) <= LONGEST else what[: LONGEST - 1] + "…"


RULE = Rule(
    code="CF608",
    name="active-content",
    summary=Text("The report has markup that its page leaves out.", "报告里有不能公布的网页代码。"),
    message=Text("The page leaves out “{markup}”", "网页不保留“{markup}”"),
    messages={
        "element": Text(
            "{markup} could run, load or send something; the page leaves it out",
            "{markup} 能运行程序、载入内容或者提交数据，网页不保留",
        ),
        "handler": Text(
            "The attribute {markup} runs a program; the page leaves it out", "属性 {markup} 会运行程序，网页不保留"
        ),
        "address": Text(
            "“{markup}” is no address of a page; the link is left out", "“{markup}”不是网页的地址，网页不保留这个链接"
        ),
        "elsewhere": Text(
            "The picture {markup} lies on another site; the page leaves it out",
            "图片 {markup} 在别的网站上，网页不保留",
        ),
        "reserved": Text(
            "The attribute {markup} takes a name of the page's own; it is left out",
            "属性 {markup} 用了网页自己的名称，网页不保留",
        ),
    },
    help={
        "": Text(
            "Take it out. A page of the site shows it neither to people nor to programs.",
            "请删去。公布的网页上看不到它，也不起作用。",
        ),
        "elsewhere": Text("Put the picture beside the report.", "请把图片放在报告旁边。"),
        "reserved": Text("Choose another name.", "请换一个名称。"),
        "style": Text(
            "Take it out. Colours and sizes are the site's, so that readers can enlarge the text and set the contrast.",
            "请删去。颜色、字号和版式由站点统一规定，读者才能放大文字、调整对比度。",
        ),
    },
    judges=BoundMarkup,
    check=check,
)
