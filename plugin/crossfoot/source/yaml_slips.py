"""YAML that its author mistyped, told in the author's terms: the parser gives up lines later, in words for programmers.

Only what the parser has refused is looked at: elsewhere the same signs may be part of a text.
"""

from typing import NamedTuple

from crossfoot.terms.late import compile_late
from crossfoot.terms.text import Text

_LINES_ABOVE = 4
"""So far above the place where the parser gives up a slip is looked for; blank lines do not count."""

_WORD = r"(?P<key>[A-Za-z_][\w.-]*)"
_BEGINS = rf"(?:^[ ]*(?:-[ ]+)?|[{{,][ ]*){_WORD}[ ]*"
_WIDE_COLON = compile_late(rf"{_BEGINS}(?P<at>：)")
_NO_BLANK = compile_late(rf"^[ ]*(?:-[ ]+)?{_WORD}(?P<at>:)(?=[^\s/:])")
_COLON_WITHIN = compile_late(rf"{_WORD}[ ]*(?:：|:(?=[^\s/:]))")
_TAB = compile_late(r"^[ ]*(?P<at>\t)")
_BARE_DASH = compile_late(r"[ ]*(?P<at>-)(?=[\w{\[\"'])")
_ONE_COLON = compile_late(rf"[ ]*(?:-[ ]+)?{_WORD}[ ]*:[ ]")
_WIDE_COMMA = compile_late(r"[{\[][^，]*(?P<at>，)")

_SLIPS = (
    (_TAB, Text("the line begins with a tab; indent with spaces", "行首用了制表符（Tab 键），缩进只能用空格")),
    (
        _WIDE_COLON,
        Text(
            "the colon after {key} is a full-width one; write “{key}: …”",
            "{key} 后面的冒号是全角的，应写成“{key}: …”，半角冒号后面空一格",
        ),
    ),
    (
        _NO_BLANK,
        Text("a space is missing after the colon of {key}", "{key} 的冒号后面少一个空格，应写成“{key}: …”"),
    ),
)
_COMMA = Text("the comma is a full-width one; write “, ”", "逗号是全角的；方括号、花括号里要用半角逗号，后面空一格")
_DASH = Text("a space is missing after the dash", "短横后面少一个空格")
_WORDS = (
    ("could not find expected ':'", Text("a line that is no “key: value”", "有一行不是“键: 值”的写法")),
    (
        "mapping values are not allowed",
        Text(
            "a colon where none belongs: put a text that holds one in quotation marks, or correct the indentation",
            "这里不应有冒号：文字里有冒号的，整段用半角引号括起来；不是文字的，请核对缩进",
        ),
    ),
    ("did not find expected key", Text("the indentation is off", "这一行的缩进与上下行不一致")),
    ("did not find expected '-'", Text("the indentation is off", "这一行的缩进与上下行不一致")),
    ("expected ',' or", Text("a bracket is not closed, or a comma is missing", "括号没有成对，或者其中少了逗号")),
    (
        "expected a single document",
        Text("a second document: take the line --- out", "这里开始了第二份文件，请去掉 --- 这一行"),
    ),
    ("end of stream", Text("a quotation mark or bracket is not closed", "引号或者括号没有成对")),
    (
        "cannot start any token",
        Text(
            "a sign that means something to YAML: put the text in quotation marks",
            "这个符号在 YAML 里另有含义，请把文字用半角引号括起来",
        ),
    ),
)


class Slip(NamedTuple):
    """Where in the text, and what is wrong there."""

    offset: int
    message: Text


def slip_of(text: str, offset: int, words: str) -> Slip:
    """What its author did to ``text``, of which the parser gave up reading at ``offset``, saying ``words``."""
    end = text.find("\n", offset)
    end = len(text) if end < 0 else end
    begins = text.rfind("\n", 0, offset) + 1
    comma = _WIDE_COMMA.search(text, begins, end)
    if comma is not None and "expected ',' or" in words:  # anywhere else it may be part of a text
        return Slip(comma.start("at"), _COMMA)
    dash = _BARE_DASH.match(text, begins, end)
    if dash is not None and "expected '-'" in words:
        return Slip(dash.start("at"), _DASH)
    # A second colon is the slip itself; of one that follows a first word alone, the lines above may be the cause.
    second = "mapping values" in words and _ONE_COLON.match(text, begins, offset) is not None
    seen = 0
    while not second and end > 0 and seen <= _LINES_ABOVE:
        start = text.rfind("\n", 0, end) + 1
        line = text[start:end].rstrip("\r")
        for form, said in _SLIPS:
            match = form.search(line)
            if match is not None:
                key = match.groupdict().get("key", "")
                return Slip(start + match.start("at"), Text(*(one.format(key=key) for one in said)))
        seen += bool(line.strip())
        end = start - 1
    for part, said in _WORDS:
        if part in words:
            return Slip(offset, Text(f"{said.en} ({words})", f"{said.zh}（{words}）"))
    return Slip(offset, Text(words, words))


def colon_of(word: str) -> Text:
    """The end of a message about ``word``, which YAML took for one, though it looks like a key and its value."""
    if _COLON_WITHIN.match(word) is None:
        return Text("", "")
    return Text("; write “key: value”, a space behind the colon", "；应写成“键: 值”，半角冒号后面空一格")
