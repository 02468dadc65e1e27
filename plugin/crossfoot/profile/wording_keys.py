"""The keys by which a pack says how much of a section may repeat another report."""

from crossfoot.profile.records import Key, RecordOf
from crossfoot.profile.shapes import ListOf, TextShape, WholeNumber
from crossfoot.profile.small_keys import BASIS, ID, OWN_TITLE, SEVERITY, key
from crossfoot.terms.text import Text

_STOPS = "。！？；\n"

_phrase = TextShape(
    lambda text: not any(stop in text for stop in _STOPS),
    f"[^{_STOPS}]+",
    Text("a phrase without a full stop in it", "不含句号、分号的短语"),
)

_OWN = (
    key("sections", ListOf(ID), "比较哪几个部分", "the sections that are compared", True),
    key(
        "against_last_year",
        WholeNumber(),
        "与上年重复达到百分之几就提示",
        "percent that may be last year's wording, less than this",
        True,
    ),
    key(
        "against_others",
        WholeNumber(),
        "与别的机关重复达到百分之几就提示",
        "percent that may be another body's wording, less than this",
        True,
    ),
    key("minimum", WholeNumber(), "不足多少个字的部分不查", "sections with fewer letters are not judged"),
    key(
        "discount",
        ListOf(_phrase),
        "规定要写的话、通行的话，不计算在内",
        "prescribed or common phrases that do not count",
    ),
)

REPEATED_TEXT = RecordOf("repeated_text").define(*_OWN, OWN_TITLE, BASIS, SEVERITY)

CHANGE_OF_WORDING: tuple[Key, ...] = tuple(own._replace(required=False) for own in _OWN if own.name != "minimum")
"""What a change of it may hold, beside ``minimum``, which others have as well."""
