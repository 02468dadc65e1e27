"""The keys of a pack about the mandated headings and what stands below each."""

from crossfoot.profile.records import RecordOf
from crossfoot.profile.shapes import Flag, ListOf, TextShape, WholeNumber
from crossfoot.profile.small_keys import BASIS, ID, OWN_TITLE, SEVERITY, TEXT, TEXTS, TITLE, key

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
    key("after", ID, "放在哪个部分之后；不写就放在最后", "the section after which it stands; last if left out"),
    key("english", TEXT, "标题的英文，用于英文报告", "the heading in English, for English output"),
    key("variants", TEXTS, "认得出的其他写法（提示 CF105）", "known rewordings (CF105)"),
    key("content", CONTENT, "这一部分须有文字；不写则不查", "the section must hold text; not judged if left out"),
    key("topics", ListOf(TOPIC), "这一部分须写到的方面（CF108）", "what the section has to cover (CF108)"),
    OWN_TITLE,
    BASIS,
    SEVERITY,
)
