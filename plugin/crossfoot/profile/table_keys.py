"""The keys of a pack about its tables: rows, columns, and how figures are printed."""

from crossfoot.profile.records import MapOf, RecordOf
from crossfoot.profile.shapes import Choice, ListOf, Worth
from crossfoot.profile.small_keys import BASIS, BOTH, CELL_ID, ID, PATH, SEVERITY, TEXT, TEXTS, key

_any_texts = ListOf(TEXT, at_least=0)

CELLS = RecordOf("cells").define(
    key(
        "placeholders",
        _any_texts,
        "用来代替数字的符号和字（不当作 0）",
        "what stands in place of a figure (never taken for 0)",
    ),
    key("units", MapOf(Worth()), "单位，各值最小单位的多少倍", "units, each with its worth in the smallest"),
)

_type = Choice("count", "change", "amount", "decimal")
COLUMN = RecordOf("column")
COLUMN.define(
    key("label", TEXT, "栏名原文", "the official label", True),
    key("id", CELL_ID, "编号；只有下分各栏的不写", "id; not for a label over other columns"),
    key(
        "type",
        _type,
        "count 件数，change 增减，amount 带单位的金额，decimal 小数",
        "what kind of figure; count if left out",
    ),
    key("variants", TEXTS, "认得出的其他写法（提示 CF210）", "known rewordings (CF210)"),
    key("columns", ListOf(COLUMN), "下分的各栏", "the columns below this label"),
)

ROW = RecordOf("row")
ROW.define(
    key("label", TEXT, "行名原文", "the official label", True),
    key(
        "id",
        CELL_ID,
        "编号；下分各行时写了编号，各行的编号就带它作前缀",
        "id; that of a group becomes the prefix of its rows",
    ),
    key("variants", TEXTS, "认得出的其他写法（提示 CF210）", "known rewordings (CF210)"),
    key("rows", ListOf(ROW), "下分的各行", "the rows below this label"),
)

BLOCK = RecordOf("block").define(
    key("label", TEXT, "这一块的标题行", "the title row of the block", True),
    key("variants", TEXTS, "标题行的其他写法", "known rewordings of the title row"),
    key("stub", TEXT, "行名上方的栏名", "the label above the row labels"),
    key("columns", ListOf(COLUMN), "各栏", "the columns", True),
    key("rows", ListOf(ROW), "各行", "the rows", True),
)

EXEMPT = RecordOf("exempt").define(
    key("row", PATH, "行的编号", "the row's id", True),
    key("column", PATH, "栏的编号", "the column's id", True),
)

TABLE = RecordOf("table").define(
    key("id", CELL_ID, "编号", "id", True),
    key("section", ID, "在哪个部分", "the section that holds it", True),
    key("title", BOTH, "表名，中英文", "the table's name", True),
    key(
        "layout",
        Choice("down", "across"),
        "across：各行横排在栏的上方，只有一行数字",
        "across: rows are printed as spanners",
    ),
    key("banner", TEXT, "各栏之上的总栏名", "a label over all columns"),
    key("corner", TEXT, "表头左角所印的说明（CF212）", "the note printed in the corner (CF212)"),
    key("stub", TEXT, "行名上方的栏名", "the label above the row labels"),
    key("columns", ListOf(COLUMN), "各栏", "the columns"),
    key("rows", ListOf(ROW), "各行", "the rows"),
    key("blocks", ListOf(BLOCK), "分块的表：每块自有表头", "a table in blocks, each with its own head"),
    key("exempt", ListOf(EXEMPT), "可以空着的格", "cells that may stay blank"),
    BASIS,
    SEVERITY,
)
