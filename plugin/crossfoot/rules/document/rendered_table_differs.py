"""CF006 rendered-table-differs: the built page shows something else than what was judged."""

from typing import NamedTuple

from crossfoot.rules.rule import Rule
from crossfoot.terms.text import Text


class RenderedTableDiffers(NamedTuple):
    """What the source says and what the page shows; empty where one of them has nothing."""

    judged: str
    shown: str


RULE = Rule(
    code="CF006",
    name="rendered-table-differs",
    summary=Text(
        "The built page shows other figures or headings than the source that was judged.",
        "生成的网页与检查过的源文件不一致。",
    ),
    message=Text(
        "The page shows “{shown}” where “{judged}” was judged",
        "与网页不一致：检查时读到“{judged}”，网页上显示“{shown}”",
    ),
    help={
        "": Text(
            "A snippet, a macro or a Markdown extension changes the table. Write the figures into the report itself.",
            "片段、宏或者 Markdown 扩展改动了表格。请把数字直接写在报告里。",
        ),
        "table-added": Text(
            "The page has a table that is not in the report's source and was not judged.",
            "网页上多出一个表格，报告源文件里没有，未经检查。",
        ),
        "table-lost": Text("A table that was judged is not on the page.", "检查过的一个表格没有出现在网页上。"),
        "headings": Text(
            "The headings of the page are not those that were judged.", "网页上的标题与检查时读到的不同。"
        ),
    },
    waivable=False,
)
