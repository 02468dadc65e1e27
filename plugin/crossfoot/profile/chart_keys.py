"""The keys by which a pack says what is drawn of a report, and of the reports of a body."""

from crossfoot.profile.records import RecordOf
from crossfoot.profile.shapes import Choice, ListOf
from crossfoot.profile.small_keys import BOTH, ID, TEXT, key

KINDS_OF_CHART = ("bars", "years")

_value = RecordOf("chart_value").define(
    key("id", ID, "编号；同一种报告各年的规则包里，同一样东西写同一个", "id; the same in all packs of one form", True),
    key("label", BOTH, "图上怎么称呼", "what it is called in the chart", True),
    key("figure", TEXT, "算式，格写全：表.行.栏", "a sum of cells, each table.row.column", True),
)
CHART = RecordOf("chart").define(
    key("id", ID, "编号", "id", True),
    key(
        "kind",
        Choice(*KINDS_OF_CHART),
        "bars：一份报告的几个数；years：一个机关历年的几个数",
        "bars: figures of one report; years: figures of a body over its years",
        True,
    ),
    key("title", BOTH, "图的名称，中英文", "the chart's title", True),
    key("unit", BOTH, "数的单位", "what the figures count"),
    key("values", ListOf(_value), "各个数，依次写", "the figures, in order", True),
)
