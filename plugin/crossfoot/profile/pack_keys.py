"""Every key that a pack may have: the one list from which the loader reads and the JSON Schema is made."""

from crossfoot.profile.records import Key, MapOf, RecordOf
from crossfoot.profile.shapes import Choice, Flag, ListOf, Shape, TextShape, WholeNumber, Worth
from crossfoot.profile.wording_keys import repeated_text
from crossfoot.terms.text import Text

KINDS_OF_RELATION = ("total", "balance", "bound", "unlikely")

# What str.isidentifier() admits, near enough for editors: they know no \w beyond ASCII.
_WORD = r"[^\s!-@\[-^`{-~][^\s!-/:-@\[-^`{-~]*"


def _is_path(text: str) -> bool:
    return all(part.isidentifier() for part in text.split("."))


def _is_pack_id(text: str) -> bool:
    return text.isascii() and text == text.lower() and all(part.isalnum() for part in text.split("-"))


def _is_day(text: str) -> bool:
    month, _, day = text.partition("-")
    digits = month + day
    if len(month) != 2 or len(day) != 2 or not (digits.isascii() and digits.isdigit()):
        return False
    return 1 <= int(month) <= 12 and 1 <= int(day) <= 31


_id = TextShape(
    str.isidentifier,
    _WORD,
    Text("an id: letters, digits, underscores, a letter first", "编号：字母、数字、下划线，字母在前"),
)
_path = TextShape(_is_path, rf"{_WORD}(?:\.{_WORD})*", Text("an id, or ids joined by dots", "编号，或用点连起来的编号"))
_pack_id = TextShape(
    _is_pack_id, "[a-z0-9]+(?:-[a-z0-9]+)*", Text("a pack id such as cn-ogi-2021", "规则包编号，例如 cn-ogi-2021")
)
_day = TextShape(
    _is_day, "(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])", Text("a day such as 01-31", "月日，例如 01-31")
)
_text = TextShape()
_texts = ListOf(_text)
_any_texts = ListOf(_text, at_least=0)
_paths = ListOf(_path)
_severity = Choice("error", "warning", "info")


def _key(name: str, shape: Shape, zh: str, en: str, required: bool = False) -> Key:
    return Key(name, shape, Text(en, zh), required)


_both = RecordOf("both").define(
    _key("zh", _text, "中文", "in Chinese", True),
    _key("en", _text, "英文", "in English", True),
)

_title = _key("title", _both, "这条要求叫什么，中英文各一句", "what the requirement is called", True)
_own_title = _key(
    "title", _both, "这条要求叫什么；不写则自动拟出", "what the requirement is called; made up if left out"
)
_basis = _key("basis", _text, "依据；不写则用上一层的", "legal basis; that of the level above if left out")
_severity_key = _key("severity", _severity, "轻重；不写则按规则的默认", "severity; each rule's default if left out")

YEARS = RecordOf("years").define(
    _key("from", WholeNumber(), "第一个报告年度", "the first report year", True),
    _key("to", WholeNumber(), "最后一个报告年度；仍在施行的不写", "the last report year; left out while in force"),
)

CELLS = RecordOf("cells").define(
    _key(
        "placeholders",
        _any_texts,
        "用来代替数字的符号和字（不当作 0）",
        "what stands in place of a figure (never taken for 0)",
    ),
    _key("units", MapOf(Worth()), "单位，各值最小单位的多少倍", "units, each with its worth in the smallest"),
)

FRONT_MATTER_KEY = RecordOf("front_matter_key").define(
    _key("key", _id, "文首的键", "the key of the front matter", True),
    _key("type", Choice("text", "year", "date", "choice"), "值是文字、年份、日期还是几个词之一", "what the value is"),
    _key("duty", Choice("required", "recommended", "optional"), "必须、建议还是可有可无", "whether it must be there"),
    _key("choices", _texts, "type 为 choice 时可用的词", "the words, where the type is choice"),
    _key("unless_registered", Flag(), "名录里已有该机关的，可以不写", "not needed where the register knows the body"),
    _title,
    _basis,
    _severity_key,
)

DEADLINE = RecordOf("deadline").define(
    _key("kind", _id, "机关类别", "the kind of body", True),
    _key("by", _day, "次年几月几日前公布，写作 月-日", "the last day in the following year, month-day", True),
    _title,
    _basis,
    _severity_key,
)

ELECTRONIC = RecordOf("electronic").define(
    _key("key", _id, "写电子版文件名的文首键", "the front matter key that names the file", True),
    _title,
    _basis,
    _severity_key,
)

REPORT_TITLE = RecordOf("report_title").define(
    _key(
        "patterns",
        _texts,
        "标题的写法，{body} 是机关，{year} 是年份；第一个是正式的",
        "how a title reads; the first is official",
        True,
    ),
    _key("body_may_omit", _texts, "机关名称中标题可以省去的字", "parts of a body's name that a title may leave out"),
    _title,
    _basis,
    _severity_key,
)

NUMBERING = RecordOf("numbering").define(
    _key("numerals", _texts, "标题编号，依次写", "the numerals of the headings, in order", True),
    _key(
        "marks",
        ListOf(TextShape()),
        "编号后可用的符号，第一个是正式的",
        "what may follow a numeral; the first is official",
        True,
    ),
)

TOPIC = RecordOf("topic").define(
    _key("id", _id, "编号", "id", True),
    _key("words", _texts, "写到其中一个词，就算写到了这方面", "one of these words has to occur", True),
    _title,
    _basis,
    _severity_key,
)

CONTENT = RecordOf("content").define(
    _key("minimum", WholeNumber(), "至少多少个字，不足算没有内容", "fewer characters count as empty"),
    _key("placeholders", _texts, "等于没有内容的写法，例如 无", "words that stand for nothing"),
    _key("placeholder_will_do", Flag(), "这里可以只写上面的字", "whether one of those words will do here"),
    _own_title,
    _basis,
    _severity_key,
)

SECTION = RecordOf("section").define(
    _key("id", _id, "编号", "id", True),
    _key("heading", _text, "标题原文，不带编号", "the heading without its number", True),
    _key("english", _text, "标题的英文，用于英文报告", "the heading in English, for English output"),
    _key("variants", _texts, "认得出的其他写法（提示 CF105）", "known rewordings (CF105)"),
    _key("content", CONTENT, "这一部分须有文字；不写则不查", "the section must hold text; not judged if left out"),
    _key("topics", ListOf(TOPIC), "这一部分须写到的方面（CF108）", "what the section has to cover (CF108)"),
    _own_title,
    _basis,
    _severity_key,
)

_type = Choice("count", "change", "amount", "decimal")
COLUMN = RecordOf("column")
COLUMN.define(
    _key("label", _text, "栏名原文", "the official label", True),
    _key("id", _id, "编号；只有下分各栏的不写", "id; not for a label over other columns"),
    _key(
        "type",
        _type,
        "count 件数，change 增减，amount 带单位的金额，decimal 小数",
        "what kind of figure; count if left out",
    ),
    _key("variants", _texts, "认得出的其他写法（提示 CF210）", "known rewordings (CF210)"),
    _key("columns", ListOf(COLUMN), "下分的各栏", "the columns below this label"),
)

ROW = RecordOf("row")
ROW.define(
    _key("label", _text, "行名原文", "the official label", True),
    _key(
        "id",
        _id,
        "编号；下分各行时写了编号，各行的编号就带它作前缀",
        "id; that of a group becomes the prefix of its rows",
    ),
    _key("variants", _texts, "认得出的其他写法（提示 CF210）", "known rewordings (CF210)"),
    _key("rows", ListOf(ROW), "下分的各行", "the rows below this label"),
)

BLOCK = RecordOf("block").define(
    _key("label", _text, "这一块的标题行", "the title row of the block", True),
    _key("variants", _texts, "标题行的其他写法", "known rewordings of the title row"),
    _key("stub", _text, "行名上方的栏名", "the label above the row labels"),
    _key("columns", ListOf(COLUMN), "各栏", "the columns", True),
    _key("rows", ListOf(ROW), "各行", "the rows", True),
)

EXEMPT = RecordOf("exempt").define(
    _key("row", _path, "行的编号", "the row's id", True),
    _key("column", _path, "栏的编号", "the column's id", True),
)

TABLE = RecordOf("table").define(
    _key("id", _id, "编号", "id", True),
    _key("section", _id, "在哪个部分", "the section that holds it", True),
    _key("title", _both, "表名，中英文", "the table's name", True),
    _key(
        "layout",
        Choice("down", "across"),
        "across：各行横排在栏的上方，只有一行数字",
        "across: rows are printed as spanners",
    ),
    _key("banner", _text, "各栏之上的总栏名", "a label over all columns"),
    _key("corner", _text, "表头左角所印的说明（CF212）", "the note printed in the corner (CF212)"),
    _key("stub", _text, "行名上方的栏名", "the label above the row labels"),
    _key("columns", ListOf(COLUMN), "各栏", "the columns"),
    _key("rows", ListOf(ROW), "各行", "the rows"),
    _key("blocks", ListOf(BLOCK), "分块的表：每块自有表头", "a table in blocks, each with its own head"),
    _key("exempt", ListOf(EXEMPT), "可以空着的格", "cells that may stay blank"),
    _basis,
    _severity_key,
)

RELATION = RecordOf("relation", one_of=KINDS_OF_RELATION).define(
    _key("id", _path, "编号；有 each 的以表的编号开头", "id; with each it begins with the table's id", True),
    _key(
        "each",
        Choice("row", "column"),
        "逐行还是逐列成立；跨表的不写",
        "holds for each row or column; not for several tables",
    ),
    _key(
        "over",
        _paths,
        "只对这些行（列）；不写则对凡有这些格的",
        "only these rows or columns; all that have the cells if left out",
    ),
    _key("total", _text, "合计等于各项之和（CF301）", "a total is the sum of its parts (CF301)"),
    _key("balance", _text, "两边相等（CF302）", "both sides are equal (CF302)"),
    _key("bound", _text, "应当成立的不等式或条件（CF303）", "an inequality or condition that must hold (CF303)"),
    _key("unlikely", _text, "成立时值得核对（CF304）", "worth a second look where it holds (CF304)"),
    _key("at", _path, "问题标在哪一格", "the cell where a finding stands"),
    _title,
    _basis,
    _severity_key,
)

DERIVED = RecordOf("derived").define(_own_title, _basis, _severity_key)

EXTRA_ROW = RecordOf("extra_row").define(
    _key("table", _id, "加在哪张表", "the table", True),
    _key("after", _path, "加在哪一行之后", "the row after which it stands", True),
    _key("id", _id, "编号", "id", True),
    _key("label", _text, "行名原文", "the official label", True),
    _key("variants", _texts, "认得出的其他写法", "known rewordings"),
)

REPEATED_TEXT = repeated_text(_id, _own_title, _basis, _severity_key)

CHANGE = RecordOf("change").define(
    _key("requirement", _path, "改哪一条要求", "the requirement", True),
    _key("reason", _text, "为什么改", "why", True),
    _own_title,
    _basis,
    _severity_key,
    *(FRONT_MATTER_KEY.keys[name] for name in ("type", "duty", "choices", "unless_registered")),
    _key("kind", _id, "期限是哪一类机关的", "for a deadline: which kind of body"),
    _key("by", _day, "新的期限", "the new last day"),
    ELECTRONIC.keys["key"]._replace(required=False),
    *(REPORT_TITLE.keys[name]._replace(required=False) for name in ("patterns", "body_may_omit")),
    SECTION.keys["heading"]._replace(required=False),
    SECTION.keys["variants"],
    *(CONTENT.keys[name] for name in ("minimum", "placeholders", "placeholder_will_do")),
    TOPIC.keys["words"]._replace(required=False),
    *(
        REPEATED_TEXT.keys[name]._replace(required=False)
        for name in ("sections", "against_last_year", "against_others", "discount")
    ),
    *(RELATION.keys[name] for name in ("over", *KINDS_OF_RELATION, "at")),
)

DROP = RecordOf("drop").define(
    _key("requirement", _path, "不要哪一条要求", "the requirement", True),
    _key("reason", _text, "为什么不要", "why", True),
)

PACK = RecordOf("pack", unless="extends").define(
    _key("pack", _pack_id, "规则包的编号", "the pack's id", True),
    _key("extends", _pack_id, "在哪个规则包的基础上改", "the pack that this one builds on"),
    _key(
        "form", _pack_id, "哪一种报告；同一种报告各年的规则包写同一个", "the family; the same for all years of one form"
    ),
    _key("title", _both, "规则包的名称，中英文", "the pack's name", True),
    _key("years", YEARS, "适用的报告年度", "the report years", True),
    _key("basis", _text, "总的依据；各条不另写依据的用它", "the basis of all that names none of its own", True),
    _key("cells", CELLS, "数字怎样印", "how figures are printed"),
    _key("front_matter", ListOf(FRONT_MATTER_KEY), "文首须写的键", "the keys of the front matter"),
    _key("deadlines", ListOf(DEADLINE), "公布期限，每类机关一条", "the last day of publication, for each kind of body"),
    _key("electronic", ELECTRONIC, "电子版", "the electronic version"),
    _key("report_title", REPORT_TITLE, "报告的标题", "the report's title"),
    _key("numbering", NUMBERING, "各部分标题怎样编号", "how headings are numbered"),
    _key("sections", ListOf(SECTION), "报告的各部分，依次写", "the sections, in order"),
    _key("tables", ListOf(TABLE), "各张表", "the tables"),
    _key("relations", ListOf(RELATION), "勾稽关系", "the relations between figures"),
    _key("repeated_text", REPEATED_TEXT, "文字雷同", "wording that repeats another report"),
    _key(
        "requirements",
        MapOf(DERIVED),
        "给自动生成的要求另写名称、依据、轻重",
        "title, basis, severity of requirements made up from the above",
    ),
    _key(
        "extra_rows",
        ListOf(EXTRA_ROW),
        "在原有的表里加行（与 extends 同用）",
        "rows added to tables of the pack that is extended",
    ),
    _key("change", ListOf(CHANGE), "改原有的要求（与 extends 同用）", "requirements that are changed"),
    _key("drop", ListOf(DROP), "不要原有的要求（与 extends 同用）", "requirements that are dropped"),
)
