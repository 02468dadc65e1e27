"""Every key that a pack may have: the one list from which the loader reads and the JSON Schema is made."""

from crossfoot.profile.change_keys import CHANGE, DROP, EXTRA_COLUMN, EXTRA_ROW
from crossfoot.profile.chart_keys import CHART
from crossfoot.profile.date_keys import DATES, STATEMENT
from crossfoot.profile.head_keys import DEADLINE, ELECTRONIC, FRONT_MATTER_KEY, REPORT_TITLE
from crossfoot.profile.narrative_keys import NARRATIVE
from crossfoot.profile.prose_keys import PROSE
from crossfoot.profile.records import MapOf, RecordOf
from crossfoot.profile.relation_keys import RELATION
from crossfoot.profile.section_keys import NUMBERING, SECTION
from crossfoot.profile.series_keys import SERIES_KEYS
from crossfoot.profile.shapes import ListOf, TextShape, Year
from crossfoot.profile.small_keys import BASIS, BOTH, OWN_TITLE, SEVERITY, key
from crossfoot.profile.table_keys import CELLS, TABLE
from crossfoot.profile.wording_keys import REPEATED_TEXT
from crossfoot.terms.text import Text


def _is_pack_id(text: str) -> bool:
    return text.isascii() and text == text.lower() and all(part.isalnum() for part in text.split("-"))


_pack_id = TextShape(
    _is_pack_id, "[a-z0-9]+(?:-[a-z0-9]+)*", Text("a pack id such as cn-ogi-2021", "规则包编号，例如 cn-ogi-2021")
)

YEARS = RecordOf("years").define(
    key("from", Year(), "第一个报告年度", "the first report year", True),
    key("to", Year(), "最后一个报告年度；仍在施行的不写", "the last report year; left out while in force"),
)

DERIVED = RecordOf("derived").define(OWN_TITLE, BASIS, SEVERITY)

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
