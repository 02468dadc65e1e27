"""The keys of a pack that speak of several years and several bodies."""

from crossfoot.profile.records import Key, RecordOf
from crossfoot.profile.shapes import Choice, ListOf, WholeNumber
from crossfoot.profile.small_keys import BASIS, ID, OWN_TITLE, PATH, SEVERITY, TEXT, TITLE, key

KINDS_OF_SERIES = ("carry", "roll", "unlikely")

_body = RecordOf("bodies").define(
    key("kind", ID, "机关类别", "the kind of body", True),
    key("level", ListOf(ID), "行政层级；不写则各级都算", "administrative levels; all if left out"),
)
_unless = key(
    "unless",
    ListOf(ListOf(TEXT)),
    "正文印有这样的说明就不判：一条说明里的各项须在同一句里出现，| 隔开的有一个就行",
    "printed notes that lift it: all items in one sentence, | between words of which any will do",
)
_carry = key("carry", TEXT, "上年的数结转到今年（CF501）", "a figure carried over from last year (CF501)")
_roll = key("roll", TEXT, "今年的数由上年的推得（CF502）", "a figure that follows from last year's (CF502)")
_minimum = key(
    "minimum",
    WholeNumber(),
    "至少要有多少个不为 0 的数，少了不能说明什么",
    "fewer figures other than 0 prove nothing",
)
_tables = key("tables", ListOf(ID), "哪些表", "which tables", True)
_relation = RecordOf("series", one_of=KINDS_OF_SERIES).define(
    key("id", PATH, "编号，以表的编号开头", "id; it begins with the table's id", True),
    key("each", Choice("row", "column"), "逐行还是逐列", "for each row or each column", True),
    key("over", ListOf(PATH), "只对这些行（列）", "only these rows or columns; all if left out"),
    _carry,
    _roll,
    key("unlikely", TEXT, "成立时值得核对（CF304）", "worth a second look where it holds (CF304)"),
    key("at", PATH, "问题标在今年的哪一格", "the cell of this year where a finding stands"),
    _unless,
    TITLE,
    BASIS,
    SEVERITY,
)
_plain = RecordOf("across").define(OWN_TITLE, BASIS, SEVERITY)
_distinct = RecordOf("distinct").define(_minimum, OWN_TITLE, BASIS, SEVERITY)
_rollup = RecordOf("rollup").define(_tables, OWN_TITLE, BASIS, SEVERITY)

BODIES_OF_RELATION = key("bodies", ListOf(_body), "只对这些机关", "asked of these bodies alone")

CHANGE_OF_SERIES: tuple[Key, ...] = (_carry, _roll, _unless, _minimum, _tables._replace(required=False))
"""What a change of a requirement across years or bodies may hold."""

SERIES_KEYS: tuple[Key, ...] = (
    key("series", ListOf(_relation), "与上年报告之间的关系，上年的格写 last.", "relations with last year's report"),
    key("distinct", _distinct, "各表数字不与上年完全相同（CF507）", "tables are not last year's (CF507)"),
    key("unbroken", _plain, "历年报告没有缺年（CF504）", "no year is missing in a series (CF504)"),
    key("complete", _plain, "名录上的机关都有报告（CF504）", "every body of the register has filed (CF504)"),
    key("rollup", _rollup, "汇总报告等于各组成部分之和（CF503）", "a compiled whole is its parts' sum (CF503)"),
)
