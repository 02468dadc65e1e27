"""CF005 unreadable-table: a table that cannot be formed."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundTables
from crossfoot.rules.rule import Rule
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class UnreadableTable(NamedTuple):
    """The first heading in what an unclosed table swallowed; empty where there is none."""

    detail: str


def check(tables: BoundTables) -> Iterator[Violation]:
    """Each table that is not closed, whose cells overlap, or that is beyond all measure."""
    for index, (fault, detail) in enumerate(tables.faults):
        cause = "unclosed-at-end" if fault.kind == "unclosed" and not detail else fault.kind
        yield Violation(fault.span, UnreadableTable(detail), cause=cause, instance=str(index))


RULE = Rule(
    code="CF005",
    name="unreadable-table",
    summary=Text(
        "A table cannot be formed: it is never closed, or two of its cells claim the same place.",
        "表格无法成形：没有结束，或者两个单元格占了同一个位置。",
    ),
    message=Text("This table cannot be read", "这个表格无法读取"),
    help={
        "unclosed": Text(
            "</table> is missing, so all that follows, “{detail}” too, is taken for part of the table.",
            "缺少 </table>，后面的内容（包括“{detail}”）都被当成了表格的一部分。",
        ),
        "unclosed-at-end": Text("</table> is missing.", "缺少 </table>，表格没有结束。"),
        "overlap": Text(
            "Two cells overlap here: check rowspan and colspan of this cell and of those above it.",
            "单元格在这里重叠，请核对它和上方单元格的 rowspan、colspan。",
        ),
        "too-large": Text(
            "Its rowspan and colspan ask for more cells than any form has.",
            "rowspan、colspan 撑出的格子太多，任何表式都没有这么大。",
        ),
    },
    judges=BoundTables,
    check=check,
    waivable=False,
)
