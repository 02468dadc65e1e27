"""CF201 missing-table: an official table does not stand in its section."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundTable
from crossfoot.rules.rule import Rule
from crossfoot.terms.text import Text
from crossfoot.violations.violation import CellPlace, Violation


class MissingTable(NamedTuple):
    """The table's title in both languages, and what is named where it should stand."""

    title: str
    title_en: str
    detail: str


def check(table: BoundTable) -> Iterator[Violation]:
    """One finding where the table is missing or stands in another section."""
    if not table.found:
        title = table.spec.title
        place = CellPlace(table.spec.id, None, None, (), ())
        yield Violation(table.place, MissingTable(title.zh, title.en, table.detail), place=place, cause=table.cause)


RULE = Rule(
    code="CF201",
    name="missing-table",
    summary=Text("A table that the form prescribes is missing from its section.", "缺少格式规定的表格。"),
    message=Text("The table “{title_en}” ({title}) is missing", "缺少表格“{title}”"),
    help={
        "": Text(
            "Put the table here. Its figures and sums were not judged.",
            "请在这里填入表格。表中各项数字和勾稽关系均未检查。",
        ),
        "swallowed-by-text": Text(
            "These lines are meant as a table but are shown as text: a table needs a blank line before it.",
            "这几行本应是表格，但会显示成普通文字：表格前面要空一行。",
        ),
        "cut-off": Text(
            "These rows are shown as text: the table ends at the blank line above them. Take the blank line out.",
            "这几行会显示成普通文字：表格到上面的空行就结束了。请删去空行。",
        ),
        "included": Text(
            "“{detail}” puts in text from elsewhere, which was not judged. Write the table into the report itself.",
            "这里从别处引入了“{detail}”，其中的数字没有经过检查。请把表格直接写在报告里。",
        ),
        "picture": Text(
            "There is a picture instead. Figures must be text, not an image.",
            "这里放的是图片。数字应当用文字表格，不能用图片。",
        ),
        "code": Text("A table inside a code block is not a table.", "代码块里的表格不算表格，请去掉代码标记。"),
        "comment": Text("A table inside a comment is not on the page.", "注释里的表格不会显示在网页上。"),
        "elsewhere": Text("It stands in another section.", "表格放在了别的部分，请移到这里。"),
    },
    judges=BoundTable,
    check=check,
)
