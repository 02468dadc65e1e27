"""The keys by which a pack says how much of a section may repeat another report."""

from crossfoot.profile.records import Key, RecordOf
from crossfoot.profile.shapes import ListOf, Shape, TextShape, WholeNumber
from crossfoot.terms.text import Text

_STOPS = "。！？；\n"

_phrase = TextShape(
    lambda text: not any(stop in text for stop in _STOPS),
    f"[^{_STOPS}]+",
    Text("a phrase without a full stop in it", "不含句号、分号的短语"),
)


def repeated_text(id_: Shape, *basics: Key) -> RecordOf:
    """The record ``repeated_text``; ``basics`` are the keys that every requirement has."""
    return RecordOf("repeated_text").define(
        Key("sections", ListOf(id_), Text("the sections that are compared", "比较哪几个部分"), True),
        Key(
            "against_last_year",
            WholeNumber(),
            Text("percent that may be last year's wording, less than this", "与上年重复达到百分之几就提示"),
            True,
        ),
        Key(
            "against_others",
            WholeNumber(),
            Text("percent that may be another body's wording, less than this", "与别的机关重复达到百分之几就提示"),
            True,
        ),
        Key(
            "minimum",
            WholeNumber(),
            Text("sections with fewer letters are not judged", "不足多少个字的部分不查"),
        ),
        Key(
            "discount",
            ListOf(_phrase),
            Text("prescribed or common phrases that do not count", "规定要写的话、通行的话，不计算在内"),
        ),
        *basics,
    )
