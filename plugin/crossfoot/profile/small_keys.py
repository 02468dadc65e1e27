"""Keys and shapes that many records of a pack share."""

from crossfoot.profile.formula_tokens import RESERVED
from crossfoot.profile.records import Key, RecordOf, Worded
from crossfoot.profile.shapes import Choice, ListOf, NoneOf, Shape, TextShape
from crossfoot.terms.text import Text

# What str.isidentifier() admits, near enough for editors: they know no \w beyond ASCII.
WORD = r"[^\s!-@\[-^`{-~][^\s!-/:-@\[-^`{-~]*"

ID = TextShape(
    str.isidentifier,
    WORD,
    Text("an id: letters, digits, underscores, a letter first", "编号：字母、数字、下划线，字母在前"),
)
PATH = TextShape(
    lambda text: all(part.isidentifier() for part in text.split(".")),
    rf"{WORD}(?:\.{WORD})*",
    Text("an id, or ids joined by dots", "编号，或用点连起来的编号"),
)
CELL_ID = NoneOf(ID, RESERVED, Text("{word} is a word of formulas, so it is no id", "{word} 是公式里的词，不能作编号"))
"""The id of what formulas name."""
TEXT = TextShape()
TEXTS = ListOf(TEXT)


def key(name: str, shape: Shape, zh: str, en: str, required: bool = False) -> Key:
    """A key with what it means in both languages."""
    return Key(name, shape, Text(en, zh), required)


BOTH = Worded(
    RecordOf("both").define(
        key("zh", TEXT, "中文", "in Chinese", True),
        key("en", TEXT, "英文", "in English", True),
    )
)

TITLE = key("title", BOTH, "这条要求叫什么；中英文各一句，或者一句通用", "what the requirement is called", True)
OWN_TITLE = key("title", BOTH, "这条要求叫什么；不写则自动拟出", "what the requirement is called; made up if left out")
BASIS = key("basis", BOTH, "依据；不写则用上一层的", "legal basis; that of the level above if left out")
SEVERITY = key(
    "severity",
    Choice("error", "warning", "info"),
    "轻重；不写则按规则的默认",
    "severity; each rule's default if left out",
)
