"""The keys of a pack about years, the statistical period, and statements that the prose must make."""

from crossfoot.profile.records import Key, RecordOf
from crossfoot.profile.shapes import ListOf, Shape, TextShape, WholeNumber
from crossfoot.terms.text import Text

_words = ListOf(TextShape())


def _key(name: str, shape: Shape, zh: str, en: str, required: bool = False) -> Key:
    return Key(name, shape, Text(en, zh), required)


def dates_record(common: tuple[Key, ...]) -> RecordOf:
    """What a pack says of years; ``common`` are the keys that every requirement has."""
    period = RecordOf("period").define(
        _key("words", _words, "标出统计期限的字样", "the words by which the statistical period is known", True),
        *common,
    )
    sentences = RecordOf("own_work").define(
        _key(
            "subjects", _words, "可以写在年份前面的自称，例如 本机关", "what may stand before the year: the body itself"
        ),
        _key("verbs", _words, "本机关自己办的事，后面带着数字", "what the body did, a figure behind it", True),
        _key(
            "exempt", _words, "句中有其一就不判：比较、计划、预算", "words that exempt a sentence: comparisons, plans"
        ),
        _key(
            "exempt_before",
            _words,
            "写在数字之前才算的同类字样，例如 结转",
            "such words that count only before the figure",
        ),
        *common,
    )
    return RecordOf("dates").define(
        _key("period", period, "统计期限是报告年度的全年（CF404）", "the period is the whole report year (CF404)"),
        _key("sentences", sentences, "写本机关工作的句子用报告年度（CF403）", "sentences of own work (CF403)"),
    )


def statement_record(id_: Key, common: tuple[Key, ...]) -> RecordOf:
    """One statement that the prose must make."""
    return RecordOf("statement").define(
        id_,
        _key(
            "where",
            id_.shape,
            "在哪个部分；opening 是第一部分之前",
            "the section, or opening: all before section one",
            True,
        ),
        _key(
            "says",
            ListOf(_words),
            "要写到的字样，一组里有一个就算写到，各组都要有",
            "groups of words; one of each has to occur",
            True,
        ),
        _key(
            "result", _words, "表明结果的字样，同一段里要有一个", "words of a result; one has to stand in the passage"
        ),
        _key("from", WholeNumber(), "从哪个报告年度起", "the first report year"),
        _key("kinds", _words, "哪几类机关；不写则都要", "which kinds of body; all if left out"),
        *common,
    )


CHANGEABLE = ("subjects", "verbs", "exempt", "exempt_before", "says", "result", "kinds")
"""The keys that a pack may change beside ``words``."""

OPENING = "opening"
"""Where a statement stands that no section holds."""
