"""The keys of a pack that speak of several years and several bodies."""

from typing import NamedTuple

from crossfoot.profile.records import Key, RecordOf
from crossfoot.profile.shapes import Choice, ListOf, Shape, TextShape, WholeNumber
from crossfoot.terms.text import Text

KINDS_OF_SERIES = ("carry", "roll", "unlikely")
LEVELS = ("national", "province", "prefecture", "county", "township")


class SharedKeys(NamedTuple):
    """Shapes and keys that all of a pack's records share."""

    path: Shape
    id: Shape
    title: Key
    own_title: Key
    basis: Key
    severity: Key


class SeriesKeys(NamedTuple):
    """The keys that a pack has for several years and bodies, and those that a relation and a change have for it."""

    pack: tuple[Key, ...]
    bodies: Key
    change: tuple[Key, ...]


def _key(name: str, shape: Shape, zh: str, en: str, required: bool = False) -> Key:
    return Key(name, shape, Text(en, zh), required)


def series_keys(shared: SharedKeys) -> SeriesKeys:
    """The keys, with what is ``shared`` among all records."""
    basics = (shared.own_title, shared.basis, shared.severity)
    text = TextShape()
    body = RecordOf("bodies").define(
        _key("kind", shared.id, "机关类别", "the kind of body", True),
        _key("level", ListOf(Choice(*LEVELS)), "行政层级；不写则各级都算", "administrative levels; all if left out"),
    )
    unless = _key(
        "unless",
        ListOf(ListOf(text)),
        "正文印有这样的说明就不判：一条说明里的各项须在同一句里出现，| 隔开的有一个就行",
        "printed notes that lift it: all items in one sentence, | between words of which any will do",
    )
    carry = _key("carry", text, "上年的数结转到今年（CF501）", "a figure carried over from last year (CF501)")
    roll = _key("roll", text, "今年的数由上年的推得（CF502）", "a figure that follows from last year's (CF502)")
    minimum = _key(
        "minimum",
        WholeNumber(),
        "至少要有多少个不为 0 的数，少了不能说明什么",
        "fewer figures other than 0 prove nothing",
    )
    tables = _key("tables", ListOf(shared.id), "哪些表", "which tables", True)
    relation = RecordOf("series", one_of=KINDS_OF_SERIES).define(
        _key("id", shared.path, "编号，以表的编号开头", "id; it begins with the table's id", True),
        _key("each", Choice("row", "column"), "逐行还是逐列", "for each row or each column", True),
        _key("over", ListOf(shared.path), "只对这些行（列）", "only these rows or columns; all if left out"),
        carry,
        roll,
        _key("unlikely", text, "成立时值得核对（CF304）", "worth a second look where it holds (CF304)"),
        _key("at", shared.path, "问题标在今年的哪一格", "the cell of this year where a finding stands"),
        unless,
        shared.title,
        shared.basis,
        shared.severity,
    )
    plain = RecordOf("across").define(*basics)
    distinct = RecordOf("distinct").define(minimum, *basics)
    rollup = RecordOf("rollup").define(tables, *basics)
    return SeriesKeys(
        (
            _key(
                "series",
                ListOf(relation),
                "与上年报告之间的关系，上年的格写 last.",
                "relations with last year's report",
            ),
            _key("distinct", distinct, "各表数字不与上年完全相同（CF507）", "tables are not last year's (CF507)"),
            _key("unbroken", plain, "历年报告没有缺年（CF504）", "no year is missing in a series (CF504)"),
            _key("complete", plain, "名录上的机关都有报告（CF504）", "every body of the register has filed (CF504)"),
            _key("rollup", rollup, "汇总报告等于各组成部分之和（CF503）", "a compiled whole is its parts' sum (CF503)"),
        ),
        _key("bodies", ListOf(body), "只对这些机关", "asked of these bodies alone"),
        (carry, roll, unless, minimum, tables._replace(required=False)),
    )
