"""CF001 unreadable-front-matter: the head of a report is missing or is not YAML."""

from typing import NamedTuple

from crossfoot.rules.rule import Rule
from crossfoot.terms.listing import Listing
from crossfoot.terms.text import Text


class UnreadableFrontMatter(NamedTuple):
    """The keys or the value concerned, or the YAML parser's own words."""

    detail: str | Listing


RULE = Rule(
    code="CF001",
    name="unreadable-front-matter",
    summary=Text(
        "The front matter is missing or cannot be read, so nobody can tell whose report this is.",
        "文首信息缺失或者无法读取，无从知道这是哪个机关、哪一年的报告。",
    ),
    message=Text("The front matter cannot be read", "文首信息无法读取"),
    help={
        "": Text(
            "Begin the file with a line ---, then keys such as “year: 2024”, then a line ---.",
            "文件第一行写 ---，接着逐行写“year: 2024”这样的内容，最后再写一行 ---。",
        ),
        "wide-colon": Text(
            "The colon after {detail} is a full-width one (：). Use a half-width one and a space, as in “year: 2024”.",
            "{detail} 后面的冒号是全角的（：）。冒号要用半角，后面空一格，例如“year: 2024”。",
        ),
        "no-blank": Text(
            "A space is missing after the colon of {detail}. Write “year: 2024”, not “year:2024”.",
            "{detail} 的冒号后面没有空格。冒号要用半角，后面空一格（半角空格），例如“year: 2024”。",
        ),
        "no-colon": Text(
            "This line has no colon. Write each line as “key: value”, such as “year: 2024”, and a value on one line.",
            "这一行没有冒号。每行写成“名称: 内容”，例如“year: 2024”；一项内容不要分成两行写。",
        ),
        "colon-in-value": Text(
            "The value of {detail} contains a colon. Put the whole value in double quotation marks.",
            '{detail} 的内容里另有半角冒号，请把整个内容用半角引号（"）括起来。',
        ),
        "unclosed-quote": Text(
            "A quotation mark has no partner. Add the closing one, of the same kind, at the end of the value.",
            "半角引号没有成对，请在这项内容的末尾补上同样的引号。",
        ),
        "tab": Text(
            "The line begins with a tab. Indent with spaces.",
            "行首用了制表符（Tab 键）。缩进只能用空格，请改成空格，并与上下行对齐。",
        ),
        "indentation": Text(
            "The line is not indented like those beside it, or stands where no “key: value” belongs; "
            "or text follows a closing quotation mark.",
            "这一行的缩进与上下行不一致，或者引号之后还有字。同一层的各行要左对齐，名称前面不要多空格。",
        ),
        "unclosed-bracket": Text(
            "A bracket “[” or “{{” is not closed, or commas are missing within it.",
            "方括号或者花括号没有成对，或者其中少了半角逗号。",
        ),
        "reserved-sign": Text(
            "Here stands a sign that means something to YAML (such as @ ` % * & ! | > - [ ] ,). "
            "Put the whole value in quotation marks.",
            "这里有一个在 YAML 中另有含义的符号（如 @ ` % * & ! | > - [ ] ,），请把整个内容用半角引号括起来。",
        ),
        "backslash": Text(
            "A backslash means something between double quotation marks. Use single ones.",
            "双引号里的反斜杠（\\）另有含义，请把这项内容改用半角单引号（'）括起来。",
        ),
        "control-character": Text(
            "An invisible control character stands here. Delete it.", "这里有一个看不见的控制字符，请删去。"
        ),
        "bad-value": Text(
            "“{detail}” looks like a date or a number, but there is none such. Text belongs in quotation marks.",
            "“{detail}”像日期或者数字，但是没有这样的日期或者数字。如果是文字，请用半角引号括起来。",
        ),
        "not-yaml": Text(
            "This is not YAML: {detail}",
            "不合 YAML 的写法，请核对冒号、引号和缩进。解析程序的提示：{detail}",
        ),
        "unclosed": Text(
            "The first line --- has no second one that closes the front matter.",
            "开头的 --- 没有与之对应的结尾 ---，请在文首信息之后另起一行写 ---。",
        ),
        "not-a-mapping": Text(
            "Each line must have the form “key: value”, such as “year: 2024”.",
            "文首信息每行应写成“名称: 内容”，例如“year: 2024”。",
        ),
        "repeated-key": Text("The key occurs here a second time: {detail}", "同一个名称写了两次：{detail}"),
        "alias": Text(
            "Anchors (&) and aliases (*) are not allowed in the front matter: {detail}",
            "文首信息中不能使用 YAML 的锚点（&）和别名（*）：{detail}",
        ),
        "too-deep": Text("The front matter is nested too deeply.", "文首信息的层次太深。"),
        "too-large": Text(
            "It has {detail} characters; the front matter of a report has some 500.", "文首信息有 {detail} 个字，太长。"
        ),
    },
    waivable=False,
)
