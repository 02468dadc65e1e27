"""Every key that a pack may have: the one list from which the loader reads and the JSON Schema is made."""

from crossfoot.profile.chart_keys import CHART
from crossfoot.profile.date_keys import CHANGE_OF_DATES, DATES, STATEMENT
from crossfoot.profile.narrative_keys import NARRATIVE
from crossfoot.profile.prose_keys import CONTACT_HEADINGS, CONTACT_WORDS, DOMAINS, NUMBER_WORDS, PROSE
from crossfoot.profile.records import MapOf, RecordOf
from crossfoot.profile.series_keys import BODIES_OF_RELATION, CHANGE_OF_SERIES, SERIES_KEYS
from crossfoot.profile.shapes import Choice, Flag, ListOf, TextShape, WholeNumber, Worth, Year
from crossfoot.profile.small_keys import BASIS, BOTH, CELL_ID, ID, OWN_TITLE, PATH, SEVERITY, TEXT, TEXTS, TITLE, key
from crossfoot.profile.wording_keys import CHANGE_OF_WORDING, REPEATED_TEXT
from crossfoot.terms.text import Text

KINDS_OF_RELATION = ("total", "balance", "bound", "unlikely")


def _is_pack_id(text: str) -> bool:
    return text.isascii() and text == text.lower() and all(part.isalnum() for part in text.split("-"))


def _is_day(text: str) -> bool:
    month, _, day = text.partition("-")
    digits = month + day
    if len(month) != 2 or len(day) != 2 or not (digits.isascii() and digits.isdigit()):
        return False
    return 1 <= int(month) <= 12 and 1 <= int(day) <= 31


_pack_id = TextShape(
    _is_pack_id, "[a-z0-9]+(?:-[a-z0-9]+)*", Text("a pack id such as cn-ogi-2021", "规则包编号，例如 cn-ogi-2021")
)
_day = TextShape(
    _is_day, "(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])", Text("a day such as 01-31", "月日，例如 01-31")
)
_any_texts = ListOf(TEXT, at_least=0)
_paths = ListOf(PATH)

YEARS = RecordOf("years").define(
    key("from", Year(), "第一个报告年度", "the first report year", True),
    key("to", Year(), "最后一个报告年度；仍在施行的不写", "the last report year; left out while in force"),
)

CELLS = RecordOf("cells").define(
    key(
        "placeholders",
        _any_texts,
        "用来代替数字的符号和字（不当作 0）",
        "what stands in place of a figure (never taken for 0)",
    ),
    key("units", MapOf(Worth()), "单位，各值最小单位的多少倍", "units, each with its worth in the smallest"),
)

FRONT_MATTER_KEY = RecordOf("front_matter_key").define(
    key("key", ID, "文首的键", "the key of the front matter", True),
    key("type", Choice("text", "year", "date", "choice"), "值是文字、年份、日期还是几个词之一", "what the value is"),
    key("duty", Choice("required", "recommended", "optional"), "必须、建议还是可有可无", "whether it must be there"),
    key("choices", TEXTS, "type 为 choice 时可用的词", "the words, where the type is choice"),
    key("unless_registered", Flag(), "名录里已有该机关的，可以不写", "not needed where the register knows the body"),
    TITLE,
    BASIS,
    SEVERITY,
)

DEADLINE = RecordOf("deadline").define(
    key("kind", ID, "机关类别", "the kind of body", True),
    key("by", _day, "次年几月几日前公布，写作 月-日", "the last day in the following year, month-day", True),
    TITLE,
    BASIS,
    SEVERITY,
)

ELECTRONIC = RecordOf("electronic").define(
    key("key", ID, "写电子版文件名的文首键", "the front matter key that names the file", True),
    TITLE,
    BASIS,
    SEVERITY,
)

REPORT_TITLE = RecordOf("report_title").define(
    key(
        "patterns",
        TEXTS,
        "标题的写法，{body} 是机关，{year} 是年份；第一个是正式的",
        "how a title reads; the first is official",
        True,
    ),
    key("body_may_omit", TEXTS, "机关名称中标题可以省去的字", "parts of a body's name that a title may leave out"),
    TITLE,
    BASIS,
    SEVERITY,
)

NUMBERING = RecordOf("numbering").define(
    key("numerals", TEXTS, "标题编号，依次写", "the numerals of the headings, in order", True),
    key(
        "marks",
        ListOf(TextShape()),
        "编号后可用的符号，第一个是正式的",
        "what may follow a numeral; the first is official",
        True,
    ),
)

TOPIC = RecordOf("topic").define(
    key("id", ID, "编号", "id", True),
    key("words", TEXTS, "写到其中一个词，就算写到了这方面", "one of these words has to occur", True),
    TITLE,
    BASIS,
    SEVERITY,
)

CONTENT = RecordOf("content").define(
    key("minimum", WholeNumber(), "至少多少个字，不足算没有内容", "fewer characters count as empty"),
    key("placeholders", TEXTS, "等于没有内容的写法，例如 无", "words that stand for nothing"),
    key("placeholder_will_do", Flag(), "这里可以只写上面的字", "whether one of those words will do here"),
    OWN_TITLE,
    BASIS,
    SEVERITY,
)

SECTION = RecordOf("section").define(
    key("id", ID, "编号", "id", True),
    key("heading", TEXT, "标题原文，不带编号", "the heading without its number", True),
    key("english", TEXT, "标题的英文，用于英文报告", "the heading in English, for English output"),
    key("variants", TEXTS, "认得出的其他写法（提示 CF105）", "known rewordings (CF105)"),
    key("content", CONTENT, "这一部分须有文字；不写则不查", "the section must hold text; not judged if left out"),
    key("topics", ListOf(TOPIC), "这一部分须写到的方面（CF108）", "what the section has to cover (CF108)"),
    OWN_TITLE,
    BASIS,
    SEVERITY,
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

DERIVED = RecordOf("derived").define(OWN_TITLE, BASIS, SEVERITY)

EXTRA_ROW = RecordOf("extra_row").define(
    key("table", ID, "加在哪张表", "the table", True),
    key("after", PATH, "加在哪一行之后", "the row after which it stands", True),
    key("id", CELL_ID, "编号", "id", True),
    key("label", TEXT, "行名原文", "the official label", True),
    key("variants", TEXTS, "认得出的其他写法", "known rewordings"),
)

EXTRA_COLUMN = RecordOf("extra_column").define(
    key("table", ID, "加在哪张表", "the table", True),
    key("after", ID, "加在哪一栏之后；分块的表，有这一栏的各块都加", "the column after which it stands", True),
    key("id", CELL_ID, "编号", "id", True),
    key("label", TEXT, "栏名原文", "the official label", True),
    COLUMN.keys["type"],
    key("variants", TEXTS, "认得出的其他写法", "known rewordings"),
)

_new_labels = MapOf(TEXT)

CHANGE = RecordOf("change").define(
    key("requirement", PATH, "改哪一条要求", "the requirement", True),
    key("reason", TEXT, "为什么改", "why", True),
    OWN_TITLE,
    BASIS,
    SEVERITY,
    *(FRONT_MATTER_KEY.keys[name] for name in ("type", "duty", "choices", "unless_registered")),
    key("kind", ID, "期限是哪一类机关的", "for a deadline: which kind of body"),
    key("by", _day, "新的期限", "the new last day"),
    ELECTRONIC.keys["key"]._replace(required=False),
    *(REPORT_TITLE.keys[name]._replace(required=False) for name in ("patterns", "body_may_omit")),
    SECTION.keys["heading"]._replace(required=False),
    SECTION.keys["variants"],
    *(CONTENT.keys[name] for name in ("minimum", "placeholders", "placeholder_will_do")),
    TOPIC.keys["words"]._replace(required=False),
    *(RELATION.keys[name] for name in ("over", *KINDS_OF_RELATION, "at", "bodies")),
    key("rows", _new_labels, "行名改成什么，按编号写", "new labels of rows, by their ids"),
    key("columns", _new_labels, "栏名改成什么，按编号写", "new labels of columns, by their ids"),
    CONTACT_WORDS,
    CONTACT_HEADINGS,
    NUMBER_WORDS,
    DOMAINS._replace(required=False),
    *CHANGE_OF_DATES,
    *CHANGE_OF_SERIES,
    *CHANGE_OF_WORDING,
)

DROP = RecordOf("drop").define(
    key("requirement", PATH, "不要哪一条要求", "the requirement", True),
    key("reason", TEXT, "为什么不要", "why", True),
)

PACK = RecordOf("pack", unless="extends").define(
    key("pack", _pack_id, "规则包的编号", "the pack's id", True),
    key("extends", _pack_id, "在哪个规则包的基础上改", "the pack that this one builds on"),
    key(
        "form", _pack_id, "哪一种报告；同一种报告各年的规则包写同一个", "the family; the same for all years of one form"
    ),
    key("title", BOTH, "规则包的名称，中英文", "the pack's name", True),
    key("years", YEARS, "适用的报告年度", "the report years", True),
    key("basis", BOTH, "总的依据；各条不另写依据的用它", "the basis of all that names none of its own", True),
    key("cells", CELLS, "数字怎样印", "how figures are printed"),
    key("front_matter", ListOf(FRONT_MATTER_KEY), "文首须写的键", "the keys of the front matter"),
    key("deadlines", ListOf(DEADLINE), "公布期限，每类机关一条", "the last day of publication, for each kind of body"),
    key("electronic", ELECTRONIC, "电子版", "the electronic version"),
    key("report_title", REPORT_TITLE, "报告的标题", "the report's title"),
    key("prose", PROSE, "对文字本身的要求", "what is asked of the text as such"),
    key("numbering", NUMBERING, "各部分标题怎样编号", "how headings are numbered"),
    key("sections", ListOf(SECTION), "报告的各部分，依次写", "the sections, in order"),
    key("dates", DATES, "年份和统计期限", "years and the statistical period"),
    key("statements", ListOf(STATEMENT), "正文须写明的事（CF407）", "what the prose has to state (CF407)"),
    key("tables", ListOf(TABLE), "各张表", "the tables"),
    key("relations", ListOf(RELATION), "勾稽关系", "the relations between figures"),
    *SERIES_KEYS,
    key("repeated_text", REPEATED_TEXT, "文字雷同（CF506）", "how much may repeat another report (CF506)"),
    key("narrative", NARRATIVE, "正文里的数字", "figures in prose"),
    key("charts", ListOf(CHART), "画成图的数（不写则不画）", "what is drawn of a report; nothing if left out"),
    key(
        "requirements",
        MapOf(DERIVED),
        "给自动生成的要求另写名称、依据、轻重",
        "title, basis, severity of requirements made up from the above",
    ),
    key(
        "extra_rows",
        ListOf(EXTRA_ROW),
        "在原有的表里加行（与 extends 同用）",
        "rows added to tables of the pack that is extended",
    ),
    key(
        "extra_columns",
        ListOf(EXTRA_COLUMN),
        "在原有的表里加栏（与 extends 同用）",
        "columns added to tables of the pack that is extended",
    ),
    key("change", ListOf(CHANGE), "改原有的要求（与 extends 同用）", "requirements that are changed"),
    key("drop", ListOf(DROP), "不要原有的要求（与 extends 同用）", "requirements that are dropped"),
)
