"""The keys of a pack about the relations between the figures of its tables."""

from crossfoot.profile.records import RecordOf
from crossfoot.profile.series_keys import BODIES_OF_RELATION
from crossfoot.profile.shapes import Choice, ListOf
from crossfoot.profile.small_keys import BASIS, PATH, SEVERITY, TEXT, TITLE, key

KINDS_OF_RELATION = ("total", "balance", "bound", "unlikely")
_paths = ListOf(PATH)

RELATION = RecordOf("relation", one_of=KINDS_OF_RELATION).define(
    key("id", PATH, "编号；有 each 的以表的编号开头", "id; with each it begins with the table's id", True),
    key(
        "each",
        Choice("row", "column"),
        "逐行还是逐列成立；跨表的不写",
        "holds for each row or column; not for several tables",
    ),
    key(
        "over",
        _paths,
        "只对这些行（列）；不写则对凡有这些格的",
        "only these rows or columns; all that have the cells if left out",
    ),
    key("total", TEXT, "合计等于各项之和（CF301）", "a total is the sum of its parts (CF301)"),
    key("balance", TEXT, "两边相等（CF302）", "both sides are equal (CF302)"),
    key("bound", TEXT, "应当成立的不等式或条件（CF303）", "an inequality or condition that must hold (CF303)"),
    key("unlikely", TEXT, "成立时值得核对（CF304）", "worth a second look where it holds (CF304)"),
    key("at", PATH, "问题标在哪一格", "the cell where a finding stands"),
    BODIES_OF_RELATION,
    TITLE,
    BASIS,
    SEVERITY,
)
