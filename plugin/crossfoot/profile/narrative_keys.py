"""The keys by which a pack says what figures in prose stand for."""

from crossfoot.profile.records import MapOf, RecordOf
from crossfoot.profile.shapes import Flag, ListOf, TextShape
from crossfoot.profile.small_keys import BASIS, ID, OWN_TITLE, SEVERITY, TEXTS, TITLE, key

_formulas = ListOf(TextShape())

TOPIC_OF_PROSE = RecordOf("topic_of_prose").define(
    key("opens", TEXTS, "说到这些词，就是在说这件事", "words that open the matter", True),
    key("closes", TEXTS, "说到这些词，就转到别的事了", "words that close it"),
    key(
        "names",
        TEXTS,
        "只指这件事的词；写了的，段落里没有这些词时，另有小标题或别的数字的，不当作这件事",
        "words that name it beyond doubt: without one, a figure below a title of its own, or behind another count, "
        "is not of this matter",
    ),
    key(
        "words",
        TEXTS,
        "说到这件事的词，说别的事时也可能用到：小标题里有的，没有转到别的事；网上加这个词，说的是一种渠道",
        "words for it that other matters may share: a title with one does not leave it, “online” with one is a way in",
    ),
)

PROSE_FIGURE = RecordOf("prose_figure").define(
    key("id", ID, "编号；要求写作 narrative.编号", "id; the requirement is narrative.<id>", True),
    key(
        "phrases",
        TEXTS,
        "数字前后的说法：(甲|乙)任选，[甲]可省，…是 qualifiers 里的词，{n} 是数字",
        "wordings: (a|b), [optional], … for qualifiers, {n} for the figure",
    ),
    key(
        "uncertain",
        TEXTS,
        "同上，但口径可能不同，不符时只作警告",
        "likewise, where another scope may be meant: a warning",
    ),
    key("units", TEXTS, "数字的单位；不写则不限", "units of the figure; any if left out"),
    key("means", _formulas, "应当等于其中一个算式", "one of these has to be equal to it"),
    key("at_most", TextShape(), "不应大于这个算式", "it must not exceed this"),
    key(
        "part", TextShape(), "百分比的分子；means 是可用的分母", "of a rate: its numerator; means are the denominators"
    ),
    key("topic", ID, "所在段落须正在说哪件事", "the matter of which the passage has to speak"),
    key("within", ListOf(ID), "须在哪些数字之后", "the figures of which one has to stand before it"),
    key(
        "part_of",
        ListOf(ID),
        "是哪些数字的一部分（占比的分母）",
        "the figures of which it is a part: wholes of its share",
    ),
    key(
        "doubts",
        TEXTS,
        "句中有这些词的，口径可能不同，不符时只作警告",
        "words that leave another scope open: a warning",
    ),
    key("beside", TEXTS, "句中须先有其中一个词", "words of which one has to stand before it in the sentence"),
    key("unless", TEXTS, "句中有这些词的，说的是别的，不比较", "words with which the sentence says something else"),
    key(
        "undivided",
        Flag(),
        "表格没有它的分项：用其中、中从它里面说出来的数字，只是它的一部分，不符时不算差错",
        "the tables do not take it apart: what 其中 takes out of it is a part of it alone",
    ),
    TITLE,
    BASIS,
    SEVERITY,
)

CLAIM = RecordOf("claim").define(
    key("id", ID, "编号；要求写作 narrative.编号", "id; the requirement is narrative.<id>", True),
    key("phrases", TEXTS, "说法，写法同上", "wordings, written as above", True),
    key("stems", TEXTS, "每种说法必有其中一个字词", "every wording has one of these in it", True),
    key("holds", TextShape(), "说得对时成立的算式", "what it amounts to", True),
    key("topic", ID, "所在段落须正在说哪件事", "the matter of which the passage has to speak"),
    key("within", ListOf(ID), "须在说哪些数字（均、全部指的是它们）", "the figures of which one it has to take up"),
    key("unless", TEXTS, "句中有这些词的，说的是别的，不比较", "words with which the sentence says something else"),
    TITLE,
    BASIS,
    SEVERITY,
)

PART_OF_PROSE = RecordOf("part_of_prose").define(OWN_TITLE, BASIS, SEVERITY)

NARRATIVE = RecordOf("narrative").define(
    key("leads", TEXTS, "说法前面可有的词（全市、本年度、共）", "words that may stand before a wording"),
    key("qualifiers", TEXTS, "说法中间可有的词（政府信息公开）", "words that may stand within one"),
    key("fillers", TEXTS, "说法与数字之间可有的词（为、共计）", "words that may stand between it and the figure"),
    key("previous", TEXTS, "指上一年的词", "words for the year before"),
    key("earlier", TEXTS, "指更早年份的词", "words for years before that"),
    key("topics", MapOf(TOPIC_OF_PROSE), "段落所说的事", "the matters of which passages speak"),
    key(
        "matters",
        TEXTS,
        "报告还讲到的事，其中只有一部分归它统计（复议、诉讼）：有这些词或者 topics 的 words 的，没有转到别的领域",
        "words for what else the report tells of and counts a part of: a clause with one of them, or with one of the "
        "words of the topics, has not turned to another field",
    ),
    key(
        "figures",
        ListOf(PROSE_FIGURE),
        "正文里的数字与哪些格相比（CF402、CF405）",
        "figures of the prose, and the cells they stand for",
    ),
    key("claims", ListOf(CLAIM), "不带数字的说法（CF406）", "what prose claims without a figure (CF406)"),
    key("breakdowns", PART_OF_PROSE, "总数与分项（CF401）", "totals and their parts (CF401)"),
    key("percentages", PART_OF_PROSE, "占比（CF405）", "shares (CF405)"),
    key("growth", PART_OF_PROSE, "增减（CF408）", "growth (CF408)"),
    key("repetition", PART_OF_PROSE, "同一数字前后一致（CF409）", "a figure given twice (CF409)"),
    BASIS,
)
