"""The keys of a pack about years, the statistical period, and statements that the prose must make."""

from crossfoot.profile.records import Key, RecordOf
from crossfoot.profile.shapes import ListOf, Year
from crossfoot.profile.small_keys import BASIS, ID, OWN_TITLE, SEVERITY, TEXTS, TITLE, key

OPENING = "opening"
"""Where a statement stands that no section holds."""

_period = RecordOf("period").define(
    key("words", TEXTS, "标出统计期限的字样", "the words by which the statistical period is known", True),
    OWN_TITLE,
    BASIS,
    SEVERITY,
)
_own_work = RecordOf("own_work").define(
    key("subjects", TEXTS, "可以写在年份前面的自称，例如 本机关", "what may stand before the year: the body itself"),
    key("verbs", TEXTS, "本机关自己办的事，后面带着数字", "what the body did, a figure behind it", True),
    key("exempt", TEXTS, "句中有其一就不判：比较、计划、预算", "words that exempt a sentence: comparisons, plans"),
    key("exempt_before", TEXTS, "写在数字之前才算的同类字样，例如 结转", "words that count only before the figure"),
    key("things", TEXTS, "写在动词紧前面，年份就是它的，例如 项目", "right before the verb: the year is theirs"),
    OWN_TITLE,
    BASIS,
    SEVERITY,
)

DATES = RecordOf("dates").define(
    key("period", _period, "统计期限是报告年度的全年（CF404）", "the period is the whole report year (CF404)"),
    key("sentences", _own_work, "写本机关工作的句子用报告年度（CF403）", "sentences of own work (CF403)"),
)

STATEMENT = RecordOf("statement").define(
    key("id", ID, "编号", "id", True),
    key("where", ID, "在哪个部分；opening 是第一部分之前", "the section, or opening: all before section one", True),
    key(
        "says",
        ListOf(TEXTS),
        "要写到的字样，一组里有一个就算写到，各组都要有",
        "groups of words; one of each has to occur",
        True,
    ),
    key("result", TEXTS, "表明结果的字样，同一段里要有一个", "words of a result; one has to stand in the passage"),
    key("from", Year(), "从哪个报告年度起", "the first report year"),
    key("kinds", TEXTS, "哪几类机关；不写则都要", "which kinds of body; all if left out"),
    TITLE,
    BASIS,
    SEVERITY,
)

CHANGE_OF_DATES: tuple[Key, ...] = tuple(
    (_own_work.keys | STATEMENT.keys)[name]._replace(required=False)
    for name in ("subjects", "verbs", "exempt", "exempt_before", "things", "says", "result", "kinds")
)
"""What a change of a requirement about dates or statements may hold, beside ``words``."""
