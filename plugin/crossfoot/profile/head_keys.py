"""The keys of a pack about the front matter, the title and the publication of a report."""

from crossfoot.profile.records import RecordOf
from crossfoot.profile.shapes import Choice, Flag, TextShape
from crossfoot.profile.small_keys import BASIS, ID, SEVERITY, TEXTS, TITLE, key
from crossfoot.terms.text import Text


def _is_day(text: str) -> bool:
    month, _, day = text.partition("-")
    digits = month + day
    if len(month) != 2 or len(day) != 2 or not (digits.isascii() and digits.isdigit()):
        return False
    return 1 <= int(month) <= 12 and 1 <= int(day) <= 31


DAY = TextShape(
    _is_day, "(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])", Text("a day such as 01-31", "月日，例如 01-31")
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
    key("by", DAY, "次年几月几日前公布，写作 月-日", "the last day in the following year, month-day", True),
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
