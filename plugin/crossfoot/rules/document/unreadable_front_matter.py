"""CF001 unreadable-front-matter: the head of a report is missing or is not YAML."""

from typing import NamedTuple

from crossfoot.rules.rule import Rule
from crossfoot.terms.text import Text


class UnreadableFrontMatter(NamedTuple):
    """The YAML parser's own words, where there are any."""

    detail: str


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
